// Compares how fast an agent replies in two runs: scenario by scenario, so that it does not matter which others there are.
import { computeSignTest } from '../statistics/exact-tests.ts';
import { findMedian } from '../statistics/quantile.ts';
import type { LatencyComparison } from './comparison.ts';
import type { OutcomePair } from './compare-outcomes.ts';

/** Nobody who talks to an agent notices less, and timers are not more exact. */
const UNNOTICED_MS = 5;

/** The sign test can't tell anything from chance with fewer scenarios; then the medians alone have to. */
const FEWEST_TESTED = 5;

const ALPHA = 0.05;

/** Compares the scenarios that have a latency on both sides; null where there are none. */
export function compareLatency(pairs: readonly OutcomePair[]): LatencyComparison | null {
  const latencies = pairs.flatMap(({ before, after }) =>
    before.latency_ms === null || after.latency_ms === null ? [] : [[before.latency_ms, after.latency_ms] as const],
  );
  const before = findMedian(latencies.map(([ms]) => ms));
  const after = findMedian(latencies.map(([, ms]) => ms));
  if (before === null || after === null) return null;
  const differences = latencies.map(([from, to]) => to - from).filter((ms) => Math.abs(ms) > UNNOTICED_MS);
  const faster = differences.filter((ms) => ms < 0).length;
  const opposite = after > before ? faster : differences.length - faster;
  const pValue = computeSignTest({ hits: opposite, trials: differences.length });
  return {
    scenarios: latencies.length,
    before_ms: before,
    after_ms: after,
    // A reply that took no time at all can't become slower by a share of it.
    slower_by: before === 0 ? 0 : Math.round((after / before - 1) * 10_000) / 10_000,
    p_value: pValue,
    notable: Math.abs(after - before) > UNNOTICED_MS && (pValue <= ALPHA || latencies.length < FEWEST_TESTED),
  };
}
