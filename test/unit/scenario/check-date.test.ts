import { format } from 'date-fns/format';
import { describe, expect, test, vi } from 'vitest';
import { checkDate } from '../../../src/scenario/check-date.ts';

describe('offsets', () => {
  test.each(['', '+5d', '-2w', '+1M', '-10y', '+90m', '-3h', '+0d', '+99999y', '-99999y'])('%j is fine', (offset) => {
    expect(checkDate(offset, 'd MMMM')).toBeUndefined();
  });

  test.each(['5d', '+d', '+5', '+5D', '+5 d', ' +5d', '+5s', '+1.5d', '+100000d', '+1d2h', '++1d', 'tomorrow', '+５d'])(
    '%j is not',
    (offset) => {
      expect(checkDate(offset, 'd MMMM')).toContain(`\`${offset}\` is not an offset such as +5d or -2w`);
    },
  );
});

describe('formats', () => {
  test.each([
    'EEEE d MMMM',
    'yyyy-MM-dd',
    "EEEE 'the' do 'of' MMMM",
    "d 'o''clock'",
    "h 'o''clock' a",
    "''",
    'PPPP',
    'PPpp',
    'HH:mm:ss.SSS xxx',
    'dd/MM/yy',
    'DDD',
    '日 d 月 M',
    'd. MMMM',
  ])('%s is fine', (text) => {
    expect(checkDate('', text)).toBeUndefined();
  });

  test.each([
    ['', 'the format is empty'],
    ['   ', 'the format is empty'],
    ['EEEE the d', '`t` is no part of a date; put words between single quotes'],
    ['h:mm pm', '`p` is no part of a date; write `a` for AM and PM'],
    ['YYYY-MM-DD', '`YYYY` is the year that a week belongs to; write `yyyy`'],
    ['yyyy-MM-DD', '`DD` is the day of the year; write `dd`'],
    ["d 'of MMMM", 'a single quote is never closed'],
    ["d '", 'a single quote is never closed'],
    ['d\nMMMM', 'the format has a line break'],
    ['nn', '`nn` is no part of a date; put words between single quotes'],
  ])('%j is not', (text, reason) => {
    expect(checkDate('', text)).toContain(reason);
  });

  test('letters are taken and refused as the library does, alone and in runs, but for time stamps and times of day', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const letters = Array.from({ length: 58 }, (_, at) => String.fromCharCode(65 + at)).filter((sign) =>
      /[A-SU-Za-oq-su-z]/.test(sign),
    );
    const formats = letters.flatMap((letter) =>
      [1, 2, 3, 4, 5, 6].map((length) => letter.repeat(length)).concat(`${letter}o`),
    );
    const refusedByLibrary = formats.filter((text) => {
      try {
        format(new Date(2024, 4, 6), text);
        return false;
      } catch {
        return true;
      }
    });
    expect(formats.filter((text) => checkDate('', text) !== undefined)).toEqual(refusedByLibrary);
    expect(refusedByLibrary.length).toBeGreaterThan(50);
  });
});
