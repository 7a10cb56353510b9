// `rehearsal report RUN`: makes any report again from a stored run, with the exit code that the run has.
import path from 'node:path';
import { EventLogError, readEventLog } from '../event/read-event-log.ts';
import type { RunInfo } from '../event/results.ts';
import { ReportSet } from '../report/report-set.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { BaselineReplies } from './baseline-replies.ts';
import { loadConfig } from './config-file.ts';
import { endReports } from './end-reports.ts';
import { INCOMPLETE, USAGE } from './exit-codes.ts';
import { locateHistory } from './locate-history.ts';
import type { OutputFlags, TargetFlags } from './options.ts';
import { createReporterContext, createSourceReader } from './reporter-context.ts';
import { requestReporters } from './request-reporters.ts';
import { EVENT_LOG, findRun, makeDirectory } from './run-directory.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { describeUnreadable } from './stored-run.ts';
import { createTerminal } from './terminal.ts';

/** Options of `report`. */
export type ReportFlags = Pick<TargetFlags, 'config'> & Omit<OutputFlags, 'meta'>;

/** Makes the reports of a stored run; they go into its directory unless `--out` names another. */
export async function runReportCommand(run: string, flags: ReportFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics, sources } = await loadConfig(flags.config, process.cwd());
  const { out, suiteFolder } = config;
  const found = findRun(run, out);
  const places = {
    directory: flags.out ?? found.directory ?? '',
    taken: { 'the event log': path.join(found.directory ?? '', EVENT_LOG), 'the history': locateHistory(config, out) },
  };
  const { reporters, diagnostics: unusable } = await requestReporters(
    flags,
    config,
    found.directory === undefined ? undefined : places,
  );
  const problems = [...diagnostics, ...found.diagnostics, ...unusable];
  showDiagnostics(problems, sources, terminal);
  if (found.directory === undefined || hasErrors(problems)) return USAGE;

  const directory = flags.out ?? found.directory;
  const unwritable = makeDirectory(directory);
  showDiagnostics(unwritable, sources, terminal);
  if (unwritable.length > 0) return INCOMPLETE;
  const replies = new BaselineReplies(out);
  const parts = {
    history: locateHistory(config, out),
    replies,
    directory,
    suiteFolder,
    readSource: createSourceReader(suiteFolder),
  };
  try {
    const reports = await playBack(
      path.join(found.directory, EVENT_LOG),
      replies,
      ({ play_options: options }) =>
        new ReportSet(reporters, createReporterContext({ ...parts, options }, flags, terminal)),
    );
    return await endReports(reports, terminal);
  } catch (error) {
    showDiagnostics([describeUnreadable(error)], sources, terminal);
    return USAGE;
  } finally {
    replies.close();
  }
}

/** Tells the reports every event of the log. */
async function playBack(
  log: string,
  replies: BaselineReplies,
  createReports: (run: RunInfo) => ReportSet,
): Promise<ReportSet> {
  let reports: ReportSet | undefined;
  try {
    for await (const event of readEventLog(log)) {
      if (event.type === 'run-started') reports ??= createReports(event.run);
      if (event.type === 'baseline-loaded') await replies.load(event.baseline);
      reports?.onEvent(event);
    }
  } catch (error) {
    reports?.discard();
    throw error;
  }
  if (reports === undefined) throw new EventLogError(`${log} holds no run: its first event is missing`);
  return reports;
}
