// The exchanges of one conversation: something is said, the reply is judged, and both are emitted. It keeps what came of
// them all; what is said, and in which order, is play-script.ts.
import type { Reply } from '../chat/chat-client.ts';
import { ChatError } from '../chat/chat-error.ts';
import type { ErrorInfo } from '../event/results.ts';
import { isMatch } from '../scenario/match-text.ts';
import type { Matcher } from '../scenario/matcher.ts';
import { renderTemplate } from '../scenario/render-template.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkReply, type Findings, type JudgeContext } from './check-reply.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationWatch } from './conversation-watch.ts';
import { describeChatError, describeEvaluationError, describeLateCreate, describeStop } from './describe-error.ts';
import { describeTurn, describeUnanswered, type Exchange, type Step } from './describe-turn.ts';
import { renderCreateBody } from './render-create.ts';
import type { RunContext } from './run-context.ts';

/** What a dialogue is made of. */
export interface DialogueOptions {
  readonly scenario: Scenario;
  /** From 1. */
  readonly attempt: number;
  readonly context: RunContext;
  readonly conversation: Conversation;
  readonly watch: ConversationWatch;
}

/** One dialogue and what came of it so far. */
export class Dialogue {
  readonly #options: DialogueOptions;
  readonly #captures = new Map<string, string>();
  readonly #match: JudgeContext;
  #exchanges = 0;
  #lastResponse = '';
  #failed = false;
  #evaluated = 0;
  #error: ErrorInfo | null = null;
  #isCut = false;

  constructor(options: DialogueOptions) {
    this.#options = options;
    const { runId, clock, settings, createUuid, patterns } = options.context;
    const now = new Date(clock.wallNow());
    let uuid: string | undefined;
    const scope = {
      captures: this.#captures,
      get uuid() {
        return (uuid ??= createUuid());
      },
      runId,
      now,
      timeZone: settings.timeZone,
    };
    this.#match = { scope, patterns };
  }

  /** True where a check failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** How many written expectations were evaluated. */
  get evaluated(): number {
    return this.#evaluated;
  }

  /** Why the dialogue could not be played, or not be judged, to its end. */
  get error(): ErrorInfo | null {
    return this.#error;
  }

  /** True where nothing more may be said. */
  get isOver(): boolean {
    const { conversation, scenario } = this.#options;
    const isDone = conversation.ended || (this.#failed && !scenario.continueOnFailure);
    return isDone || this.#isCut || this.#error !== null;
  }

  /** Tells whether the last reply matches; false, with an error, where that can't be found out. */
  async matchesLast(matcher: Matcher): Promise<boolean> {
    try {
      return await isMatch(matcher, this.#lastResponse, this.#match);
    } catch (thrown) {
      this.#setError(describeEvaluationError(thrown, matcher.place));
      return false;
    }
  }

  /** Says something, judges the reply and emits both. Afterwards the dialogue may be over. */
  async exchange(step: Step): Promise<void> {
    const { watch, context } = this.#options;
    const index = this.#exchanges;
    const stop = watch.readStop();
    if (stop !== undefined) {
      this.#error = describeStop(stop, index);
      return;
    }
    const said = this.#renderSaid(step);
    if (said === undefined) return;
    this.#exchanges += 1;
    const exchange = { step, index, ...said, startedMs: context.elapsedMs() };
    const reply = await this.#send(exchange);
    if (reply === undefined) return;
    // Only what came before the reply makes it too late; it may be the last one, and then judging it has all the time.
    const stopBefore = watch.readStop();
    if (this.#isLate(step, reply)) {
      this.#recordLate(exchange, reply);
      return;
    }
    const findings = checkReply(reply, step, this.#match);
    this.#record(exchange, reply, findings instanceof Promise ? await findings : findings);
    if (stopBefore !== undefined) this.#error ??= describeStop(stopBefore, index);
  }

  /** Undefined, with an error, where a hole in the text can't be filled. */
  #renderSaid({ say, place }: Step): { message: string | undefined } | undefined {
    if (say?.kind !== 'text') return { message: say?.message === 'empty' ? '' : undefined };
    try {
      return { message: renderTemplate(say.text, this.#match.scope) };
    } catch (thrown) {
      this.#setError(describeEvaluationError(thrown, place));
      return undefined;
    }
  }

  /** Undefined, with an error, where no usable answer came. */
  async #send(exchange: Exchange): Promise<Reply | undefined> {
    const { watch } = this.#options;
    try {
      return await this.#call(exchange);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.#emit(describeUnanswered(exchange, error.fields));
      this.#error = describeChatError(error, exchange.index, watch.readStop());
      if (error.fields.kind === 'timeout' && error.fields.operation === 'create' && error.fields.mayBeDelivered) {
        // The client names the time that it was given, which is longer than the limit: see LATE_CREATE_MS.
        this.#error = { ...this.#error, message: describeLateCreate(this.#timeoutOf(exchange.step)) };
      }
      return undefined;
    }
  }

  #call({ step, message }: Exchange): Promise<Reply> {
    const { conversation, scenario } = this.#options;
    const timeoutMs = this.#timeoutOf(step);
    if (step.say !== undefined) return conversation.respond(message, timeoutMs);
    return conversation.create(renderCreateBody(scenario, this.#match.scope), timeoutMs);
  }

  #timeoutOf({ timeoutMs }: Step): number {
    const { turnTimeoutMs, turnTimeoutWins } = this.#options.context.settings;
    return turnTimeoutWins ? turnTimeoutMs : (timeoutMs ?? turnTimeoutMs);
  }

  /** `create` is waited for longer than its limit says, for the conversation's sake. */
  #isLate(step: Step, reply: Reply): boolean {
    return step.say === undefined && reply.latencyMs > this.#timeoutOf(step);
  }

  #recordLate(exchange: Exchange, reply: Reply): void {
    const message = describeLateCreate(this.#timeoutOf(exchange.step));
    this.#emit(describeTurn(exchange, reply));
    this.#error = { kind: 'timeout', message, turn: exchange.index, operation: 'create' };
  }

  #record(exchange: Exchange, reply: Reply, findings: Findings): void {
    this.#emit(describeTurn(exchange, reply, findings));
    this.#lastResponse = reply.response;
    for (const [name, text] of findings.captured) this.#captures.set(name, text);
    this.#evaluated += findings.evaluated;
    this.#failed ||= findings.checks.some((check) => !check.passed);
    if (findings.error !== null) this.#setError({ ...findings.error, turn: exchange.index });
  }

  #emit(turn: ReturnType<typeof describeTurn>): void {
    const { context, scenario, attempt } = this.#options;
    context.emit({ type: 'turn-finished', id: scenario.id, attempt, turn });
  }

  /** A capture that lacks after a failure lacks because of the failure: that is no error, but it can't go on either. */
  #setError(error: ErrorInfo): void {
    if (error.kind === 'missing-capture' && this.#failed) this.#isCut = true;
    else this.#error ??= error;
  }
}
