// Operators that change one detail of a reply: a number, a price, a date, a time, a name. What comes of it never holds what
// it replaces: whoever looks for `4` would else find it in `14`.
import { selectOne, type Random } from '../base/seeded-random.ts';
import { readCalendar } from './calendar-words.ts';
import { findDetails, type Detail, type DetailKind } from './find-details.ts';
import type { Change, Operator, Point } from './operator.ts';

/** Of one kind, so many details of a reply are changed, each in a mutant of its own. */
const MOST_DETAILS = 3;

const NAMES = ['Alderton', 'Marlow', 'Whitby', 'Fenwick', 'Halden'];

type Rewrite = (detail: string, point: Point) => string;

const REWRITES: Readonly<Record<DetailKind, Rewrite>> = {
  price: (detail, { random }) => shiftDigits(detail, random),
  number: (detail, { random }) => shiftDigits(detail, random),
  date: (detail, { random, language }) => shiftDate(detail, language, random),
  time: (detail, { random }) => shiftTime(detail, random),
  name: (detail, { random }) =>
    selectOne(
      NAMES.filter((name) => !detail.includes(name)),
      random,
    ) ?? detail,
};

/** One detail is wrong. */
export const DETAILS: readonly Operator[] = (['number', 'price', 'date', 'time', 'name'] as const).map((kind) => ({
  name: kind,
  title: `says another ${kind}`,
  weight: 3,
  change: (point) => changeDetails(kind, point),
}));

function changeDetails(kind: DetailKind, point: Point): readonly Change[] {
  const { response } = point.reply;
  const details = findDetails(response, point.language, point.said).filter((detail) => detail.kind === kind);
  const distinct = details.filter((detail, at) => details.findIndex(({ text }) => text === detail.text) === at);
  return distinct.slice(0, MOST_DETAILS).map((detail) => {
    const changed = REWRITES[kind](detail.text, point);
    const note = `${detail.text} -> ${changed}`;
    return { reply: { response: replaceAll(response, { detail, all: details, changed }) }, note };
  });
}

/** An agent that has a detail wrong has it wrong each time it says it. */
function replaceAll(
  response: string,
  { detail, all, changed }: { readonly detail: Detail; readonly all: readonly Detail[]; readonly changed: string },
): string {
  let text = response;
  for (const { start } of all.filter((other) => other.text === detail.text).toReversed()) {
    text = text.slice(0, start) + changed + text.slice(start + detail.text.length);
  }
  return text;
}

/** Every digit becomes another, all by the same step; a number does not begin with 0 unless it did. */
function shiftDigits(text: string, random: Random): string {
  const first = Number(/\d/u.exec(text)?.[0] ?? 0);
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((step) => (first + step) % 10 !== 0);
  const step = selectOne(steps, random) ?? 1;
  return text.replace(/\d/gu, (digit) => String((Number(digit) + step) % 10));
}

function shiftDate(text: string, language: string, random: Random): string {
  const { days, months } = readCalendar(language);
  for (const names of [days, months]) {
    const at = names.findIndex((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text));
    const name = names[at];
    if (name === undefined) continue;
    const other = names[(at + 1 + Math.floor(random() * (names.length - 1))) % names.length] ?? name;
    return text.replace(new RegExp(name, 'iu'), other);
  }
  // The day of 2026-03-14 or 14/03/2026.
  return text.replace(/(?<=-)\d{2}$|^\d{1,2}(?=\/)/u, (day) => renderOther(Number(day), 28, day.length));
}

function shiftTime(text: string, random: Random): string {
  if (/noon/iu.test(text)) return 'midnight';
  if (/midnight/iu.test(text)) return 'noon';
  const [, hour = '0', minutes = ''] = /^(\d{1,2})([:.]\d{2})?/u.exec(text) ?? [];
  const hours = /m/iu.test(text) || minutes === '' ? 12 : 24;
  const others = Array.from({ length: hours - 1 }, (_, at) => at + 1).map((other) =>
    String(other).padStart(hours === 24 ? hour.length : 1, '0'),
  );
  const fitting = others.filter((other) => Number(other) !== Number(hour) && !other.includes(hour));
  return (selectOne(fitting, random) ?? hour) + text.slice(hour.length);
}

/** Another number from 1 to `most`. */
function renderOther(number: number, most: number, digits: number): string {
  return String((number % most) + 1).padStart(digits, '0');
}
