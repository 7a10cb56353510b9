// The three calls of the Chat API, answered by simulated agents: conversations, faults and counters, without HTTP.
import { randomUUID } from 'node:crypto';
import type { CreateBody, Operation, RespondBody } from '../chat/wire.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import type { Agent } from './agent.ts';
import { AgentProject, type Speaker } from './agent-project.ts';
import { ApiError } from './api-error.ts';
import { AttributeFaults } from './attribute-faults.ts';
import { Conversation, type Answer } from './conversation.ts';
import { Counters } from './counters.ts';
import type { Deed, Fault } from './fault.ts';
import { FaultSchedule } from './fault-schedule.ts';
import { createMemory, updateMemory } from './memory.ts';
import { OpenConversations, type OpenConversation } from './open-conversations.ts';
import type { AnswerBody } from './spoil-answer.ts';

/** What a call leads to. */
export interface Outcome {
  /** The answer's body; empty where a fault kept the request from the agent. */
  readonly body: AnswerBody;
  /** Passes before the answer, in milliseconds. */
  readonly delayMs: number;
  /** What goes wrong instead. */
  readonly deed?: Deed;
}

/** Account and project of a request's path. */
export interface ProjectPath {
  readonly accountId: string;
  readonly projectId: string;
}

/** More than a client of these agents can have open; so many that were never closed are remembered. */
const MAX_UNCLOSED = 50_000;

/** Settings of a served project. */
export interface ChatApiSettings {
  readonly patterns: PatternRunner;
  /** How many closed conversations the counters list one by one. */
  readonly keepClosed: number;
  /** For the draws of faults. */
  readonly seed: number;
  /** Whether each conversation is worded by a seed of its own: the same words of the user get other words of the agent. */
  readonly rephrase: boolean;
}

/** Agents that converse. Every call rejects with an `ApiError` where the API would refuse. */
export class ChatApi {
  readonly counters: Counters;
  readonly #project: AgentProject;
  readonly #patterns: PatternRunner;
  readonly #schedule: FaultSchedule;
  readonly #attributeFaults = new AttributeFaults();
  readonly #conversations = new OpenConversations(MAX_UNCLOSED);
  readonly #rephrase: boolean;
  #begun = 0;

  constructor(agents: readonly Agent[], { patterns, keepClosed, seed, rephrase }: ChatApiSettings) {
    this.#project = new AgentProject(agents);
    this.#patterns = patterns;
    this.#schedule = new FaultSchedule(seed);
    this.#rephrase = rephrase;
    this.counters = new Counters(keepClosed);
  }

  async create(path: ProjectPath, body: CreateBody): Promise<Outcome> {
    const speaker = this.#project.find(path.accountId, path.projectId, body.variant_id);
    const faults = this.#attributeFaults.parse(body.integration_attributes);
    const fault = this.#pick([...faults, ...speaker.agent.faults], 'create', 0);
    if (fault?.processed === false) return strike(fault, {}, 0);
    const open = this.#begin(path, speaker, { body, faults });
    const answer = await open.conversation.greet();
    if (answer.endConversation) this.counters.countEnd(open.record);
    return strike(fault, renderGreeting(open.id, answer), answer.delayMs);
  }

  async respond(path: ProjectPath, body: RespondBody): Promise<Outcome> {
    const open = this.#conversations.find(body.conversation_id, renderPath(path));
    if (open === undefined || open.record.ended) {
      const end = open === undefined ? 'was closed' : 'has ended';
      throw new ApiError(410, 'ChatConversationEnded', `The conversation ${body.conversation_id} ${end}.`);
    }
    const { conversation, record } = open;
    const faults = [...open.faults, ...conversation.agent.faults];
    const fault = this.#pick(faults, 'respond', record.delivered.length + 1);
    if (fault?.processed === false) return strike(fault, {}, 0);
    this.counters.countDelivery(record, body.message ?? null);
    updateMemory(conversation.memory, conversation.agent, body);
    const answer = await conversation.answer(body.message);
    if (answer.endConversation) this.counters.countEnd(record);
    return strike(fault, renderReply(open.id, answer), answer.delayMs);
  }

  /** Closing twice is let pass, and counted: the API's pages don't say that it is refused. */
  close(path: ProjectPath, conversationId: string): Outcome {
    const open = this.#conversations.find(conversationId, renderPath(path));
    const faults = open === undefined ? [] : [...open.faults, ...open.conversation.agent.faults];
    const fault = this.#pick(faults, 'close', 0);
    if (fault?.processed === false) return strike(fault, {}, 0);
    this.counters.countClose(conversationId);
    this.#conversations.remove(conversationId);
    return strike(fault, { success: true }, 0);
  }

  #pick(faults: readonly Fault[], operation: Operation, turn: number): Fault | undefined {
    if (faults.length === 0) return undefined;
    const fault = this.#schedule.pick(faults, operation, turn);
    if (fault !== undefined) this.counters.countFault(fault.deed.kind);
    return fault;
  }

  #begin(
    path: ProjectPath,
    { agent, variant }: Speaker,
    { body, faults }: { readonly body: CreateBody; readonly faults: readonly Fault[] },
  ): OpenConversation {
    const id = this.#conversations.takeId();
    const scope = { uuid: randomUUID(), runId: '', now: new Date(), timeZone: agent.timeZone };
    const memory = createMemory(agent, variant, body);
    const worded = this.#rephrase ? { ...agent, seed: agent.seed + this.#begun } : agent;
    this.#begun += 1;
    const conversation = new Conversation({ agent: worded, memory, scope, patterns: this.#patterns });
    const record = {
      conversation_id: id,
      agent: agent.name,
      variant: variant.name,
      delivered: [],
      ended: false,
      closes: 0,
    };
    const open = { id, path: renderPath(path), conversation, record, faults };
    this.counters.countCreate(record);
    const dropped = this.#conversations.add(open);
    if (dropped !== undefined) this.counters.forget(dropped.record);
    return open;
  }
}

function strike(fault: Fault | undefined, body: AnswerBody, delayMs: number): Outcome {
  if (fault === undefined) return { body, delayMs };
  return { body, delayMs: delayMs + fault.delayMs, deed: fault.deed };
}

/** The documented answer to `create` has neither `end_conversation` nor `handoff`; they stand in it only when it ends. */
function renderGreeting(id: string, answer: Answer): AnswerBody {
  return {
    conversation_id: id,
    response: answer.response,
    ...(answer.endConversation && { end_conversation: true }),
    ...(answer.handoff && { handoff: answer.handoff }),
    ...answer.extra,
  };
}

function renderReply(id: string, answer: Answer): AnswerBody {
  return {
    conversation_id: id,
    response: answer.response,
    end_conversation: answer.endConversation,
    ...(answer.handoff && { handoff: answer.handoff }),
    ...answer.extra,
  };
}

function renderPath({ accountId, projectId }: ProjectPath): string {
  return `${accountId}/${projectId}`;
}
