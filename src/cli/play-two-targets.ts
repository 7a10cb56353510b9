// Plays the same scenarios against two targets at once and in step, each as a run of its own, for `rehearsal compare`.
import { drawSeed } from '../base/seeded-random.ts';
import path from 'node:path';
import { renderPrintableLine } from '../text/printable.ts';
import { loadReporters } from '../report/load-reporters.ts';
import { createLockstep, type Pace } from '../run/lockstep.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { EMPTY, INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { showPlan } from './list-command.ts';
import { locateTarget, type TargetOpening } from './open-target.ts';
import type { CompareFlags, RunFlags } from './options.ts';
import { playPrepared } from './play-prepared.ts';
import { prepareRun, type Prepared } from './prepare-run.ts';
import { createRunDirectory, createRunId, EVENT_LOG } from './run-directory.ts';
import { applyStrictness, showDiagnostics } from './show-diagnostics.ts';
import type { Terminal } from './terminal.ts';

/** The event logs of two runs, or the exit code where there is nothing to compare. */
export type TwoRuns = { readonly base: string; readonly head: string } | { readonly code: number };

interface ReadyTarget {
  readonly prepared: Prepared;
  readonly flags: RunFlags;
  readonly open: TargetOpening;
}

/** Codes from here on are those of signals: who stopped the runs does not want them compared. */
const FIRST_SIGNAL_CODE = 129;

/** Plays two targets of the config. */
export async function playTwoTargets(
  names: { readonly base: string; readonly head: string },
  paths: readonly string[],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<TwoRuns> {
  // A random order must be the same one on both sides.
  const seed = flags.seed ?? drawSeed();
  const base = await prepareTarget(names.base, paths, { ...flags, seed }, terminal);
  const head = base && (await prepareTarget(names.head, paths, { ...flags, seed }, terminal));
  if (base === undefined || head === undefined) return { code: USAGE };
  if (flags.dryRun === true) return { code: Math.max(OK, ...[base, head].map((side) => showDryRun(side, terminal))) };
  if ([base, head].some(({ prepared }) => prepared.notes.empty === 'nothing-selected')) {
    showNotes([base, head], terminal);
    return { code: EMPTY };
  }
  showNotes([base, head], terminal);
  const [one, other] = createLockstep();
  const [earlier, later] = await Promise.all([playSide(base, one, terminal), playSide(head, other, terminal)]);
  const stopped = [earlier.code, later.code].find((code) => code >= FIRST_SIGNAL_CODE);
  if (stopped !== undefined) return { code: stopped };
  if (earlier.log === undefined || later.log === undefined) return { code: INCOMPLETE };
  return { base: earlier.log, head: later.log };
}

async function prepareTarget(
  name: string,
  paths: readonly string[],
  compareFlags: CompareFlags,
  terminal: Terminal,
): Promise<ReadyTarget | undefined> {
  const flags: RunFlags = { ...compareFlags, target: name };
  const { prepared, diagnostics: found, sources } = await prepareRun(paths, flags);
  const target = prepared && (await locateTarget(prepared, flags));
  const diagnostics = applyStrictness([...found, ...(target?.diagnostics ?? [])], flags.strict === true);
  showDiagnostics(diagnostics, new Map([...sources, ...(target?.sources ?? [])]), terminal);
  if (prepared === undefined || target?.open === undefined || hasErrors(diagnostics)) return undefined;
  return { prepared, flags, open: target.open };
}

function showDryRun({ prepared }: ReadyTarget, terminal: Terminal): number {
  terminal.out(`target ${renderPrintableLine(prepared.chosen.name)}\n`);
  return showPlan(prepared, 'text', terminal);
}

function showNotes(sides: readonly ReadyTarget[], terminal: Terminal): void {
  for (const { prepared } of sides) {
    const name = renderPrintableLine(prepared.chosen.name);
    for (const sentence of prepared.notes.sentences) terminal.err(`note: ${name}: ${sentence}\n`);
    const { length } = prepared.plan.items;
    terminal.err(`playing ${length} scenario${length === 1 ? '' : 's'} against ${name}\n`);
  }
}

/** Plays one target; without a log the disk did not let us. */
async function playSide(
  { prepared, flags, open }: ReadyTarget,
  pace: Pace,
  terminal: Terminal,
): Promise<{ readonly code: number; readonly log?: string }> {
  const startedAt = new Date();
  const runId = createRunId(startedAt);
  const { directory, diagnostics } = createRunDirectory(flags.out ?? prepared.config.out, runId);
  showDiagnostics(diagnostics, new Map(), terminal);
  if (hasErrors(diagnostics)) {
    pace.onEnd();
    return { code: INCOMPLETE };
  }
  const { reporters } = await loadReporters([{ reporter: 'json' }]);
  const parts = { prepared, flags, openTarget: open, reporters, baseline: undefined, pace };
  try {
    const code = await playPrepared({ ...parts, runId, startedAt, directory, terminal });
    return { code, log: path.join(directory, EVENT_LOG) };
  } finally {
    pace.onEnd();
  }
}
