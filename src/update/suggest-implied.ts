// What to write where nobody wrote anything: a handoff or an end that came although nothing in the file expects it.
import type { JsonValue } from '../base/json.ts';
import type { YamlEdit } from '../edit/edit-yaml.ts';
import type { NodePath } from '../edit/node-path.ts';
import { getValue, textOf } from '../yaml/yaml-access.ts';
import type { YamlMapping } from '../yaml/yaml-node.ts';
import { describeHolding, type Difference } from './difference.ts';
import { suggestEnd } from './suggest-end.ts';
import { describeHandoff } from './suggest-outcome.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located, SuiteText } from './suite-text.ts';

/** Suggests to expect what happened. */
export function suggestImplied(difference: Difference, place: Located, suite: SuiteText): Suggestion {
  const { failed } = difference;
  const [{ check, turn }] = failed;
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
  const edit = expectAt(path, check.subject, value);
  return check.subject === 'handoff'
    ? { proposal: { file: source.file, edits: [edit], notes: [] } }
    : suggestEnd(difference, place, edit, suite);
}

/** A paraphrase is said in the place of `user`; what holds variables is not compared. */
function isSaid(written: string, said: string, node: YamlMapping): boolean {
  const paraphrases = getValue(node, 'paraphrases');
  const others = paraphrases?.kind === 'list' ? paraphrases.items.map((item) => textOf(item) ?? '') : [];
  return [written, ...others].some((text) => text === said || text.includes('${'));
}

/** In a greeting the key stands by itself, in a turn below `expect`. */
function expectAt(path: NodePath, key: string, value: JsonValue): YamlEdit {
  const isGreeting = path.at(-1) === 'greeting';
  const below = path.length === 1 ? ['greeting'] : isGreeting ? [] : ['expect'];
  return { kind: 'add', path: [...path, ...below, key], value };
}
