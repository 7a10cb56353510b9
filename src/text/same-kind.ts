// Tells whether a word may take the place of another: both are numbers, days, months, or forms of one word. Letters that two
// words happen to share, as `nope` and `open` do, say nothing.

/** Words that are no forms of each other, and of which one is said instead of another nevertheless. */
const SERIES: readonly ReadonlySet<string>[] = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'january february march april may june july august september october november december',
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
].map((words) => new Set(words.split(' ')));

/** Letters that forms of one word begin with, unless one of them is the beginning of the other. */
const LEAST_STEM = 4;
/** A shorter word begins many others. */
const LEAST_WORD = 3;
/** So much of the shorter word is its stem, at least. */
const STEM = 0.75;

/** Compares two words whose letter case is levelled out. What stands around and between letters and digits is passed over. */
export function isSameKind(one: string, other: string): boolean {
  const [a, b] = [strip(one), strip(other)];
  if (/\p{N}/u.test(a) || /\p{N}/u.test(b)) return /\p{N}/u.test(a) && /\p{N}/u.test(b);
  return isOneStem(a, b) || SERIES.some((words) => words.has(a) && words.has(b));
}

function isOneStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const stem = countShared(a, b);
  return stem === shorter ? shorter >= LEAST_WORD : stem >= LEAST_STEM && stem >= shorter * STEM;
}

function countShared(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function strip(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
