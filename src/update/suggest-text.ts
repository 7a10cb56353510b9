// Another text for a demand that names one: `contains`, `equals`, `exact`, and the destination and reason of a handoff.
import { textOf } from '../yaml/yaml-access.ts';
import type { CheckedTurn, Difference } from './difference.ts';
import { findOrigin } from './find-origin.ts';
import { findPhrase, meetsDemand } from './phrase.ts';
import type { Draft, Proposal, Suggestion } from './suggestion.ts';
import type { Located, SuiteText } from './suite-text.ts';
import { escapeHoles, fillHoles, readHoles, writeHoles } from './template-values.ts';

/** Suggests a text; where variables stand in the old one they stay, or the row is changed that the value comes from. */
export function suggestText(difference: Difference, place: Located, suite: SuiteText): Suggestion {
  const template = textOf(place.node) ?? '';
  const draft: Draft = { text: template, compose: (text) => composeText(text, place) };
  const texts = difference.failed.map((each) => findText(each, difference));
  const [first] = texts;
  if (texts.includes(undefined) || first === undefined) return { reason: describeNothing(difference), draft };
  const fresh = texts.filter((text) => text !== undefined);
  const rewritten = rewrite(template, difference, fresh);
  if (rewritten === undefined) return suggestValues(difference, fresh, { place, suite, draft });
  const broken = difference.passed.find(({ check }) => !staysMet(rewritten, template, check));
  if (broken !== undefined) return { reason: describeBroken(broken), draft };
  return { proposal: composeText(rewritten, place), draft: { ...draft, text: rewritten } };
}

/** The words of a reply that would meet the demand of its check; of several conversations, words that all of them have. */
function findText({ check }: CheckedTurn, { failed }: Difference): string | undefined {
  const { actual, matcher, expected_text: demanded } = check;
  if (actual === null || actual.trim() === '' || demanded === undefined) return undefined;
  if (matcher !== 'contains') return actual;
  const alike = failed.filter((each) => each.check.expected_text === demanded).map((each) => each.check.actual ?? '');
  const phrases = alike.map((reply) => findPhrase(demanded, reply));
  return phrases.find(
    (phrase) => phrase !== undefined && alike.every((reply) => meetsDemand('contains', phrase, reply)),
  );
}

/** One text with the holes of the old one that says what all conversations need; undefined where there is none. */
function rewrite(template: string, { failed }: Difference, fresh: readonly string[]): string | undefined {
  const written = failed.map(({ check }, index) => {
    const holes = readHoles(template, check.expected_text ?? '');
    return holes === undefined ? undefined : writeHoles(fresh[index] ?? '', holes);
  });
  const [first] = written;
  return first === template || written.some((text) => text !== first) ? undefined : first;
}

/** A demand that held must hold with the new text as well, its holes filled as they were. */
function staysMet(rewritten: string, template: string, check: CheckedTurn['check']): boolean {
  const { actual, matcher, expected_text: demanded } = check;
  const filled = fillHoles(rewritten, readHoles(template, demanded ?? '') ?? []);
  return actual !== null && meetsDemand(matcher, filled, actual);
}

/** The words around the holes are still said: what differs is a value, and it is changed where it stands. */
function suggestValues(
  { failed, passed }: Difference,
  fresh: readonly string[],
  { place, suite, draft }: { readonly place: Located; readonly suite: SuiteText; readonly draft: Draft },
): Suggestion {
  const template = textOf(place.node) ?? '';
  const values = new Map<string, { readonly proposal: Proposal; readonly value: string }>();
  for (const [index, each] of failed.entries()) {
    const change = findChangedValue(template, each.check.expected_text ?? '', fresh[index] ?? '');
    if (change === undefined)
      return { reason: `variables stand in \`${template}\`, and the reply does not have their values`, draft };
    const origin = findOrigin(change.name, each, suite);
    if ('reason' in origin) return { reason: origin.reason, draft };
    const key = JSON.stringify(origin.path);
    const known = values.get(key);
    if (known !== undefined && known.value !== change.value)
      return { reason: `conversations with the same \`${change.name}\` need different values`, draft };
    const holds = passed.some(({ check }) => check.expected_text === each.check.expected_text);
    if (holds) return { reason: `\`${change.name}\` still holds in other conversations`, draft };
    const edits = [{ kind: 'replace', path: origin.path, value: escapeHoles(change.value) }] as const;
    values.set(key, {
      value: change.value,
      proposal: { file: origin.file, edits, notes: [describeValue(change.name, place)] },
    });
  }
  const proposals = [...values.values()].map(({ proposal }) => proposal);
  const [first] = proposals;
  if (first === undefined || proposals.some(({ file }) => file !== first.file))
    return { reason: 'the values stand in several files', draft };
  return { proposal: { file: first.file, edits: proposals.flatMap(({ edits }) => edits), notes: first.notes } };
}

function describeValue(name: string, { source }: Located): string {
  const others = source.text.split(`\${${name}}`).length - 2;
  const also = others > 0 ? `, for ${others} other place${others === 1 ? '' : 's'} of this file too` : '';
  return `the value of \`${name}\` is changed where it stands${also}`;
}

function findChangedValue(
  template: string,
  demanded: string,
  fresh: string,
): { readonly name: string; readonly value: string } | undefined {
  const [before, after] = [readHoles(template, demanded), readHoles(template, fresh)];
  if (before === undefined || after === undefined) return undefined;
  const changed = after.filter((hole, index) => hole.value !== before[index]?.value);
  const [only] = changed;
  return changed.length !== 1 || only?.name === undefined || only.value === ''
    ? undefined
    : { name: only.name, value: only.value };
}

/** What the author types is a text of the file: `${name}` in it is a variable. */
function composeText(text: string, { path, source, node }: Located): Proposal {
  // A block text ends with its line, which only `exact` takes for a part of it.
  const lineEnd = path.at(-1) === 'exact' ? '' : (/\n+$/u.exec(textOf(node) ?? '')?.[0] ?? '');
  const value = text.endsWith(lineEnd) ? text : text + lineEnd;
  return { file: source.file, edits: [{ kind: 'replace', path, value }], notes: [] };
}

function describeNothing({ failed: [{ check, turn }] }: Difference): string {
  if (check.actual === null)
    return turn.handoff === null ? 'there was no text' : 'the handoff does not have this field';
  if (check.actual.trim() === '') return 'the agent said nothing';
  return 'no words of the reply are like it, in every conversation';
}

function describeBroken({ scenario }: CheckedTurn): string {
  return `it still holds in ${scenario.id}, which would fail with another text`;
}
