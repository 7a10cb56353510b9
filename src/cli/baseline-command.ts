// `rehearsal baseline accept RUN`: takes the results of a stored run into the baseline file.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RunBaseline } from '../compare/baseline-fold.ts';
import { renderBaseline } from '../compare/baseline-file.ts';
import { updateBaseline, type BaselineUpdate } from '../compare/update-baseline.ts';
import type { Baseline } from '../event/comparison.ts';
import { writeFileAtomically } from '../report/write-file.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { Config } from './config.ts';
import { loadConfig } from './config-file.ts';
import { INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { loadBaselineFile, loadRunBaseline } from './load-baseline.ts';
import { findRun } from './run-directory.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** The file where neither flag nor config names one; in the suite folder. */
const DEFAULT_FILE = 'baseline.yaml';

/** Options of `baseline accept`. */
export interface AcceptFlags {
  readonly config?: string;
  readonly file?: string;
  readonly allowIncomplete?: boolean;
  readonly color: boolean;
}

/** Writes the baseline file; gives the exit code of the process. */
export async function runAcceptCommand(run: string, flags: AcceptFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics: found, sources: configSources } = await loadConfig(flags.config, process.cwd());
  const file = flags.file ?? locateFile(config);
  const located = findRun(run, config.out);
  const loaded = located.directory === undefined ? undefined : await loadRunBaseline(located.directory);
  const old = existsSync(file) ? loadBaselineFile(path.resolve(file), file) : undefined;
  const diagnostics = [found, located.diagnostics, loaded?.diagnostics ?? [], old?.diagnostics ?? []].flat();
  const sources = new Map([...configSources, ...(old?.sources ?? [])]);
  showDiagnostics(diagnostics, sources, terminal);
  if (loaded?.stored === undefined || hasErrors(diagnostics)) return USAGE;
  const gaps = flags.allowIncomplete === true ? [] : listGaps(loaded.stored);
  showDiagnostics(gaps.map(describeGap), sources, terminal);
  if (gaps.length > 0) return INCOMPLETE;
  return writeBaseline(file, updateBaseline(old?.baseline, loaded.stored), terminal);
}

function locateFile({ baseline, suiteFolder }: Config): string {
  return baseline ?? (path.relative(process.cwd(), path.join(suiteFolder, DEFAULT_FILE)) || DEFAULT_FILE);
}

/** Why a run does not tell enough of the agent to be what later ones are held against. */
function listGaps({ summary, baseline }: RunBaseline): readonly string[] {
  const { missing, cancelled, run, exit_name: exitName } = summary;
  const errored = baseline.scenarios.filter(({ verdict }) => verdict === 'errored').length;
  const rest = missing.length === 0 && cancelled === null && exitName === 'incomplete';
  return [
    ...(missing.length > 0 ? [`${count(missing.length)} without a result`] : []),
    ...(cancelled === null ? [] : [cancelled.message]),
    ...(rest ? [summary.verdict_reason] : []),
    ...(errored > 0 ? [`${count(errored)} could not be judged`] : []),
    ...(run.shard === null || run.shard.total === 1 ? [] : ['it is one shard; `rehearsal merge` joins them']),
  ];
}

function describeGap(gap: string): Diagnostic {
  return {
    code: 'incomplete-run',
    severity: 'error',
    message: `The run is not whole: ${gap}`,
    hint: 'what it did not judge keeps its line in the baseline with --allow-incomplete',
  };
}

function writeBaseline(file: string, { baseline, counts }: BaselineUpdate, terminal: Terminal): number {
  try {
    writeFileAtomically(file, [renderBaseline(baseline)]);
  } catch (error) {
    terminal.err(`error[unwritable]: ${error instanceof Error ? error.message : String(error)}\n`);
    return INCOMPLETE;
  }
  terminal.out(`${file}: ${renderCounts(baseline, counts)}\n`);
  return OK;
}

function renderCounts({ scenarios }: Baseline, counts: BaselineUpdate['counts']): string {
  const failed = scenarios.filter(({ verdict }) => verdict === 'failed').length;
  const changes = Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${number} ${name === 'latencies' ? 'with another latency' : name}`);
  const known = failed === 0 ? '' : `, ${failed} of them known to fail`;
  return `${count(scenarios.length)}${known} (${changes.length === 0 ? 'nothing changed' : changes.join(', ')})`;
}

function count(scenarios: number): string {
  return scenarios === 1 ? '1 scenario' : `${scenarios} scenarios`;
}
