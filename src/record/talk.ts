// A conversation that an author has with an agent: it remembers what was said and answered, can take the last turn back,
// and is closed whatever happens.
import { systemClock } from '../base/clock.ts';
import type { ChatClient, Reply } from '../chat/chat-client.ts';
import { ChatError } from '../chat/chat-error.ts';
import type { CreateBody } from '../chat/wire.ts';
import { observeHandoff } from '../draft/observe-handoff.ts';
import type { ObservedReply, ObservedTurn, Said } from '../draft/observed.ts';
import { ConversationWatch } from '../run/conversation-watch.ts';
import { Conversation } from '../run/conversation.ts';
import { RunControl } from '../run/run-control.ts';

/** How an author talks, and what is told about it. */
export interface TalkOptions {
  readonly client: ChatClient;
  readonly body: CreateBody;
  readonly turnTimeoutMs: number;
  /** Aborted with the name of a signal: what is in flight is given up. */
  readonly signal: AbortSignal;
  /** Takes credentials out of what the agent says. */
  readonly redact: <T>(value: T) => T;
}

/** A reply as the author sees it. */
export interface HeardReply extends ObservedReply {
  readonly latencyMs: number;
  readonly warnings: readonly string[];
}

/** No time limit for a person. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/** One author's conversation; after `undo` a new one stands in its place. */
export class Talk {
  readonly #options: TalkOptions;
  readonly #control: RunControl;
  #conversation: Conversation;
  #watch: ConversationWatch;
  #startedAt = new Date();
  #greeting: HeardReply | undefined;
  #turns: ObservedTurn[] = [];
  #broken = false;
  #closed = false;

  constructor(options: TalkOptions) {
    this.#options = options;
    const settings = { maxFailures: null, runTimeoutMs: null };
    const ignore = (): void => undefined;
    this.#control = new RunControl({
      clock: systemClock,
      settings,
      signal: options.signal,
      emit: ignore,
      onCancelled: ignore,
    });
    this.#control.begin();
    [this.#conversation, this.#watch] = this.#open();
  }

  /** When the conversation began. */
  get startedAt(): Date {
    return this.#startedAt;
  }

  /** Undefined before `begin`. */
  get greeting(): HeardReply | undefined {
    return this.#greeting;
  }

  /** What was said and answered. */
  get turns(): readonly ObservedTurn[] {
    return this.#turns;
  }

  /** Why nothing more can be said; undefined as long as the conversation goes on. */
  get over(): string | undefined {
    if (this.#conversation.ended) return 'the agent has ended the conversation';
    return this.#broken ? 'the last reply did not come, so nobody knows where the conversation stands' : undefined;
  }

  /** Begins the conversation. Rejects with a `ChatError`. */
  async begin(): Promise<HeardReply> {
    this.#startedAt = new Date();
    const { body, turnTimeoutMs } = this.#options;
    this.#greeting = await this.#hear(this.#conversation.create(body, turnTimeoutMs));
    return this.#greeting;
  }

  /** Says something. Rejects with a `ChatError`, and then the turn is not remembered. */
  async say(said: Said): Promise<HeardReply> {
    const message = said.kind === 'text' ? said.text : said.message === 'empty' ? '' : undefined;
    const reply = await this.#hear(this.#conversation.respond(message, this.#options.turnTimeoutMs));
    this.#turns.push({ said, reply, notes: [] });
    return reply;
  }

  /**
   * Takes the last turn back: closes the conversation, and says all but that in a new one. After a reply that did not come
   * there is no turn to take back, and all is said again. Calls back for each reply; rejects with a `ChatError`.
   */
  async undo(onReply: (said: Said | undefined, reply: HeardReply) => void): Promise<void> {
    const kept = this.#turns.slice(0, this.#broken ? undefined : -1).map(({ said }) => said);
    await this.#closeConversation();
    [this.#conversation, this.#watch] = this.#open();
    this.#turns = [];
    this.#broken = false;
    onReply(undefined, await this.begin());
    for (const said of kept) {
      if (this.over !== undefined) break;
      onReply(said, await this.say(said));
    }
  }

  /** Closes the conversation, once; gives what people should know. */
  async close(): Promise<readonly string[]> {
    if (this.#closed) return [];
    this.#closed = true;
    const warnings = await this.#closeConversation();
    this.#control.end();
    return warnings;
  }

  async #closeConversation(): Promise<readonly string[]> {
    const { warnings } = await this.#conversation.close();
    this.#watch.end();
    return warnings;
  }

  #open(): [Conversation, ConversationWatch] {
    const watch = new ConversationWatch(systemClock, this.#control, NO_LIMIT_MS);
    return [new Conversation(this.#options.client, watch, () => undefined), watch];
  }

  async #hear(call: Promise<Reply>): Promise<HeardReply> {
    try {
      return this.#options.redact(describeReply(await call));
    } catch (error) {
      if (error instanceof ChatError) this.#broken = true;
      throw error;
    }
  }
}

function describeReply({ response, endConversation, handoff, latencyMs, warnings }: Reply): HeardReply {
  return {
    response: response.toWellFormed(),
    endConversation: endConversation ?? false,
    handoff: observeHandoff(handoff),
    latencyMs,
    warnings,
  };
}
