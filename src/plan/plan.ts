// What a run is going to play, with every setting resolved: flags over scenario over config.
import type { QuarantineInfo } from '../event/results.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** One scenario of the plan and how it is to be played. */
export interface PlanItem {
  readonly scenario: Scenario;
  /** Conversations to play; null where the scenario is not a repeated one. */
  readonly repeat: number | null;
  /** Share of the repeats that must pass, above 0 and at most 1. */
  readonly passRate: number;
  /** New attempts after a failed or errored one; 0 for repeated scenarios. */
  readonly retries: number;
  /** Limit of one attempt, from create to close. */
  readonly timeoutMs: number;
  readonly quarantine?: QuarantineInfo;
}

/** The plan of a run. */
export interface Plan {
  /** In the order of the files; reports list scenarios in this order. */
  readonly items: readonly PlanItem[];
  /** Indices into `items`, in the order in which they are started. */
  readonly startOrder: readonly number[];
  /** What the filters left before sharding, in the order of the files. */
  readonly selection: readonly PlanItem[];
}
