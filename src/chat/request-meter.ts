// How many requests go out a second: what a 429 is measured against.

/** So many seconds are looked back on: conversations that began together speak in bursts, and everybody waits after a 429. */
const SECONDS = 10;

/** Counts requests per second. */
export class RequestMeter {
  /** By second, the one under way first. */
  #counts: number[] = [];
  #second = -Infinity;

  /** Counts a request. */
  add(nowMs: number): void {
    this.#roll(nowMs);
    this.#counts[0] = (this.#counts[0] ?? 0) + 1;
  }

  /**
   * Requests in the second that ends now, or a second on average over the last ones, whichever is more. Where the second that
   * ends now lies in two counted ones, they are taken to be spread evenly.
   */
  perSecond(nowMs: number): number {
    this.#roll(nowMs);
    const [count = 0, before = 0] = this.#counts;
    const share = (nowMs - this.#second) / 1_000;
    const all = this.#counts.reduce((sum, each) => sum + each, 0);
    const seconds = Math.max(1, this.#counts.length - 1 + share);
    return Math.max(count + before * (1 - share), all / seconds);
  }

  #roll(nowMs: number): void {
    const passed = Math.floor((nowMs - this.#second) / 1_000);
    if (passed < 1) return;
    const isAnew = passed >= SECONDS;
    this.#second = isAnew ? nowMs : this.#second + passed * 1_000;
    this.#counts = isAnew ? [0] : [...Array.from({ length: passed }, () => 0), ...this.#counts].slice(0, SECONDS);
  }
}
