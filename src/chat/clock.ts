// Time as the rate limit and the pauses between requests need it, so that tests can move it by hand.
import type { Cancellation } from './cancellation.ts';

/** A clock that can also wake its user. */
export interface PauseClock {
  /** Milliseconds on a clock that never jumps. */
  now(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called first. */
  schedule(callback: () => void, delayMs: number): () => void;
}

/** All that the client knows of time. */
export interface Clock extends PauseClock {
  /** Milliseconds since 1970, for dates that a server sends. */
  wallNow(): number;
  /** Like `schedule`, for the deadline of a request; apart, so that tests can let pauses pass and deadlines stand. */
  scheduleDeadline(callback: () => void, delayMs: number): () => void;
}

/** Node's timers fire at once beyond this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wallNow: () => Date.now(),
  schedule: startTimer,
  scheduleDeadline: startTimer,
};

function startTimer(callback: () => void, delayMs: number): () => void {
  const timer = setTimeout(callback, Math.min(Math.ceil(delayMs), LONGEST_TIMER_MS));
  return () => {
    clearTimeout(timer);
  };
}

/** Waits so long, or until it is cancelled. */
export function sleep(clock: PauseClock, delayMs: number, cancellation: Cancellation): Promise<void> {
  return new Promise((resolve) => {
    if (cancellation.cancelled) {
      resolve();
      return;
    }
    const wake = (): void => {
      cancellation.unlisten(listener);
      callOff();
      resolve();
    };
    const listener = { onCancelled: wake };
    const callOff = clock.schedule(wake, delayMs);
    cancellation.listen(listener);
  });
}
