import { describe, expect, test } from 'vitest';
import {
  applyExpectedFailure,
  computeWilsonInterval,
  concludeVerdict,
  countNeeded,
  decideVerdict,
  describeRepeats,
  type AttemptCounts,
} from '../../../src/run/decide-verdict.ts';

/** `pfe` for passed, failed, errored. */
function count(attempts: string): AttemptCounts {
  const of = (letter: string): number => Array.from(attempts).filter((attempt) => attempt === letter).length;
  return { passed: of('p'), failed: of('f'), errored: of('e') };
}

const retried = (retries: number, expectsFailure = false) => ({ repeat: null, passRate: 1, retries, expectsFailure });
const repeated = (repeat: number, passRate: number) => ({ repeat, passRate, retries: 0, expectsFailure: false });

describe('retries', () => {
  test.each([
    ['p', 0, 'passed'],
    ['f', 0, 'failed'],
    ['e', 0, 'errored'],
    ['f', 1, undefined],
    ['e', 1, undefined],
    ['fp', 1, 'passed'],
    ['ep', 1, 'passed'],
    ['ff', 1, 'failed'],
    ['fe', 1, 'failed'],
    ['ef', 1, 'failed'],
    ['ee', 1, 'errored'],
    ['ee', 2, undefined],
    ['eee', 2, 'errored'],
    ['eef', 2, 'failed'],
  ])('%s with %i retries is %s', (attempts, retries, verdict) => {
    expect(decideVerdict(count(attempts), retried(retries))).toBe(verdict);
  });

  test.each([
    ['f', 'failed'],
    ['e', undefined],
    ['p', 'passed'],
  ])('%s is %s where a failure is expected: an expected one is not tried again', (attempts, verdict) => {
    expect(decideVerdict(count(attempts), retried(3, true))).toBe(verdict);
  });

  test.each([
    ['f', 'failed'],
    ['fe', 'failed'],
    ['e', 'errored'],
  ])('%s is %s where no more may be played', (attempts, verdict) => {
    expect(concludeVerdict(count(attempts), retried(5))).toBe(verdict);
  });
});

describe('repeats', () => {
  test.each([
    // All must pass.
    ['ppp', 3, 1, 'passed'],
    ['pp', 3, 1, undefined],
    ['f', 3, 1, 'failed'],
    ['e', 3, 1, undefined],
    ['ef', 3, 1, 'failed'],
    ['epp', 3, 1, 'errored'],
    ['eee', 3, 1, 'errored'],
    // Two of three.
    ['pp', 3, 0.66, 'passed'],
    ['pf', 3, 0.66, undefined],
    ['pfp', 3, 0.66, 'passed'],
    ['ff', 3, 0.66, 'failed'],
    // One more could neither pass nor fail it.
    ['ee', 3, 0.66, 'errored'],
    ['e', 3, 0.66, undefined],
    ['eff', 6, 0.5, undefined],
    ['eeee', 6, 0.5, 'errored'],
    ['eep', 3, 0.66, 'errored'],
    ['eef', 3, 0.66, 'errored'],
    ['eff', 3, 0.66, 'failed'],
    // Seven of ten.
    ['ppppppp', 10, 0.7, 'passed'],
    ['fffpppppp', 10, 0.7, undefined],
    ['ffff', 10, 0.7, 'failed'],
    ['fffeppppp', 10, 0.7, undefined],
    ['fffepppppp', 10, 0.7, 'errored'],
  ] as const)('%s of %i at %f is %s', (attempts, repeat, passRate, verdict) => {
    expect(decideVerdict(count(attempts), repeated(repeat, passRate))).toBe(verdict);
  });

  test('a verdict once decided can not change', () => {
    const sequences = (length: number): string[] =>
      length === 0 ? [''] : sequences(length - 1).flatMap((begin) => ['p', 'f', 'e'].map((next) => begin + next));
    for (const passRate of [0.2, 0.5, 0.66, 1]) {
      for (const attempts of sequences(5)) {
        const rule = repeated(5, passRate);
        const verdicts = [1, 2, 3, 4, 5].map((played) => decideVerdict(count(attempts.slice(0, played)), rule));
        const decided = verdicts.filter((verdict) => verdict !== undefined);
        expect(new Set(decided).size, attempts).toBe(1);
        const passed = count(attempts).passed;
        expect(decided[0] === 'passed', attempts).toBe(passed >= passRate * 5);
      }
    }
  });

  test('is errored where it was stopped before it was decided', () => {
    expect(concludeVerdict(count('pf'), repeated(3, 0.66))).toBe('errored');
    expect(concludeVerdict(count('ff'), repeated(3, 0.66))).toBe('failed');
  });

  test.each([
    [1, 1, 1],
    [10, 1, 10],
    [10, 0.7, 7],
    [10, 0.71, 8],
    [3, 0.66, 2],
    [3, 0.67, 3],
    [100, 0.29, 29],
    [100, 0.55, 55],
    [5, 0.01, 1],
  ])('of %i at a rate of %f, %i must pass', (repeat, passRate, needed) => {
    expect(countNeeded(repeat, passRate)).toBe(needed);
  });

  test('are described with their interval', () => {
    expect(describeRepeats(count('ppppppppfe'), 20, 0.7)).toEqual({
      planned: 20,
      played: 10,
      passed: 8,
      errored: 1,
      pass_rate: 0.7,
      interval: [0.4902, 0.9433],
    });
  });
});

describe('Wilson interval', () => {
  // The roots of (rate - x)² = z² x (1 - x) / n, worked out apart from the code.
  test.each([
    [0, 10, [0, 0.2775]],
    [5, 10, [0.2366, 0.7634]],
    [10, 10, [0.7225, 1]],
    [1, 1, [0.2065, 1]],
    [90, 100, [0.8256, 0.9448]],
    [0, 0, [0, 1]],
  ] as const)('%i of %i', (passed, played, interval) => {
    expect(computeWilsonInterval(passed, played)).toEqual(interval);
  });
});

describe('expected failure', () => {
  test.each([
    ['passed', true, 'failed'],
    ['failed', true, 'passed'],
    ['errored', true, 'errored'],
    ['passed', false, 'passed'],
    ['failed', false, 'failed'],
  ] as const)('%s, expected to fail: %s, is %s', (verdict, expectsFailure, result) => {
    expect(applyExpectedFailure(verdict, expectsFailure)).toBe(result);
  });
});
