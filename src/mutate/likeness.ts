// How alike two texts are, by the words that they share.
import { foldCase, normaliseText } from '../text/normalise.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}']*/gu;

/** The distinct words of a text, without differences of case. */
export function listWords(text: string): ReadonlySet<string> {
  return new Set(foldCase(normaliseText(text)).match(WORD) ?? []);
}

/** Jaccard index: 1 for the same words, 0 for none in common. */
export function measureLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 && right.size === 0) return 1;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared);
}
