// The word somebody probably meant.
import { closest, distance } from 'fastest-levenshtein';

/** The candidate nearest to a mistyped word, or undefined where none is near enough to be a likely slip. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  if (known.length === 0 || word === '') return undefined;
  const lower = word.toLowerCase();
  const swapped = known.find((candidate) => isSwapped(lower, candidate.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const best = closest(
    lower,
    known.map((candidate) => candidate.toLowerCase()),
  );
  const allowed = Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3));
  if (distance(lower, best) > allowed) return undefined;
  return known.find((candidate) => candidate.toLowerCase() === best);
}

/** Two neighbouring letters swapped: one slip, although it takes two steps. */
function isSwapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  return at < word.length - 1 && swapped === candidate;
}
