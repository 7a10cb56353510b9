// What the engine needs of the Chat API: three calls. Implemented over HTTP by http-chat-client.ts and by fakes in tests.
import type { JsonObject } from '../base/json.ts';
import type { Cancellation } from './cancellation.ts';
import type { CreateBody, Handoff, RespondBody } from './wire.ts';

/** Limits of one call. */
export interface CallLimits {
  /** From the first attempt to connect to the last byte of the body, repeated requests included. Waiting for the rate limit is not part of it. */
  readonly timeoutMs: number;
  /** Cancelling rejects the call with the reason wrapped as kind `cancelled`. */
  readonly cancellation: Cancellation;
  /** Called when the call begins (true) and ends (false) to wait for the rate limit, so that other clocks can be paused. */
  readonly onWaiting?: (waiting: boolean) => void;
}

/** A well-formed answer to `create` or `respond`. */
export interface Reply {
  readonly conversationId: string;
  /** The agent's text; may be empty. */
  readonly response: string;
  /** Undefined where the agent left the field out (always so in a documented answer to `create`). */
  readonly endConversation: boolean | undefined;
  /** Null where the field is absent or null. */
  readonly handoff: Handoff | null;
  /** The whole body as received, unknown fields included. */
  readonly body: JsonObject;
  readonly status: number;
  /** From sending the request that was answered to the last byte of the body; no waiting, no earlier tries. */
  readonly latencyMs: number;
  /** How long this call waited for the rate limit or a `Retry-After`. */
  readonly waitedMs: number;
  /** HTTP requests made for this call, repeated ones included. */
  readonly requests: number;
  /** `X-PolyAI-Correlation-Id` of the answer; PolyAI's support finds the turn by it. */
  readonly correlationId: string | undefined;
  /** Oddities that do not stop the conversation, a sentence each (a field left out or of the wrong type). */
  readonly warnings: readonly string[];
}

/** Answer to `close`. */
export interface CloseReply {
  readonly requests: number;
  readonly waitedMs: number;
  readonly latencyMs: number;
  readonly warnings: readonly string[];
}

/**
 * The Chat API of one target. Every call rejects with a `ChatError` and with nothing else.
 * Implementations never deliver a message twice: they repeat a `create` or `respond` only when it is proven that it
 * was not processed.
 */
export interface ChatClient {
  create(body: CreateBody, limits: CallLimits): Promise<Reply>;
  respond(body: RespondBody, limits: CallLimits): Promise<Reply>;
  close(conversationId: string, limits: CallLimits): Promise<CloseReply>;
  /** Frees the connections. */
  dispose(): Promise<void>;
}
