// The result of `rehearsal compare` as data.
import type { Baseline, Comparison } from '../event/comparison.ts';
import type { ExitName } from '../event/results.ts';
import type { ScenarioDifference } from './compare-replies.ts';
import type { OperationLatency } from './latency-profile.ts';

/** Name of the format of `compare --format json`. */
export const COMPARE_FORMAT = 'rehearsal-compare/1';

/** One of the two sides. */
export type ComparedSide = Pick<Baseline, 'run' | 'file' | 'target'>;

/** Two runs held against each other. */
export interface ComparisonDocument {
  readonly format: typeof COMPARE_FORMAT;
  readonly base: ComparedSide;
  readonly head: ComparedSide;
  readonly exit_code: number;
  readonly exit_name: ExitName;
  /** Why the exit code is what it is. */
  readonly verdict_reason: string;
  readonly comparison: Comparison;
  /** Scenarios whose replies differ, in the order of the plan. */
  readonly differences: readonly ScenarioDifference[];
  /** By operation, over the scenarios that are in both runs. Empty where a side is a baseline file. */
  readonly latency: readonly OperationLatency[];
}
