// What `${date("+5d", "EEEE d MMMM")}` may say. Checked when files are read, without the date library, which only a
// conversation that renders a date needs.

/** An offset: a sign, a number, a unit. The number keeps every date within the years that JavaScript knows. */
export const DATE_OFFSET = /^(?<amount>[+-]\d{1,5})(?<unit>[yMwdhm])$/;

/**
 * The letters of Unicode TR35 that date-fns has, its own for ISO weeks (R, I, i), and its styles (P). Its time stamps
 * (t, T) are left out: they would turn a word that lacks its quotes into a number.
 */
const LETTERS = new Set('GyYRuQqMLwIdDEeciabBhHKkmsSXxOzP');

/** Letters that are hardly ever meant, and what is. */
const MISTAKEN = new Map([
  ['D', '`D` is the day of the year; write `d`'],
  ['DD', '`DD` is the day of the year; write `dd`'],
  ['YY', '`YY` is the year that a week belongs to; write `yy`'],
  ['YYYY', '`YYYY` is the year that a week belongs to; write `yyyy`'],
  ['p', '`p` is no part of a date; write `a` for AM and PM'],
]);

/** An ordinal, a style, a run of one letter, a quoted text, or one other character. */
const TOKEN = /[yYQqMLwIdDecihHKkms]o|P+p*|([A-Za-z])\1*|'(?:''|[^'])*'?|[^]/g;

/** Says what is wrong with the arguments of a date, in a clause; undefined where nothing is. */
export function checkDate(offset: string, format: string): string | undefined {
  if (offset !== '' && !DATE_OFFSET.test(offset)) {
    return `\`${offset}\` is not an offset such as +5d or -2w: a sign, a number of at most five digits, and one of y M w d h m`;
  }
  if (format.trim() === '') return 'the format is empty';
  for (const [token, letter] of format.matchAll(TOKEN)) {
    const reason = checkToken(token, letter);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function checkToken(token: string, letter: string | undefined): string | undefined {
  const mistake = MISTAKEN.get(token);
  if (mistake !== undefined) return mistake;
  if (letter !== undefined && !LETTERS.has(letter)) {
    return `\`${token}\` is no part of a date; put words between single quotes`;
  }
  if (token.startsWith("'") && (token.length === 1 || !token.endsWith("'"))) return 'a single quote is never closed';
  return /^[\n\r\u2028\u2029]$/.test(token) ? 'the format has a line break' : undefined;
}
