// Finds personal data in a text. Rather too much than too little: a draft is read by its author, and what is masked by
// mistake is put back in a moment, while what is left is in a repository for ever.

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

type Finder = (text: string, context: FindingContext) => Iterable<Finding>;

// Each begins where no such character stands before, else a long text without a hit takes time by the square of its length.
const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+\s?(?:@|[([{]at[)\]}])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const SPOKEN_EMAIL =
  /(?<![\p{L}\p{N}_+-])[\p{L}\p{N}_+-]+(?:\s+(?:dot|underscore|dash|hyphen|minus)\s+[\p{L}\p{N}_+-]+){0,6}\s+at\s+[\p{L}\p{N}-]+(?:\s+dot\s+[\p{L}\p{N}-]+)+/giu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/giu;
const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}\b/giu;

/** Digits with what people put between them; a plus or a bracket may stand before. */
const DIGIT_RUN = /(?<![\p{L}\p{N}])\+?\(?\p{Nd}(?:[\s().\u2010-\u2015/_-]{0,3}\p{Nd}){5,}(?![\p{L}\p{N}])/gu;
const SPOKEN_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const SPOKEN_RUN = new RegExp(`\\b${SPOKEN_DIGIT}(?:[\\s,-]+${SPOKEN_DIGIT}){4,}\\b`, 'giu');

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:(?:18|19|20)\\d\\d)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATES = [
  `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:${YEAR}|\\d\\d)`,
  `(?:the )?${DAY}(?: of)? ${MONTH}\\.?,? (?:${YEAR}|'?\\d\\d)`,
  `${MONTH}\\.? (?:the )?${DAY},? (?:${YEAR}|'?\\d\\d)`,
  `${DAY}(?: of)? ${MONTH}`,
  `${MONTH} ${DAY}`,
];
const DATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DATES.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const BIRTH = /\b(?:born|birth\w*|d\.?o\.?b\.?|age)\b/iu;

/** Whoever was born later does not talk to agents; a full date before is taken for a birthday wherever it stands. */
const LAST_BIRTH_YEAR = 2014;

const UK_POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) ?\d[A-Z]{2}\b/giu;
const POSTCODE_TALK = /\b(?:zip|post\s?code|postal)\b/iu;
const SHORT_CODE = /(?<![\p{L}\p{N}])\d{4,5}(?:-\d{4})?(?![\p{L}\p{N}])/gu;

/** In this order: what is found first is not looked at again. */
const FINDERS: readonly Finder[] = [
  (text) => findAll('email', text, EMAIL),
  (text) => findAll('email', text, SPOKEN_EMAIL),
  findLinks,
  (text) => findAll('iban', text, IBAN),
  findBirthDates,
  findDigitRuns,
  (text) => findAll('number', text, SPOKEN_RUN),
  (text) => findAll('postcode', text, UK_POSTCODE),
  findShortCodes,
];

/** Finds everything but names, in the order of the text; nothing overlaps. */
export function findPersonalData(text: string, context: FindingContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const find of FINDERS) {
    for (const finding of find(text, context))
      if (!found.some((other) => overlaps(other, finding))) found.push(finding);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Tells whether two findings share a character. */
export function overlaps(left: Finding, right: Finding): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Everything that a pattern with the flag `g` matches. */
export function findAll(kind: PersonalKind, text: string, pattern: RegExp): readonly Finding[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
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

function findBirthDates(text: string, { before }: FindingContext): readonly Finding[] {
  const isAbout = BIRTH.test(text) || BIRTH.test(before);
  return findAll('birth_date', text, DATE).filter(({ start, end }) => {
    const year = /(?:18|19|20)\d\d/u.exec(text.slice(start, end))?.[0];
    return isAbout || (year !== undefined && Number(year) <= LAST_BIRTH_YEAR);
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

function findShortCodes(text: string, { before }: FindingContext): readonly Finding[] {
  return POSTCODE_TALK.test(text) || POSTCODE_TALK.test(before) ? findAll('postcode', text, SHORT_CODE) : [];
}
