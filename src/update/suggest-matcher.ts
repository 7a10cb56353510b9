// Changes of demands that are no single text: patterns, groups of matchers, counts.
import { normaliseText } from '../text/normalise.ts';
import { textOf } from '../yaml/yaml-access.ts';
import { nodeAt } from '../edit/node-path.ts';
import { describeHolding, type Difference } from './difference.ts';
import { findPhrase, meetsDemand, readPatternWords } from './phrase.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located } from './suite-text.ts';
import { escapeHoles } from './template-values.ts';

/** Suggests another demand of the same kind; for a pattern, the words that are there now. */
export function suggestMatcher(difference: Difference, place: Located): Suggestion {
  const { matcher } = difference.failed[0].check;
  switch (matcher) {
    case 'matches':
      return suggestForPattern(difference, place);
    case 'any_of':
      return suggestAlternative(difference, place);
    case 'all_of':
    case 'none_of':
      return suggestForItems(difference, place, matcher);
    case 'empty':
      return suggestEmpty(difference, place);
    case 'max_words':
      return suggestCount(difference, place);
    default:
      return { reason: `nothing can be suggested for \`${matcher}\`` };
  }
}

function suggestForPattern({ failed, passed }: Difference, place: Located): Suggestion {
  const { node, path, source, documents } = place;
  const pattern = textOf(node) ?? '';
  const draft = {
    text: pattern,
    compose: (text: string) =>
      describeBadPattern(text) ?? {
        file: source.file,
        edits: [{ kind: 'replace', path, value: text } as const],
        notes: [],
      },
  };
  const replies = [...failed, ...passed].map(({ check }) => check.actual ?? '');
  const phrase = findPhrase(readPatternWords(pattern), failed[0].check.actual ?? '');
  if (phrase === undefined) return { reason: 'no words of the reply are like the pattern', draft };
  if (!replies.every((reply) => meetsDemand('contains', phrase, reply)))
    return { reason: `not every reply has "${phrase}"`, draft };
  const matcher = nodeAt(documents, path.slice(0, -1));
  if (matcher?.kind !== 'mapping' || matcher.entries.some(({ key }) => key === 'contains')) {
    return { reason: '`contains` stands beside the pattern already', draft };
  }
  const edit = { kind: 'rename', path, to: 'contains', value: escapeHoles(phrase) } as const;
  return { proposal: { file: source.file, edits: [edit], notes: ['the pattern gives way to `contains`'] }, draft };
}

function describeBadPattern(text: string): string | undefined {
  try {
    new RegExp(text, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** One more way to say it. */
function suggestAlternative({ failed }: Difference, { node, path, source }: Located): Suggestion {
  if (node.kind !== 'list') return { reason: 'this is no list of matchers' };
  const replies = failed.map(({ check }) => check.actual ?? '');
  const texts = readQuoted(failed[0].check.expected);
  const phrases = texts.flatMap((text) => findPhrase(text, replies[0] ?? '') ?? []);
  const phrase = phrases.find((each) => replies.every((reply) => meetsDemand('contains', each, reply)));
  if (phrase === undefined) return { reason: 'no words of the reply are like any of them' };
  const isWhole = failed[0].check.subject !== 'response';
  const value = escapeHoles(isWhole ? (replies[0] ?? '') : phrase);
  const edit = { kind: 'add', path: [...path, node.items.length], value } as const;
  return { proposal: { file: source.file, edits: [edit], notes: ['one more alternative'] } };
}

/** The texts that a check says were expected, variables filled in. */
function readQuoted(expected: string): readonly string[] {
  return (expected.match(/"(?:\\.|[^"\\])*"/gu) ?? []).map((quoted) => JSON.parse(quoted) as string);
}

/** Of `all_of` the texts that are gone get new words; of `none_of` those that are said now go. */
function suggestForItems(
  { failed, passed }: Difference,
  { node, path, source }: Located,
  matcher: 'all_of' | 'none_of',
): Suggestion {
  const byHand = { reason: 'matchers in a list are changed by hand, but for plain texts' };
  const [{ check }] = failed;
  if (node.kind !== 'list' || check.actual === null) return byHand;
  const [kind, reply] = [check.subject === 'response' ? 'contains' : 'equals', check.actual] as const;
  const broken = node.items.flatMap((item, index) => {
    const text = textOf(item);
    return text !== undefined && meetsDemand(kind, text, reply) === (matcher === 'none_of') ? [{ index, text }] : [];
  });
  if (broken.length === 0) return byHand;
  if (matcher === 'none_of') {
    if (broken.length === node.items.length)
      return { reason: 'nothing would be left of `none_of`; take it out by hand if it is meant' };
    const edits = broken.toReversed().map(({ index }) => ({ kind: 'remove', path: [...path, index] }) as const);
    return {
      proposal: {
        file: source.file,
        edits,
        notes: ['what must not be said is said now, and would no longer be looked for'],
      },
    };
  }
  const replies = [...failed, ...passed].map((each) => each.check.actual ?? '');
  const edits = broken.map(({ index, text }) => {
    const phrase = kind === 'equals' ? reply : findPhrase(text, reply);
    const holds = phrase !== undefined && replies.every((each) => meetsDemand(kind, phrase, each));
    return holds ? ({ kind: 'replace', path: [...path, index], value: escapeHoles(phrase) } as const) : undefined;
  });
  const found = edits.filter((edit) => edit !== undefined);
  if (found.length < edits.length) return { reason: 'no words of the reply are like them' };
  return { proposal: { file: source.file, edits: found, notes: [] } };
}

function suggestEmpty(difference: Difference, place: Located): Suggestion {
  const holding = describeHolding(difference);
  return holding === undefined ? replaceValue(place, textOf(place.node) !== 'true') : { reason: holding };
}

function suggestCount({ failed }: Difference, place: Located): Suggestion {
  const counts = failed.map(({ check }) => normaliseText(check.actual ?? '').split(' ').length);
  return replaceValue(place, Math.max(...counts));
}

function replaceValue({ path, source, node }: Located, value: boolean | number): Suggestion {
  if (node.kind !== 'scalar' || typeof node.value === 'string') return { reason: 'the value comes from a variable' };
  return { proposal: { file: source.file, edits: [{ kind: 'replace', path, value }], notes: [] } };
}
