// Boils a result down to what a comparison needs.
import { roundMs } from '../base/clock.ts';
import { findMedian } from '../statistics/quantile.ts';
import type { ScenarioOutcome } from './comparison.ts';
import type { ScenarioResult } from './results.ts';

/** Describes how a scenario came out; undefined where it was not played. */
export function describeOutcome(result: ScenarioResult): ScenarioOutcome | undefined {
  const { verdict, repeat, expected_failure: expectedFailure, attempts } = result;
  if (verdict === 'skipped') return undefined;
  const latencies = attempts.flatMap(({ turns }) => turns.map((turn) => turn.latency_ms).filter((ms) => ms !== null));
  const median = findMedian(latencies);
  // Where a failure is expected the verdict has been turned round, but the repeats have not.
  const isCounted = repeat !== undefined && expectedFailure === undefined;
  return {
    verdict,
    ...(isCounted && { repeats: { passed: repeat.passed, judged: repeat.played - repeat.errored } }),
    latency_ms: median === null ? null : roundMs(median),
  };
}
