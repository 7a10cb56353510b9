// Who may send a request when: the user's rate, the rate a target bears after a 429, and pauses that a target asked
// for. Counts every HTTP request, repeated ones included, and serves in the order of asking.
import { AdaptiveRate } from './adaptive-rate.ts';
import type { Cancellation, CancelListener } from './cancellation.ts';
import type { PauseClock } from './clock.ts';
import { RequestMeter } from './request-meter.ts';

/**
 * Requests that leave a second apart may arrive a little closer, and late timers are made up for, so that the rate is
 * reached. So a little less than the user's rate is sent; the two together keep every single second within it.
 */
const SHARE_OF_LIMIT = 0.98;
const CATCH_UP_MS = 20;

interface Waiter {
  readonly settle: (granted: boolean) => void;
}

/** Paces the requests to one target. */
export class Pacer {
  readonly #clock: PauseClock;
  readonly #rate: AdaptiveRate;
  readonly #meter = new RequestMeter();
  readonly #waiters: Waiter[] = [];
  #cancelTimer: (() => void) | undefined;
  #nextAt = -Infinity;
  #pausedUntil = -Infinity;
  #disposed = false;

  /** `ratePerSecond` is the user's limit; undefined for none. */
  constructor(ratePerSecond: number | undefined, clock: PauseClock) {
    this.#clock = clock;
    this.#rate = new AdaptiveRate((ratePerSecond ?? Infinity) * SHARE_OF_LIMIT);
  }

  /** Undefined where a request may go out now; else a promise of true for its turn, false where that never comes. */
  acquire(cancellation: Cancellation): Promise<boolean> | undefined {
    if (this.#disposed || cancellation.cancelled) return Promise.resolve(false);
    const now = this.#clock.now();
    if (this.#waiters.length > 0 || this.#dueAt() > now) return this.#wait(cancellation);
    this.#grant(now, now);
    return undefined;
  }

  /** A request sent at `sentAtMs` was answered 429: everybody waits for so long, and goes on more slowly. */
  backOff(sentAtMs: number, pauseMs: number): void {
    const nowMs = this.#clock.now();
    this.#pausedUntil = Math.max(this.#pausedUntil, nowMs + pauseMs);
    this.#rate.decrease({ nowMs, sentAtMs, measured: this.#meter.perSecond(nowMs), pausedUntilMs: this.#pausedUntil });
  }

  /** Sends everybody who waits away, and whoever still comes. */
  dispose(): void {
    this.#disposed = true;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (const waiter of this.#waiters.splice(0)) waiter.settle(false);
  }

  #wait(cancellation: Cancellation): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter & CancelListener = {
        settle: (granted) => {
          cancellation.unlisten(waiter);
          resolve(granted);
        },
        onCancelled: () => {
          this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
          waiter.settle(false);
        },
      };
      cancellation.listen(waiter);
      this.#waiters.push(waiter);
      this.#serve();
    });
  }

  /** When the next request may go out; in the past where it may at once. */
  #dueAt(): number {
    return Math.max(this.#nextAt, this.#pausedUntil);
  }

  #grant(now: number, due: number): void {
    this.#meter.add(now);
    this.#nextAt = Math.max(due, now - CATCH_UP_MS) + 1_000 / this.#rate.at(now);
  }

  #serve(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (;;) {
      const [waiter] = this.#waiters;
      if (waiter === undefined) return;
      const now = this.#clock.now();
      const due = this.#dueAt();
      if (due > now) {
        this.#cancelTimer = this.#clock.schedule(() => this.#serve(), due - now);
        return;
      }
      this.#waiters.shift();
      this.#grant(now, due);
      waiter.settle(true);
    }
  }
}
