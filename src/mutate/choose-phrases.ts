// Chooses the fewest words of a reply that tell it from its surviving mutants.
import { normaliseText } from '../text/normalise.ts';
import {
  findDifference,
  listPlacedWords,
  listSentences,
  MOST_WORDS,
  spanWords,
  type Stretch,
} from './find-difference.ts';
import type { Mutant } from './mutant.ts';
import { listForms, listPassing, type Playing } from './stable-words.ts';
import { compareForm } from './states.ts';

/** What the words are chosen of. */
export interface PhraseRequest {
  readonly response: string;
  /** Mutants with other words. */
  readonly mutants: readonly Mutant[];
  readonly language: string;
  /** Everybody of whom the words will be expected. */
  readonly playing: readonly Playing[];
}

/** Longer replies are not read to their end, and no longer phrase is proposed. */
const LONGEST_TEXT = 5_000;
const LONGEST_PHRASE = 200;

/** What phrases are chosen from. */
interface Choice {
  readonly response: string;
  /** What of the reply can't be expected again. */
  readonly passing: readonly Stretch[];
  /** What everybody who plays the turn gets, as it is compared. */
  readonly forms: readonly string[];
}

/** A phrase has so many words at least, where the reply has. */
const FEWEST_WORDS = 2;
/** Of longer stretches only the beginning is looked through. */
const MOST_TRIED_WORDS = 24;

/** Gives phrases of the reply, in its order; together they are missing from as many of the mutants as can be. */
export function choosePhrases(request: PhraseRequest): readonly string[] {
  const { mutants, language, playing } = request;
  const response = request.response.slice(0, LONGEST_TEXT);
  const passing = listPassing(response, language, playing);
  const choice: Choice = { response, passing, forms: listForms(playing) };
  const wanted = mutants.map((mutant) => ({ mutant, around: findDifference(response, mutant.reply.response) }));
  let chosen: readonly Stretch[] = [];
  // Exact differences first: the words around them tell replaced replies, too.
  for (const { mutant, around } of wanted.toSorted(
    (a, b) => Number(a.around === undefined) - Number(b.around === undefined),
  )) {
    if (chosen.some((stretch) => tells(stretch, mutant, response))) continue;
    const stretches = around === undefined ? listKeyStretches(response) : listNarrower(response, around);
    const found = stretches.find((stretch) => tells(stretch, mutant, response) && isUsable(stretch, choice));
    if (found !== undefined) chosen = [...chosen, found];
  }
  return joinOverlapping(chosen, choice).map(({ start, end }) => trimPhrase(response.slice(start, end)));
}

function tells({ start, end }: Stretch, { reply }: Mutant, response: string): boolean {
  return !compareForm(reply.response).includes(compareForm(trimPhrase(response.slice(start, end))));
}

function isUsable({ start, end }: Stretch, { response, passing, forms }: Choice): boolean {
  const phrase = trimPhrase(response.slice(start, end));
  const words = listPlacedWords(phrase).length;
  const isLong = words >= FEWEST_WORDS || words === listPlacedWords(response).length;
  if (!isLong || phrase === '' || phrase.length > LONGEST_PHRASE) return false;
  if (passing.some((other) => start < other.end && other.start < end)) return false;
  const form = compareForm(phrase);
  return forms.every((text) => text.includes(form));
}

/** Punctuation at either end is no part of what is meant; what can't be seen is not for pasting. */
function trimPhrase(text: string): string {
  return normaliseText(text).replace(/^[\s"'“”‘’(¿¡,;:-]+|[\s"'“”‘’),;:.!…-]+$/gu, '');
}

/** A stretch, and the same with fewer and fewer words at its ends, where not all who play the turn get all of them. */
function listNarrower(response: string, { start, end }: Stretch): readonly Stretch[] {
  const words = listPlacedWords(response)
    .filter((word) => word.start >= start && word.end <= end)
    .slice(0, MOST_TRIED_WORDS);
  const last = words.length - 1;
  return words.flatMap((_, cut) =>
    Array.from({ length: cut + 1 }, (__, left) => spanWords(words, left, last - (cut - left)) ?? []).flat(),
  );
}

/** The sentences, the last one first: it is what the user answers. Of a long one its beginning, then any part of it. */
function listKeyStretches(response: string): readonly Stretch[] {
  const sentences = listSentences(response).toReversed();
  const heads = sentences.flatMap((words) => spanWords(words, 0, MOST_WORDS - 1) ?? []);
  const parts = sentences.flatMap((words) => listNarrower(response, spanWords(words, 0, words.length) ?? NOTHING));
  return [...heads, ...parts];
}

const NOTHING: Stretch = { start: 0, end: 0 };

/** Two phrases that overlap are one, if that can be expected, too. */
function joinOverlapping(stretches: readonly Stretch[], choice: Choice): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || stretch.start >= last.end) {
      joined.push(stretch);
      continue;
    }
    const both = { start: last.start, end: Math.max(last.end, stretch.end) };
    if (isUsable(both, choice)) joined[joined.length - 1] = both;
    else joined.push(stretch);
  }
  return joined;
}
