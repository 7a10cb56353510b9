// `rehearsal compare BASE HEAD`: two stored runs or baseline files held against each other, or two targets played side by side.
import path from 'node:path';
import { compareStored, type Side } from '../compare/compare-stored.ts';
import type { ComparisonDocument } from '../compare/comparison-document.ts';
import { renderMarkdown, renderText } from '../compare/render-comparison.ts';
import { parseFailOn } from '../event/fail-on.ts';
import { createPaint } from '../report/console/paint.ts';
import { createReportOutput } from '../report/output.ts';
import { renderLogSafe } from '../text/log-safe.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { checkFailOn } from './check-fail-on.ts';
import { loadConfig } from './config-file.ts';
import { USAGE } from './exit-codes.ts';
import { isBaselineFile, loadBaselineFile } from './load-baseline.ts';
import type { CompareFlags } from './options.ts';
import { EVENT_LOG, findRun } from './run-directory.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { describeUnreadable } from './stored-run.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** What `--fail-on` is where nobody says otherwise. */
const DEFAULT_COMPARE_FAIL_ON = ['regressions'] as const;

/** How a side that is to be played is named. */
const TARGET_PREFIX = 'target:';

/** Compares two sides; gives the exit code of the process. */
export async function runCompareCommand(
  sides: { readonly base: string; readonly head: string },
  paths: readonly string[],
  flags: CompareFlags,
): Promise<number> {
  const terminal = createTerminal(flags);
  const failOn = flags.failOn ?? DEFAULT_COMPARE_FAIL_ON;
  const { config, diagnostics: configFindings, sources } = await loadConfig(flags.config, process.cwd());
  const found = [...configFindings, ...checkFailOn(failOn, true), ...checkSides(sides, paths)];
  if (hasErrors(found)) return refuse(found, sources, terminal);
  const out = flags.out ?? config.out;
  if (sides.base.startsWith(TARGET_PREFIX)) {
    showDiagnostics(found, sources, terminal);
    const { playTwoTargets } = await import('./play-two-targets.ts');
    const names = { base: nameOf(sides.base), head: nameOf(sides.head) };
    const played = await playTwoTargets(names, paths, flags, terminal);
    if ('code' in played) return played.code;
    return compareAndShow([{ log: played.base }, { log: played.head }], failOn, flags, terminal);
  }
  const [base, head] = [loadSide(sides.base, out), loadSide(sides.head, out)];
  const problems = [...found, ...base.diagnostics, ...head.diagnostics];
  const all = new Map([...sources, ...base.sources, ...head.sources]);
  if (base.side === undefined || head.side === undefined || hasErrors(problems)) return refuse(problems, all, terminal);
  showDiagnostics(problems, all, terminal);
  return compareAndShow([base.side, head.side], failOn, flags, terminal);
}

function nameOf(side: string): string {
  return side.slice(TARGET_PREFIX.length);
}

function refuse(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  terminal: Terminal,
): number {
  showDiagnostics(diagnostics, sources, terminal);
  return USAGE;
}

function checkSides(
  { base, head }: { readonly base: string; readonly head: string },
  paths: readonly string[],
): readonly Diagnostic[] {
  const played = [base, head].filter((side) => side.startsWith(TARGET_PREFIX)).length;
  if (played === 1) {
    const message = 'A stored run and a target can not be compared with each other';
    const hint = 'play the target with `rehearsal run --target NAME --baseline RUN`';
    return [{ code: 'mixed-sides', severity: 'error', message, hint }];
  }
  if (played === 2 || paths.length === 0) return [];
  const message = 'Paths are for targets that are played; stored runs are compared whole';
  const hint = 'a target is named `target:NAME`';
  return [{ code: 'unused-paths', severity: 'error', message, hint }];
}

function loadSide(
  named: string,
  out: string,
): { side?: Side; diagnostics: readonly Diagnostic[]; sources: ReadonlyMap<string, SourceFile> } {
  if (isBaselineFile(named)) {
    const { baseline, ...found } = loadBaselineFile(path.resolve(named), named);
    return { ...(baseline && { side: { baseline } }), ...found };
  }
  const { directory, diagnostics } = findRun(named, out);
  const side = directory === undefined ? undefined : { log: path.join(directory, EVENT_LOG) };
  return { ...(side && { side }), diagnostics, sources: new Map() };
}

async function compareAndShow(
  [base, head]: readonly [Side, Side],
  failOn: readonly string[],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<number> {
  let document: ComparisonDocument;
  try {
    document = await compareStored(base, head, parseFailOn(failOn).failOn);
  } catch (error) {
    return refuse([describeUnreadable(error)], new Map(), terminal);
  }
  terminal.out(render(document, flags.format, terminal));
  return document.exit_code;
}

function render(document: ComparisonDocument, format: CompareFlags['format'], terminal: Terminal): string {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  if (format === 'markdown') return renderLogSafe(renderMarkdown(document));
  const { columns } = createReportOutput(process.stdout, { colour: terminal.colour.out, allowLive: false });
  return renderLogSafe(renderText(document, columns(), createPaint(terminal.colour.out)));
}
