// `rehearsal history [ID]`: what the local history tells about scenarios.
import { existsSync } from 'node:fs';
import { HistoryError } from '../history/history-file.ts';
import { listTargets, readHistory, type ScenarioHistory } from '../history/read-history.ts';
import { renderHistory, renderScenarioHistory } from '../history/render-history.ts';
import { listFlaky } from '../history/suggest-quarantine.ts';
import { renderDate } from '../plan/quarantine.ts';
import { createPaint } from '../report/console/paint.ts';
import { createReportOutput } from '../report/output.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderLogSafe } from '../text/log-safe.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { suggest } from '../text/suggest.ts';
import type { Config } from './config.ts';
import { loadConfig } from './config-file.ts';
import { EMPTY, OK, USAGE } from './exit-codes.ts';
import { locateHistory } from './locate-history.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { createTerminal } from './terminal.ts';

/** Name of the format of `history --format json`. */
const HISTORY_FORMAT = 'rehearsal-history/1';

/** A quarantine that is suggested lasts so long. */
const QUARANTINE_MS = 30 * 24 * 3_600_000;

/** Options of `history`. */
export interface HistoryFlags {
  readonly config?: string;
  readonly file?: string;
  readonly target?: string;
  readonly last: number;
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

/** Shows the history; gives the exit code of the process. */
export async function runHistoryCommand(id: string | undefined, flags: HistoryFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics, sources } = await loadConfig(flags.config, process.cwd());
  const file = flags.file ?? locateHistory(config, config.out);
  const read = hasErrors(diagnostics) ? { findings: [] } : tryReadHistory(file, id, flags);
  const findings = [...diagnostics, ...read.findings];
  showDiagnostics(findings, sources, terminal);
  if (read.histories === undefined || hasErrors(findings)) return USAGE;
  const { histories } = read;
  if (flags.format === 'json') {
    const flaky = listFlaky(histories).map(({ id: each, target }) => ({ id: each, target }));
    terminal.out(`${JSON.stringify({ format: HISTORY_FORMAT, scenarios: histories, flaky }, null, 2)}\n`);
    return OK;
  }
  if (histories.length === 0) {
    terminal.err(`note: ${renderPrintableLine(describeEmpty(file, flags.target))}\n`);
    return EMPTY;
  }
  terminal.out(renderLogSafe(render(histories, id, config, terminal.colour.out)));
  return OK;
}

function render(
  histories: readonly ScenarioHistory[],
  id: string | undefined,
  { timeZone }: Config,
  colour: boolean,
): string {
  const { columns } = createReportOutput(process.stdout, { colour, allowLive: false });
  const expires = renderDate(new Date(Date.now() + QUARANTINE_MS), timeZone);
  const style = { columns: columns(), paint: createPaint(colour), expires };
  return id === undefined ? renderHistory(histories, style) : renderScenarioHistory(histories, style);
}

function tryReadHistory(
  file: string | undefined,
  id: string | undefined,
  { target, last }: HistoryFlags,
): { readonly histories?: readonly ScenarioHistory[]; readonly findings: readonly Diagnostic[] } {
  if (file === undefined) return fail('The config says `history: false`', 'remove that, or name a file with --file');
  if (!existsSync(file))
    return fail(
      `There is no history at ${file}`,
      'every run is written into it, unless the config says `history: false`',
    );
  try {
    const histories = readHistory(file, { id, target, last });
    if (histories.length > 0 || id === undefined) return { histories, findings: [] };
    const known = new Set(readHistory(file, { target, last }).map((history) => history.id));
    const near = suggest(id, known);
    return fail(`No run in the history has the scenario \`${id}\``, near && `did you mean \`${near}\`?`);
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return fail(error.message.replace(/^t/, 'T'));
  }
}

/** Why there is nothing to show. */
function describeEmpty(file: string | undefined, target: string | undefined): string {
  const known = file === undefined ? [] : listTargets(file);
  if (target === undefined || known.length === 0) return 'the history has no result yet';
  return `the history has no result of the target \`${target}\`, only of ${known.map((name) => `\`${name}\``).join(', ')}`;
}

function fail(message: string, hint?: string): { readonly findings: readonly Diagnostic[] } {
  return { findings: [{ code: 'no-history', severity: 'error', message, ...(hint !== undefined && { hint }) }] };
}
