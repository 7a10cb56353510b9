import { describe, expect, test } from 'vitest';
import { renderDate } from '../../../src/scenario/render-date.ts';

const at = (now: string, timeZone = 'UTC') => ({ now: new Date(now), timeZone });

describe('renderDate', () => {
  test.each([
    ['', '2024-02-28T12:00:00Z', 'UTC', '2024-02-28 12:00'],
    ['+1d', '2024-02-28T12:00:00Z', 'UTC', '2024-02-29 12:00'],
    ['-2w', '2024-03-10T12:00:00Z', 'UTC', '2024-02-25 12:00'],
    ['+90m', '2024-12-31T23:00:00Z', 'UTC', '2025-01-01 00:30'],
    ['-3h', '2024-01-01T01:00:00Z', 'UTC', '2023-12-31 22:00'],
    ['+1M', '2023-01-31T12:00:00Z', 'UTC', '2023-02-28 12:00'],
    ['+1M', '2024-01-31T12:00:00Z', 'UTC', '2024-02-29 12:00'],
    ['-1M', '2024-03-31T12:00:00Z', 'UTC', '2024-02-29 12:00'],
    ['+1y', '2024-02-29T12:00:00Z', 'UTC', '2025-02-28 12:00'],
    ['+0d', '2024-02-29T12:00:00Z', 'UTC', '2024-02-29 12:00'],
    ['', '2024-06-30T23:30:00Z', 'Europe/Madrid', '2024-07-01 01:30'],
    ['', '2024-06-30T23:30:00Z', 'America/New_York', '2024-06-30 19:30'],
    ['', '2024-06-30T23:30:00Z', 'Asia/Kathmandu', '2024-07-01 05:15'],
    // Clocks go forward on 31 March 2024 in London: a day later is the same time by the wall clock, 24 hours later is not.
    ['+1d', '2024-03-30T12:00:00Z', 'Europe/London', '2024-03-31 12:00'],
    ['+24h', '2024-03-30T12:00:00Z', 'Europe/London', '2024-03-31 13:00'],
    ['+1d', '2024-10-26T11:00:00Z', 'Europe/London', '2024-10-27 12:00'],
    ['+1d', '2024-03-30T23:30:00Z', 'Europe/London', '2024-03-31 23:30'],
  ])('%s from %s in %s is %s', (offset, now, timeZone, expected) => {
    expect(renderDate({ offset, format: 'yyyy-MM-dd HH:mm' }, at(now, timeZone))).toBe(expected);
  });

  test.each([
    ['EEEE d MMMM', 'Thursday 29 February'],
    ["EEE 'the' do", 'Thu the 29th'],
    ['h:mm aaaa', '9:05 a.m.'],
    ['D DDD YYYYY', '60 060 02024'],
    ["''yy", "'24"],
  ])('%s gives %s, in English', (format, expected) => {
    expect(renderDate({ offset: '', format }, at('2024-02-29T09:05:00Z'))).toBe(expected);
  });

  test('the largest offsets still are dates', () => {
    for (const unit of 'yMwdhm') {
      for (const sign of '+-') {
        expect(renderDate({ offset: `${sign}99999${unit}`, format: 'y' }, at('2024-01-01T00:00:00Z'))).toMatch(/^\d+$/);
      }
    }
  });
});
