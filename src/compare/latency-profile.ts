// How long an agent takes, operation by operation, in two runs: quantiles, and whether they differ by more than chance. The
// test is Mood's, taken to any quantile: how many replies of each run lie above the quantile of both together (Fisher's exact
// test). It makes no assumption about the shape of the distribution and gives the same result every time.
import { roundMs } from '../base/clock.ts';
import type { ScenarioResult } from '../event/results.ts';
import { computeFisher } from '../statistics/exact-tests.ts';
import { findQuantile } from '../statistics/quantile.ts';

/** The operations that answer with a reply. */
export const OPERATIONS = ['create', 'respond'] as const;

/** An operation of the Chat API. */
export type Operation = (typeof OPERATIONS)[number];

const QUANTILES = [0.5, 0.9, 0.99] as const;
const ALPHA = 0.05;
/** Nobody notices less. */
const UNNOTICED_MS = 5;

/** One quantile on both sides. */
export interface QuantileDifference {
  /** 0.5, 0.9 or 0.99. */
  readonly quantile: number;
  readonly before_ms: number;
  readonly after_ms: number;
  /** The probability of so large a difference by chance, in either direction. */
  readonly p_value: number;
  /** True where chance does not explain it, all quantiles of all operations taken together. */
  readonly notable: boolean;
}

/** The latencies of one operation. */
export interface OperationLatency {
  readonly operation: Operation;
  readonly replies: { readonly before: number; readonly after: number };
  readonly quantiles: readonly QuantileDifference[];
}

/** Collects the latencies of scenarios that are in both runs. */
export class LatencyProfile {
  readonly #before: Readonly<Record<Operation, number[]>> = { create: [], respond: [] };
  readonly #after: Readonly<Record<Operation, number[]>> = { create: [], respond: [] };

  /** Takes a scenario of both runs. */
  add(before: ScenarioResult, after: ScenarioResult): void {
    collect(before, this.#before);
    collect(after, this.#after);
  }

  /** Compares what was collected; operations that one of the runs never timed are left out. */
  compare(): readonly OperationLatency[] {
    const timed = OPERATIONS.filter((name) => this.#before[name].length > 0 && this.#after[name].length > 0);
    const limit = ALPHA / (timed.length * QUANTILES.length);
    return timed.map((operation) => {
      const [before, after] = [this.#before[operation], this.#after[operation]];
      const quantiles = QUANTILES.map((quantile) => compareQuantile(quantile, { before, after, limit }));
      return { operation, replies: { before: before.length, after: after.length }, quantiles };
    });
  }
}

function collect({ attempts }: ScenarioResult, into: Readonly<Record<Operation, number[]>>): void {
  for (const { turns } of attempts) {
    for (const { index, latency_ms: ms } of turns) if (ms !== null) into[index === 0 ? 'create' : 'respond'].push(ms);
  }
}

function compareQuantile(
  quantile: number,
  { before, after, limit }: { readonly before: readonly number[]; readonly after: readonly number[]; limit: number },
): QuantileDifference {
  const cut = findQuantile([...before, ...after], quantile) ?? 0;
  const below = (values: readonly number[]): { hits: number; trials: number } => ({
    hits: values.filter((ms) => ms <= cut).length,
    trials: values.length,
  });
  const [one, other] = [below(before), below(after)];
  const pValue = Math.min(1, 2 * Math.min(computeFisher(one, other), computeFisher(other, one)));
  const [beforeMs, afterMs] = [findQuantile(before, quantile) ?? 0, findQuantile(after, quantile) ?? 0];
  return {
    quantile,
    before_ms: roundMs(beforeMs),
    after_ms: roundMs(afterMs),
    p_value: pValue,
    notable: pValue <= limit && Math.abs(afterMs - beforeMs) > UNNOTICED_MS,
  };
}
