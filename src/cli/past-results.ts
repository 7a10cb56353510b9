// What the local history knows of a scenario before a run, for the report that says since when something is broken.
import { existsSync } from 'node:fs';
import { HistoryError } from '../history/history-file.ts';
import { readHistory } from '../history/read-history.ts';
import type { PastVerdict, ReporterContext } from '../report/reporter.ts';

const MAX_RUNS = 20;

/** Makes the reader; without a history, or with one that can't be read, there is no past. */
export function createPastReader(file: string | undefined): NonNullable<ReporterContext['readPast']> {
  return (id, { target, started_at: startedAt }): readonly PastVerdict[] => {
    if (file === undefined || !existsSync(file)) return [];
    try {
      // One more, since the run itself may be in it already.
      const histories = readHistory(file, { id, target, last: MAX_RUNS + 1 });
      const results = histories.find((history) => history.id === id)?.results ?? [];
      return results
        .filter((result) => result.started_at < startedAt)
        .slice(-MAX_RUNS)
        .map(({ run, started_at, verdict, flaky }) => ({ run, started_at, verdict, flaky }));
    } catch (error) {
      if (error instanceof HistoryError) return [];
      throw error;
    }
  };
}
