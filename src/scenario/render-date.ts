// Dates as people say them, in English, in a time zone. Loads date-fns, so it is itself only loaded where a template has
// a date: see `loadDateFormats` in render-template.ts.
import { TZDate } from '@date-fns/tz';
import { add } from 'date-fns/add';
import { format } from 'date-fns/format';
import { DATE_OFFSET } from './check-date.ts';
import type { Scope } from './template.ts';

const UNITS = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;

/** Renders the date at an offset from now; a month is never left for the next one (31 January + 1 month = 28 February). */
export function renderDate(date: { offset: string; format: string }, scope: Pick<Scope, 'now' | 'timeZone'>): string {
  const now = new TZDate(scope.now, scope.timeZone);
  const { amount, unit } = DATE_OFFSET.exec(date.offset)?.groups ?? {};
  const moment = unit === undefined ? now : add(now, { [UNITS[unit as keyof typeof UNITS]]: Number(amount) });
  return format(moment, date.format, { useAdditionalDayOfYearTokens: true, useAdditionalWeekYearTokens: true });
}
