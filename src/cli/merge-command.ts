// `rehearsal merge RUN...`: joins the runs of several shards, machines or tries into one run directory, with all its reports.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { EmptyLogError } from '../event/read-event-log.ts';
import { chooseResults, orderRuns } from '../merge/choose-results.ts';
import { describeMergedRun, listFirstEvents, listLastEvents, type MergedRun } from '../merge/describe-merged.ts';
import { findDifferences } from '../merge/find-differences.ts';
import { createMergedId } from '../merge/merged-id.ts';
import { mergeEvents } from '../merge/merge-events.ts';
import { surveyLog, type LogSurvey } from '../merge/survey-log.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { loadConfig } from './config-file.ts';
import { INCOMPLETE, USAGE } from './exit-codes.ts';
import { locateHistory } from './locate-history.ts';
import type { OutputFlags, TargetFlags } from './options.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createReporterContext, createSourceReader } from './reporter-context.ts';
import { requestReporters } from './request-reporters.ts';
import { createRunDirectory, EVENT_LOG, findRuns } from './run-directory.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { describeUnreadable } from './stored-run.ts';
import { createTerminal } from './terminal.ts';

/** Options of `merge`. */
export type MergeFlags = Pick<TargetFlags, 'config'> & Omit<OutputFlags, 'meta'>;

/** Merges runs into a new run directory; gives the exit code that the merged run has. */
export async function runMergeCommand(runs: readonly string[], flags: MergeFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics: configFindings, sources } = await loadConfig(flags.config, process.cwd());
  const out = flags.out ?? config.out;
  const { surveys, diagnostics: unreadable } = await surveyRuns(runs, out);
  const ordered = orderRuns(surveys);
  const id = createMergedId(ordered);
  const logs = ordered.map(({ run, log }): [string, string] => [`the event log of ${run.id}`, log]);
  const taken = { 'the history': locateHistory(config, out), ...Object.fromEntries(logs) };
  const places = { directory: path.join(out, id), out, taken };
  const { reporters, diagnostics: unusable } = await requestReporters(flags, config, places);
  const problems = [...configFindings, ...unusable, ...unreadable, ...describeDifferences(ordered)];
  showDiagnostics(problems, sources, terminal);
  if (hasErrors(problems)) return USAGE;

  const merged = describeMergedRun(ordered, id);
  const made = createRunDirectory(out, merged.run.id);
  showDiagnostics(made.diagnostics, sources, terminal);
  if (hasErrors(made.diagnostics)) return INCOMPLETE;
  // The id comes from what is merged: what an earlier merge of the same runs left is made again.
  rmSync(path.join(made.directory, EVENT_LOG), { force: true, recursive: true });
  terminal.err(`note: merging ${ordered.map(({ run }) => run.id).join(', ')}\n`);

  const { suiteFolder } = config;
  const parts = { directory: made.directory, suiteFolder, readSource: createSourceReader(suiteFolder) };
  const context = createReporterContext({ ...parts, options: merged.run.play_options }, flags, terminal);
  const { recorder, diagnostics: unwritable } = createRecorder(reporters, context);
  showDiagnostics(unwritable, sources, terminal);
  if (recorder === undefined) return INCOMPLETE;
  await record(recorder, ordered, merged);
  return recorder.end(terminal);
}

async function record(recorder: Recorder, runs: readonly LogSurvey[], merged: MergedRun): Promise<void> {
  const parts = chooseResults(runs);
  let now = 0;
  const { emit } = recorder.open({ redact: (value) => value, now: () => now });
  for (const event of listFirstEvents(merged, runs)) emit(event);
  for await (const { event, atMs } of mergeEvents(parts)) {
    now = atMs;
    emit(event);
  }
  for (const event of listLastEvents(parts)) emit(event);
  recorder.closeLog();
}

/** Looks at every run; one that was killed before its first event was whole is passed over, since it says nothing. */
async function surveyRuns(
  runs: readonly string[],
  out: string,
): Promise<{ readonly surveys: readonly LogSurvey[]; readonly diagnostics: readonly Diagnostic[] }> {
  const surveys: LogSurvey[] = [];
  const diagnostics: Diagnostic[] = [];
  const directories = new Set<string>();
  for (const run of runs) {
    const found = findRuns(run, out);
    diagnostics.push(...found.diagnostics);
    for (const directory of found.directories) directories.add(directory);
  }
  for (const directory of directories) {
    try {
      surveys.push(await surveyLog(path.join(directory, EVENT_LOG)));
    } catch (error) {
      const severity = error instanceof EmptyLogError ? 'warning' : 'error';
      diagnostics.push({ ...describeUnreadable(error), severity });
    }
  }
  if (surveys.length === 0 && !hasErrors(diagnostics)) {
    diagnostics.push({ code: 'nothing-to-merge', severity: 'error', message: 'None of the runs has an event' });
  }
  return { surveys, diagnostics };
}

function describeDifferences(runs: readonly LogSurvey[]): readonly Diagnostic[] {
  return findDifferences(runs).map((difference) => ({
    code: 'different-runs',
    severity: 'error',
    message: `The runs can't be merged: ${difference}`,
    hint: 'only shards, repetitions and reruns of one run can be merged',
  }));
}
