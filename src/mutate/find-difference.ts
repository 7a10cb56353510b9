// Where a changed reply differs from the recorded one, and the words around that place: what an author would expect.

/** A stretch of a text, in code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words on either side of a difference. */
const MARGIN = 2;

/** Sentences of so many words are quoted whole. */
export const MOST_WORDS = 8;

/** The words of a text and where they stand. */
export function listPlacedWords(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The sentences of a text as lists of words, in order. */
export function listSentences(text: string): readonly (readonly Stretch[])[] {
  const sentences: Stretch[][] = [[]];
  for (const word of listPlacedWords(text)) {
    sentences.at(-1)?.push(word);
    if (/[.!?。！？]["'”’)]?$/u.test(text.slice(word.start, word.end))) sentences.push([]);
  }
  return sentences.filter((words) => words.length > 0);
}

/** The words around the first difference, within their sentence; undefined where the whole reply is another one. */
export function findDifference(original: string, changed: string): Stretch | undefined {
  const words = listPlacedWords(original).map(({ start, end }) => original.slice(start, end));
  const others = changed.match(/\S+/gu) ?? [];
  let first = 0;
  while (first < words.length && words[first] === others[first]) first += 1;
  let tail = 0;
  while (tail < Math.min(words.length, others.length) - first && words.at(-1 - tail) === others.at(-1 - tail))
    tail += 1;
  if (first === 0 && tail === 0) return undefined;
  let before = 0;
  const last = Math.max(first, words.length - 1 - tail);
  for (const sentence of listSentences(original)) {
    // What is missing at the end is told by the end.
    const at = Math.min(tail === 0 ? words.length - 1 : first, words.length - 1) - before;
    if (at < sentence.length) return clip(original, sentence, { first: at, last: Math.max(at, last - before) });
    before += sentence.length;
  }
  return undefined;
}

/** A short sentence is quoted whole; of a long one the words around, without a small word at the end that leads on to others. */
function clip(
  text: string,
  sentence: readonly Stretch[],
  { first, last }: { readonly first: number; readonly last: number },
): Stretch | undefined {
  if (sentence.length <= MOST_WORDS) return spanWords(sentence, 0, sentence.length - 1);
  const end = Math.min(last, first + MOST_WORDS);
  let margin = Math.min(MARGIN, sentence.length - 1 - end);
  const isSmall = (word: Stretch | undefined): boolean =>
    word !== undefined && /^\p{L}{1,3}$/u.test(text.slice(word.start, word.end));
  while (margin > 0 && isSmall(sentence[end + margin])) margin -= 1;
  return spanWords(sentence, first - MARGIN, end + margin);
}

/** The stretch from one word to another, as far as there are words. */
export function spanWords(words: readonly Stretch[], first: number, last: number): Stretch | undefined {
  const from = words[Math.max(0, first)];
  const to = words[Math.min(words.length - 1, last)];
  return from === undefined || to === undefined ? undefined : { start: from.start, end: to.end };
}
