// Clocks for tests: one that is moved by hand, and one on which every wait is over at once.
import type { Clock } from '../../../src/chat/clock.ts';

/** A clock that stands still until it is advanced. */
export class ManualClock implements Clock {
  #now = 1_000;
  #timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  wallNow(): number {
    return Date.parse('2027-03-01T12:00:00Z') + this.#now;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    const timer = { at: this.#now + delayMs, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  scheduleDeadline(callback: () => void, delayMs: number): () => void {
    return this.schedule(callback, delayMs);
  }

  /** Moves on, firing timers at their times; lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  get timers(): number {
    return this.#timers.length;
  }
}

/** A clock on which nothing but pauses takes time, each is over at once, and no deadline passes unless the test says so. */
export class InstantClock implements Clock {
  /** Lengths of all pauses, and what was left until each deadline. */
  readonly pauses: number[] = [];
  readonly deadlines: number[] = [];
  readonly #open = new Set<() => void>();
  readonly #wallBegin = Date.now();
  #now = 0;

  now(): number {
    return this.#now;
  }

  wallNow(): number {
    return this.#wallBegin + this.#now;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    this.pauses.push(delayMs);
    const immediate = setImmediate(() => {
      this.#now += delayMs;
      callback();
    });
    return () => {
      clearImmediate(immediate);
    };
  }

  scheduleDeadline(callback: () => void, delayMs: number): () => void {
    this.deadlines.push(delayMs);
    this.#open.add(callback);
    return () => {
      this.#open.delete(callback);
    };
  }

  /** Deadlines that have neither passed nor been cancelled. */
  get openDeadlines(): number {
    return this.#open.size;
  }

  /** Lets all deadlines pass. */
  expire(): void {
    for (const callback of this.#open) callback();
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
