// Where the events of a run go, live or merged: the event log first, then the reports.
import path from 'node:path';
import { createBroadcast, type Broadcast, type BroadcastOptions } from '../event/broadcast.ts';
import { createEventLogWriter, type EventLogWriter } from '../event/event-log.ts';
import { REPORT_FAILED } from '../event/run-event.ts';
import type { LoadedReporter } from '../report/load-reporters.ts';
import { ReportSet } from '../report/report-set.ts';
import type { ReporterContext } from '../report/reporter.ts';
import { EVENT_LOG } from './run-directory.ts';

/** Records one run in its directory. */
export class Recorder {
  readonly #log: EventLogWriter;
  readonly #reports: ReportSet;
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

  /** Completes the log. Where the disk does not take it, the reports say so. */
  closeLog(): void {
    try {
      this.#log.close();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `${this.#log.name} could not be completed: ${reason}`;
      this.#broadcast?.emit({ type: 'warning', code: REPORT_FAILED, message });
    }
  }

  /** Completes the reports; gives the exit code of the run. */
  async end(): Promise<number> {
    await this.#reports.end();
    return this.#reports.summary().exit_code;
  }
}
