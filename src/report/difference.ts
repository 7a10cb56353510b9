// Finds what a demanded text and a received one differ in, word by word, and the passage that comes nearest to a demanded
// one. How the marks look is left to the reports. Every search is bounded, however long the texts are.
import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import { isSameKind } from '../text/same-kind.ts';
import { foldCase, normaliseSpaced, normaliseText } from '../text/normalise.ts';

/** A stretch of text that both have, that was demanded and is missing, or that came instead. */
export interface Segment {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly text: string;
}

/** Part of a text, in UTF-16 code units. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A word, a run of white space, or one character of a script that puts no spaces between words. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const TOKENS = new RegExp(String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+|\s+|[^]`, 'gu');
const WORDS = new RegExp(String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])\S)+`, 'gu');

const MAX_COMPARED_CHARACTERS = 20_000;
const MAX_EDITS = 400;
const MAX_SEARCHED_WORDS = 2_000;
const MAX_SOUGHT_CHARACTERS = 200;
const FEW_WORDS = 8;
/** A passage is near when at most this share of its characters would have to change. */
const NEAR = 0.5;

/** Views of a token, from the one that sees the fewest differences. */
const LEVELS: readonly ((token: string) => string)[] = [
  (token) => foldCase(normaliseSpaced(token)),
  normaliseSpaced,
  (token) => token,
];

/**
 * Compares two texts. Differences that no matcher but `exact` sees (letter case, kinds of quotes and spaces) are passed
 * over, unless there are no others.
 */
export function compareTexts(expected: string, actual: string, exact: boolean): readonly Segment[] {
  let segments: readonly Segment[] = [];
  for (const level of exact ? LEVELS.slice(-1) : LEVELS) {
    segments = compareBy(expected, actual, level);
    if (segments.some((segment) => segment.kind !== 'same')) break;
  }
  return segments;
}

function compareBy(expected: string, actual: string, level: (token: string) => string): readonly Segment[] {
  const start = commonStart(expected, actual);
  const end = commonEnd(expected, actual, start);
  const missing = expected.slice(start, expected.length - end);
  const extra = actual.slice(start, actual.length - end);
  return joinSegments([
    { kind: 'same', text: actual.slice(0, start) },
    ...compareTokens(missing, extra, level),
    { kind: 'same', text: actual.slice(actual.length - end) },
  ]);
}

function compareTokens(missing: string, extra: string, level: (token: string) => string): readonly Segment[] {
  const whole: readonly Segment[] = [
    { kind: 'missing', text: missing },
    { kind: 'extra', text: extra },
  ];
  if (missing.length + extra.length > MAX_COMPARED_CHARACTERS) return whole;
  const before = missing.match(TOKENS) ?? [];
  const after = extra.match(TOKENS) ?? [];
  const changes = diffArrays(before.map(level), after.map(level), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return whole;
  let [beforeAt, afterAt] = [0, 0];
  return changes.map(({ added, removed, count }): Segment => {
    if (removed) return { kind: 'missing', text: before.slice(beforeAt, (beforeAt += count)).join('') };
    if (!added) beforeAt += count;
    return { kind: added ? 'extra' : 'same', text: after.slice(afterAt, (afterAt += count)).join('') };
  });
}

/** Length of the common beginning, back to the beginning of a word. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  if (length === a.length && length === b.length) return length;
  while (length > 0 && !isSpace(a.charCodeAt(length - 1))) length--;
  return length;
}

/** Length of the common end after `start`, on to the end of a word. */
function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  while (length > 0 && !isSpace(a.charCodeAt(a.length - length))) length--;
  return length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    if (segment.text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === segment.kind) joined[joined.length - 1] = { kind: last.kind, text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}

/**
 * Finds the passage of whole words that is most like `sought`; undefined where nothing comes near. Words in a phrase are found
 * by their neighbours, but a word by itself must be like the word that is found, since letters alone are easily shared.
 */
export function findNearest(sought: string, text: string): Passage | undefined {
  const target = levelOut(sought).slice(0, MAX_SOUGHT_CHARACTERS);
  const length = target.match(WORDS)?.length ?? 0;
  if (length === 0) return undefined;
  const words = Array.from(text.matchAll(WORDS).take(MAX_SEARCHED_WORDS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let best: Passage | undefined;
  let bestDistance = Math.floor(target.length * NEAR) + 1;
  // In a short text one word more or less matters; in a long one the same number finds the place as well.
  const sizes = length > FEW_WORDS ? [length] : [length, length + 1, ...(length > 1 ? [length - 1] : [])];
  for (const size of sizes) {
    for (let at = 0; at + size <= words.length; at++) {
      const start = words[at]?.start ?? 0;
      const end = words[at + size - 1]?.end ?? 0;
      const passage = levelOut(text.slice(start, end));
      const found = distance(target, passage);
      if (found >= bestDistance || (length === 1 && !isSameKind(target, passage))) continue;
      [best, bestDistance] = [{ start, end }, found];
    }
  }
  return best;
}

function levelOut(text: string): string {
  return foldCase(normaliseText(text));
}
