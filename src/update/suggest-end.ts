// An end of the conversation where the file goes on: it is expected, and the turns that can't be said any more become comments.
import path from 'node:path';
import type { YamlEdit } from '../edit/edit-yaml.ts';
import { isInBrackets } from '../edit/find-splices.ts';
import { nodeAt } from '../edit/node-path.ts';
import { getValue, placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { CheckedTurn, Difference } from './difference.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located, SuiteText } from './suite-text.ts';

/** Suggests an edit that expects the end, with what it means for the turns after it. `place` is in or at the turn that ended. */
export function suggestEnd(
  { failed }: Difference,
  place: Pick<Located, 'path' | 'source' | 'documents'>,
  edit: YamlEdit,
  suite: SuiteText,
): Suggestion {
  const { source, documents } = place;
  const [number, part, index] = place.path;
  const alone: Suggestion = { proposal: { file: source.file, edits: [edit], notes: [] } };
  const isImplied = failed[0].check.implied === true;
  if (part === 'answers') {
    return isImplied ? { reason: 'an answer ends the conversation; change the turns after it by hand' } : alone;
  }
  const turns = nodeAt(documents, [number ?? 0, 'turns']);
  const items = turns?.kind === 'list' ? turns.items : [];
  const isTurn = part === 'turns' && typeof index === 'number';
  const from = isTurn ? index + 1 : 0;
  const left = items.length - from;
  const isInFragment = failed.some(({ check, scenario }) => check.file !== scenario.file);
  // Only while turns remain is it implied that the conversation goes on.
  const endsThere = !isInFragment || (!isImplied && failed.every((each) => endsWithFragment(each, suite)));
  if (left === 0 && endsThere) return alone;
  if (!isTurn) return { reason: 'the conversation ends with the greeting, so that no turn can be said' };
  if (isInFragment)
    return { reason: 'turns after the fragment can not be said any more; change the scenarios that use it' };
  if (place.path.includes('expect_on'))
    return { reason: 'the conversation ends on one target (`expect_on`), and turns after it are for all of them' };
  if (turns === undefined || isInBrackets(turns))
    return {
      reason: 'the turns after it can not be said any more; take them out by hand, since they stand in brackets',
    };
  const rest = left === 1 ? 'the turn after it becomes a comment' : `the ${left} turns after it become comments`;
  const commentOut = { kind: 'comment-out', path: place.path.slice(0, 2), from } as const;
  const notes = [`${rest}, since nothing can be said any more`];
  return { proposal: { file: source.file, edits: [commentOut, edit], notes } };
}

/** Tells whether nothing is said after the fragment that a check stands in: it is what the scenario itself uses last. */
function endsWithFragment({ scenario, check }: CheckedTurn, suite: SuiteText): boolean {
  const root = suite.read(scenario.file).find((each) => each !== null && placeOf(each).line === scenario.line);
  const turns = valueOf(root, 'turns');
  const use = valueOf(turns?.kind === 'list' ? turns.items.at(-1) : undefined, 'use');
  const name = use === undefined ? undefined : textOf(use);
  return name !== undefined && path.posix.join(path.posix.dirname(scenario.file), name) === check.file;
}

function valueOf(node: YamlNode | null | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'mapping' ? getValue(node, key) : undefined;
}
