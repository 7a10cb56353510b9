// Dates that an agent counts from today: tomorrow they would be others, so that a scenario says them as `${date(…)}`.
import { renderDate } from '../scenario/render-date.ts';

/** What dates are counted from. */
export interface DateOrigin {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
}

/** Ways in which agents write a date that names a day, the longest first. A weekday or a month alone is no date. */
const FORMATS = [
  'EEEE, d MMMM yyyy',
  'EEEE d MMMM yyyy',
  'EEEE, MMMM d, yyyy',
  'EEEE, MMMM do, yyyy',
  "EEEE 'the' do 'of' MMMM",
  'EEEE, do MMMM',
  'EEEE do MMMM',
  'EEEE, MMMM do',
  'EEEE, d MMMM',
  'EEEE d MMMM',
  'EEEE, MMMM d',
  'EEE d MMM',
  'EEE, MMM d',
  'd MMMM yyyy',
  'do MMMM yyyy',
  'MMMM d, yyyy',
  'MMMM do, yyyy',
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'dd.MM.yyyy',
  'd MMMM',
  'do MMMM',
  'MMMM d',
  'MMMM do',
];

/** Days before and after today that an agent is likely to count from today; dates beyond are taken for fixed ones. */
const FIRST_DAY = -2;
const LAST_DAY = 45;

/** Days that are kept ready: records come in the order of their days, and all of a record's replies are of one. */
const MAX_KEPT = 8;

/** Something of a date that is not a date: most replies. */
const MAY_HOLD_DATE = /\d/u;

/** Dates near a day, ready to be looked for; made once for many replies. */
export class RelativeDates {
  readonly #rendered: readonly { readonly text: string; readonly hole: string }[];

  constructor(origin: DateOrigin) {
    const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => FIRST_DAY + index);
    this.#rendered = FORMATS.flatMap((format) =>
      days.map((day) => {
        const offset = day === 0 ? '' : `${day < 0 ? '-' : '+'}${Math.abs(day)}d`;
        const text = renderDate({ offset, format }, origin);
        const quote = format.includes("'") ? '"' : "'";
        const argument = (value: string): string => `${quote}${value}${quote}`;
        return { text, hole: `\${date(${argument(offset)}, ${argument(format)})}` };
      }),
    );
  }

  /** Writes the dates of a text as holes, but for those that the user has named: the agent only says them back. */
  replace(text: string, saidByUser: string): string {
    if (!MAY_HOLD_DATE.test(text)) return text;
    return this.#rendered.reduce((result, { text: date, hole }) => {
      if (!result.includes(date) || saidByUser.includes(date)) return result;
      return replaceWhole(result, date, hole);
    }, text);
  }
}

const kept = new Map<string, RelativeDates>();

/** Gives the dates near a moment; those of one day are the same. */
export function findRelativeDates(origin: DateOrigin): RelativeDates {
  const key = renderDate({ offset: '', format: 'yyyy-MM-dd' }, origin) + origin.timeZone;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const dates = new RelativeDates(origin);
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, dates);
  return dates;
}

/** Replaces a text that no letter or digit touches. */
function replaceWhole(text: string, part: string, by: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, from)) {
    const end = at + part.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
    result += text.slice(from, at) + (isWhole ? by : part);
    from = end;
  }
  return result + text.slice(from);
}
