import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/chat/retry-after.ts';

const wallNow = Date.parse('2027-03-01T12:00:00Z');

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['7', 7_000],
    [' 120 ', 120_000],
    ['1.5', 1_500],
    ['99999999999', 99_999_999_999_000],
    ['Mon, 01 Mar 2027 12:00:30 GMT', 30_000],
    ['Monday, 01-Mar-27 12:00:30 GMT', 30_000],
    ['Mon Mar  1 12:00:30 2027', 30_000],
    ['Mon, 01 Mar 2027 11:59:00 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('reads %s', (header, ms) => {
    expect(parseRetryAfter(header, undefined, wallNow)).toBe(ms);
  });

  it.each([undefined, '', '-1', 'soon', '10 s', '1e3', '2027-03-01T12:00:30Z', 'Mon, nonsense', '0x10'])(
    'does not understand %s',
    (header) => {
      expect(parseRetryAfter(header, undefined, wallNow)).toBeUndefined();
    },
  );

  it('takes a date against the date of the answer, so that clocks may differ', () => {
    expect(parseRetryAfter('Mon, 01 Mar 2027 12:00:30 GMT', 'Mon, 01 Mar 2027 12:00:20 GMT', wallNow - 3_600_000)).toBe(
      10_000,
    );
    expect(parseRetryAfter('Mon, 01 Mar 2027 12:00:30 GMT', 'nonsense', wallNow)).toBe(30_000);
  });
});
