// How many requests went out in the last second: what a 429 is measured against.

/** Counts requests per second. */
export class RequestMeter {
  #second = -Infinity;
  #count = 0;
  #countBefore = 0;

  /** Counts a request. */
  add(nowMs: number): void {
    this.#roll(nowMs);
    this.#count += 1;
  }

  /** Requests in the second that ends now; where that lies in two counted seconds, they are taken to be spread evenly. */
  perSecond(nowMs: number): number {
    this.#roll(nowMs);
    return this.#count + this.#countBefore * (1 - (nowMs - this.#second) / 1_000);
  }

  #roll(nowMs: number): void {
    const elapsed = nowMs - this.#second;
    if (elapsed < 1_000) return;
    this.#countBefore = elapsed < 2_000 ? this.#count : 0;
    this.#count = 0;
    this.#second = elapsed < 2_000 ? this.#second + 1_000 : nowMs;
  }
}
