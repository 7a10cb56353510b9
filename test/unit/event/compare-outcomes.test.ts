import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { compareLatency } from '../../../src/event/compare-latency.ts';
import { compareOutcomes, type OutcomePair } from '../../../src/event/compare-outcomes.ts';
import type { ScenarioOutcome } from '../../../src/event/comparison.ts';

const once = (verdict: ScenarioOutcome['verdict']): ScenarioOutcome => ({ verdict, latency_ms: null });

function repeated(passed: number, judged: number, passRate = 1): ScenarioOutcome {
  const verdict = passed >= judged * passRate ? 'passed' : 'failed';
  return { verdict, repeats: { passed, judged }, latency_ms: null };
}

const changeOf = (before: ScenarioOutcome, after: ScenarioOutcome): string | undefined =>
  compareOutcomes([{ before, after }])[0]?.change;

describe('one conversation each', () => {
  test.each([
    ['passed', 'passed', undefined],
    ['passed', 'failed', 'regression'],
    ['passed', 'errored', 'errored'],
    ['failed', 'passed', 'fixed'],
    ['failed', 'failed', 'still-failing'],
    ['failed', 'errored', 'still-failing'],
    ['errored', 'passed', 'fixed'],
    ['errored', 'failed', 'still-failing'],
    ['errored', 'errored', 'still-failing'],
  ] as const)('%s, then %s: %s', (before, after, expected) => {
    expect(changeOf(once(before), once(after))).toBe(expected);
  });
});

describe('repeats', () => {
  test.each([
    ['3 of 5 can be chance', repeated(5, 5), repeated(3, 5), 'uncertain'],
    ['none of 10 is no chance', repeated(10, 10), repeated(0, 10), 'regression'],
    ['none of 5 neither', repeated(5, 5), repeated(0, 5), 'regression'],
    ['three of three, then none', repeated(3, 3), repeated(0, 3), 'regression'],
    ['two of two, then none', repeated(2, 2), repeated(0, 2), 'regression'],
    ['two of two, then one', repeated(2, 2), repeated(1, 2), 'uncertain'],
    ['ten of ten, then half', repeated(10, 10), repeated(5, 10), 'regression'],
    ['worse although both are red', repeated(9, 10), repeated(1, 10), 'regression'],
    ['worse although both are green', repeated(20, 20, 0.5), repeated(10, 20, 0.5), 'regression'],
    ['still red, and no worse', repeated(8, 10), repeated(7, 10), 'still-failing'],
    ['as good as before', repeated(10, 10, 0.8), repeated(9, 10, 0.8), undefined],
    ['better for certain', repeated(2, 10), repeated(10, 10), 'fixed'],
    ['better by chance, perhaps', repeated(9, 10), repeated(10, 10), 'uncertain'],
    ['one conversation before, none of 5 now', once('passed'), repeated(0, 5), 'regression'],
    ['one conversation before, none of 2 now', once('passed'), repeated(0, 2), 'regression'],
    ['one conversation before, 1 of 3 now', once('passed'), repeated(1, 3), 'uncertain'],
    ['one conversation before, 4 of 5 now', once('passed'), repeated(4, 5), 'uncertain'],
    ['one failure before, all of 5 now', once('failed'), repeated(5, 5), 'fixed'],
    ['one failure before, all of 2 now', once('failed'), repeated(2, 2), 'uncertain'],
    ['many before, one now: its verdict is all there is', repeated(10, 10), once('failed'), 'regression'],
    ['errored now', repeated(10, 10), { ...repeated(0, 0), verdict: 'errored' as const }, 'errored'],
    ['errored before', once('errored'), repeated(0, 5), 'still-failing'],
  ])('%s', (_name, before, after, expected) => {
    expect(changeOf(before, after)).toBe(expected);
  });

  test('say how probable chance is', () => {
    const [judgement] = compareOutcomes([{ before: repeated(5, 5), after: repeated(3, 5) }]);
    expect(judgement?.pValue).toBeCloseTo(10 / 45, 10);
  });
});

