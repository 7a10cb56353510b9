// Plays what was prepared: opens the run directory, the reports and the target, and sees to it that all of them are closed
// again, whatever happens.
import path from 'node:path';
import { createBroadcast } from '../event/broadcast.ts';
import { createEventLogWriter, type EventLogWriter } from '../event/event-log.ts';
import { createRedactor } from '../event/redact.ts';
import { REPORT_FAILED, type EmittedEvent } from '../event/run-event.ts';
import type { LoadedReporter } from '../report/load-reporters.ts';
import { ReportSet } from '../report/report-set.ts';
import { runPlan } from '../run/run-plan.ts';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import { createTrace } from './create-trace.ts';
import type { OpenTarget, TargetOpening } from './open-target.ts';
import type { RunFlags } from './options.ts';
import { createRunInfo, listPlayOptions, resolveRate, resolveRunSettings } from './play-settings.ts';
import type { Prepared } from './prepare-run.ts';
import { createReporterContext } from './reporter-context.ts';
import { EVENT_LOG } from './run-directory.ts';
import { listenForSignals } from './signals.ts';
import type { Terminal } from './terminal.ts';

/** Everything that a run needs and that was found to be in order. */
export interface Playable {
  readonly prepared: Prepared;
  readonly flags: RunFlags;
  readonly openTarget: TargetOpening;
  readonly reporters: readonly LoadedReporter[];
  readonly runId: string;
  readonly startedAt: Date;
  /** The run directory, which exists and is empty. */
  readonly directory: string;
  readonly terminal: Terminal;
}

/** Plays a run and makes its reports; gives the exit code. */
export async function playPrepared(playable: Playable): Promise<number> {
  const { prepared, flags, directory, terminal } = playable;
  const log = createEventLogWriter(path.join(directory, EVENT_LOG));
  const reports = new ReportSet(playable.reporters, createContext(playable));
  const onTrace = flags.verbose === true ? createTrace(terminal.err) : undefined;
  const target = await playable.openTarget({
    ratePerSecond: resolveRate(prepared, flags),
    maxConnections: resolveRunSettings(prepared, flags).concurrency,
    onTrace,
  });
  const abort = new AbortController();
  const stopListening = listenForSignals((signal) => {
    abort.abort(signal);
  });
  try {
    await play(playable, target, { log, reports, signal: abort.signal });
  } finally {
    await target.close();
    await reports.end();
    stopListening();
  }
  return reports.summary().exit_code;
}

async function play(
  { prepared, flags, runId, startedAt }: Playable,
  target: OpenTarget,
  { log, reports, signal }: { log: EventLogWriter; reports: ReportSet; signal: AbortSignal },
): Promise<void> {
  const listeners = [log, { name: 'the reports', onEvent: reports.onEvent.bind(reports) }];
  const broadcast = createBroadcast({
    listeners,
    redact: createRedactor(target.secrets),
    now: () => performance.now(),
  });
  const patterns = createPatternRunner();
  try {
    await runPlan({
      plan: prepared.plan,
      client: target.client,
      patterns,
      settings: resolveRunSettings(prepared, flags),
      signal,
      emit: (event: EmittedEvent) => broadcast.emit(event),
      run: createRunInfo(prepared, flags, { runId, startedAt, baseUrl: target.baseUrl, insecure: target.insecure }),
    });
  } finally {
    await patterns.dispose();
    closeLog(log, (message) => {
      broadcast.emit({ type: 'warning', code: REPORT_FAILED, message });
    });
  }
}

function closeLog(log: EventLogWriter, warn: (message: string) => void): void {
  try {
    log.close();
  } catch (error) {
    warn(`${log.name} could not be completed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function createContext({ prepared, flags, directory, terminal }: Playable): ReturnType<typeof createReporterContext> {
  const { sources } = prepared.suite;
  const parts = {
    directory,
    suiteFolder: prepared.config.suiteFolder,
    readSource: (file: string) => sources.get(file)?.text,
    options: listPlayOptions(flags),
  };
  return createReporterContext(parts, flags, terminal);
}
