// Records one exchange as results state it.
import { roundMs } from '../base/clock.ts';
import type { JsonObject } from '../base/json.ts';
import type { Reply } from '../chat/chat-client.ts';
import type { ChatErrorFields } from '../chat/chat-error.ts';
import type { Handoff } from '../chat/wire.ts';
import type { TurnResult } from '../event/results.ts';
import type { Say } from '../scenario/scenario.ts';
import type { Demand, Findings } from './check-reply.ts';
import { describePlace } from './create-check.ts';
import { keepJson } from './keep-json.ts';

/** One thing to be said and what is demanded of the reply: the greeting, a turn, or an answer. */
export interface Step extends Demand {
  /** Undefined for the greeting. */
  readonly say?: Say;
  readonly name?: string;
  readonly answer?: true;
  readonly timeoutMs?: number;
}

/** A step on its way to the agent. */
export interface Exchange {
  readonly step: Step;
  /** From 0, the greeting. */
  readonly index: number;
  /** What is sent; undefined where no message is. */
  readonly message: string | undefined;
  readonly startedMs: number;
}

/** Fields of a reply that the API documents; all others are kept as `extra`. */
const DOCUMENTED: ReadonlySet<string> = new Set(['conversation_id', 'response', 'end_conversation', 'handoff']);

/** The record of an exchange that was answered. Without findings nothing was judged. */
export function describeTurn(exchange: Exchange, reply: Reply, findings?: Findings): TurnResult {
  const extra = Object.keys(reply.body).filter((key) => !DOCUMENTED.has(key));
  return {
    ...describeSaid(exchange),
    response: reply.response,
    end_conversation: reply.endConversation ?? false,
    handoff: reply.handoff === null ? null : (keepJson(reply.handoff) as Handoff),
    latency_ms: roundMs(reply.latencyMs),
    started_ms: exchange.startedMs,
    ...(reply.waitedMs > 0 && { waited_ms: roundMs(reply.waitedMs) }),
    ...(reply.correlationId !== undefined && { correlation_id: reply.correlationId }),
    ...(extra.length > 0 && { extra: pickJson(reply.body, extra) }),
    ...(findings !== undefined && findings.captured.size > 0 && { captures: Object.fromEntries(findings.captured) }),
    ...(reply.warnings.length > 0 && { warnings: reply.warnings }),
    ...describePlace(exchange.step.place),
    checks: findings?.checks ?? [],
  };
}

function pickJson(body: JsonObject, keys: readonly string[]): Record<string, unknown> {
  return keepJson(Object.fromEntries(keys.map((key) => [key, body[key]]))) as Record<string, unknown>;
}

/** The record of an exchange without a usable answer. */
export function describeUnanswered(exchange: Exchange, fields: ChatErrorFields): TurnResult {
  return {
    ...describeSaid(exchange),
    response: null,
    end_conversation: null,
    handoff: null,
    latency_ms: null,
    started_ms: exchange.startedMs,
    ...(fields.waitedMs > 0 && { waited_ms: roundMs(fields.waitedMs) }),
    ...(fields.correlationId !== undefined && { correlation_id: fields.correlationId }),
    ...describePlace(exchange.step.place),
    checks: [],
  };
}

function describeSaid({
  step,
  index,
  message,
}: Exchange): Pick<TurnResult, 'index' | 'name' | 'user' | 'silence' | 'answer'> {
  return {
    index,
    ...(step.name !== undefined && { name: step.name }),
    user: step.say?.kind === 'text' ? (message ?? null) : null,
    ...(step.say?.kind === 'silence' && { silence: step.say.message }),
    ...(step.answer && { answer: true }),
  };
}
