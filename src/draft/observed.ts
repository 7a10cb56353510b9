// A conversation that happened, as far as a scenario can be drafted from it: talked through by an author, played again, or
// read from a record.
import type { JsonObject } from '../base/json.ts';

/** What the user did in one turn: said something, or nothing (no message at all, or an empty one). */
export type Said =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'silence'; readonly message: 'absent' | 'empty' };

/** What is known of one reply. */
export interface ObservedReply {
  readonly response: string;
  /** Undefined where the record does not say; a draft then demands nothing. */
  readonly endConversation: boolean | undefined;
  /** Null where there was none, undefined where the record does not say. */
  readonly handoff: ObservedHandoff | null | undefined;
}

/** The fields of a handoff; both may be missing. */
export interface ObservedHandoff {
  readonly destination?: string;
  readonly reason?: string;
}

/** One exchange. */
export interface ObservedTurn {
  readonly said: Said;
  /** Undefined where the record has none. */
  readonly reply: ObservedReply | undefined;
  /** What its author or importer wants to be remembered, a sentence each; comments of the file. */
  readonly notes: readonly string[];
}

/** How a conversation was begun; what is absent was not sent. */
export interface ConversationStart {
  /** A name of the config, or a `VARIANT-…` id. */
  readonly variant?: string;
  readonly language?: { readonly asr?: string; readonly tts?: string };
  readonly channel?: string;
  readonly integrationAttributes?: JsonObject;
}

/** A whole conversation. */
export interface ObservedConversation {
  readonly start: ConversationStart;
  /** When it began; dates in it are counted from there. Undefined where nobody knows. */
  readonly startedAt: Date | undefined;
  /** Undefined where the record has none. */
  readonly greeting: ObservedReply | undefined;
  readonly turns: readonly ObservedTurn[];
}
