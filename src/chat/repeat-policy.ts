// When a request may be made again. A `create` or `respond` only where it is certain that the agent did not process it:
// no byte of it was sent, or the answer was 429. `close` also after that, because closing twice says nothing twice.
import { readHeader } from './answer-text.ts';
import type { Exchange } from './exchange.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { Operation } from './wire.ts';

/** Pauses before the second and the third try; there is no fourth. */
const BACKOFF_MS = [100, 400] as const;

/** So many answers 429 to one call are the last. */
const MOST_RATE_LIMITED = 8;

/** Pauses after a 429 without `Retry-After`: doubled from the first to the longest. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;

/** What has gone wrong in one call so far. */
export interface Tries {
  /** Requests that failed, apart from 429. */
  failed: number;
  rateLimited: number;
}

/** What to do before the same request is made again: the whole target pauses, or this call alone waits a moment. */
export type Repeat = { readonly pauseTargetMs: number } | { readonly backoffMs: number };

/** Decides whether a request is made again; undefined means that its outcome is final. Counts it in `tries`. */
export function planRepeat(
  operation: Operation,
  exchange: Exchange,
  tries: Tries,
  limits: { readonly maxRetryAfterMs: number; readonly wallNowMs: number },
): Repeat | undefined {
  const { fault, status, sent } = exchange;
  if (fault === 'cancelled' || fault === 'timeout') return undefined;
  if (status === 429) return planPause(exchange, tries, limits);
  const failed = fault === 'connection' || (status !== undefined && status >= 500);
  if (!failed || (sent && operation !== 'close')) return undefined;
  const backoffMs = BACKOFF_MS[tries.failed];
  tries.failed += 1;
  return backoffMs === undefined ? undefined : { backoffMs };
}

/** How long a 429 asks to wait; undefined where it does not say. */
export function readRetryAfter(exchange: Exchange, wallNowMs: number): number | undefined {
  return parseRetryAfter(readHeader(exchange, 'retry-after'), readHeader(exchange, 'date'), wallNowMs);
}

function planPause(
  exchange: Exchange,
  tries: Tries,
  limits: { readonly maxRetryAfterMs: number; readonly wallNowMs: number },
): Repeat | undefined {
  tries.rateLimited += 1;
  const own = Math.min(FIRST_PAUSE_MS * 2 ** (tries.rateLimited - 1), LONGEST_PAUSE_MS, limits.maxRetryAfterMs);
  const pauseTargetMs = readRetryAfter(exchange, limits.wallNowMs) ?? own;
  return tries.rateLimited >= MOST_RATE_LIMITED || pauseTargetMs > limits.maxRetryAfterMs
    ? undefined
    : { pauseTargetMs };
}
