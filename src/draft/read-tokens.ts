// The words of a reply, and what each of them is good for: a fact must stay as it is however the agent words it, a content
// word probably stays, and the others may come and go.
import { deu, eng, fra, ita, nld, por, spa } from 'stopword';
import { foldCase } from '../text/normalise.ts';

/**
 * `hole`: a variable or date; `number`: anything with a digit that is not a reference; `reference`: made up anew in every
 * conversation, such as `DT-4821`; `name`: capital in the middle of a sentence; `content`, `filler`: all other words.
 */
export type TokenKind = 'hole' | 'number' | 'reference' | 'name' | 'content' | 'filler';

/** A word in a normalised text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for the first word of a sentence. */
  readonly opens: boolean;
}

const HOLE = String.raw`(?<!\$)\$\{[^}]*\}`;
const WORD = String.raw`[\p{L}\p{N}\p{M}]+(?:['’.,:/@&_+-][\p{L}\p{N}\p{M}]+)*`;
const TOKEN = new RegExp(`${HOLE}|${WORD}`, 'gu');

/** Words that agents use to be polite or to lead over, whatever the reply is about. */
const POLITE =
  'please thank thanks sorry afraid hello hi hey welcome sure certainly okay course great perfect lovely yes else anything something ' +
  'everything today right just like need let got get going still already also kindly moment good morning afternoon evening ' +
  'wonderful absolutely happy glad now well there here shall may can could would might able want know';

const FILLERS: ReadonlySet<string> = new Set(
  [...eng, ...spa, ...fra, ...deu, ...ita, ...por, ...nld, ...POLITE.split(' ')].map(foldCase),
);

/** Numbers, and times of day or days, that people spell out. */
const SPELLED: ReadonlySet<string> = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand ' +
    'noon midnight tomorrow yesterday'
  ).split(' '),
);

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** Says of a digit word before or after it that it identifies something. */
const REFERENCE_WORD = /^(?:reference|ref|confirmation|booking|ticket|case|order|number|no|code|id|tracking)$/iu;

/** Times, ordinals and amounts with a unit are no references: `7pm`, `9am-5pm`, `2nd`, `30min`, `5kg`. */
const MEASURE =
  /^\d+(?:[.:,]\d+)*(?:am|pm|st|nd|rd|th|h|hrs?|mins?|s|ms|k|kg|g|km|cm|mm|m|gb|mb|x|p|years?|days?)?(?:-.*)?$/iu;

/** Longer ones are data, which nobody reads and no agent repeats. */
const LONGEST_WORD = 200;

/** Splits a normalised text, written as a scenario file has it, into words. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const before = text.slice(tokens.at(-1)?.end ?? 0, match.index);
    const opens = tokens.length === 0 || /[.!?:;\n]/u.test(before);
    const previous = tokens.slice(-2).map((token) => token.text);
    const kind = classify(word, { opens, previous });
    tokens.push({ kind, text: word, start: match.index, end: match.index + word.length, opens });
  }
  return tokens;
}

/** Tells whether a token must stay as it is. */
export function isFact({ kind }: Token): boolean {
  return kind === 'hole' || kind === 'number' || kind === 'reference' || kind === 'name';
}

function classify(word: string, { opens, previous }: { opens: boolean; previous: readonly string[] }): TokenKind {
  if (word.startsWith('${')) return 'hole';
  if (word.length > LONGEST_WORD) return 'filler';
  const folded = foldCase(word);
  if (/\p{N}/u.test(word)) return isReference(word, previous) ? 'reference' : 'number';
  if (SPELLED.has(folded)) return 'number';
  if (CALENDAR.test(word) && /^\p{Lu}/u.test(word)) return 'name';
  if (isFiller(folded)) return 'filler';
  return !opens && /^\p{Lu}/u.test(word) ? 'name' : 'content';
}

/** Tells whether a word says nothing by itself, in some language; the word is folded. */
export function isFiller(folded: string): boolean {
  if (FILLERS.has(folded) || folded.length < 3) return true;
  // `I'm`, `can't`, `you're`: what stands before the apostrophe decides, or the whole without it.
  return (
    /['’]/u.test(folded) && (FILLERS.has(folded.replace(/['’].*$/u, '')) || FILLERS.has(folded.replace(/['’]/gu, '')))
  );
}

function isReference(word: string, previous: readonly string[]): boolean {
  const characters = word.replace(/[^\p{L}\p{N}]/gu, '');
  const digits = characters.replace(/\P{N}/gu, '').length;
  if (/^\p{N}+$/u.test(characters)) {
    return digits >= 4 && !/[.,:/]/u.test(word) && previous.some((other) => REFERENCE_WORD.test(other));
  }
  return !MEASURE.test(word) && !word.includes('@') && characters.length >= 5 && digits >= 3;
}
