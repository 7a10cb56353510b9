// Reads a stored run back from its event log: for `report`, `--rerun` and `--timings`.
import path from 'node:path';
import type { SuiteScope } from '../event/comparison.ts';
import { EventLogError, readEventLog } from '../event/read-event-log.ts';
import type { ScenarioResult } from '../event/results.ts';
import { RunFold } from '../event/run-fold.ts';
import type { RunSummary } from '../event/run-summary.ts';
import type { EarlierRun } from '../plan/earlier-run.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { EVENT_LOG, findRun } from './run-directory.ts';

/** What a run left over and how long its scenarios took. */
export interface StoredRun extends EarlierRun {
  readonly summary: RunSummary;
  /** Id to milliseconds, of what was played. */
  readonly durations: ReadonlyMap<string, number>;
}

/** Loads what later runs want to know of a stored run; a finding where it can't be read. */
export async function loadStoredRun(
  run: string,
  out: string,
): Promise<{ stored?: StoredRun; diagnostics: readonly Diagnostic[] }> {
  const [outstanding, skipped, planned] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const durations = new Map<string, number>();
  const read = await readStoredResults(run, out, ({ id, verdict, skip_kind, duration_ms }) => {
    planned.add(id);
    if (skip_kind === 'file') skipped.add(id);
    else if (verdict !== 'passed') outstanding.add(id);
    if (verdict !== 'skipped') durations.set(id, duration_ms);
  });
  const { summary, scope, diagnostics } = read;
  if (summary === undefined) return { diagnostics };
  for (const { id } of summary.missing) {
    planned.add(id);
    outstanding.add(id);
  }
  return { stored: { summary, outstanding, skipped, planned, scope, durations }, diagnostics };
}

/** Reads a stored run result by result, in the order of its plan; without a summary a finding says why it can't be read. */
export async function readStoredResults(
  run: string,
  out: string,
  take: (scenario: ScenarioResult) => void,
): Promise<{ summary?: RunSummary; scope?: SuiteScope | undefined; diagnostics: readonly Diagnostic[] }> {
  const { directory, diagnostics } = findRun(run, out);
  if (directory === undefined) return { diagnostics };
  const fold = new RunFold();
  try {
    for await (const event of readEventLog(path.join(directory, EVENT_LOG))) {
      for (const scenario of fold.add(event)) take(scenario);
    }
  } catch (error) {
    return { diagnostics: [describeUnreadable(error)] };
  }
  for (const scenario of fold.finish()) take(scenario);
  return { summary: fold.summary(), scope: fold.scope, diagnostics: [] };
}

/** The finding for a log that can't be read; anything but that is a bug and thrown on. */
export function describeUnreadable(error: unknown): Diagnostic {
  if (error instanceof EventLogError) return { code: 'unreadable-run', severity: 'error', message: error.message };
  if (error instanceof Error && 'code' in error) {
    return { code: 'unreadable-run', severity: 'error', message: `The event log can't be read: ${error.message}` };
  }
  throw error;
}
