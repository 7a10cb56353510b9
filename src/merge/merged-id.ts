// The id of a merged run: the same runs give the same id, whenever and wherever they are merged.
import { createHash } from 'node:crypto';
import type { LogSurvey } from './survey-log.ts';

/** Makes the id from what is merged; `runs` come from `orderRuns`. */
export function createMergedId(runs: readonly LogSurvey[]): string {
  const [first] = runs;
  const hash = createHash('sha256').update(JSON.stringify(runs.map(({ run, events }) => [run.id, events])));
  const time = (first?.run.started_at ?? '').slice(0, 19).replaceAll(':', '-');
  return `${time}-${hash.digest('hex').slice(0, 6)}`;
}
