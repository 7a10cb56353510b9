// What a reporter is: a function of a context that gives listeners. report-set.ts calls them; one that throws is dropped
// and named at the end, and the others go on. A module of the user's own has such a function as its default export.
import type { Handoff } from '../chat/wire.ts';
import type { RunInfo, ScenarioResult } from '../event/results.ts';
import type { RunEvent } from '../event/run-event.ts';
import type { RunSummary } from '../event/run-summary.ts';
import type { JunitDialect } from './junit/junit-dialect.ts';
import type { PlayAgain } from './play-command.ts';

/** Listeners of one reporter. All are optional. */
export interface Reporter {
  /** Every event, live, in the order it happened. */
  onEvent?(event: RunEvent): void;
  /** Every planned scenario that has a result, once, in plan order, as soon as all before it have theirs. */
  onScenario?(scenario: ScenarioResult): void;
  /** The end. Gives the files that were written, if any; they are complete when this resolves. */
  onEnd?(summary: RunSummary, reports: ReportOutcome): EndResult | Promise<EndResult>;
  /** Called instead of `onEnd` after an error of its own, or where a stored run can't be read: removes what is half written. */
  discard?(): void;
}

/** Paths of the files that a reporter wrote. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a reporter without files has nothing to return
type EndResult = readonly string[] | void;

/** What has become of the reports so far; whole when the reporters for the screen are ended, which come last. */
export interface ReportOutcome {
  readonly files: readonly string[];
  readonly failures: readonly ReportFailure[];
}

/** A report that could not be written, or a reporter that threw. */
export interface ReportFailure {
  /** As it was asked for: `junit`, or the path of a module. */
  readonly reporter: string;
  readonly message: string;
}

/** Where the reporters for the screen print. Whatever is printed is printable and, off a terminal, safe for CI logs. */
export interface ReportOutput {
  write(text: string): void;
  /** True where lines can be drawn over again. */
  readonly live: boolean;
  readonly colour: boolean;
  /** Width in characters, asked for at every use since a window can change. */
  readonly columns: () => number;
}

/** A turn that was answered differently in the run that this one is compared with. */
export interface TurnChange {
  readonly turn: number;
  readonly user: string | null;
  /** Present where only one of the runs has the turn. */
  readonly only?: 'before' | 'after';
  readonly response?: { readonly before: string | null; readonly after: string | null };
  readonly handoff?: { readonly before: Handoff | null; readonly after: Handoff | null };
  readonly end_conversation?: { readonly before: boolean | null; readonly after: boolean | null };
}

/** How a scenario came out in an earlier run on the same target. */
export interface PastVerdict {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly verdict: 'passed' | 'failed' | 'errored';
  readonly flaky: boolean;
}

/** What a reporter is given. */
export interface ReporterContext {
  /** The run directory. */
  readonly directory: string;
  /** Where this report goes if the user named a place (`junit=PATH`), else undefined. */
  readonly path?: string;
  /** Text of a scenario file as it was when the run began; undefined where it can't be read. */
  readonly readSource: (file: string) => string | undefined;
  /** Prefix that makes file names relative to the repository's root, for CI systems: empty, or ending in `/`. */
  readonly pathBase?: string;
  /** Lists what was answered differently in the baseline; once for each scenario. Absent where its run is not at hand. */
  readonly compareWithBaseline?: (scenario: ScenarioResult) => readonly TurnChange[];
  /** Reads how a scenario came out in the runs before one, oldest first; absent where there is no history. */
  readonly readPast?: (id: string, run: Pick<RunInfo, 'target' | 'started_at'>) => readonly PastVerdict[];
  readonly output: ReportOutput;
  readonly verbosity: 'quiet' | 'normal' | 'verbose';
  readonly junitDialect: JunitDialect;
  /** What the command that plays one scenario again needs. */
  readonly playAgain: PlayAgain;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Makes a reporter. */
export type ReporterFactory = (context: ReporterContext) => Reporter;
