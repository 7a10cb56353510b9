// Finds what a reply states in particular: prices, dates, times, numbers, names. Each stretch of text is one detail at most.
import { readCalendar } from './calendar-words.ts';

/** Kinds of details; an operator is named after each. */
export type DetailKind = 'price' | 'date' | 'time' | 'number' | 'name';

/** One detail and where it stands, in code units. */
export interface Detail {
  readonly kind: DetailKind;
  readonly text: string;
  readonly start: number;
}

const AMOUNT = String.raw`\d+(?:[.,]\d+)*`;
const PRICE = new RegExp(
  String.raw`[£$€¥] ?${AMOUNT}|(?<![\p{N}.,])${AMOUNT} ?(?:[£$€¥]|(?:euros?|pounds?|dollars?|pence|cents?|EUR|GBP|USD)(?![\p{L}\p{N}]))`,
  'gu',
);
const TIME =
  /(?<![\p{N}.:])(?:\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\b(?:noon|midnight)\b)(?![:.]?\d)/giu;
const NUMERIC_DATE = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})(?!\d)/gu;
const PHONE = /(?<![\p{L}\p{N}])\+?\d[\d ()-]{6,}\d(?![\p{L}\p{N}])/gu;
/** Digits beside letters or hyphens belong to an identifier. */
const NUMBER = new RegExp(String.raw`(?<![\p{L}\p{N}.,-])${AMOUNT}(?![\p{L}\p{N}]|-[\p{L}\p{N}]|[.,:]\d)`, 'gu');
/** Capitals in the middle of a sentence. */
const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’]+(?:-\p{Lu}[\p{L}\p{M}'’]+)*(?![\p{L}\p{M}\p{N}-])`;
const NAME = new RegExp(String.raw`(?<=[\p{Ll}\p{N},;:] )${NAME_WORD}(?: ${NAME_WORD})*`, 'gu');
/** Words that have a capital wherever they stand, and beginnings of sentences that were quoted. */
const NO_NAMES = /^(?:(?:I|It|That|We|You|They)(?:['’]\p{L}+)?|OK|Ok|Sie|Ihnen|Ihr\p{L}*|Yes|No|Please|The|A)(?: |$)/u;

/** Longer replies are not read to their end. */
const LONGEST_TEXT = 5_000;

/** Lists the details of a text in its order. `said` are the user's words: what they hold is a detail in any language. */
export function findDetails(text: string, language: string, said: readonly string[]): readonly Detail[] {
  const details: Detail[] = [];
  const add = (kind: DetailKind, pattern: RegExp, isMeant: (found: string) => boolean = () => true): void => {
    for (const { 0: found, index } of text.slice(0, LONGEST_TEXT).matchAll(pattern)) {
      const isFree = details.every(
        ({ start, text: taken }) => index >= start + taken.length || index + found.length <= start,
      );
      if (isFree && isMeant(found)) details.push({ kind, text: found.trimEnd(), start: index });
    }
  };
  add('price', PRICE);
  add('date', NUMERIC_DATE);
  add('date', createDatePattern(language));
  add('time', TIME, (found) => /[:.]\d{2}|[ap]\.?m|noon|midnight/iu.test(found));
  add('number', PHONE);
  add('number', NUMBER, (found) => !isIdentifier(found, said));
  add('name', NAME, (found) => isName(found, language, said));
  return details.sort((a, b) => a.start - b.start);
}

const datePatterns = new Map<string, RegExp>();

/** Days of the week, months with a day; `May` and `march` alone are ordinary words. */
function createDatePattern(language: string): RegExp {
  const known = datePatterns.get(language);
  if (known !== undefined) return known;
  const { days, months } = readCalendar(language);
  const month = months.join('|');
  const day = String.raw`\d{1,2}(?:st|nd|rd|th|er|º|\.)?`;
  const year = String.raw`(?:,? \d{4})?`;
  const pattern = String.raw`(?<![\p{L}\p{N}])(?:${day} (?:of |de |of the )?(?:${month})${year}|(?:${month}) ${day}${year}|(?:${days.join('|')}))(?![\p{L}\p{N}])`;
  const made = new RegExp(pattern, language === 'en' ? 'gu' : 'giu');
  datePatterns.set(language, made);
  return made;
}

/** Long numbers are made up for each conversation, unless the user knew them before. */
function isIdentifier(number: string, said: readonly string[]): boolean {
  return /\d{5,}/u.test(number) && !said.some((text) => text.includes(number));
}

/** In German every noun has a capital, so that only what the user said first is surely a name. */
function isName(name: string, language: string, said: readonly string[]): boolean {
  if (NO_NAMES.test(name)) return false;
  return language !== 'de' || said.some((text) => text.includes(name));
}
