// A timer that can be stopped for a while: time spent waiting for the rate limit is nobody's fault.
import type { Clock } from '../base/clock.ts';

/** Calls back once when it has run for so many milliseconds, pauses not counted. */
export class PausableTimer {
  readonly #clock: Clock;
  readonly #callback: () => void;
  #leftMs: number;
  #resumedAt = 0;
  #callOff: (() => void) | undefined;
  #isOver = false;

  /** Begins to run. */
  constructor(clock: Clock, ms: number, callback: () => void) {
    this.#clock = clock;
    this.#leftMs = ms;
    this.#callback = callback;
    this.resume();
  }

  /** Stops the time; without effect on a timer that stands still or has called back. */
  pause(): void {
    if (this.#callOff === undefined) return;
    this.#callOff();
    this.#callOff = undefined;
    this.#leftMs = Math.max(0, this.#leftMs - (this.#clock.now() - this.#resumedAt));
  }

  /** Lets the time go on; without effect on a timer that runs or has called back. */
  resume(): void {
    if (this.#callOff !== undefined || this.#isOver) return;
    this.#resumedAt = this.#clock.now();
    this.#callOff = this.#clock.schedule(() => {
      this.#isOver = true;
      this.#callOff = undefined;
      this.#callback();
    }, this.#leftMs);
  }
}
