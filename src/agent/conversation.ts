// One conversation with a simulated agent: where it stands, what it remembers, and what it answers. Knows no network.
import type { Handoff } from '../chat/wire.ts';
import type { JsonObject } from '../base/json.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { renderTemplate } from '../scenario/render-template.ts';
import type { Scope } from '../scenario/template.ts';
import type { Agent, Reaction, Rule, Step } from './agent.ts';
import { applies, holdAll, type RuleContext } from './apply-rule.ts';
import { mixHash } from '../base/mix-hash.ts';
import { chooseWording } from './choose-wording.ts';
import { SpokenMemory, type Memory } from './memory.ts';

/** What the agent says and does in one turn. */
export interface Answer {
  readonly response: string;
  readonly endConversation: boolean;
  readonly handoff?: Handoff;
  /** Fields that the answer carries besides its own. */
  readonly extra?: JsonObject;
  /** How long the agent takes, in milliseconds. */
  readonly delayMs: number;
}

/** What a conversation begins with. */
export interface ConversationStart {
  readonly agent: Agent;
  readonly memory: Memory;
  readonly scope: Omit<Scope, 'captures'>;
  readonly patterns: PatternRunner;
}

/** Steps that may send the conversation on before one of them speaks; more means that they go round in a circle. */
const MAX_STEPS_PER_TURN = 20;

/** The state of one conversation. Turns are answered one after the other, however fast they come. */
export class Conversation {
  readonly agent: Agent;
  readonly memory: Memory;
  readonly #context: RuleContext;
  readonly #uses = new Map<Rule, number>();
  #step: Step;
  /** Silences, and messages that were not understood, in a row. */
  #silences = 0;
  #misses = 0;
  #history: number;
  #previous: Promise<unknown> = Promise.resolve();

  constructor(start: ConversationStart) {
    this.agent = start.agent;
    this.memory = start.memory;
    this.#context = {
      memory: start.memory,
      scope: { ...start.scope, captures: start.memory },
      spoken: { ...start.scope, captures: new SpokenMemory(start.memory) },
      patterns: start.patterns,
    };
    this.#step = start.agent.start;
    this.#history = mixHash(start.agent.seed, [...start.memory.values()].join('\n'));
  }

  /** The answer to `create`. */
  greet(): Promise<Answer> {
    return this.#inTurn(() => this.#climb(this.agent.greeting, 1, 0));
  }

  /** The answer to a message; undefined and empty are silence. */
  answer(message: string | undefined): Promise<Answer> {
    return this.#inTurn(() => {
      this.#history = mixHash(this.#history, message ?? '');
      if (message === undefined || message === '') return this.#answerSilence();
      this.#silences = 0;
      this.memory.set('message', message);
      return this.#answerMessage(message);
    });
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#previous.then(action);
    this.#previous = result.catch(() => undefined);
    return result;
  }

  async #answerSilence(): Promise<Answer> {
    const ladder = [this.#step.silence, this.agent.start.silence].find((rungs) => rungs.length > 0);
    if (ladder === undefined) return this.#answerMiss();
    this.#silences += 1;
    return this.#climb(ladder, this.#silences, 0);
  }

  async #answerMessage(message: string): Promise<Answer> {
    let understood = false;
    const { start } = this.agent;
    const rules = this.#step === start ? start.rules : [...this.#step.rules, ...start.rules];
    for (const rule of rules) {
      if (!(await applies(rule, message, this.#context))) continue;
      const uses = (this.#uses.get(rule) ?? 0) + 1;
      const reaction = await this.#rung(rule.reactions, uses);
      if (reaction === undefined) continue;
      this.#uses.set(rule, uses);
      if (rule.when !== undefined) understood = true;
      if (speaks(reaction)) {
        this.#misses = 0;
        return this.#react(reaction, 0);
      }
      this.#remember(reaction);
    }
    if (!understood || this.#step.ask.length === 0) return this.#answerMiss();
    this.#misses = 0;
    return this.#climb(this.#step.ask, 1, 0);
  }

  #answerMiss(): Promise<Answer> {
    this.#misses += 1;
    const own = this.#step.fallback;
    return this.#climb(own.length > 0 ? own : this.agent.start.fallback, this.#misses, 0);
  }

  async #climb(ladder: readonly Reaction[], count: number, depth: number): Promise<Answer> {
    const reaction = await this.#rung(ladder, count);
    return reaction === undefined ? this.#nothing() : this.#react(reaction, depth);
  }

  /** The reaction for the nth use of a ladder, of those whose conditions hold; the last one stays. */
  async #rung(ladder: readonly Reaction[], count: number): Promise<Reaction | undefined> {
    let found: Reaction | undefined;
    let left = count;
    for (const reaction of ladder) {
      if (!(await holdAll(reaction.conditions, this.#context))) continue;
      found = reaction;
      left -= 1;
      if (left === 0) break;
    }
    return found;
  }

  async #react(reaction: Reaction, depth: number): Promise<Answer> {
    this.#remember(reaction);
    const { goto, handoff, reply } = reaction;
    if (goto !== undefined) {
      this.#step = this.#find(goto);
      this.#misses = 0;
    }
    const ends = reaction.endConversation ?? handoff !== undefined;
    if (goto !== undefined && reply === undefined && !ends && handoff === undefined && this.#step.ask.length > 0) {
      if (depth === MAX_STEPS_PER_TURN) throw new Error(`the step ${goto} of ${this.agent.file} leads in a circle`);
      return this.#climb(this.#step.ask, 1, depth + 1);
    }
    const wording = reply && chooseWording(reply, this.memory.get('language'), this.#history);
    return {
      response: wording === undefined ? '' : renderTemplate(wording, this.#context.spoken),
      endConversation: ends,
      ...(handoff && { handoff: renderHandoff(handoff, this.#context.spoken) }),
      ...(reaction.extra && { extra: reaction.extra }),
      delayMs: this.agent.delayMs + reaction.delayMs,
    };
  }

  #remember(reaction: Reaction): void {
    for (const { name, value } of reaction.set) {
      if (value === null) this.memory.delete(name);
      else this.memory.set(name, renderTemplate(value, this.#context.spoken));
    }
  }

  #find(name: string): Step {
    return this.agent.steps.get(name) ?? this.agent.start;
  }

  #nothing(): Answer {
    return { response: '', endConversation: false, delayMs: this.agent.delayMs };
  }
}

function speaks(reaction: Reaction): boolean {
  const { reply, goto, handoff, endConversation, extra } = reaction;
  return [reply, goto, handoff, endConversation, extra].some((part) => part !== undefined);
}

function renderHandoff(handoff: NonNullable<Reaction['handoff']>, scope: Scope): Handoff {
  return {
    ...(handoff.destination && { destination: renderTemplate(handoff.destination, scope) }),
    ...(handoff.reason && { reason: renderTemplate(handoff.reason, scope) }),
  };
}
