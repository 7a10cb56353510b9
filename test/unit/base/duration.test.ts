import { expect, test } from 'vitest';
import { parseDuration, renderDuration } from '../../../src/base/duration.ts';
import { parseRate } from '../../../src/base/rate.ts';

test.for([
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5s', 1_500],
  ['5m', 300_000],
  ['1h', 3_600_000],
  [' 2 s ', 2_000],
  ['2147483647ms', 2 ** 31 - 1],
  ['2147483648ms', undefined],
  ['597h', undefined],
  ['0s', undefined],
  ['-1s', undefined],
  ['5', undefined],
  ['s', undefined],
  ['1e3ms', undefined],
  ['5 minutes', undefined],
] as const)('%s is %s ms', ([text, ms]) => {
  expect(parseDuration(text)).toBe(ms);
});

test.for([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_000, '1.0 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min'],
  [125_000, '2 min 5 s'],
  [3_600_000, '1 h'],
  [3_780_000, '1 h 3 min'],
] as const)('%d ms reads %s', ([ms, text]) => {
  expect(renderDuration(ms)).toBe(text);
});

test.for([
  ['5/s', 5],
  ['0.5/s', 0.5],
  ['300/m', 5],
  ['5', undefined],
  ['0/s', undefined],
  ['-1/s', undefined],
  ['5/h', undefined],
] as const)('the rate %s is %s a second', ([text, perSecond]) => {
  expect(parseRate(text)).toBe(perSecond);
});
