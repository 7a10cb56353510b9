// Stops a run: a signal, the run's own time limit, too many failures. It tells the conversations under way and says why
// the rest is not played; it neither closes nor skips anything itself.
import type { Clock } from '../base/clock.ts';
import { renderDuration } from '../base/duration.ts';
import type { EmittedEvent, RunCancelled } from '../event/run-event.ts';
import { STOP_GRACE_MS, type RunSettings } from './run-settings.ts';
import { describeInterrupted, describeRunTimeout, type StopReason } from './stop-reason.ts';

/** A conversation under way, as far as stopping goes. */
export interface Stoppable {
  /** No more is said; what is in flight is given up, and the conversation closed. */
  stop(reason: StopReason): void;
  /** The time for closing is over, too. */
  giveUp(): void;
}

/** What the control needs of its run. */
export interface ControlOptions {
  readonly clock: Clock;
  readonly settings: Pick<RunSettings, 'maxFailures' | 'runTimeoutMs'>;
  /** Aborted with the name of the signal as its reason. */
  readonly signal: AbortSignal;
  readonly emit: (event: EmittedEvent) => void;
  /** Called after each cause, when its event was emitted. */
  readonly onCancelled: () => void;
}

const SIGNALS: readonly unknown[] = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** Whether a run goes on. */
export class RunControl {
  readonly #options: ControlOptions;
  readonly #conversations: Stoppable[] = [];
  readonly #timers: (() => void)[] = [];
  #skipReason: string | undefined;
  #stop: StopReason | undefined;
  #failures = 0;

  constructor(options: ControlOptions) {
    this.#options = options;
  }

  /** Why no further scenario is started; undefined as long as some are. */
  get skipReason(): string | undefined {
    return this.#skipReason;
  }

  /** Why nothing more is said at all; undefined as long as conversations may go on. */
  get stopReason(): StopReason | undefined {
    return this.#stop;
  }

  /** Begins to watch the signal and the clock; a signal that came before is noticed at once. */
  begin(): void {
    const { signal, settings, clock } = this.#options;
    if (signal.aborted) this.#onSignal();
    else signal.addEventListener('abort', this.#onSignal, { once: true });
    const { runTimeoutMs } = settings;
    if (runTimeoutMs === null) return;
    const onTimeout = (): void => {
      this.#onRunTimeout(runTimeoutMs);
    };
    this.#timers.push(clock.schedule(onTimeout, runTimeoutMs));
  }

  /** Stops watching. */
  end(): void {
    this.#options.signal.removeEventListener('abort', this.#onSignal);
    for (const callOff of this.#timers) callOff();
  }

  /** Tells a conversation when the run is stopped; the returned function ends that. */
  watch(conversation: Stoppable): () => void {
    this.#conversations.push(conversation);
    return () => {
      const at = this.#conversations.indexOf(conversation);
      if (at !== -1) this.#conversations.splice(at, 1);
    };
  }

  /** Counts a scenario that failed or errored and gates. */
  countFailure(): void {
    this.#failures += 1;
    if (this.#failures !== this.#options.settings.maxFailures) return;
    const failures = `${this.#failures} failure${this.#failures === 1 ? '' : 's'}`;
    this.#cancel({
      cause: 'max-failures',
      message: `no further scenario is started after ${failures} (--max-failures)`,
    });
  }

  readonly #onSignal = (): void => {
    const { signal } = this.#options;
    const name = SIGNALS.includes(signal.reason) ? (signal.reason as NonNullable<RunCancelled['signal']>) : 'SIGINT';
    this.#stopAll(describeInterrupted(name));
    this.#cancel({ cause: 'signal', signal: name, message: `stopped by ${name}` });
  };

  #onRunTimeout(timeoutMs: number): void {
    if (this.#stop !== undefined) return;
    this.#stopAll(describeRunTimeout(timeoutMs));
    this.#cancel({
      cause: 'run-timeout',
      message: `the time limit of ${renderDuration(timeoutMs)} was over (--run-timeout)`,
    });
  }

  #stopAll(reason: StopReason): void {
    this.#stop ??= reason;
    for (const conversation of [...this.#conversations]) conversation.stop(reason);
    const giveUp = (): void => {
      for (const conversation of [...this.#conversations]) conversation.giveUp();
    };
    this.#timers.push(this.#options.clock.schedule(giveUp, STOP_GRACE_MS));
  }

  #cancel(cancelled: Omit<RunCancelled, 'type' | 'seq' | 'at_ms'>): void {
    this.#skipReason = `not played: ${cancelled.message}`;
    this.#options.emit({ type: 'run-cancelled', ...cancelled });
    this.#options.onCancelled();
  }
}
