// What else the agent says in the same run: the stuff of realistic mistakes. Sorted, so that the order of the run is no matter.
import { selectOne, type Random } from '../base/seeded-random.ts';
import { listWords, measureLikeness } from './likeness.ts';
import type { State } from './states.ts';
import { compareForm } from './states.ts';
import type { RecordedReply } from './recorded-reply.ts';
import { listScenarios, readLanguage, readVariant } from './state-facts.ts';

/** A text that the agent said somewhere. */
interface PooledReply {
  readonly text: string;
  /** As texts are compared. */
  readonly form: string;
  readonly words: ReadonlySet<string>;
  readonly language: string;
  /** Scenarios in which it is said, and what it answers there. */
  readonly scenarios: Set<string>;
  readonly answers: Set<string | undefined>;
  /** Of a greeting: the variant that it greets for. */
  readonly greets: string | undefined;
}

/** What another reply must be elsewhere of. */
export interface Elsewhere {
  readonly reply: RecordedReply;
  readonly before: readonly RecordedReply[];
  /** Ids as written, without the labels of rows. */
  readonly scenarios: readonly string[];
}

/** Replies as unlike as this say something else. */
const UNLIKE = 0.4;

/** So many are tried before a reply is taken to have no other beside it. */
const TRIES = 200;

/** All distinct texts, destinations and reasons of a run. */
export class ReplyPool {
  readonly #byLanguage: ReadonlyMap<string, readonly PooledReply[]>;
  readonly #greetings: ReadonlyMap<string, readonly PooledReply[]>;
  readonly #destinations: readonly string[];
  readonly #reasons: readonly string[];

  constructor(states: readonly State[]) {
    const replies = new Map<string, PooledReply>();
    const handoffs = states.map(({ reply }) => reply.handoff);
    for (const state of states.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
      const text = compareForm(state.reply.response);
      if (text === '') continue;
      const reply = replies.get(text) ?? describeReply(state, text);
      replies.set(text, reply);
      for (const id of listScenarios(state)) reply.scenarios.add(id);
      reply.answers.add(state.reply.message);
    }
    const sorted = [...replies.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
    this.#byLanguage = Map.groupBy(sorted, ({ language }) => language);
    this.#greetings = Map.groupBy(
      sorted.filter(({ greets }) => greets !== undefined),
      ({ language }) => language,
    );
    this.#destinations = listTexts(handoffs.map((handoff) => handoff?.destination));
    this.#reasons = listTexts(handoffs.map((handoff) => handoff?.reason));
  }

  /** A reply from another scenario, to other words, that says something else; in a language or in any. */
  pickOther(point: Elsewhere, language: string, random: Random): string | undefined {
    const avoided = [...point.before, point.reply].map(({ response }) => listWords(response));
    return this.#pick(this.#byLanguage.get(language), random, (reply) => {
      const isElsewhere =
        !reply.answers.has(point.reply.message) && point.scenarios.every((id) => !reply.scenarios.has(id));
      return isElsewhere && avoided.every((words) => measureLikeness(words, reply.words) < UNLIKE);
    });
  }

  /** A greeting of another variant in the same language. */
  pickGreeting(
    variant: string,
    text: string,
    { language, random }: { language: string; random: Random },
  ): string | undefined {
    const form = compareForm(text);
    return this.#pick(
      this.#greetings.get(language),
      random,
      (reply) => reply.greets !== variant && reply.form !== form,
    );
  }

  /** The first that fits, from anywhere in the list on; in a long one only so many are looked at. */
  #pick(
    replies: readonly PooledReply[] = [],
    random: Random,
    fits: (reply: PooledReply) => boolean,
  ): string | undefined {
    const start = Math.floor(random() * replies.length);
    for (let at = 0; at < Math.min(TRIES, replies.length); at += 1) {
      const reply = replies[(start + at) % replies.length];
      if (reply !== undefined && fits(reply)) return reply.text;
    }
    return undefined;
  }

  /** Another destination than this. */
  pickDestination(destination: string | null | undefined, random: Random): string {
    return selectOne(without(this.#destinations, destination), random) ?? 'another_queue';
  }

  /** Another reason than this. */
  pickReason(reason: string | null | undefined, random: Random): string {
    return selectOne(without(this.#reasons, reason), random) ?? 'another_reason';
  }
}

function describeReply(state: State, form: string): PooledReply {
  const { response } = state.reply;
  const greets = state.turn === 0 ? readVariant(state) : undefined;
  const facts = { words: listWords(response), language: readLanguage(state), greets };
  return { text: response, form, ...facts, scenarios: new Set(), answers: new Set() };
}

function listTexts(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))].sort() as string[];
}

function without(texts: readonly string[], text: string | null | undefined): readonly string[] {
  const own = compareForm(text ?? '');
  return texts.filter((other) => compareForm(other) !== own);
}
