// What a suite covers, as the document that `coverage --format json` prints (snake_case); all else is rendered from it.

/** Name of the format of the document. */
export const COVERAGE_FORMAT = 'rehearsal-coverage/1';

/** What is looked at. */
export type Dimension =
  | 'handoff_destination'
  | 'handoff_reason'
  | 'hang_up'
  | 'silence'
  | 'variant'
  | 'language'
  | 'channel'
  | 'attribute'
  | 'tag';

/** One value and how far the suite covers it. */
export interface CoverageRow {
  readonly dimension: Dimension;
  /** `events_team`, `absent`, `en-GB`, `customer_tier=premium` ... */
  readonly value: string;
  /** Scenarios of the run in which it occurs, whatever their verdict. */
  readonly exercised: number;
  /**
   * Scenarios of which an expectation would fail if it changed; null where that can't be told, because no other conversation
   * began the same but for this.
   */
  readonly asserted: number | null;
}

/** A value that production has and no scenario. */
export interface TrafficGap {
  readonly dimension: Dimension | 'opening';
  /** For an opening, the words that most of its kind are like. */
  readonly value: string;
  readonly records: number;
  /** Of all records, 0 to 1, to four digits. */
  readonly share: number;
  /** Id of the record of this kind that covers most of what lacks. */
  readonly best_record: string;
}

/** A record worth importing. */
export interface NextRecord {
  readonly id: string;
  readonly file: string;
  /** Share of the traffic whose gaps it closes, summed over its gaps; may be above 1. */
  readonly gain: number;
  /** What it would cover for the first time. */
  readonly covers: readonly string[];
}

/** What production records show. */
export interface TrafficReport {
  readonly records: number;
  /** Share of the records whose opening is like that of a scenario, 0 to 1, to four digits. */
  readonly openings_covered: number;
  /** Largest share first. */
  readonly gaps: readonly TrafficGap[];
  /** Best first; each counts what those before it leave. */
  readonly import_next: readonly NextRecord[];
}

/** The whole document. */
export interface CoverageReport {
  readonly format: typeof COVERAGE_FORMAT;
  readonly run: { readonly id: string; readonly target: string; readonly started_at: string };
  /** Scenarios of the files, for the run's target. */
  readonly scenarios: number;
  /** Those of them without a result in the run. */
  readonly not_played: readonly string[];
  readonly rows: readonly CoverageRow[];
  /** Scenarios of which nothing can be said to be asserted, and why. */
  readonly left_out: readonly { readonly id: string; readonly reason: string }[];
  /** Null without records. */
  readonly traffic: TrafficReport | null;
}
