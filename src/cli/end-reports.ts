// The end of all reports of a run: none that could not be made stays unnamed, whatever the reporters are.
import { REPORT_FAILED } from '../event/run-event.ts';
import type { ReportSet } from '../report/report-set.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import type { Terminal } from './terminal.ts';

/** Completes the reports; gives the exit code of the run. */
export async function endReports(reports: ReportSet, terminal: Terminal): Promise<number> {
  await reports.end();
  const unshown = reports.listUnshown().map(({ reporter, message }): Diagnostic => {
    return { code: REPORT_FAILED, severity: 'error', message: `${reporter}: ${message}` };
  });
  showDiagnostics(unshown, new Map(), terminal, 'the other reports were made');
  return reports.summary().exit_code;
}
