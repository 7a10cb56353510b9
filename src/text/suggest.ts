// The word somebody probably meant.
import { closest, distance } from 'fastest-levenshtein';

/** The candidate nearest to a mistyped word, or undefined where none is near enough to be a likely slip. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  if (known.length === 0 || word === '') return undefined;
  const lower = word.toLowerCase();
  const best = closest(
    lower,
    known.map((candidate) => candidate.toLowerCase()),
  );
  const found = known.find((candidate) => candidate.toLowerCase() === best);
  const allowed = Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3));
  return distance(lower, best) <= allowed ? found : undefined;
}
