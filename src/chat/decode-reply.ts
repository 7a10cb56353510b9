// What the fields of an answer mean. Lenient where the API has changed over the years (unknown fields, a missing end
// flag), strict where a guess could turn a failure into a pass.
import type { JsonObject } from '../base/json.ts';
import type { ChatErrorKind } from './chat-error.ts';
import { describeValue } from './decode-body.ts';
import { pickEnvelope } from './error-envelope.ts';
import type { Handoff } from './wire.ts';

/** The meaning of an answer to `create` or `respond`. */
export interface DecodedReply {
  readonly conversationId: string;
  readonly response: string;
  readonly endConversation: boolean | undefined;
  readonly handoff: Handoff | null;
  readonly warnings: readonly string[];
}

/** Why an answer can't be used. */
export interface ReplyProblem {
  readonly kind: Extract<ChatErrorKind, 'missing-field' | 'malformed-body' | 'conversation-changed' | 'close-refused'>;
  readonly problem: string;
}

/** Decodes an answer to `create`; the end flag is not documented there, and read if it comes. */
export function decodeCreate(body: JsonObject): DecodedReply | ReplyProblem {
  const conversationId = body['conversation_id'];
  if (typeof conversationId !== 'string' || conversationId === '') return missing(body, 'conversation_id', 'a string');
  return decodeReply(body, conversationId, []);
}

/** Decodes an answer to `respond` in the conversation `expectedId`. */
export function decodeRespond(body: JsonObject, expectedId: string): DecodedReply | ReplyProblem {
  const conversationId = body['conversation_id'];
  if (typeof conversationId !== 'string' || conversationId === '') return missing(body, 'conversation_id', 'a string');
  if (conversationId !== expectedId) {
    return {
      kind: 'conversation-changed',
      problem: `The answer belongs to conversation ${JSON.stringify(conversationId.slice(0, 100))}, the message to ${JSON.stringify(expectedId.slice(0, 100))}.`,
    };
  }
  const end = body['end_conversation'];
  const silent = end === undefined || end === null;
  return decodeReply(body, conversationId, silent ? ['`end_conversation` is missing; it counts as false.'] : []);
}

/** Decodes an answer to `close`; undefined where the conversation is closed. */
export function decodeClose(body: JsonObject): ReplyProblem | undefined {
  const success = body['success'];
  if (typeof success !== 'boolean') return missing(body, 'success', 'a boolean');
  if (success) return undefined;
  const { text } = pickEnvelope(body);
  return {
    kind: 'close-refused',
    problem: `The agent refused to close the conversation${text === undefined ? '' : `: ${text}`}.`,
  };
}

function decodeReply(body: JsonObject, conversationId: string, warnings: string[]): DecodedReply | ReplyProblem {
  const response = body['response'];
  if (typeof response !== 'string') return missing(body, 'response', 'a string');
  const end = body['end_conversation'] ?? undefined;
  if (end !== undefined && typeof end !== 'boolean') return missing(body, 'end_conversation', 'a boolean');
  const handoff = decodeHandoff(body['handoff'], warnings);
  return 'kind' in handoff
    ? handoff
    : { conversationId, response, endConversation: end, handoff: handoff.handoff, warnings };
}

/** `null` and `false` are none. Whatever else is no object could mean a handoff, and must not pass for none. */
function decodeHandoff(value: unknown, warnings: string[]): { readonly handoff: Handoff | null } | ReplyProblem {
  if (value === undefined || value === null) return { handoff: null };
  if (value === false) {
    warnings.push('`handoff` is false, not an object or null; it counts as none.');
    return { handoff: null };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      kind: 'malformed-body',
      problem: `\`handoff\` is ${describeValue(value)}, not an object, so nobody can say whether the agent hands off.`,
    };
  }
  const handoff: Record<string, unknown> = { ...value };
  for (const field of ['destination', 'reason']) {
    const text = handoff[field];
    if (text === undefined || text === null || typeof text === 'string') continue;
    warnings.push(`\`handoff.${field}\` is ${describeValue(text)}, not a string; its JSON text is compared.`);
    handoff[field] = JSON.stringify(text);
  }
  return { handoff };
}

function missing(body: JsonObject, field: string, type: string): ReplyProblem {
  const value = body[field];
  const { text } = pickEnvelope(body);
  const says = text === undefined ? '' : ` The body says: ${text}`;
  const problem =
    value === ''
      ? 'is empty'
      : value === undefined
        ? 'is missing from the answer'
        : `is ${describeValue(value)}, not ${type}`;
  return { kind: 'missing-field', problem: `\`${field}\` ${problem}.${says}` };
}
