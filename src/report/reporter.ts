// What a reporter is: a function of a context that gives listeners. The broadcast calls them; one that throws is
// dropped with a warning, and the others go on.
import type { ScenarioResult } from '../event/results.ts';
import type { RunEvent } from '../event/run-event.ts';
import type { RunSummary } from '../event/run-summary.ts';

/** Listeners of one reporter. All are optional. */
export interface Reporter {
  /** Every event, live, in the order it happened. */
  onEvent?(event: RunEvent): void;
  /** Every planned scenario that has a result, once, in plan order, as soon as all before it have theirs. */
  onScenario?(scenario: ScenarioResult): void;
  /** The end. Files are complete when this resolves. */
  onEnd?(summary: RunSummary): void | Promise<void>;
}

/** What a reporter is given. */
export interface ReporterContext {
  /** The run directory. */
  readonly directory: string;
  /** Where this report goes if the user named a place (`junit=PATH`), else undefined. */
  readonly path?: string;
  /** Text of a scenario file as it was when the run began; undefined where it can't be read. */
  readonly readSource: (file: string) => string | undefined;
  /** Prefix that makes file names relative to the repository's root, for CI systems. */
  readonly pathBase?: string;
}

/** Makes a reporter. */
export type ReporterFactory = (context: ReporterContext) => Reporter;
