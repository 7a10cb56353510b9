// What was sent in the last second: holds the user's rate in every second there is, not only on average, and measures
// the rate where the user set none.

/** The requests of the last second. */
export class GrantWindow {
  /** Times of the last N requests, oldest at `#oldest`; the next may go out when the oldest has left the window. */
  readonly #times: Float64Array;
  readonly #widthMs: number;
  #oldest = 0;
  #second = -Infinity;
  #count = 0;
  #countBefore = 0;

  /** With N requests per second at most; undefined for no limit. A broken N is rounded up and the window widened. */
  constructor(ratePerSecond: number | undefined) {
    const size = ratePerSecond === undefined ? 0 : Math.max(1, Math.ceil(ratePerSecond));
    this.#times = new Float64Array(size).fill(-Infinity);
    this.#widthMs = ratePerSecond === undefined ? 0 : (size / ratePerSecond) * 1_000;
  }

  /** When the window has room again; in the past where it has room now. */
  opensAt(): number {
    return (this.#times[this.#oldest] ?? -Infinity) + this.#widthMs;
  }

  /** Counts a request. */
  add(nowMs: number): void {
    this.#roll(nowMs);
    this.#count += 1;
    if (this.#times.length === 0) return;
    this.#times[this.#oldest] = nowMs;
    this.#oldest = (this.#oldest + 1) % this.#times.length;
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
