// A reply as a stored run has it, in the form in which it can be given, and judged, once more.
import type { JsonObject } from '../base/json.ts';
import type { Handoff } from '../chat/wire.ts';
import type { TurnResult } from '../event/results.ts';

/** One exchange of a stored conversation. */
export interface RecordedReply {
  /** What was sent; undefined for the greeting and for silence without a message. */
  readonly message: string | undefined;
  readonly response: string;
  readonly endConversation: boolean;
  readonly handoff: Handoff | null;
  readonly latencyMs: number;
  /** Fields of the body that the API does not document. */
  readonly extra: JsonObject;
}

/** Reads the exchanges of an attempt; undefined where one of them has no answer. */
export function readReplies(turns: readonly TurnResult[]): readonly RecordedReply[] | undefined {
  const replies = turns.map(readReply);
  return replies.every((reply) => reply !== undefined) ? replies : undefined;
}

function readReply(turn: TurnResult): RecordedReply | undefined {
  if (turn.response === null) return undefined;
  return {
    message: turn.user ?? (turn.silence === 'empty' ? '' : undefined),
    response: turn.response,
    endConversation: turn.end_conversation ?? false,
    handoff: turn.handoff,
    latencyMs: turn.latency_ms ?? 0,
    extra: (turn.extra ?? {}) as JsonObject,
  };
}

/** The body as the agent may have sent it. A run does not keep the bytes, only what they said. */
export function renderBody(reply: RecordedReply, conversationId: string): JsonObject {
  return {
    conversation_id: conversationId,
    response: reply.response,
    end_conversation: reply.endConversation,
    ...(reply.handoff !== null && { handoff: reply.handoff as JsonObject }),
    ...reply.extra,
  };
}
