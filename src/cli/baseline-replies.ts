// What the agent said in the stored run that a run is compared with, for the report that shows both side by side.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BaselineFold } from '../compare/baseline-fold.ts';
import { compareReplies } from '../compare/compare-replies.ts';
import type { BaselineSource } from '../event/comparison.ts';
import { EventLogError, readEventLog } from '../event/read-event-log.ts';
import { ResultStore } from '../event/result-store.ts';
import type { ScenarioResult } from '../event/results.ts';
import type { TurnChange } from '../report/reporter.ts';
import { EVENT_LOG } from './run-directory.ts';

/** The conversations of a baseline, most of them on the disk. */
export class BaselineReplies {
  readonly #out: string;
  readonly #store = new ResultStore();
  readonly #places = new Map<string, number>();

  /** `out` is the folder of the run directories. */
  constructor(out: string) {
    this.#out = out;
  }

  /** Loads the baseline's run, where it is one and still lies in its place; else nothing is compared. */
  async load({ run }: BaselineSource): Promise<void> {
    const log = path.join(this.#out, path.basename(run ?? ''), EVENT_LOG);
    if (run === null || !existsSync(log)) return;
    const fold = new BaselineFold((result) => {
      this.#store.put(this.#places.size, result);
      this.#places.set(result.id, this.#places.size);
    });
    try {
      for await (const event of readEventLog(log)) fold.add(event);
      fold.finish();
    } catch (error) {
      // It was whole when the run began; what has become of it since is no matter of this report.
      if (!(error instanceof EventLogError)) throw error;
    }
  }

  /** Lists the turns that were answered differently; each scenario can be asked for once. */
  readonly compare = (scenario: ScenarioResult): readonly TurnChange[] => {
    const place = this.#places.get(scenario.id);
    if (place === undefined) return [];
    this.#places.delete(scenario.id);
    return compareReplies(this.#store.take(place), scenario)?.turns ?? [];
  };

  /** Frees the disk. */
  close(): void {
    this.#store.close();
  }
}
