import { describe, expect, test } from 'vitest';
import {
  computeFisher,
  computeFisherMinimum,
  computeSignTest,
  findLimit,
  type Share,
} from '../../../src/statistics/exact-tests.ts';

const of = (hits: number, trials: number): Share => ({ hits, trials });

describe("Fisher's exact test", () => {
  test.each([
    [of(5, 5), of(3, 5), 10 / 45],
    [of(5, 5), of(0, 5), 1 / 252],
    [of(10, 10), of(0, 10), 1 / 184_756],
    [of(10, 10), of(10, 10), 1],
    [of(0, 10), of(10, 10), 1],
    // Fisher's own example: a lady who tells three of four cups right.
    [of(3, 4), of(1, 4), 17 / 70],
    [of(1, 1), of(0, 10), 1 / 11],
    [of(0, 0), of(0, 3), 1],
  ])('%o, then %o', (before, after, expected) => {
    expect(computeFisher(before, after)).toBeCloseTo(expected, 10);
  });

  test('is the sum over all tables that are as extreme, counted one by one', () => {
    for (let trials = 1; trials <= 7; trials += 1) {
      for (let hits = 0; hits <= 2 * trials; hits += 1) {
        const tables = countDraws(trials, hits);
        for (let after = Math.max(0, hits - trials); after <= Math.min(hits, trials); after += 1) {
          const extreme = tables.slice(0, after + 1).reduce((sum, count) => sum + count, 0);
          const all = tables.reduce((sum, count) => sum + count, 0);
          expect(computeFisher(of(hits - after, trials), of(after, trials))).toBeCloseTo(extreme / all, 10);
        }
      }
    }
  });

  test('has no smaller value than its minimum', () => {
    expect(computeFisherMinimum(of(5, 5), of(3, 5))).toBeCloseTo(10 / 45, 10);
    expect(computeFisherMinimum(of(4, 5), of(4, 5))).toBeCloseTo(10 / 45, 10);
    expect(computeFisherMinimum(of(5, 5), of(5, 5))).toBe(1);
  });

  test('takes large counts', () => {
    expect(computeFisher(of(90_000, 100_000), of(89_000, 100_000))).toBeLessThan(1e-10);
    expect(computeFisher(of(90_000, 100_000), of(90_000, 100_000))).toBeGreaterThan(0.5);
  });
});

/** How many of the draws of `trials` from 2 * `trials` balls with `hits` marked ones have 0, 1, 2 ... marked. */
function countDraws(trials: number, hits: number): number[] {
  const counts = Array.from({ length: trials + 1 }, () => 0);
  for (let draw = 0; draw < 2 ** (2 * trials); draw += 1) {
    const bits = draw.toString(2).padStart(2 * trials, '0');
    if (bits.replaceAll('0', '').length !== trials) continue;
    const marked = bits.slice(0, hits).replaceAll('0', '').length;
    counts[marked] = (counts[marked] ?? 0) + 1;
  }
  return counts;
}

describe('sign test', () => {
  test.each([
    [of(0, 5), 1 / 32],
    [of(1, 8), 9 / 256],
    [of(5, 10), 0.623046875],
    [of(0, 0), 1],
  ])('%o', (share, expected) => {
    expect(computeSignTest(share)).toBeCloseTo(expected, 10);
  });
});

describe('the limit of several tests', () => {
  const test1 = { p: 0.05, minimum: 0.05 };
  const blind = { p: 1, minimum: 0.06 };
  const silent = { p: 0.9, minimum: 0.001 };
  test.each<[string, { p: number; minimum: number }[], number]>([
    ['without tests', [], 0],
    ['nothing found', [silent, silent], 0],
    ['one test', [test1], 0.05],
    ['tests that can find nothing do not count', [test1, blind, blind, blind], 0.05],
    ['one of two that could find something', [{ p: 0.03, minimum: 0.001 }, silent], 0],
    ['one of two, clearly', [{ p: 0.025, minimum: 0.001 }, silent], 0.025],
    [
      'a minimum above the limit does not count',
      [
        { p: 0.04, minimum: 0.001 },
        { p: 0.9, minimum: 0.045 },
      ],
      0.04,
    ],
    ['all of twenty', Array.from({ length: 20 }, () => test1), 0.05],
    [
      'the larger value where both may be found',
      [
        { p: 0.001, minimum: 0.001 },
        { p: 0.04, minimum: 0.001 },
      ],
      0.04,
    ],
    ['only the smaller one', [{ p: 0.001, minimum: 0.001 }, { p: 0.04, minimum: 0.001 }, silent], 0.001],
    ['a value that is no more than 0', [{ p: 0, minimum: 0 }, silent], 0],
  ])('%s', (_name, tests, expected) => {
    expect(findLimit(tests, 0.05)).toBeCloseTo(expected, 10);
  });
});
