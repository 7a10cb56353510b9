// Runs reporters over events and gives what they wrote and printed, for the tests of reports.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunEvent } from '../../../src/event/run-event.ts';
import type { RunSummary } from '../../../src/event/run-summary.ts';
import { loadReporters } from '../../../src/report/load-reporters.ts';
import { parseReportRequests } from '../../../src/report/report-request.ts';
import { ReportSet } from '../../../src/report/report-set.ts';
import type { ReporterContext, ReportFailure } from '../../../src/report/reporter.ts';

export interface Reports {
  /** Text of every file in the run directory by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly printed: string;
  readonly failures: readonly ReportFailure[];
  readonly summary: RunSummary;
}

export interface ReportsOptions extends Partial<Omit<ReporterContext, 'output'>> {
  readonly columns?: number;
  readonly colour?: boolean;
  readonly live?: boolean;
}

/** A context that prints into a list. */
export function createContext(directory: string, printed: string[], options: ReportsOptions = {}): ReporterContext {
  const { columns = 100, colour = false, live = false, ...rest } = options;
  return {
    directory,
    readSource: () => undefined,
    output: { write: (text) => void printed.push(text), live, colour, columns: () => columns },
    verbosity: 'normal',
    junitDialect: 'rich',
    playAgain: { prefix: '', options: [] },
    env: {},
    ...rest,
  };
}

/** Runs the reporters of a list such as `['junit', 'json']` in a folder of their own. */
export async function runReports(
  events: Iterable<RunEvent>,
  reporters: readonly string[],
  options: ReportsOptions = {},
): Promise<Reports> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rehearsal-reports-'));
  const directory = path.join(folder, 'run');
  const printed: string[] = [];
  try {
    const { requests, diagnostics } = parseReportRequests(reporters, folder);
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    const loaded = await loadReporters(requests);
    const set = new ReportSet(loaded.reporters, createContext(directory, printed, options));
    for (const event of events) set.onEvent(event);
    const failures = await set.end();
    const files = fs.existsSync(directory) ? readFiles(directory) : new Map<string, string>();
    const text = printed.join('').replaceAll(`${directory}/`, 'reports/run/');
    return { files, printed: text, failures, summary: set.summary() };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function readFiles(directory: string): Map<string, string> {
  const names = fs.readdirSync(directory).sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(directory, name), 'utf8')]));
}
