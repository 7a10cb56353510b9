// Plays what was prepared: opens the run directory, the reports and the target, and sees to it that all of them are closed
// again, whatever happens.
import { createRedactor, createSecretFinder } from '../event/redact.ts';
import type { Baseline } from '../event/comparison.ts';
import type { LoadedReporter } from '../report/load-reporters.ts';
import type { Pace } from '../run/lockstep.ts';
import { runPlan } from '../run/run-plan.ts';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import { BaselineReplies } from './baseline-replies.ts';
import { createTrace } from './create-trace.ts';
import { INCOMPLETE } from './exit-codes.ts';
import { locateHistory } from './locate-history.ts';
import type { OpenTarget, TargetOpening } from './open-target.ts';
import type { RunFlags } from './options.ts';
import { createRunInfo, listPlayOptions, resolveRateShare, resolveRunSettings } from './play-settings.ts';
import type { Prepared } from './prepare-run.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createReporterContext } from './reporter-context.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { listenForSignals } from './signals.ts';
import type { Terminal } from './terminal.ts';

/** Everything that a run needs and that was found to be in order. */
export interface Playable {
  readonly prepared: Prepared;
  readonly flags: RunFlags;
  readonly openTarget: TargetOpening;
  readonly reporters: readonly LoadedReporter[];
  /** What the run is compared with. */
  readonly baseline: Baseline | undefined;
  /** Keeps the run in step with another one, which it will be compared with. */
  readonly pace?: Pace;
  readonly runId: string;
  readonly startedAt: Date;
  /** The run directory, which exists and is empty. */
  readonly directory: string;
  readonly terminal: Terminal;
  /** Stops the run as a signal of the process does; the reason is the name of the signal. */
  readonly stop?: AbortSignal | undefined;
}

/** Plays a run and makes its reports; gives the exit code. */
export async function playPrepared(playable: Playable): Promise<number> {
  const { prepared, flags, terminal } = playable;
  const reporters = [...playable.reporters, ...(await listHistory(playable))];
  const replies = new BaselineReplies(flags.out ?? prepared.config.out);
  const target = await playable.openTarget({
    ratePerSecond: resolveRateShare(prepared, flags),
    maxConnections: resolveRunSettings(prepared, flags).concurrency,
    onTrace: flags.verbose === true ? createTrace(terminal.err) : undefined,
  });
  try {
    const context = createContext(playable, replies, createRedactor(target.secrets));
    const { recorder, diagnostics } = createRecorder(reporters, context);
    showDiagnostics(diagnostics, new Map(), terminal);
    if (recorder === undefined) return INCOMPLETE;
    if (playable.baseline !== undefined) await replies.load(playable.baseline);
    return await record(playable, target, recorder);
  } finally {
    replies.close();
    await target.close();
  }
}

/** The local history is written as a report is, though none that can fail a run. */
async function listHistory({ prepared, flags, terminal }: Playable): Promise<readonly LoadedReporter[]> {
  const file = locateHistory(prepared.config, flags.out ?? prepared.config.out);
  if (file === undefined) return [];
  const { createHistoryReporter } = await import('../history/history-reporter.ts');
  const warn = (message: string): void => terminal.err(`warning[history]: ${message}\n`);
  return [{ request: { reporter: 'history' }, create: () => createHistoryReporter(file, warn), mayLag: true }];
}

/** Whatever happens, the reports are completed; an error that nobody expected stands in them. */
async function record(playable: Playable, target: OpenTarget, recorder: Recorder): Promise<number> {
  const abort = new AbortController();
  const stopListening = listenForSignals((signal) => {
    abort.abort(signal);
  });
  const onBug = (bug: unknown): void => recorder.reportBug(bug);
  process.on('uncaughtException', onBug);
  let code: number;
  try {
    const signal = AbortSignal.any([abort.signal, ...(playable.stop === undefined ? [] : [playable.stop])]);
    await play(playable, target, { recorder, signal });
  } finally {
    code = await recorder.end(playable.terminal);
    process.off('uncaughtException', onBug);
    stopListening();
  }
  return code;
}

async function play(
  { prepared, flags, runId, startedAt, baseline, pace }: Playable,
  target: OpenTarget,
  { recorder, signal }: { readonly recorder: Recorder; readonly signal: AbortSignal },
): Promise<void> {
  const { emit } = recorder.open({
    redact: createRedactor(target.secrets),
    holdsSecret: createSecretFinder(target.secrets),
    now: () => performance.now(),
  });
  const patterns = createPatternRunner();
  try {
    await runPlan({
      plan: prepared.plan,
      client: target.client,
      patterns,
      settings: { ...resolveRunSettings(prepared, flags), playAllRepeats: (baseline ?? pace) !== undefined },
      signal,
      emit,
      run: createRunInfo(prepared, flags, { runId, startedAt, baseUrl: target.baseUrl, insecure: target.insecure }),
      scope: prepared.scope,
      baseline,
      pace,
    });
  } finally {
    await patterns.dispose();
    recorder.closeLog();
  }
}

function createContext(
  { prepared, flags, directory, terminal }: Playable,
  replies: BaselineReplies,
  redact: <T>(value: T) => T,
): ReturnType<typeof createReporterContext> {
  const { sources } = prepared.suite;
  const parts = {
    directory,
    replies,
    history: locateHistory(prepared.config, flags.out ?? prepared.config.out),
    suiteFolder: prepared.config.suiteFolder,
    readSource: (file: string) => sources.get(file)?.text,
    options: redact(listPlayOptions(flags)),
  };
  return createReporterContext(parts, flags, terminal);
}
