// `rehearsal mutate [RUN]`: would the suite notice? Changes the replies of a stored run, one at a time, and evaluates the
// expectations again. Sends nothing.
import { createReport } from '../mutate/create-report.ts';
import { mutateRun } from '../mutate/mutate-run.ts';
import type { MutationReport } from '../mutate/mutation-report.ts';
import { OPERATOR_NAMES, OPERATORS } from '../mutate/operators.ts';
import type { Operator } from '../mutate/operator.ts';
import { Proposer } from '../mutate/propose-expectation.ts';
import { renderReport, renderScore } from '../mutate/render-report.ts';
import { StepFiles } from '../mutate/step-files.ts';
import { createPaint } from '../report/console/paint.ts';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderLogSafe } from '../text/log-safe.ts';
import { suggest } from '../text/suggest.ts';
import { loadConfig } from './config-file.ts';
import { EMPTY, FAILED, OK, USAGE } from './exit-codes.ts';
import { createStage, loadReplay, type ReplayableRun } from './load-replay.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Options of `mutate`. */
export interface MutateFlags {
  readonly config?: string;
  readonly out?: string;
  readonly var: ReadonlyMap<string, string>;
  readonly operators?: readonly string[];
  readonly sample?: number;
  readonly seed: number;
  /** A share, 0 to 1. */
  readonly minScore?: number;
  readonly limit?: number;
  readonly format: 'text' | 'json' | 'html';
  readonly color: boolean;
}

/** Groups of survivors that are shown; the rest is counted. */
const DEFAULT_LIMITS = { text: 10, html: 200, json: Infinity } as const;

/** Tests the expectations of a stored run; gives the exit code of the process. */
export async function runMutateCommand(run: string, flags: MutateFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics, sources } = await loadConfig(flags.config, process.cwd());
  const loaded = await loadReplay({ run, out: flags.out ?? config.out, vars: flags.var }, config);
  const found = [...diagnostics, ...findUnknownOperators(flags.operators ?? []), ...loaded.diagnostics];
  showDiagnostics(found, new Map([...sources, ...loaded.sources]), terminal);
  if (loaded.run === undefined || hasErrors(found)) return USAGE;
  const report = await testSuite(loaded.run, { flags, timeZone: config.timeZone });
  await showReport(report, flags, terminal);
  return judgeScore(report, flags.minScore, terminal);
}

async function testSuite(
  run: ReplayableRun,
  { flags, timeZone }: { readonly flags: MutateFlags; readonly timeZone: string },
): Promise<MutationReport> {
  const { id, target, started_at } = run.summary.run;
  const patterns = createPatternRunner();
  try {
    const operators = selectOperators(flags.operators);
    const stage = createStage(run, patterns, timeZone);
    const { seed, sample, format, limit = DEFAULT_LIMITS[format] } = flags;
    const outcome = await mutateRun({ results: run.results, stage, operators, seed, sample });
    return await createReport(outcome, {
      run: { id, target, started_at },
      seed,
      sample,
      operators,
      isWhole: flags.operators === undefined,
      proposer: new Proposer(outcome.transcripts, new StepFiles(run.suite.sources, target), patterns),
      proposals: limit,
    });
  } finally {
    await patterns.dispose();
  }
}

function selectOperators(names: readonly string[] | undefined): readonly Operator[] {
  return names === undefined ? OPERATORS : OPERATORS.filter(({ name }) => names.includes(name));
}

function findUnknownOperators(names: readonly string[]): readonly Diagnostic[] {
  return names
    .filter((name) => !OPERATOR_NAMES.includes(name))
    .map((name): Diagnostic => {
      const near = suggest(name, OPERATOR_NAMES);
      const hint = near === undefined ? `there are ${OPERATOR_NAMES.join(', ')}` : `did you mean \`${near}\`?`;
      return {
        code: 'unknown-operator',
        severity: 'error',
        message: `There is no mutation operator \`${name}\``,
        hint,
      };
    });
}

async function showReport(report: MutationReport, flags: MutateFlags, terminal: Terminal): Promise<void> {
  const { format, limit = DEFAULT_LIMITS[format] } = flags;
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify(report, null, 2)}\n`);
      return;
    case 'html': {
      const { renderPage } = await import('../mutate/render-page.ts');
      terminal.out(renderPage(report, limit));
      return;
    }
    case 'text':
      terminal.out(renderLogSafe(renderReport(report, { limit, paint: createPaint(terminal.colour.out) })));
  }
}

/** Without a mutant there is nothing to say about the suite. */
function judgeScore({ score }: MutationReport, minScore: number | undefined, terminal: Terminal): number {
  if (score === null) {
    terminal.err('nothing was tested: no reply of a passed scenario could be changed in a way that counts\n');
    return EMPTY;
  }
  if (minScore === undefined || score >= minScore) return OK;
  terminal.err(`the mutation score of ${renderScore(score)} is below the ${renderScore(minScore)} of --min-score\n`);
  return FAILED;
}
