// A scenario ready to be played: one conversation, expanded from a file, for one target.
import type { JsonObject, JsonValue } from '../base/json.ts';
import type { Place } from '../text/place.ts';
import type { Matcher } from './matcher.ts';
import type { Template } from './template.ts';

/** One scripted conversation and what is expected of it. */
export interface Scenario {
  /** Stable from run to run: `ID`, or `ID[premium]` for one of several conversations of a file's scenario. */
  readonly id: string;
  /** The id as written (or derived from path and name), without the label in brackets. */
  readonly baseId: string;
  readonly name: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** From the first to the last line of the scenario's document. */
  readonly place: Place;
  /** The name as written, and the id that is sent. */
  readonly variant?: { readonly name: string; readonly id: string };
  readonly integrationAttributes?: TemplateObject;
  readonly language?: { readonly asr?: string; readonly tts?: string };
  readonly channel?: string;
  readonly greeting: Greeting;
  readonly turns: readonly Turn[];
  readonly answers: readonly Answer[];
  readonly repeat?: number;
  /** Above 0, at most 1. */
  readonly passRate?: number;
  readonly retries?: number;
  readonly timeoutMs?: number;
  /** Scenarios that share a name never overlap. */
  readonly locks: readonly string[];
  /** Targets that this scenario is for; empty means all. */
  readonly onlyOn: readonly string[];
  /** The reason not to play it; `true` where none was given. */
  readonly skip?: string | true;
  readonly only: boolean;
  readonly expectedFailure?: string | true;
  readonly continueOnFailure: boolean;
}

/** A value of `integration_attributes`: JSON whose texts may have holes. */
export type TemplateValue = JsonValue | { readonly template: Template } | readonly TemplateValue[] | TemplateObject;

/** A mapping of values with holes. A class of its own, so that it can't be confused with `{ template }`. */
export class TemplateObject {
  readonly entries: readonly (readonly [key: string, value: TemplateValue])[];

  constructor(entries: readonly (readonly [key: string, value: TemplateValue])[]) {
    this.entries = entries;
  }
}

/** What the answer to `create` must be. */
export interface Greeting {
  readonly place: Place;
  readonly expect: Expectation;
  readonly captures: readonly Capture[];
}

/** One thing the user says, and what is expected of the reply. */
export interface Turn {
  readonly place: Place;
  /** Number in the scenario as written, from 1; turns of a fragment count where they are used. */
  readonly number: number;
  readonly name?: string;
  readonly say: Say;
  /** Said only if the last reply matches; otherwise the turn is passed over. */
  readonly when?: Matcher;
  readonly expect: Expectation;
  readonly captures: readonly Capture[];
  readonly timeoutMs?: number;
}

/** A text, sent exactly as written; or silence: no `message` at all, or an empty one. */
export type Say =
  | { readonly kind: 'text'; readonly text: Template }
  | { readonly kind: 'silence'; readonly message: 'absent' | 'empty' };

/** Said whenever the agent asks, before the next scripted turn. */
export interface Answer {
  readonly place: Place;
  readonly when: Matcher;
  readonly say: Say;
  /** At most so many times in one conversation. */
  readonly times: number;
  readonly expect: Expectation;
  readonly captures: readonly Capture[];
}

/** What must hold of one reply. Absent members were not written; the implied checks are the engine's. */
export interface Expectation {
  readonly response?: Matcher;
  readonly handoff?: HandoffExpectation;
  readonly endConversation?: { readonly value: boolean; readonly place: Place };
  readonly latency?: { readonly maxMs: number; readonly place: Place };
  readonly body?: BodyExpectation;
}

/** `true` (any), `false` (none), or matchers for destination and reason. */
export type HandoffExpectation =
  | { readonly kind: 'any' | 'none'; readonly place: Place }
  | {
      readonly kind: 'fields';
      readonly place: Place;
      readonly destination?: Matcher;
      readonly reason?: Matcher;
    };

/** A JSON Schema for the raw body, compiled when the file was read. */
export interface BodyExpectation {
  readonly place: Place;
  readonly schema: JsonObject | boolean;
  /** Gives one sentence per violation; none when the body is valid. */
  readonly validate: (body: JsonValue) => readonly string[];
}

/** Takes the first group, or the whole match, from the reply. */
export interface Capture {
  readonly name: string;
  readonly pattern: Template;
  readonly place: Place;
}
