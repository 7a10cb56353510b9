// Where the page has its data from. The file and the server differ in this and in nothing else.
import type { ReportRow, ReportRun, ScenarioDetail } from '../src/report/html/report-data.ts';

/** What is known of the run now. */
export interface ReportState {
  readonly run: ReportRun;
  readonly rows: readonly ReportRow[];
  /** Names of the scenarios that are being played; undefined when the run is over. */
  readonly playing?: readonly string[];
  /** True where the rest of the run can't be heard of: the server no longer answers. */
  readonly lost?: true;
}

/** Gives the run and the conversations. */
export interface ReportSource {
  /** The state; `onChange` is called when there is a newer one. */
  open(onChange: (state: ReportState) => void): Promise<ReportState>;
  /** Everything about a scenario, or the name of the file that has it. */
  load(row: ReportRow): Promise<ScenarioDetail | { readonly elsewhere: string }>;
}
