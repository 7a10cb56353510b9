// One conversation at the agent: its three calls with their limits, what they cost, and whether it is still open.
// What is said and what is made of the replies is dialogue.ts.
import type { ChatClient, CloseReply, Reply } from '../chat/chat-client.ts';
import { ChatError, type ChatErrorFields } from '../chat/chat-error.ts';
import type { CreateBody } from '../chat/wire.ts';
import type { ConversationWatch } from './conversation-watch.ts';

/** What `close` answers about a conversation that the agent has already ended or forgotten. */
const GONE: ReadonlySet<string> = new Set(['not-found', 'conversation-ended']);

/** A conversation from `create` to `close`. */
export class Conversation {
  readonly #client: ChatClient;
  readonly #watch: ConversationWatch;
  readonly #onCreated: (id: string) => void;
  #id: string | null = null;
  #ended = false;
  #requests = 0;
  #waitedMs = 0;

  /** `onCreated` is called as soon as the conversation is known to exist. */
  constructor(client: ChatClient, watch: ConversationWatch, onCreated: (id: string) => void) {
    this.#client = client;
    this.#watch = watch;
    this.#onCreated = onCreated;
  }

  /** The agent's id for it; null before it exists. */
  get id(): string | null {
    return this.#id;
  }

  /** True when the agent has said that it is over. */
  get ended(): boolean {
    return this.#ended;
  }

  /** HTTP requests made so far, repeated ones included. */
  get requests(): number {
    return this.#requests;
  }

  /** Time spent waiting for the rate limit. */
  get waitedMs(): number {
    return this.#waitedMs;
  }

  /** Begins it. Rejects with a `ChatError`; also then there may be a conversation to close. */
  create(body: CreateBody, timeoutMs: number): Promise<Reply> {
    return this.#call(this.#client.create(body, this.#watch.createLimits(timeoutMs)), (id) => {
      this.#id = id;
      this.#onCreated(id);
    });
  }

  /** Says something; undefined is silence without a message. Rejects with a `ChatError`. */
  respond(message: string | undefined, timeoutMs: number): Promise<Reply> {
    const body = { conversation_id: this.#id ?? '', ...(message !== undefined && { message }) };
    return this.#call(this.#client.respond(body, this.#watch.respondLimits(timeoutMs)), () => undefined);
  }

  /** Closes it, once; gives what people should know, and whether it may still be open. Without effect before `create`. */
  async close(): Promise<{ warnings: readonly string[]; unclosed: boolean }> {
    if (this.#id === null) return { warnings: [], unclosed: false };
    try {
      const reply = await this.#client.close(this.#id, this.#watch.closeLimits());
      this.#count(reply);
      return { warnings: reply.warnings, unclosed: false };
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      const { fields } = error;
      this.#count(fields);
      const gone = GONE.has(fields.kind);
      if (gone && this.#ended) return { warnings: [], unclosed: false };
      return { warnings: [`close: ${fields.message}`], unclosed: !gone && !this.#ended };
    }
  }

  async #call(call: Promise<Reply>, onExists: (id: string) => void): Promise<Reply> {
    try {
      const reply = await call;
      this.#count(reply);
      this.#ended ||= reply.endConversation === true;
      onExists(reply.conversationId);
      return reply;
    } catch (error) {
      if (error instanceof ChatError) {
        this.#count(error.fields);
        this.#ended ||= GONE.has(error.fields.kind);
        if (error.fields.conversationId !== undefined) onExists(error.fields.conversationId);
      }
      throw error;
    }
  }

  #count({ requests, waitedMs }: CloseReply | Reply | ChatErrorFields): void {
    this.#requests += requests;
    this.#waitedMs += waitedMs;
  }
}
