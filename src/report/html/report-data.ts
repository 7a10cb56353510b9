// What the report page is given: the run as a whole, one row for each scenario, and the conversations in packed chunks that
// are opened when somebody looks at them. Plain data, read by page/ as it stands here.
import type { PlannedScenario, ScenarioResult, Verdict } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import type { PastVerdict, TurnChange } from '../reporter.ts';

/** A scenario in the list. Members that say nothing are left out, since there may be 100,000 rows. */
export interface ReportRow extends Omit<PlannedScenario, 'variant'> {
  /** Place in the plan, from 0. */
  readonly order: number;
  readonly variant?: string;
  /** `missing`: planned, but without a result. */
  readonly verdict: Verdict | 'missing';
  readonly flaky?: true;
  readonly quarantined?: true;
  readonly expected_failure?: true;
  readonly started_ms: number;
  readonly duration_ms: number;
  /** Machine name of what went wrong; of the first bad attempt for flaky scenarios. */
  readonly code?: string;
  /** What scenarios that broke for the same reason have in common. */
  readonly cause?: string;
  /** One line: why it is not green, why it is flaky, why it was skipped. */
  readonly message?: string;
  /** Where conversations were handed to. */
  readonly handoffs?: readonly string[];
  readonly attempts: readonly AttemptMark[];
  /** Where its conversations stand: number of the chunk, and the place in it. Absent where there are none. */
  readonly chunk?: number;
  readonly at?: number;
}

/** An attempt as timelines and sparklines show it; times from the start of the run. */
export interface AttemptMark {
  readonly verdict: 'passed' | 'failed' | 'errored';
  readonly slot: number;
  readonly started_ms: number;
  readonly duration_ms: number;
  /** Waits for the rate limit: begin and length. */
  readonly waits?: readonly (readonly [startedMs: number, waitedMs: number])[];
  /** The slowest exchange. */
  readonly slowest?: { readonly turn: number; readonly started_ms: number; readonly latency_ms: number };
}

/** Everything about one scenario. */
export interface ScenarioDetail {
  readonly scenario: ScenarioResult;
  /** The command that plays it again. */
  readonly play: string;
  /** Its own text, and the text around the lines in other files that its checks stand in. */
  readonly sources: readonly SourceExcerpt[];
  /** What was answered differently in the baseline; left out for what is green, since agents vary their words. */
  readonly changes?: readonly TurnChange[];
  /** How it came out in earlier runs, oldest first; of what is not green. */
  readonly past?: readonly PastVerdict[];
}

/** Lines of a scenario file. */
export interface SourceExcerpt {
  readonly file: string;
  /** Number of the first line. */
  readonly line: number;
  readonly text: string;
  /** True where lines of the scenario were left out because it is long. */
  readonly cut?: true;
}

/** Latencies of one operation. */
export interface OperationLatency {
  readonly operation: 'create' | 'respond';
  readonly count: number;
  /** Milliseconds by percentile: 50, 90, 95, 99, 100. */
  readonly percentiles: readonly (readonly [percent: number, ms: number])[];
  /** Replies by latency, in steps that grow: lower border in milliseconds and number. */
  readonly histogram: readonly (readonly [fromMs: number, count: number])[];
}

/** The run as a whole. */
export interface ReportRun {
  readonly format: typeof PAGE_FORMAT;
  readonly summary: RunSummary;
  readonly latencies: readonly OperationLatency[];
  /** The files of a report that is split; the first is the one with all rows. Empty for a report in one file. */
  readonly files: readonly ReportFile[];
  /** The number of this file in `files`, from 0. */
  readonly file: number;
}

/** One file of a report that is split. */
export interface ReportFile {
  /** Its name, without a folder. */
  readonly name: string;
  readonly scenarios: number;
  /** The chunks that stand in it. */
  readonly chunks: readonly number[];
}

/** Name of the format between the reporter and its page; both come from one build. */
export const PAGE_FORMAT = 'rehearsal-page/1';
