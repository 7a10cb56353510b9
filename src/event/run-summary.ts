// The end of a run, folded from its events: what every report and the exit code state.
import type { Comparison } from './comparison.ts';
import type { Counts, ExitName, RESULTS_FORMAT, RunInfo, ScenarioResult } from './results.ts';

/** The end of a run, as every report states it. */
export interface RunSummary {
  readonly run: RunInfo;
  readonly counts: Counts;
  readonly duration_ms: number;
  /** Share of conversation time spent waiting for the rate limit, 0 to 1. */
  readonly waited_share: number;
  readonly exit_code: number;
  readonly exit_name: ExitName;
  /** Why the exit code is what it is: one sentence. */
  readonly verdict_reason: string;
  /** Planned scenarios without a result (killed run, missing shard). */
  readonly missing: readonly { readonly id: string; readonly file: string; readonly line: number }[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly cancelled: { readonly cause: string; readonly message: string } | null;
  /** Null without a baseline. */
  readonly comparison: Comparison | null;
}

/** The document results.json; its schema is `rehearsal schema results`. */
export interface ResultsDocument {
  readonly format: typeof RESULTS_FORMAT;
  readonly run: RunInfo &
    Pick<RunSummary, 'duration_ms' | 'waited_share' | 'exit_code' | 'exit_name' | 'verdict_reason'>;
  readonly counts: Counts;
  readonly cancelled: RunSummary['cancelled'];
  readonly warnings: RunSummary['warnings'];
  readonly missing: RunSummary['missing'];
  readonly comparison: RunSummary['comparison'];
  /** In the order of the plan; scenarios without a result stand in `missing`. */
  readonly scenarios: readonly ScenarioResult[];
}
