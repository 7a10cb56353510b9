// The conversations that are not closed, by id. Ids count up, so that a closed conversation needs no memory to be known.
import { ApiError } from './api-error.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationRecord } from './counters.ts';
import type { Fault } from './fault.ts';

/** A conversation as the server keeps it. */
export interface OpenConversation {
  readonly id: string;
  /** Account and project of the path it was created on; it is known on no other. */
  readonly path: string;
  readonly conversation: Conversation;
  readonly record: ConversationRecord;
  /** What its own attribute `simulate_fault` asks for. */
  readonly faults: readonly Fault[];
}

/** The number in the first id, as in the examples of the API's introduction. */
const FIRST_NUMBER = 1_234_567_890;

/** Keeps what is not closed, up to a limit; beyond it the oldest count as closed. */
export class OpenConversations {
  readonly #open = new Map<string, OpenConversation>();
  readonly #limit: number;
  #nextNumber = FIRST_NUMBER;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The id that the next conversation will have. */
  takeId(): string {
    const id = `CONV-${this.#nextNumber}`;
    this.#nextNumber += 1;
    return id;
  }

  /** Adds a conversation, and gives the one that had to go for it. */
  add(conversation: OpenConversation): OpenConversation | undefined {
    this.#open.set(conversation.id, conversation);
    if (this.#open.size <= this.#limit) return undefined;
    const [oldest] = this.#open.values();
    if (oldest !== undefined) this.#open.delete(oldest.id);
    return oldest;
  }

  /** Finds a conversation; undefined for one that was closed, a 404 for one that never was. */
  find(id: string, path: string): OpenConversation | undefined {
    const found = this.#open.get(id);
    if (found !== undefined ? found.path === path : this.#existed(id)) return found;
    throw new ApiError(
      404,
      'CONVERSATIONS_NOT_FOUND',
      `There is no conversation ${JSON.stringify(id)} in this project.`,
    );
  }

  remove(id: string): void {
    this.#open.delete(id);
  }

  #existed(id: string): boolean {
    const number = /^CONV-(\d{10,16})$/u.exec(id)?.[1];
    return number !== undefined && Number(number) >= FIRST_NUMBER && Number(number) < this.#nextNumber;
  }
}
