// Now and then a line that says how far the run is, for logs that can't be drawn over.
import { renderDuration } from '../../base/duration.ts';

const STEPS = 10;
const SILENCE_MS = 30_000;

/** How many scenarios ended in which way so far. */
export interface ProgressCounts {
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  readonly skipped: number;
}

/** Decides when a line is due: at every tenth of the plan, and after half a minute without one. */
export class ProgressLines {
  readonly #planned: number;
  #lastStep = 0;
  #lastMs = 0;

  constructor(planned: number) {
    this.#planned = planned;
  }

  /** Takes the counts after a scenario ended, `atMs` after the start of the run; gives the line if one is due. */
  add({ passed, failed, errored, skipped }: ProgressCounts, atMs: number): readonly string[] {
    const done = passed + failed + errored + skipped;
    const step = Math.floor((done * STEPS) / this.#planned);
    if (step === this.#lastStep && atMs - this.#lastMs < SILENCE_MS) return [];
    [this.#lastStep, this.#lastMs] = [step, atMs];
    const problems = `${failed > 0 ? `, ${failed} failed` : ''}${errored > 0 ? `, ${errored} errored` : ''}`;
    return [`${done} of ${this.#planned} finished${problems} (${renderDuration(atMs)})`];
  }
}
