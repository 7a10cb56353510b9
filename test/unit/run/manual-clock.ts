// A clock whose hands the test turns.
import type { Clock } from '../../../src/base/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Time stands still until `advance` is called. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  /** 2026-01-02 03:04:05 UTC when the clock starts. */
  wallNow(): number {
    return Date.UTC(2026, 0, 2, 3, 4, 5) + this.#now;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    const timer = { at: this.#now + delayMs, callback };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Moves the time and calls what is due, in the order of the time it was due at. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let due = this.#nextDue(end); due !== undefined; due = this.#nextDue(end)) {
      this.#timers.delete(due);
      this.#now = due.at;
      due.callback();
    }
    this.#now = end;
  }

  /** How many timers are running. */
  get timers(): number {
    return this.#timers.size;
  }

  #nextDue(end: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
