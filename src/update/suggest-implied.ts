// What to write where nobody wrote anything: a handoff or an end that came although nothing in the file expects it.
import type { JsonValue } from '../base/json.ts';
import type { YamlEdit } from '../edit/edit-yaml.ts';
import { nodeAt, type NodePath } from '../edit/node-path.ts';
import { getValue, textOf } from '../yaml/yaml-access.ts';
import type { YamlMapping } from '../yaml/yaml-node.ts';
import { describeHolding, type Difference } from './difference.ts';
import { describeHandoff } from './suggest-outcome.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located } from './suite-text.ts';

/** Suggests to expect what happened; after an end, the turns that can't be said any more become comments. */
export function suggestImplied(difference: Difference, place: Located): Suggestion {
  const { failed } = difference;
  const [{ check, turn, scenario }] = failed;
  const { node, path, source } = place;
  if (node.kind !== 'mapping') return { reason: 'the turn can not be found' };
  const said = getValue(node, 'user');
  const isTurn = typeof path.at(-1) === 'number' && path.length > 1;
  if (isTurn && turn.user !== null && said !== undefined && !isSaid(textOf(said) ?? '', turn.user, node)) {
    return { reason: 'the file has changed since the run: another turn stands here' };
  }
  if (getValue(node, 'expect_on') !== undefined)
    return { reason: 'what is expected depends on the target (`expect_on`)' };
  const holding = describeHolding(difference);
  if (holding !== undefined) return { reason: holding };
  const values = failed.map((each) => JSON.stringify(describeHandoff(each.turn.handoff)));
  if (check.subject === 'handoff' && values.some((value) => value !== values[0]))
    return { reason: 'the handoffs differ from conversation to conversation' };
  const value = check.subject === 'handoff' ? describeHandoff(turn.handoff) : true;
  const edits = [expectAt(node, path, check.subject, value)];
  if (check.subject === 'handoff') return { proposal: { file: source.file, edits, notes: [] } };
  if (turn.answer === true) return { reason: 'an answer ends the conversation; change the turns after it by hand' };
  if (!isTurn) return { reason: 'the conversation ends with the greeting, so that no turn can be said' };
  if (check.file !== scenario.file)
    return { reason: 'turns after the fragment can not be said any more; change the scenarios that use it' };
  const list = nodeAt(place.documents, path.slice(0, -1));
  const from = Number(path.at(-1)) + 1;
  const left = list?.kind === 'list' ? list.items.length - from : 0;
  const commentOut = { kind: 'comment-out', path: path.slice(0, -1), from } as const;
  const rest = left === 1 ? 'the turn after it becomes a comment' : `the ${left} turns after it become comments`;
  const notes = [`${rest}, since nothing can be said any more`];
  return { proposal: { file: source.file, edits: [commentOut, ...edits], notes } };
}

/** A paraphrase is said in the place of `user`; what holds variables is not compared. */
function isSaid(written: string, said: string, node: YamlMapping): boolean {
  const paraphrases = getValue(node, 'paraphrases');
  const others = paraphrases?.kind === 'list' ? paraphrases.items.map((item) => textOf(item) ?? '') : [];
  return [written, ...others].some((text) => text === said || text.includes('${'));
}

/** In a greeting the key stands by itself, in a turn below `expect`; both are made where they are missing. */
function expectAt(node: YamlMapping, path: NodePath, key: string, value: JsonValue): YamlEdit {
  if (path.length === 1) return { kind: 'add', path: [...path, 'greeting'], value: { [key]: value } };
  if (path.at(-1) === 'greeting') return { kind: 'add', path: [...path, key], value };
  if (getValue(node, 'expect') === undefined)
    return { kind: 'add', path: [...path, 'expect'], value: { [key]: value } };
  return { kind: 'add', path: [...path, 'expect', key], value };
}
