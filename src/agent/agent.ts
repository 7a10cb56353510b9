// A simulated agent as data: what its file says, checked and ready to converse. Parsing makes it, conversation.ts plays it.
import type { JsonObject } from '../base/json.ts';
import type { Matcher } from '../scenario/matcher.ts';
import type { Template } from '../scenario/template.ts';
import type { Place } from '../text/place.ts';
import type { Fault } from './fault.ts';

/** One agent file. */
export interface Agent {
  readonly name: string;
  /** Where the file stands, as it is shown to people. */
  readonly file: string;
  /** The account and project it answers for; undefined means any. */
  readonly accountId?: string;
  readonly projectId?: string;
  /** At least one; the first is the default. */
  readonly variants: readonly Variant[];
  /** Language codes; the first is the default. Empty where the agent speaks only one language. */
  readonly languages: readonly string[];
  /** IANA time zone of dates in replies. */
  readonly timeZone: string;
  /** Decides between alternative wordings. */
  readonly seed: number;
  /** Added to every reply, in milliseconds. */
  readonly delayMs: number;
  /** The first whose conditions hold answers `create`. */
  readonly greeting: readonly Reaction[];
  /** Where a conversation begins; its rules also hold in every other step. */
  readonly start: Step;
  readonly steps: ReadonlyMap<string, Step>;
  readonly faults: readonly Fault[];
}

/** One of an agent's variants, with the attributes that make it differ. */
export interface Variant {
  readonly name: string;
  /** `VARIANT-…`; undefined where the file names no variants. */
  readonly id?: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A point of a conversation: what is understood here, and what is said when nothing is. */
export interface Step {
  readonly name: string;
  /** Said on arrival, and after a message of which only slots were remembered; the first whose conditions hold. */
  readonly ask: readonly Reaction[];
  readonly rules: readonly Rule[];
  /** Ladders; empty means: as in `start`. */
  readonly fallback: readonly Reaction[];
  readonly silence: readonly Reaction[];
}

/** What the agent does about some messages. */
export interface Rule {
  readonly place: Place;
  /** Undefined: any message. */
  readonly when?: Matcher;
  /** The patterns of `when` that have named groups. */
  readonly captures: readonly GroupCapture[];
  readonly conditions: readonly RuleCondition[];
  /** A ladder: the first time the first, then the second, and the last from then on. */
  readonly reactions: readonly Reaction[];
}

/** A pattern whose named groups become slots. */
export interface GroupCapture {
  readonly pattern: Template;
  readonly caseSensitive: boolean;
}

/** One demand of an `if`: on a slot, an attribute, the variant. */
export type RuleCondition =
  | { readonly kind: 'matcher'; readonly name: string; readonly matcher: Matcher }
  | { readonly kind: 'more_than' | 'less_than'; readonly name: string; readonly limit: Template };

/** One thing the agent does. Without `reply`, `handoff`, `goto` and an end it only remembers. */
export interface Reaction {
  readonly place: Place;
  readonly conditions: readonly RuleCondition[];
  readonly set: readonly SlotChange[];
  readonly reply?: Reply;
  /** Name of a step, or `start`. */
  readonly goto?: string;
  readonly handoff?: { readonly destination?: Template; readonly reason?: Template };
  /** Undefined: true with a handoff, else false. */
  readonly endConversation?: boolean;
  readonly delayMs: number;
  /** Fields that the answer carries besides its own. */
  readonly extra?: JsonObject;
}

/** A slot and its new value; null forgets it. */
export interface SlotChange {
  readonly name: string;
  readonly value: Template | null;
}

/** What is said: alternatives, by language. */
export interface Reply {
  /** Wordings where the language has none of its own. */
  readonly texts: readonly Template[];
  readonly byLanguage: ReadonlyMap<string, readonly Template[]>;
}
