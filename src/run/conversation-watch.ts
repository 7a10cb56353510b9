// The limits of one conversation: its own time, the end of the run, and what they mean for a call in flight. A `respond` is
// given up at once; a `create` a little later, because a conversation that nobody knows of can't be closed.
import { Cancellation } from '../chat/cancellation.ts';
import type { CallLimits } from '../chat/chat-client.ts';
import type { Clock } from '../base/clock.ts';
import { PausableTimer } from './pausable-timer.ts';
import type { RunControl, Stoppable } from './run-control.ts';
import { CLOSE_TIMEOUT_MS, LATE_CREATE_MS, SIGNAL_CREATE_GRACE_MS } from './run-settings.ts';
import { describeScenarioTimeout, type StopReason } from './stop-reason.ts';

/** Watches one conversation from before `create` until after `close`. */
export class ConversationWatch implements Stoppable {
  readonly #clock: Clock;
  readonly #timer: PausableTimer;
  readonly #unwatch: () => void;
  readonly #create = new Cancellation();
  readonly #respond = new Cancellation();
  readonly #close = new Cancellation();
  #callOffGrace: (() => void) | undefined;
  #stopReason: StopReason | undefined;
  #isWaiting = false;

  constructor(clock: Clock, control: RunControl, timeoutMs: number) {
    this.#clock = clock;
    this.#unwatch = control.watch(this);
    this.#timer = new PausableTimer(clock, timeoutMs, () => {
      this.stop(describeScenarioTimeout(timeoutMs));
    });
    if (control.stopReason !== undefined) this.stop(control.stopReason);
  }

  /** Why no more may be said; undefined as long as the conversation may go on. */
  readStop(): StopReason | undefined {
    return this.#stopReason;
  }

  stop(reason: StopReason): void {
    if (this.#stopReason !== undefined) return;
    this.#stopReason = reason;
    this.#timer.pause();
    this.#respond.cancel(reason.message);
    if (this.#isWaiting) {
      this.#create.cancel(reason.message);
      return;
    }
    const graceMs = reason.kind === 'interrupted' ? SIGNAL_CREATE_GRACE_MS : LATE_CREATE_MS;
    this.#callOffGrace = this.#clock.schedule(() => {
      this.#create.cancel(reason.message);
    }, graceMs);
  }

  giveUp(): void {
    this.#close.cancel('the run was stopped');
  }

  /** Limits of `create`, which is waited for longer than the turn's limit says: see `LATE_CREATE_MS`. */
  createLimits(timeoutMs: number): CallLimits {
    return {
      timeoutMs: timeoutMs + LATE_CREATE_MS,
      cancellation: this.#create,
      onWaiting: (waiting) => {
        this.#onWaiting(waiting);
        if (waiting && this.#stopReason !== undefined) this.#create.cancel(this.#stopReason.message);
      },
    };
  }

  /** Limits of `respond`. */
  respondLimits(timeoutMs: number): CallLimits {
    return {
      timeoutMs,
      cancellation: this.#respond,
      onWaiting: (waiting) => {
        this.#onWaiting(waiting);
      },
    };
  }

  /** Limits of `close`, which has a time of its own. */
  closeLimits(): CallLimits {
    return { timeoutMs: CLOSE_TIMEOUT_MS, cancellation: this.#close };
  }

  /** To be called at the end: nothing fires any more. */
  end(): void {
    this.#timer.pause();
    this.#callOffGrace?.();
    this.#unwatch();
  }

  #onWaiting(waiting: boolean): void {
    this.#isWaiting = waiting;
    if (waiting) this.#timer.pause();
    else this.#timer.resume();
  }
}