describe('noise', () => {
  /** A suite whose scenarios pass with a chance of their own; some of the steady ones never pass in the second run. */
  function play(seed: number, isBroken: (index: number) => boolean): OutcomePair[] {
    const random = createRandom(seed);
    return Array.from({ length: 60 }, (_, index) => {
      const chance = [1, 0.95, 0.8, 0.5][index % 4] ?? 1;
      const draw = (rate: number): number => Array.from({ length: 10 }, () => random() < rate).filter(Boolean).length;
      return { before: repeated(draw(chance), 10, 0.5), after: repeated(isBroken(index) ? 0 : draw(chance), 10, 0.5) };
    });
  }

  test('is hardly ever taken for a regression, over a whole suite', () => {
    const runs = Array.from({ length: 200 }, (_, seed) => compareOutcomes(play(seed, () => false)));
    const alarms = runs.filter((run) => run.some(({ change }) => change === 'regression'));
    expect(alarms.length).toBeLessThanOrEqual(10);
  });

  test('does not hide what broke', () => {
    const isBroken = (index: number): boolean => index % 20 === 0;
    for (let seed = 0; seed < 50; seed += 1) {
      const found = compareOutcomes(play(seed, isBroken)).filter((_, index) => isBroken(index));
      expect(found.map(({ change }) => change)).toEqual(['regression', 'regression', 'regression']);
    }
  });
});

describe('the more breaks, the more is found', () => {
  test.each([
    ['nothing passes any more', repeated(3, 3), repeated(0, 3)],
    ['half of them pass', repeated(10, 10), repeated(5, 10)],
  ])('%s, everywhere', (_name, before, after) => {
    for (const size of [1, 2, 4, 20, 200]) {
      const changes = compareOutcomes(Array.from({ length: size }, () => ({ before, after })));
      expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['regression']));
    }
  });

  test('nothing passes any more in one scenario of many noisy ones', () => {
    const noisy = Array.from({ length: 50 }, () => ({ before: repeated(2, 3, 0.3), after: repeated(1, 3, 0.3) }));
    const changes = compareOutcomes([...noisy, { before: repeated(3, 3), after: repeated(0, 3) }]);
    expect(changes.flatMap(({ change }, index) => (change === 'regression' ? [index] : []))).toEqual([50]);
  });
});

describe('latency', () => {
  const pairsOf = (...latencies: readonly (readonly [number | null, number | null])[]): OutcomePair[] =>
    latencies.map(([before, after]) => ({
      before: { verdict: 'passed', latency_ms: before },
      after: { verdict: 'passed', latency_ms: after },
    }));

  test('counts only scenarios that have one on both sides', () => {
    expect(compareLatency(pairsOf([100, 150], [null, 900], [900, null]))).toEqual({
      scenarios: 1,
      before_ms: 100,
      after_ms: 150,
      slower_by: 0.5,
      p_value: 0.5,
      notable: true,
    });
    expect(compareLatency(pairsOf([null, 1]))).toBeNull();
    expect(compareLatency([])).toBeNull();
  });

  test.each<[string, (readonly [number, number])[], boolean]>([
    ['all slower', Array.from({ length: 6 }, (_, index) => [100 + index, 130 + index] as const), true],
    ['all faster', Array.from({ length: 6 }, (_, index) => [130 + index, 100 + index] as const), true],
    ['as many faster as slower', [[100, 200], [100, 50], [110, 220], [110, 55], [120, 240], [120, 60]], false], // prettier-ignore
    ['a few milliseconds', Array.from({ length: 9 }, () => [2, 6] as const), false],
    ['too few to test: the medians tell', [[100, 200], [100, 210]], true], // prettier-ignore
  ])('%s', (_name, latencies, notable) => {
    expect(compareLatency(pairsOf(...latencies))?.notable).toBe(notable);
  });
});
