// What arrived at the served agents, counted: the truth against which a harness's own accounts can be checked.
import type { Operation } from '../chat/wire.ts';

/** What is known of one conversation, also after it was closed. */
export interface ConversationRecord {
  readonly conversation_id: string;
  readonly agent: string;
  readonly variant: string;
  /** Every message that was processed, in order; null is silence. A message said twice stands here twice. */
  readonly delivered: (string | null)[];
  /** The agent ended it, by itself or with a handoff. */
  ended: boolean;
  closes: number;
}

/** The state of the counters at one moment, as `GET /_simulated/counters` gives it. */
export interface CountersSnapshot {
  /** Requests that arrived, refused ones and those a fault struck included. */
  readonly requests: Readonly<Record<Operation | 'other', number>>;
  /** Requests refused by the rules of the API (400, 401, 404, 405, 410, 413, 415), not by a fault. */
  readonly refused: number;
  readonly creates: number;
  /** Messages processed, silence included. */
  readonly responds: number;
  readonly closes: number;
  /** Times that a conversation was closed which had been closed before. */
  readonly closed_twice: number;
  /** Created and not closed. What is left at the end of a run was forgotten by the client. */
  readonly unclosed: number;
  /** Neither ended nor closed. */
  readonly open: number;
  /** The most that were neither ended nor closed at one time. */
  readonly max_open: number;
  /** How often each fault struck. */
  readonly faults: Readonly<Record<string, number>>;
  /** Unclosed conversations and the last closed ones. */
  readonly conversations: readonly ConversationRecord[];
}

/** Counts over the life of a server. */
export class Counters {
  readonly #requests: Record<Operation | 'other', number> = { create: 0, respond: 0, close: 0, other: 0 };
  readonly #faults: Record<string, number> = {};
  #refused = 0;
  #creates = 0;
  #responds = 0;
  #closes = 0;
  #closedTwice = 0;
  #open = 0;
  #maxOpen = 0;
  readonly #unclosed = new Map<string, ConversationRecord>();
  readonly #closed = new Map<string, ConversationRecord>();
  readonly #keepClosed: number;

  /** Remembers so many closed conversations one by one; older ones live on in the sums. */
  constructor(keepClosed: number) {
    this.#keepClosed = keepClosed;
  }

  countRequest(operation: Operation | 'other'): void {
    this.#requests[operation] += 1;
  }

  countRefusal(): void {
    this.#refused += 1;
  }

  countFault(name: string): void {
    this.#faults[name] = (this.#faults[name] ?? 0) + 1;
  }

  countCreate(record: ConversationRecord): void {
    this.#creates += 1;
    this.#open += 1;
    this.#maxOpen = Math.max(this.#maxOpen, this.#open);
    this.#unclosed.set(record.conversation_id, record);
  }

  countDelivery(record: ConversationRecord, message: string | null): void {
    this.#responds += 1;
    record.delivered.push(message);
  }

  countEnd(record: ConversationRecord): void {
    if (record.ended) return;
    record.ended = true;
    this.#open -= 1;
  }

  /** Counts a `close` of a conversation that existed once. */
  countClose(id: string): void {
    const record = this.#unclosed.get(id);
    if (record === undefined) {
      this.#closedTwice += 1;
      const closed = this.#closed.get(id);
      if (closed !== undefined) closed.closes += 1;
      return;
    }
    this.#closes += 1;
    record.closes = 1;
    if (!record.ended) this.#open -= 1;
    this.#unclosed.delete(id);
    this.#closed.set(id, record);
    if (this.#closed.size > this.#keepClosed) this.#closed.delete(this.#closed.keys().next().value ?? '');
  }

  /** Lists a conversation no longer that nobody closed. It stays in the sums. */
  forget(record: ConversationRecord): void {
    this.#unclosed.delete(record.conversation_id);
  }

  /** The state now, as plain data. */
  snapshot(): CountersSnapshot {
    return {
      requests: { ...this.#requests },
      refused: this.#refused,
      creates: this.#creates,
      responds: this.#responds,
      closes: this.#closes,
      closed_twice: this.#closedTwice,
      unclosed: this.#creates - this.#closes,
      open: this.#open,
      max_open: this.#maxOpen,
      faults: { ...this.#faults },
      conversations: [...this.#closed.values(), ...this.#unclosed.values()].map((record) => ({
        ...record,
        delivered: [...record.delivered],
      })),
    };
  }
}
