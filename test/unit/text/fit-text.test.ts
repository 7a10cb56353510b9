// Text cut to a number of columns.
import { expect, test } from 'vitest';
import { measureWidth } from '../../../src/text/measure-width.ts';
import { fitMiddle } from '../../../src/text/fit-text.ts';

test.each([
  ['short', 10, 'short'],
  ['Hours are told [downtown]', 25, 'Hours are told [downtown]'],
  ['Hours are told in each site [downtown]', 21, 'Hours are …[downtown]'],
  ['日本語で予約する', 9, '日本…する'],
])('the middle of %j is left out in %i columns', (text, width, expected) => {
  expect(fitMiddle(text, width)).toBe(expected);
  expect(measureWidth(fitMiddle(text, width))).toBeLessThanOrEqual(width);
});
