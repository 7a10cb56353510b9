// Where the events of a run go, live or merged: the event log first, then the reports.
import path from 'node:path';
import { createBroadcast, type Broadcast, type BroadcastOptions } from '../event/broadcast.ts';
import { createEventLogWriter, type EventLogWriter } from '../event/event-log.ts';
import { INTERNAL_ERROR, REPORT_FAILED } from '../event/run-event.ts';
import type { LoadedReporter } from '../report/load-reporters.ts';
import { ReportSet } from '../report/report-set.ts';
import type { ReporterContext } from '../report/reporter.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { endReports } from './end-reports.ts';
import { EVENT_LOG } from './run-directory.ts';
import type { Terminal } from './terminal.ts';

/** Records one run in its directory. */
export class Recorder {
  readonly #log: EventLogWriter;
  readonly #reports: ReportSet;
  #isLogOpen = true;
  #broadcast: Broadcast | undefined;

  /** Throws where the event log can't be made. */
  constructor(reporters: readonly LoadedReporter[], context: Omit<ReporterContext, 'path'>) {
    this.#log = createEventLogWriter(path.join(context.directory, EVENT_LOG));
    this.#reports = new ReportSet(reporters, context);
  }

  /** Begins to take events. */
  open(options: Omit<BroadcastOptions, 'listeners'>): Broadcast {
    const listeners = [this.#log, { name: 'the reports', onEvent: this.#reports.onEvent.bind(this.#reports) }];
    this.#broadcast = createBroadcast({ ...options, listeners });
    return this.#broadcast;
  }

  /** States in the events that an error came up which nobody expected, as long as the log is open. */
  reportBug(bug: unknown): void {
    if (!this.#isLogOpen) return;
    const reason = bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug);
    const message = `An error came up that nobody expected: ${reason}`;
    this.#broadcast?.emit({ type: 'warning', code: INTERNAL_ERROR, message });
  }

  /** Completes the log. Where the disk does not take it, the reports say so. */
  closeLog(): void {
    this.#isLogOpen = false;
    try {
      this.#log.close();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `${this.#log.name} could not be completed: ${reason}`;
      this.#broadcast?.emit({ type: 'warning', code: REPORT_FAILED, message });
    }
  }

  /** Completes the reports; gives the exit code of the run. */
  async end(terminal: Terminal): Promise<number> {
    return endReports(this.#reports, terminal);
  }
}

/** Makes a recorder; a finding where the disk does not let us. */
export function createRecorder(
  reporters: readonly LoadedReporter[],
  context: Omit<ReporterContext, 'path'>,
): { readonly recorder?: Recorder; readonly diagnostics: readonly Diagnostic[] } {
  try {
    return { recorder: new Recorder(reporters, context), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const message = `The event log in ${context.directory} can't be made (${error.message})`;
    const hint = 'name a folder that can be written to with --out DIR';
    return { diagnostics: [{ code: 'reports-unwritable', severity: 'error', message, hint }] };
  }
}
