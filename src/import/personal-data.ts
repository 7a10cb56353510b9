// Finds personal data in a text. Rather too much than too little: a draft is read by its author, and what is masked by
// mistake is put back in a moment, while what is left is in a repository for ever.

import { listBirthDates } from './birth-dates.ts';
import { listMailAddresses } from './mail-addresses.ts';

/** What personal data can be. */
export type PersonalKind = 'email' | 'link' | 'iban' | 'card' | 'phone' | 'number' | 'birth_date' | 'postcode' | 'name';

/** Something found; offsets are UTF-16 code units. */
export interface Finding {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** What is asked of a finder beside the text: what was said just before, which may tell what the text is about. */
export interface FindingContext {
  readonly before: string;
}

/** Lists what it finds, whatever others have found. */
export type Finder = (text: string, context: FindingContext) => Iterable<Finding>;

// Each begins where nothing of it can stand before, else a long text without a hit takes time by the square of its length.
const LINK = /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}.@/_-])(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s<>"]+/giu;
const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}\b/giu;

/** Digits with what people put between them; a plus or a bracket may stand before. */
const DIGIT_RUN = /(?<!\p{N})\+?\(?\p{Nd}(?:[\s().\u2010-\u2015/_|*~;-]{0,5}\p{Nd}){5,}(?!\p{N})/gu;
/** Digits as they are dictated, with commas for the pauses. */
const DICTATED = /(?<![\p{L}\p{N}.,:])\+?\p{Nd}(?:(?:,\s?|[\s-]{1,2})?\p{Nd}){6,}(?![\p{L}\p{N}])(?![.:]\p{N})/gu;
const SPOKEN_DIGITS = [
  'zero oh nought naught one two three four five six seven eight nine double triple hundred',
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'cero uno dos tres cuatro cinco seis siete ocho nueve doble',
  'zéro un deux trois quatre cinq six sept huit neuf',
  'null eins zwei zwo drei vier fünf sechs sieben acht neun',
  'uno due tre quattro cinque sei sette otto nove',
  'um dois três quatro meia sete oito',
  'nul een twee drie vijf zes zeven negen',
]
  .join(' ')
  .replaceAll(' ', '|');
const SPOKEN_RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${SPOKEN_DIGITS}|\p{Nd}{1,4})(?:[\s,;.-]{1,3}(?:${SPOKEN_DIGITS}|\p{Nd}{1,4})){4,}(?![\p{L}\p{N}])`,
  'giu',
);
/** A word of letters and many digits identifies somebody or something: a passport, a driver, a tax payer. */
const MIXED = /(?<![\p{L}\p{N}])(?=\p{N}*\p{L})(?:\p{L}*\p{Nd}){7}[\p{L}\p{N}]*(?![\p{L}\p{N}])/gu;
const UK_INSURANCE = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu;

const UK_POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) ?\d[A-Z]{2}\b/giu;
const CANADIAN_POSTCODE = /\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b/giu;

/** A name, letter by letter: nothing else is spelled that long. */
const SPELLED = /(?<![\p{L}\p{N}'’])[\p{Lu}\p{Ll}](?:[\s-][\p{Lu}\p{Ll}]){3,}(?![\p{L}\p{N}'’])/gu;

/** Codes that are too short to be known by themselves: what was said just before tells what they are. */
const CODES = [
  {
    kind: 'postcode',
    talk: /(?<!\p{L})(?:zip|post\s?code|postal|postale|plz|postleitzahl|cep|eircode)(?!\p{L})/iu,
    code: /(?<![\p{L}\p{N}])(?:\d{4} ?[A-Z]{2}|\d{4,6}(?:-\d{3,4})?|\d{3} \d{2}|\d{2}-\d{3}|[A-Z]\d{2} ?[A-Z\d]{4})(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'number',
    talk: /(?<!\p{L})(?:pin|cvv|cvc|(?:security|sort|tax|access) (?:code|number|id)|pass\s?(?:code|word|port)|social security|ssn|(?:account|routing|licen[cs]e|insurance|ni) n(?:umber|o)|last (?:three|four|3|4)(?: digits)?|expir(?:y|ation|es)|dni|pasaporte|passeport|reisepass|ausweis\p{L}*|kontonummer|codice fiscale|cpf|bsn)(?!\p{L})/iu,
    code: /(?<![\p{L}\p{N}.:£$€])(?:\p{L}*\p{Nd})(?:[-/ ]?[\p{L}]*\p{Nd}){2,}\p{L}*(?![\p{L}\p{N}])/gu,
  },
] as const;

/** In this order: what is found first is not looked at again. */
const FINDERS: readonly Finder[] = [
  (text, { before }) => listMailAddresses(text, before).map((match) => describeMatch('email', match)),
  findLinks,
  (text) => findAll('iban', text, IBAN),
  (text, { before }) => listBirthDates(text, before).map((match) => describeMatch('birth_date', match)),
  (text) => findAll('number', text, MIXED),
  (text) => findAll('number', text, SPOKEN_RUN).filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end))),
  findDictated,
  findDigitRuns,
  (text) => findAll('number', text, UK_INSURANCE),
  (text) => findAll('postcode', text, UK_POSTCODE),
  (text) => findAll('postcode', text, CANADIAN_POSTCODE),
  findCodes,
  (text) => findAll('name', text, SPELLED),
];

/** Finds what these finders and then those of the caller find, in the order of the text; nothing overlaps. */
export function findPersonalData(text: string, context: FindingContext, more: readonly Finder[]): readonly Finding[] {
  const found: Finding[] = [];
  const taken = new Uint8Array(text.length);
  for (const find of [...FINDERS, ...more]) {
    for (const finding of find(text, context)) {
      if (taken.subarray(finding.start, finding.end).includes(1)) continue;
      taken.fill(1, finding.start, finding.end);
      found.push(finding);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Everything that a pattern with the flag `g` matches. */
function findAll(kind: PersonalKind, text: string, pattern: RegExp): readonly Finding[] {
  return Array.from(text.matchAll(pattern), (match) => describeMatch(kind, match));
}

function describeMatch(kind: PersonalKind, { 0: written, index }: RegExpExecArray): Finding {
  return { kind, start: index, end: index + written.length };
}

/** An address that anybody may have stays; one with a query, a fragment, a login or a long random part is somebody's own. */
function findLinks(text: string): readonly Finding[] {
  return findAll('link', text, LINK)
    .map((link) => ({
      ...link,
      end: link.end - (/(?<![.,;:!?)\]])[.,;:!?)\]]*$/u.exec(text.slice(link.start, link.end))?.[0].length ?? 0),
    }))
    .filter(({ start, end }) => {
      const link = text.slice(start, end);
      return /[?#@]/u.test(link) || link.split('/').some((part) => part.length >= 10 && /\d/u.test(part));
    });
}

function findDigitRuns(text: string): readonly Finding[] {
  return findAll('number', text, DIGIT_RUN).flatMap((run) => {
    const written = text.slice(run.start, run.end);
    const digits = written.replace(/\P{Nd}/gu, '');
    if (isDateOrTime(written) || (digits.length < 7 && !/^\+/u.test(written))) return [];
    return [{ ...run, kind: nameRun(written, digits) }];
  });
}

/** A price or a count with commas is none, and neither are a few numbers side by side. */
function findDictated(text: string): readonly Finding[] {
  return findAll('number', text, DICTATED).flatMap((run) => {
    const written = text.slice(run.start, run.end);
    const digits = written.replace(/\P{Nd}/gu, '');
    if (!written.includes(',') || /^\d{1,3}(?:,\d{3})+$/u.test(written)) return [];
    const isOne = digits.length >= 9 || /^(?:[+0]|\p{Nd}(?:\P{Nd}+\p{Nd})+$)/u.test(written);
    return isOne ? [{ ...run, kind: nameRun(written, digits) }] : [];
  });
}

function isDateOrTime(written: string): boolean {
  return (
    /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$/u.test(written) ||
    /^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d$/u.test(written) ||
    /^(?:19|20)\d\d\s?[-\u2010-\u2015/]\s?(?:19|20)\d\d$/u.test(written)
  );
}

function nameRun(written: string, digits: string): PersonalKind {
  if (digits.length >= 12 && digits.length <= 19 && passesLuhn(digits)) return 'card';
  const looksDialled = /^[+(0]/u.test(written) || /\p{Nd}[\s().\u2010-\u2015-]+\p{Nd}/u.test(written);
  return digits.length <= 15 && looksDialled ? 'phone' : 'number';
}

/** ISO/IEC 7812-1: the check digit of payment cards. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function findCodes(text: string, { before }: FindingContext): readonly Finding[] {
  return CODES.filter(({ talk }) => talk.test(text) || talk.test(before)).flatMap(({ kind, code }) =>
    findAll(kind, text, code),
  );
}
