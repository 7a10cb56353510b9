// How fast a target may be asked after it said 429: half of what it was asked before, then slowly more until the limit
// no longer shows (additive increase, multiplicative decrease). Arithmetic only; pacer.ts does the waiting.

/** Share that is left of the rate after a 429. */
const DECREASE = 0.5;

/** Share of the rate before the 429 that is added per second. */
const INCREASE_PER_SECOND = 0.1;

/** Never slower than this, in requests per second, unless the user asked for less. */
const SLOWEST = 0.5;

/** Without a limit of the user's, pacing ends when the rate has grown to so many times the one that was refused. */
const FREE_AT = 2;

/** A 429 and what was known when it came. */
export interface Refusal429 {
  readonly nowMs: number;
  /** When the refused request went out. */
  readonly sentAtMs: number;
  /** Requests in the last second. */
  readonly measured: number;
  /** Until when everybody waits. */
  readonly pausedUntilMs: number;
}

/** The rate a target bears, in requests per second. */
export class AdaptiveRate {
  readonly #limit: number;
  #refused = Infinity;
  #reduced = Infinity;
  /** When recovery begins; lies ahead while everybody waits for `Retry-After`. */
  #recoversFrom = 0;
  #decreasedAt = -Infinity;

  /** `limit` is the user's own, Infinity for none. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Requests per second allowed now; Infinity where nothing limits them. */
  at(nowMs: number): number {
    if (this.#reduced === Infinity) return this.#limit;
    const grown = Math.max(0, nowMs - this.#recoversFrom) / 1_000;
    const rate = this.#reduced + this.#refused * INCREASE_PER_SECOND * grown;
    const enough = this.#limit === Infinity ? this.#refused * FREE_AT : this.#limit;
    return rate < enough ? rate : this.#limit;
  }

  /**
   * Takes a 429 into account. Of many that answer one burst only the first counts: the others were sent before it
   * was known.
   */
  decrease({ nowMs, sentAtMs, measured, pausedUntilMs }: Refusal429): void {
    if (sentAtMs > this.#decreasedAt) {
      const slowest = Math.min(SLOWEST, this.#limit);
      this.#refused = Math.max(Math.min(this.at(nowMs), measured), slowest);
      this.#reduced = Math.max(this.#refused * DECREASE, slowest);
      this.#decreasedAt = nowMs;
    }
    this.#recoversFrom = Math.max(nowMs, pausedUntilMs);
  }
}
