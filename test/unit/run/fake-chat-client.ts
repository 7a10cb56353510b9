// A Chat API that the test answers by hand: `const call = await client.nextCall('respond'); call.reply(…)`.
import type { CallLimits, ChatClient, CloseReply, Reply } from '../../../src/chat/chat-client.ts';
import { ChatError, type ChatErrorFields } from '../../../src/chat/chat-error.ts';
import type { CreateBody, Operation, RespondBody } from '../../../src/chat/wire.ts';

/** What a test says about a reply; all else is as an ordinary reply has it. */
export type ReplyParts = Partial<Omit<Reply, 'body'>> & { readonly extra?: Readonly<Record<string, string | number>> };

/** One call that waits for its answer. */
export interface FakeCall {
  readonly operation: Operation;
  /** As it would be sent; for `close` the conversation's id. */
  readonly body: CreateBody | RespondBody | string;
  readonly limits: CallLimits;
  reply(parts?: ReplyParts): void;
  fail(kind: ChatErrorFields['kind'], fields?: Partial<ChatErrorFields>): void;
  /** Rejects with anything, as a client with a bug would. */
  crash(error: unknown): void;
}

type Answer = Reply & CloseReply;

/** Calls in the order they were made, each answered once. */
export class FakeChatClient implements ChatClient {
  readonly #calls: FakeCall[] = [];
  readonly #waiting: { readonly operation: Operation; readonly take: (call: FakeCall) => void }[] = [];
  #created = 0;
  #open = 0;
  /** The most conversations that were open at once. */
  maxOpen = 0;
  /** Ids in the order in which they were created and closed. */
  readonly createdIds: string[] = [];
  readonly closedIds: string[] = [];
  /** Everything that was said, by conversation. */
  readonly said = new Map<string, (string | undefined)[]>();

  async create(body: CreateBody, limits: CallLimits): Promise<Reply> {
    this.#open += 1;
    this.maxOpen = Math.max(this.maxOpen, this.#open);
    try {
      const reply = await this.#wait('create', body, limits);
      this.createdIds.push(reply.conversationId);
      return reply;
    } catch (error) {
      const id = error instanceof ChatError ? error.fields.conversationId : undefined;
      if (id === undefined) this.#open -= 1;
      else this.createdIds.push(id);
      throw error;
    }
  }

  respond(body: RespondBody, limits: CallLimits): Promise<Reply> {
    const said = this.said.get(body.conversation_id) ?? [];
    said.push(body.message);
    this.said.set(body.conversation_id, said);
    return this.#wait('respond', body, limits);
  }

  async close(conversationId: string, limits: CallLimits): Promise<CloseReply> {
    this.closedIds.push(conversationId);
    try {
      return await this.#wait('close', conversationId, limits);
    } finally {
      this.#open -= 1;
    }
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  /** The next call of this kind that no test took yet; waits until there is one. */
  nextCall(operation: Operation): Promise<FakeCall> {
    const at = this.#calls.findIndex((call) => call.operation === operation);
    const [call] = at === -1 ? [] : this.#calls.splice(at, 1);
    if (call !== undefined) return Promise.resolve(call);
    return new Promise((take) => this.#waiting.push({ operation, take }));
  }

  /** Answers the next call of this kind and gives it. */
  async answer(operation: Operation, parts?: ReplyParts): Promise<FakeCall> {
    const call = await this.nextCall(operation);
    call.reply(parts);
    return call;
  }

  /** Operations of the calls that no test took yet. */
  get untaken(): Operation[] {
    return this.#calls.map((call) => call.operation);
  }

  /** Answers every call as soon as it comes, until the end of the test. */
  async answerAll(answer: (call: FakeCall) => void): Promise<never> {
    const operations = ['create', 'respond', 'close'] as const;
    const loops = operations.map(async (operation) => {
      for (;;) answer(await this.nextCall(operation));
    });
    await Promise.all(loops);
    throw new Error('unreachable');
  }

  #wait(operation: Operation, body: FakeCall['body'], limits: CallLimits): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call: FakeCall = {
        operation,
        body,
        limits,
        reply: (parts = {}) => {
          resolve(this.#createAnswer(operation, body, parts));
        },
        fail: (kind, fields = {}) => {
          reject(createError(operation, kind, fields));
        },
        crash: reject,
      };
      const onCancelled = (): void => {
        call.fail('cancelled', { message: 'the call was cancelled', mayBeDelivered: operation === 'respond' });
      };
      if (limits.cancellation.cancelled) onCancelled();
      else limits.cancellation.listen({ onCancelled });
      this.#deliver(call);
    });
  }

  #deliver(call: FakeCall): void {
    const at = this.#waiting.findIndex(({ operation }) => operation === call.operation);
    const [waiting] = at === -1 ? [] : this.#waiting.splice(at, 1);
    if (waiting === undefined) this.#calls.push(call);
    else waiting.take(call);
  }

  #createAnswer(operation: Operation, body: FakeCall['body'], { extra, ...parts }: ReplyParts): Answer {
    if (operation === 'create') this.#created += 1;
    const id =
      typeof body === 'string' ? body : 'conversation_id' in body ? body.conversation_id : `CONV-${this.#created}`;
    const reply = {
      conversationId: id,
      response: 'hello',
      endConversation: operation === 'create' ? undefined : false,
      handoff: null,
      status: 200,
      latencyMs: 10,
      waitedMs: 0,
      requests: 1,
      correlationId: undefined,
      warnings: [],
      ...parts,
    };
    const { conversationId, response, endConversation, handoff } = reply;
    const end = endConversation === undefined ? {} : { end_conversation: endConversation };
    const handed = handoff === null ? {} : { handoff: { ...handoff } as Record<string, string> };
    return { ...reply, body: { conversation_id: conversationId, response, ...end, ...handed, ...extra } };
  }
}

function createError(operation: Operation, kind: ChatErrorFields['kind'], fields: Partial<ChatErrorFields>): ChatError {
  return new ChatError({
    kind,
    operation,
    message: `${operation}: ${kind}`,
    mayBeDelivered: false,
    requests: 1,
    waitedMs: 0,
    latencyMs: 10,
    ...fields,
  });
}
