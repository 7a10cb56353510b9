import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { LatencyProfile, type OperationLatency } from '../../../src/compare/latency-profile.ts';
import type { ScenarioResult } from '../../../src/event/results.ts';
import { attemptEnd, scenarioEnd, turn } from '../event/sample-run.ts';

function resultOf(greeting: number | null, replies: readonly number[]): ScenarioResult {
  const turns = [
    turn({ latency_ms: greeting }),
    ...replies.map((latency_ms, at) => turn({ index: at + 1, latency_ms })),
  ];
  return { ...scenarioEnd('a'), attempts: [{ ...attemptEnd(), turns }] };
}

function compare(before: readonly number[], after: readonly number[]): readonly OperationLatency[] {
  const profile = new LatencyProfile();
  profile.add(resultOf(null, before), resultOf(100, after));
  return profile.compare();
}

/** Latencies with a long tail, as those of agents are. */
function draw(seed: number, count: number, factor = 1): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => factor * 300 * Math.exp(0.5 * (random() + random() + random() - 1.5)));
}

const notableOf = ([operation]: readonly OperationLatency[]): readonly number[] =>
  operation?.quantiles.filter(({ notable }) => notable).map(({ quantile }) => quantile) ?? [];

describe('quantiles', () => {
  test('are those of the replies, and an operation without latency on a side is left out', () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(compare(values, values)).toEqual([
      {
        operation: 'respond',
        replies: { before: 100, after: 100 },
        quantiles: [0.5, 0.9, 0.99].map((quantile) => ({
          quantile,
          before_ms: quantile * 100,
          after_ms: quantile * 100,
          p_value: 1,
          notable: false,
        })),
      },
    ]);
  });

  test('noise is hardly ever notable', () => {
    const alarms = Array.from({ length: 200 }, (_, seed) => notableOf(compare(draw(seed, 80), draw(seed + 1_000, 80))));
    expect(alarms.filter((alarm) => alarm.length > 0).length).toBeLessThanOrEqual(10);
  });

  test('an agent that is half as fast again is found every time', () => {
    for (let seed = 0; seed < 50; seed += 1)
      expect(notableOf(compare(draw(seed, 80), draw(seed + 1_000, 80, 1.5)))).toContain(0.5);
  });

  test('a tail that grows is found where the middle stays', () => {
    const tail = draw(1, 400).map((ms, at) => (at % 8 === 0 ? ms * 10 : ms));
    expect(notableOf(compare(draw(1, 400), tail))).toEqual([0.9, 0.99]);
  });

  test('differences that nobody notices are not notable, however certain', () => {
    expect(notableOf(compare(draw(1, 400, 0.001), draw(2, 400, 0.002)))).toEqual([]);
  });
});
