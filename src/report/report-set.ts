// All reports of one run: folds the events once and tells every reporter. One that throws, or whose file can't be written,
// is dropped and named at the end; the others go on.
import { beginSpan } from '../base/span.ts';
import { RunFold } from '../event/run-fold.ts';
import type { ScenarioResult } from '../event/results.ts';
import { REPORT_FAILED, type RunEvent } from '../event/run-event.ts';
import type { RunSummary } from '../event/run-summary.ts';
import { FOR_THE_SCREEN, type LoadedReporter } from './load-reporters.ts';
import type { Reporter, ReporterContext, ReportFailure } from './reporter.ts';
import { WriteError } from './write-file.ts';

/** Code that has just been run runs several times faster: so many results are rendered by one reporter, then by the next. */
const GROUP = 32;

const ADVICE = 'Mend that, then make the report again with `rehearsal report RUN`';

interface Member {
  readonly name: string;
  readonly advice: string | undefined;
  readonly reporter: Reporter;
  readonly stage: number;
  readonly mayLag: boolean;
}

/** The reports of one run. */
export class ReportSet {
  readonly #fold = new RunFold();
  readonly #failures: ReportFailure[] = [];
  readonly #files: string[] = [];
  #members: readonly Member[] = [];
  /** Results that those who may lag have not been told of. */
  #group: ScenarioResult[] = [];
  #last = { seq: 0, at_ms: 0 };
  /** Failures that the summary counts already. */
  #counted = 0;
  /** Failures that the console has named. */
  #shown = 0;

  constructor(reporters: readonly LoadedReporter[], context: Omit<ReporterContext, 'path'>) {
    const members: Member[] = [];
    for (const { request, create, advice, mayLag = false } of reporters) {
      const { reporter: name, path } = request;
      try {
        const reporter = create({ ...context, ...(path !== undefined && { path }) });
        members.push({ name, advice, reporter, stage: FOR_THE_SCREEN.indexOf(name), mayLag });
      } catch (error) {
        this.#recordFailure({ name, advice }, error);
      }
    }
    // What prints comes first, in the reverse of the order in which it is ended.
    this.#members = members.sort((a, b) => b.stage - a.stage);
  }

  /** Tells every reporter; never throws for one of them. */
  onEvent(event: RunEvent): void {
    this.#last = event;
    for (const member of this.#members) this.#tell(member, (reporter) => reporter.onEvent?.(event));
    this.#release(this.#fold.add(event));
  }

  /** Completes all reports, however the events ended. Gives what could not be written: exit code 5. */
  async end(): Promise<readonly ReportFailure[]> {
    this.#release(this.#fold.finish());
    this.#tellGroup();
    // Files state what the events say; only what is shown on the screen knows which files could not be written.
    await this.#endStage(-1);
    for (const [stage, name] of FOR_THE_SCREEN.entries()) {
      this.#countFailures();
      await this.#endStage(stage);
      if (name === 'console' && this.#members.some((member) => member.name === name)) this.#shown = this.#counted;
    }
    this.#countFailures();
    return this.#failures;
  }

  /** To be called in the place of `end` where the events can't be read to their end: removes what is half written. */
  discard(): void {
    this.#members.forEach(discard);
  }

  /** Those of the failures that the console could not name: there is none, or they came up after it. */
  listUnshown(): readonly ReportFailure[] {
    return this.#failures.slice(this.#shown);
  }

  /** The end of the run; after `end` it counts the reports that failed. */
  summary(): RunSummary {
    return this.#fold.summary();
  }

  async #endStage(stage: number): Promise<void> {
    const summary = this.#fold.summary();
    for (const member of this.#members.filter((other) => other.stage === stage)) {
      const endSpan = beginSpan('reports', member.name);
      try {
        const files = await member.reporter.onEnd?.(summary, { files: this.#files, failures: this.#failures });
        this.#files.push(...checkFiles(files ?? []));
      } catch (error) {
        this.#drop(member, error);
      }
      endSpan();
    }
  }

  #release(scenarios: Iterable<ScenarioResult>): void {
    for (const scenario of scenarios) {
      for (const member of this.#members) {
        if (!member.mayLag) this.#tell(member, (reporter) => reporter.onScenario?.(scenario));
      }
      if (this.#group.push(scenario) === GROUP) this.#tellGroup();
    }
  }

  #tellGroup(): void {
    const group = this.#group;
    this.#group = [];
    for (const member of this.#members) {
      if (!member.mayLag) continue;
      this.#tell(member, (reporter) => {
        for (const scenario of group) reporter.onScenario?.(scenario);
      });
    }
  }

  #tell(member: Member, call: (reporter: Reporter) => unknown): void {
    try {
      const result = call(member.reporter);
      // Listeners are synchronous, but a module of the user's own may not know that.
      if (result instanceof Promise) result.catch((error: unknown) => this.#drop(member, error));
    } catch (error) {
      this.#drop(member, error);
    }
  }

  /** A reporter is dropped once, although promises that it gave earlier may reject later. */
  #drop(member: Member, error: unknown): void {
    if (!this.#members.includes(member)) return;
    this.#members = this.#members.filter((other) => other !== member);
    this.#recordFailure(member, error);
    discard(member);
  }

  #recordFailure({ name, advice = ADVICE }: Pick<Member, 'name' | 'advice'>, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#failures.push({ reporter: name, message: error instanceof WriteError ? `${message}. ${advice}` : message });
  }

  #countFailures(): void {
    const { seq, at_ms } = this.#last;
    for (const { reporter, message } of this.#failures.slice(this.#counted)) {
      this.#fold.add({ type: 'warning', code: REPORT_FAILED, message: `${reporter}: ${message}`, seq: seq + 1, at_ms });
    }
    this.#counted = this.#failures.length;
  }
}

/** Another error has led here, and that is the one to tell. */
function discard({ reporter }: Member): void {
  try {
    reporter.discard?.();
  } catch {
    // This reporter is out.
  }
}

/** A module of the user's own may give something else, on which the reporters for the screen would stumble. */
function checkFiles(files: readonly string[]): readonly string[] {
  if (Array.isArray(files) && files.every((file) => typeof file === 'string')) return files;
  throw new Error('onEnd gives something else than a list of the files that it wrote');
}
