// Bad days as data: what goes wrong, with which requests, how often. parse-fault.ts reads them, play-fault.ts does them.
import type { JsonObject } from '../base/json.ts';
import type { Operation } from '../chat/wire.ts';

/** One entry of `faults`, or of the attribute `simulate_fault`. */
export interface Fault {
  readonly on: readonly Operation[];
  /** Which messages of a conversation, counted from 1; empty means all. Restricts `respond` only. */
  readonly turns: readonly number[];
  /** At most so often, counted over all conversations; Infinity without a limit. */
  readonly times: number;
  /** Above 0, at most 1. */
  readonly probability: number;
  /** Strikes only requests beyond so many a second. */
  readonly abovePerSecond?: number;
  /** Passes before anything is answered, in milliseconds. */
  readonly delayMs: number;
  /** Whether the agent takes note of the request before things go wrong. */
  readonly processed: boolean;
  readonly deed: Deed;
}

/** Forms of an error's body: the documented envelope, the one before it, that of the Agents API, a gateway's page. */
export const ENVELOPES = ['new', 'old', 'agents', 'html', 'text', 'empty'] as const;

/** Form of an error's body. */
export type Envelope = (typeof ENVELOPES)[number];

/** What goes wrong; each is explained in docs/simulated-agents.md. */
export type Deed = AnswerDeed | ConnectionDeed;

/** Another answer than the agent's, sent as a whole. */
export type AnswerDeed =
  | StatusDeed
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  | { readonly kind: 'content-type'; readonly contentType: string }
  | { readonly kind: 'missing-field'; readonly field: string }
  | { readonly kind: 'fields'; readonly fields: JsonObject }
  /** `slow` is nothing but the delay. */
  | { readonly kind: 'slow' | 'no-content' | 'truncated-json' | 'not-json' | 'html' | 'invalid-utf8' }
  | { readonly kind: 'huge-headers' | 'changed-conversation' | 'close-refused' };

/** Something that is done to the connection. */
export type ConnectionDeed =
  | { readonly kind: 'reset-before' | 'reset-after' | 'stall-headers' | 'stall-body' | 'cut-body' }
  | { readonly kind: 'early-continue' | 'not-http' }
  | { readonly kind: 'trickle'; readonly intervalMs: number }
  | { readonly kind: 'huge-body'; readonly bytes: number; readonly compressed: boolean };

/** An error status. */
export interface StatusDeed {
  readonly kind: 'status';
  readonly status: number;
  readonly envelope: Envelope;
  readonly code: string;
  readonly message: string;
  /** Value of `Retry-After`: seconds, or an HTTP date so many milliseconds ahead. */
  readonly retryAfter?: { readonly form: 'seconds' | 'date'; readonly ms: number };
}

/** Names of the faults. */
export type FaultName = Deed['kind'];
