// Time as a port, so that tests can turn the hands themselves.

/** A clock that can also wake its user. */
export interface Clock {
  /** Milliseconds on a clock that never jumps; only differences mean something. */
  now(): number;
  /** Milliseconds since 1970. */
  wallNow(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called first. */
  schedule(callback: () => void, delayMs: number): () => void;
}

/** Node's timers fire at once beyond this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wallNow: () => Date.now(),
  schedule(callback, delayMs) {
    const timer = setTimeout(callback, Math.min(Math.ceil(delayMs), LONGEST_TIMER_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Rounds milliseconds to a tenth: finer digits would be noise in every report. */
export function roundMs(ms: number): number {
  return Math.round(ms * 10) / 10;
}
