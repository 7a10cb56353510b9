// The settings of a run that are the same for all its scenarios, resolved from flags, environment and config.

/** How a run is played. */
export interface RunSettings {
  /** Conversations open at once, at least 1. */
  readonly concurrency: number;
  /** For one reply, where the turn says nothing else. */
  readonly turnTimeoutMs: number;
  /** True where the limit was given as a flag: then it wins over what a turn says. */
  readonly turnTimeoutWins: boolean;
  /** For the whole run; null without limit. */
  readonly runTimeoutMs: number | null;
  /** No further scenario is started after so many failures; null without limit. */
  readonly maxFailures: number | null;
  /** True where repeats are to be compared with those of another run: a decided verdict does not end them early. */
  readonly playAllRepeats?: boolean;
  /** IANA time zone for `date(...)`. */
  readonly timeZone: string;
}

/** Closing a conversation is given this long, whatever its own limits were. */
export const CLOSE_TIMEOUT_MS = 10_000;

/**
 * A `create` that is too late is waited for so much longer, only so that the conversation it may have begun can be closed.
 */
export const LATE_CREATE_MS = 5_000;

/** After a signal a `create` in flight is waited for no longer than this. */
export const SIGNAL_CREATE_GRACE_MS = 3_000;

/**
 * So long after a signal, or after the time limit of the run, everything ends, closed or not: CI systems kill a few seconds
 * later.
 */
export const STOP_GRACE_MS = 6_000;
