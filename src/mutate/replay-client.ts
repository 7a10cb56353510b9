// A Chat API that answers from a stored conversation. The engine talks to it as to any agent, so that a replay judges,
// captures, answers and ends exactly as a run does.
import type { ChatClient, CloseReply, Reply } from '../chat/chat-client.ts';
import { ChatError } from '../chat/chat-error.ts';
import type { CreateBody, Operation, RespondBody } from '../chat/wire.ts';
import { renderBody, type RecordedReply } from './recorded-reply.ts';

/** Answers one conversation with the replies it was given, as long as the same words are said. */
export class ReplayClient implements ChatClient {
  readonly #replies: readonly RecordedReply[];
  readonly #conversationId: string;
  #position = 0;
  #createBody: CreateBody = {};
  #diverged = false;

  constructor(replies: readonly RecordedReply[], conversationId: string) {
    this.#replies = replies;
    this.#conversationId = conversationId;
  }

  /** What the conversation began with. */
  get createBody(): CreateBody {
    return this.#createBody;
  }

  /** True where something else was said than in the stored conversation: nobody knows what the agent would have answered. */
  get diverged(): boolean {
    return this.#diverged;
  }

  create(body: CreateBody): Promise<Reply> {
    this.#createBody = body;
    return this.#answer('create', undefined);
  }

  respond({ message }: RespondBody): Promise<Reply> {
    return this.#answer('respond', message);
  }

  close(): Promise<CloseReply> {
    return Promise.resolve({ requests: 0, waitedMs: 0, latencyMs: 0, warnings: [] });
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  #answer(operation: Operation, message: string | undefined): Promise<Reply> {
    const reply = this.#replies[this.#position];
    if (reply === undefined || reply.message !== message) {
      this.#diverged = true;
      return Promise.reject(describeDivergence(operation));
    }
    this.#position += 1;
    return Promise.resolve({
      conversationId: this.#conversationId,
      response: reply.response,
      endConversation: reply.endConversation,
      handoff: reply.handoff,
      body: renderBody(reply, this.#conversationId),
      status: 200,
      latencyMs: reply.latencyMs,
      waitedMs: 0,
      requests: 0,
      correlationId: undefined,
      warnings: [],
    });
  }
}

function describeDivergence(operation: Operation): ChatError {
  const message = 'the stored conversation went on differently';
  return new ChatError({
    kind: 'cancelled',
    operation,
    message,
    mayBeDelivered: false,
    requests: 0,
    waitedMs: 0,
    latencyMs: 0,
  });
}
