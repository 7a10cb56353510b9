// Why a call of the Chat API gave no usable answer: one kind per cause, with what a person needs to act on it.
import type { Operation } from './wire.ts';

/** Machine names of the causes, one row each in docs/reliability.md. */
export const CHAT_ERROR_KINDS = [
  'connection-refused',
  'dns-failure',
  'tls-error',
  'connection-reset',
  'network-error',
  'timeout',
  'redirect',
  'bad-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'conversation-ended',
  'rate-limited',
  'server-error',
  'unexpected-status',
  'malformed-body',
  'missing-field',
  'body-too-large',
  'conversation-changed',
  'close-refused',
  'cancelled',
] as const;

/** Machine name of a cause. */
export type ChatErrorKind = (typeof CHAT_ERROR_KINDS)[number];

/** What is known about a failed call. */
export interface ChatErrorFields {
  readonly kind: ChatErrorKind;
  readonly operation: Operation;
  /** One sentence: what happened. Holds no credential. */
  readonly message: string;
  /** What a person can do about it. */
  readonly hint?: string;
  readonly status?: number;
  /** `error_code` of the documented envelope, `CHAT_TIMEOUT` for example. */
  readonly errorCode?: string;
  /** Correlation id of the answer, or `error_id` of the envelope (PolyAI documents them as equal). */
  readonly correlationId?: string;
  /** True where the agent may have processed the request all the same. */
  readonly mayBeDelivered: boolean;
  /** The conversation that a broken answer to `create` still named, so that it can be closed. */
  readonly conversationId?: string;
  readonly requests: number;
  readonly waitedMs: number;
  readonly latencyMs: number;
  /** First part of the body as received, for reports; bounded. */
  readonly bodyExcerpt?: string;
  /** Name, code and message of the error underneath; never the error itself, which may hold what was sent. */
  readonly cause?: unknown;
}

/** What one answer or one failed request tells; the client adds the operation and its counts. */
export type Finding = Omit<ChatErrorFields, 'operation' | 'requests' | 'waitedMs' | 'latencyMs'>;

/** The one class of errors that a `ChatClient` rejects with. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly fields: ChatErrorFields;

  constructor(fields: ChatErrorFields) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.fields = fields;
  }
}
