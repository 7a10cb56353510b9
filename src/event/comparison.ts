// The comparison of a run with an earlier one, as it stands in events.jsonl and results.json (snake_case).
import type { Verdict } from './results.ts';

/** How a scenario came out, as far as a comparison needs to know; one line of a baseline file. */
export interface ScenarioOutcome {
  readonly verdict: Exclude<Verdict, 'skipped'>;
  /** On repeated scenarios: attempts that passed, of those that could be judged. */
  readonly repeats?: { readonly passed: number; readonly judged: number };
  /** Median over all its replies, the greeting included; null where none came. */
  readonly latency_ms: number | null;
}

/** A scenario of a baseline. */
export interface BaselineScenario extends ScenarioOutcome {
  readonly id: string;
  readonly file: string;
}

/** Where a baseline comes from. */
export interface BaselineSource {
  /** Id of the stored run; null for a baseline file. */
  readonly run: string | null;
  /** Path of the baseline file; null for a stored run. */
  readonly file: string | null;
  readonly target: string;
}

/** What a run is compared with. */
export interface Baseline extends BaselineSource {
  readonly scenarios: readonly BaselineScenario[];
  /** Ids that stood in its files but have no verdict there: left out, skipped, or not reached. They are not new. */
  readonly without_verdict: readonly string[];
}

/** What of the suite a run has not planned; tells what is gone from the files from what is only left out. */
export interface SuiteScope {
  /** Folders (ending in `/`; empty for the whole suite folder) and files whose scenarios were all read. */
  readonly covers: readonly string[];
  /** Ids in those files that are not in the plan: filtered or sharded away. */
  readonly left_out: readonly string[];
}

/**
 * What became of a scenario: `regression` (it was right and is wrong, or passes clearly less often), `fixed`,
 * `still-failing`, `new`, `gone` (no longer in the files), `errored` (it passed, and could not be judged now), `uncertain`
 * (the verdict differs, but the repeats do not tell that from chance).
 */
export type Change = 'regression' | 'fixed' | 'still-failing' | 'new' | 'gone' | 'errored' | 'uncertain';

/** A scenario that has changed, or stays broken. */
export interface ChangedScenario {
  readonly id: string;
  readonly change: Change;
  readonly file: string;
  /** Absent for what is gone, as the name is. */
  readonly line?: number;
  readonly name?: string;
  /** Null for what is new. */
  readonly before: ScenarioOutcome | null;
  /** Null for what is gone. */
  readonly after: ScenarioOutcome | null;
  /** True where it is reported but never gates. */
  readonly quarantined?: true;
  /**
   * With repeats: the probability that a difference as large as this one, or larger, comes by chance although nothing has
   * changed. Small means that it is no chance.
   */
  readonly p_value?: number;
}

/** Reply latency over the scenarios that are in both runs: the median of the scenarios' medians. */
export interface LatencyComparison {
  /** Scenarios with a latency on both sides. */
  readonly scenarios: number;
  readonly before_ms: number;
  readonly after_ms: number;
  /** Share by which the median has grown, negative where it fell: 0.2 is 20 % slower. */
  readonly slower_by: number;
  /** Sign test over the scenarios: how probable so many slower ones are by chance. */
  readonly p_value: number;
  /** False where chance explains the difference, or it is too small to be noticed; then it never gates. */
  readonly notable: boolean;
}

/** A run held against its baseline. */
export interface Comparison {
  readonly baseline: BaselineSource;
  readonly counts: Readonly<Record<Change, number>> & {
    /** Scenarios with a verdict on both sides. */
    readonly compared: number;
    /** Regressions that are not quarantined: those that `--fail-on regressions` counts. */
    readonly gating: number;
  };
  /** In the order of the plan; what is gone comes last, by id. */
  readonly scenarios: readonly ChangedScenario[];
  /** Null where no scenario has a latency on both sides. */
  readonly latency: LatencyComparison | null;
}
