// Earlier durations, which balance shards: of a stored run, or of the local history.
import { existsSync } from 'node:fs';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Config } from './config.ts';
import { locateHistory } from './locate-history.ts';
import { loadStoredRun } from './stored-run.ts';

/** What `--timings` is where the history is meant. */
const HISTORY = 'history';

/** Id to milliseconds; undefined where there are none, which a finding says where they were asked for. */
export interface Timings {
  readonly durations?: ReadonlyMap<string, number> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads the durations that `--timings` names. */
export async function loadTimings(
  named: string | undefined,
  { config, out, target }: { readonly config: Config; readonly out: string; readonly target: string },
): Promise<Timings> {
  if (named === undefined) return { diagnostics: [] };
  if (named === HISTORY) return loadFromHistory(locateHistory(config, out), target);
  const { stored, diagnostics } = await loadStoredRun(named, out);
  return { durations: stored?.durations, diagnostics };
}

async function loadFromHistory(file: string | undefined, target: string): Promise<Timings> {
  if (file === undefined || !existsSync(file)) {
    const message = 'There is no history yet, so the shards are balanced by the number of scenarios';
    const hint = 'all shards must see the same history, or some scenarios are played twice and others not at all';
    return { diagnostics: [{ code: 'no-history', severity: 'warning', message, hint }] };
  }
  const [{ readDurations }, { HistoryError }] = await Promise.all([
    import('../history/read-history.ts'),
    import('../history/history-file.ts'),
  ]);
  try {
    return { durations: readDurations(file, target), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return { diagnostics: [{ code: 'no-history', severity: 'error', message: error.message.replace(/^t/, 'T') }] };
  }
}
