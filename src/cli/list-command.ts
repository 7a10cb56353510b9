// `rehearsal list`: what would run, after filters, expansion and sharding. Needs no credentials and sends nothing.
import type { PlanItem } from '../plan/plan.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { renderLogSafe } from '../text/log-safe.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { EMPTY, OK, USAGE } from './exit-codes.ts';
import type { RunFlags } from './options.ts';
import { prepareRun, type Prepared } from './prepare-run.ts';
import { applyStrictness, showDiagnostics } from './show-diagnostics.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Name of the format of `list --format json`. */
const LIST_FORMAT = 'rehearsal-list/1';

/** Options of `list`. */
export type ListFlags = Omit<RunFlags, 'failOn' | 'reporter' | 'meta'> & { readonly format: 'text' | 'json' };

/** Lists the scenarios of the paths; gives the exit code of the process. */
export async function runListCommand(paths: readonly string[], flags: ListFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const preparation = await prepareRun(paths, flags);
  const diagnostics = applyStrictness(preparation.diagnostics, flags.strict === true);
  showDiagnostics(diagnostics, preparation.sources, terminal);
  if (preparation.prepared === undefined || hasErrors(diagnostics)) return USAGE;
  return showPlan(preparation.prepared, flags.format, terminal);
}

/** Writes the plan; gives the exit code of a command that does no more. */
export function showPlan({ plan, notes }: Prepared, format: ListFlags['format'], terminal: Terminal): number {
  for (const sentence of notes.sentences) terminal.err(`note: ${sentence}\n`);
  terminal.out(format === 'json' ? renderJson(plan.items) : renderLogSafe(renderText(plan.items)));
  return notes.empty === 'nothing-selected' ? EMPTY : OK;
}

function renderText(items: readonly PlanItem[]): string {
  const rows = items.map((item) => {
    const { id, place, tags } = item.scenario;
    const marks = [...tags.map((tag) => `@${tag}`), ...describeMarks(item)];
    return [renderPrintableLine(id), `${place.file}:${place.line}`, ...marks].join('  ');
  });
  return [...rows, `${items.length} ${items.length === 1 ? 'scenario' : 'scenarios'}`, ''].join('\n');
}

function describeMarks({ scenario, repeat, quarantine }: PlanItem): string[] {
  return [
    repeat === null ? '' : `x${repeat}`,
    scenario.skip === undefined ? '' : '(skipped)',
    scenario.expectedFailure === undefined ? '' : '(expected to fail)',
    quarantine === undefined || quarantine.expired ? '' : '(quarantined)',
  ].filter((mark) => mark !== '');
}

function renderJson(items: readonly PlanItem[]): string {
  const scenarios = items.map(({ scenario, repeat, passRate, retries, timeoutMs, quarantine }) => ({
    id: scenario.id,
    name: scenario.name,
    file: scenario.place.file,
    line: scenario.place.line,
    tags: scenario.tags,
    variant: scenario.variant?.name ?? null,
    turns: scenario.turns.length,
    repeat: repeat ?? 1,
    pass_rate: passRate,
    retries,
    timeout_ms: timeoutMs,
    skipped: scenario.skip !== undefined,
    quarantined: quarantine !== undefined && !quarantine.expired,
  }));
  return `${JSON.stringify({ format: LIST_FORMAT, scenarios }, null, 2)}\n`;
}
