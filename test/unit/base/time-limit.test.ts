// Work that is stopped at its limit.
import { expect, test } from 'vitest';
import { runWithin, TimeLimitError } from '../../../src/base/time-limit.ts';

/** Longer than any test may take. */
const LONG_MS = 60_000;

function workForEver(): never {
  for (;;);
}

test('gives what the work gives', () => {
  const result = {};
  expect(runWithin(LONG_MS, () => result)).toBe(result);
});

test('throws what the work throws', () => {
  const mistake = new RangeError('a mistake');
  expect(() =>
    runWithin(LONG_MS, () => {
      throw mistake;
    }),
  ).toThrow(mistake);
});

test('work that never ends', () => {
  expect(() => runWithin(5, workForEver)).toThrow(TimeLimitError);
});

test('a part with a limit of its own stops alone', () => {
  const outcome = runWithin(LONG_MS, () => {
    expect(() => runWithin(5, workForEver)).toThrow(TimeLimitError);
    return 'went on';
  });
  expect(outcome).toBe('went on');
});

test('the limit of the whole also counts inside a part', () => {
  const seen: unknown[] = [];
  const whole = (): void => {
    try {
      runWithin(LONG_MS, workForEver);
    } catch (error) {
      seen.push(error);
    }
  };
  expect(() => runWithin(5, whole)).toThrow(TimeLimitError);
  expect(seen).toEqual([]);
});
