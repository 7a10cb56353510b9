// What all wordings of a reply have in common: the longest runs of words that stand in each of them.
import { foldCase } from '../text/normalise.ts';
import { createPhrase, holdsPhrase, type Phrase } from './phrase.ts';
import { isFact, type Token } from './read-tokens.ts';

/** Longer phrases than this are no key phrases but sentences, and break when a word changes. */
const MAX_WORDS = 6;

/** Finds the runs of the first wording that all have, in its order, without fillers at their ends. */
export function findSharedPhrases(
  text: string,
  tokens: readonly Token[],
  others: readonly string[],
): readonly Phrase[] {
  const folded = others.map(foldCase);
  const isCommon = (from: number, to: number): boolean => {
    const phrase = createPhrase(text, tokens, from, to);
    return folded.every((other) => holdsPhrase(other, phrase));
  };
  const phrases: Phrase[] = [];
  for (let from = 0; from < tokens.length;) {
    let to = from;
    while (to < tokens.length && (to === from || tokens[to]?.opens === false) && isCommon(from, to + 1)) to += 1;
    phrases.push(...splitRun(text, tokens, from, to));
    from = Math.max(to, from + 1);
  }
  return phrases;
}

/** Cuts a run at its fillers' ends and into pieces of readable length. */
function splitRun(text: string, tokens: readonly Token[], from: number, to: number): readonly Phrase[] {
  const [first, end] = trimFillers(tokens, from, to);
  if (first >= end) return [];
  if (end - first <= MAX_WORDS) return [createPhrase(text, tokens, first, end)];
  return [...splitRun(text, tokens, first, first + MAX_WORDS), ...splitRun(text, tokens, first + MAX_WORDS, end)];
}

function trimFillers(tokens: readonly Token[], from: number, to: number): readonly [from: number, to: number] {
  let first = from;
  let end = to;
  while (first < end && tokens[first]?.kind === 'filler') first += 1;
  while (end > first && tokens[end - 1]?.kind === 'filler') end -= 1;
  return [first, end];
}

/** Facts that stand side by side, as one phrase each. References are made up anew, so each stands alone. */
export function findFacts(text: string, tokens: readonly Token[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isFactAt(tokens, from)) continue;
    let to = from + 1;
    while (joins(text, tokens, to)) to += 1;
    phrases.push(createPhrase(text, tokens, from, to));
    from = to - 1;
  }
  return phrases;
}

function isFactAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && isFact(token);
}

function joins(text: string, tokens: readonly Token[], index: number): boolean {
  const [left, right] = [tokens[index - 1], tokens[index]];
  if (left === undefined || right === undefined || !isFact(right)) return false;
  const isApart =
    left.kind === 'reference' || right.kind === 'reference' || left.kind === 'hole' || right.kind === 'hole';
  return !isApart && text.slice(left.end, right.start) === ' ';
}
