// Names of days and months in the languages that agents speak, from the platform's own data.
import { LANGUAGES } from './languages.ts';

/** Days from Monday, months from January. */
export interface CalendarWords {
  readonly days: readonly string[];
  readonly months: readonly string[];
}

const known = new Map<string, CalendarWords>();

/** The words of a language; English ones for a language that is not known here. */
export function readCalendar(language: string): CalendarWords {
  const code = language in LANGUAGES ? language : 'en';
  const words = known.get(code) ?? createCalendar(code);
  known.set(code, words);
  return words;
}

function createCalendar(language: string): CalendarWords {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const days = Array.from({ length: 7 }, (_, index) => day.format(Date.UTC(2024, 0, 1 + index)));
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index, 1)));
  return { days, months };
}
