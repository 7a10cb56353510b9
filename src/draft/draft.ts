// A scenario in the making: plain data that can still be changed, before it is a file. Every text in it is written as in a
// scenario file: `${name}` reads a variable, `$${` writes `${`.
import type { JsonObject } from '../base/json.ts';

/** One demand on the agent's text. */
export type DraftCondition =
  | { readonly kind: 'contains' | 'equals' | 'exact' | 'matches'; readonly text: string }
  | { readonly kind: 'none_of'; readonly text: string }
  | { readonly kind: 'empty'; readonly empty: boolean };

/** What must hold of a handoff. */
export type DraftHandoff = boolean | { readonly destination: DraftCondition; readonly reason: DraftCondition };

/** What must hold of one reply. Absent members are not written. */
export interface DraftExpectation {
  /** All of them must hold. */
  readonly response: readonly DraftCondition[];
  readonly handoff?: DraftHandoff;
  readonly endConversation?: boolean;
  /** A duration: `3s`. */
  readonly latency?: string;
}

/** Takes the first group of a pattern from the reply. */
export interface DraftCapture {
  readonly name: string;
  readonly pattern: string;
}

/** One reply: what is demanded of it, what is taken from it, and comments. */
export interface DraftReply {
  readonly expect: DraftExpectation;
  readonly captures: readonly DraftCapture[];
  readonly notes: readonly string[];
}

/** One turn: a text to say, or silence. */
export interface DraftTurn extends DraftReply {
  readonly say: { readonly user: string } | { readonly silence: true | 'empty' };
}

/** A whole scenario. */
export interface Draft {
  /** Comments above it, a line each. */
  readonly notes: readonly string[];
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly skip?: string;
  readonly variant?: string;
  readonly language?: { readonly asr?: string; readonly tts?: string };
  readonly channel?: string;
  readonly integrationAttributes?: JsonObject;
  readonly vars: ReadonlyMap<string, string>;
  readonly greeting: DraftReply;
  readonly turns: readonly DraftTurn[];
}

/** Nothing is demanded. */
export const NO_EXPECTATION: DraftExpectation = { response: [] };

/** Tells whether anything is demanded of a reply. */
export function hasExpectation({ response, handoff, endConversation, latency }: DraftExpectation): boolean {
  return response.length > 0 || [handoff, endConversation, latency].some((part) => part !== undefined);
}
