// `rehearsal report RUN`: makes any report again from a stored run, with the exit code that the run has.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readEventLog } from '../event/read-event-log.ts';
import { loadReporters } from '../report/load-reporters.ts';
import { parseReportRequests } from '../report/report-request.ts';
import { ReportSet } from '../report/report-set.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { loadConfig } from './config-file.ts';
import { USAGE } from './exit-codes.ts';
import type { OutputFlags, TargetFlags } from './options.ts';
import { DEFAULT_OUT } from './prepare-run.ts';
import { createReporterContext } from './reporter-context.ts';
import { EVENT_LOG, findRun } from './run-directory.ts';
import { DEFAULT_REPORTERS } from './run-command.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { describeUnreadable } from './stored-run.ts';
import { createTerminal } from './terminal.ts';

/** Options of `report`. */
export type ReportFlags = Pick<TargetFlags, 'config'> & Omit<OutputFlags, 'failOn' | 'meta'>;

/** Makes the reports of a stored run; they go into its directory unless `--out` names another. */
export async function runReportCommand(run: string, flags: ReportFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const refuse = (diagnostics: readonly Diagnostic[]): number => {
    showDiagnostics(diagnostics, new Map(), terminal);
    return USAGE;
  };
  const { config } = await loadConfig(flags.config, process.cwd());
  const found = findRun(run, config.out ?? DEFAULT_OUT);
  if (found.directory === undefined) return refuse(found.diagnostics);
  const wanted = parseReportRequests(flags.reporter ?? config.reporters ?? DEFAULT_REPORTERS, process.cwd());
  const { reporters, diagnostics } = await loadReporters(wanted.requests);
  const problems = [...wanted.diagnostics, ...diagnostics];
  if (hasErrors(problems)) return refuse(problems);

  const { suiteFolder } = config;
  const directory = flags.out ?? found.directory;
  mkdirSync(directory, { recursive: true });
  const parts = { directory, suiteFolder, readSource: createSourceReader(suiteFolder), options: [] };
  const reports = new ReportSet(reporters, createReporterContext(parts, flags, terminal));
  try {
    for await (const event of readEventLog(path.join(found.directory, EVENT_LOG))) reports.onEvent(event);
  } catch (error) {
    return refuse([describeUnreadable(error)]);
  }
  await reports.end();
  return reports.summary().exit_code;
}

/** Reads scenario files as they are today; a run does not keep them. */
function createSourceReader(suiteFolder: string): (file: string) => string | undefined {
  return (file) => {
    try {
      return readFileSync(path.join(suiteFolder, file), 'utf8');
    } catch {
      return undefined;
    }
  };
}
