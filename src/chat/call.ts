// One call of the API from the first request to the last: waiting for the rate limit, the deadline over all tries, and
// what is repeated. What an answer means is left to its caller.
import { renderDuration } from '../base/duration.ts';
import type { CallLimits } from './chat-client.ts';
import type { ChatError, Finding } from './chat-error.ts';
import { sleep } from './clock.ts';
import { describeFault, summariseError } from './connection-faults.ts';
import { exchange, type Exchange } from './exchange.ts';
import { planRepeat, readRetryAfter, type Tries } from './repeat-policy.ts';
import { describeStatus } from './status-findings.ts';
import type { Target } from './target.ts';
import type { Operation } from './wire.ts';

/** An answer with a status of success. */
export type Success = Exchange & { readonly status: number };

/** One call. `send` may be used once. */
export class Call {
  readonly operation: Operation;
  readonly #target: Target;
  readonly #limits: CallLimits;
  readonly #tries: Tries = { failed: 0, rateLimited: 0 };
  requests = 0;
  waitedMs = 0;
  latencyMs = 0;
  /** Time that counts against the deadline: everything but waiting for the rate limit. */
  #spentMs = 0;

  constructor(operation: Operation, target: Target, limits: CallLimits) {
    this.operation = operation;
    this.#target = target;
    this.#limits = limits;
  }

  /** Makes the request until its outcome is final; rejects with a `ChatError` unless that is a success. */
  async send(body: string): Promise<Success> {
    for (;;) {
      if (this.#limits.cancellation.cancelled || this.#target.disposed)
        throw this.fail(this.#describeCancelled('before it was sent', false));
      const turn = this.#target.pacer.acquire(this.#limits.cancellation);
      if (turn !== undefined) await this.#wait(turn);
      const sentAtMs = this.#target.clock.now();
      const outcome = await this.#request(body);
      if (isSuccess(outcome)) {
        await this.#target.turnstile.pass();
        return outcome;
      }
      if (!(await this.#mayRepeat(outcome, sentAtMs))) throw this.fail(this.#describe(this.hide(outcome)), outcome);
    }
  }

  /** An answer as it may be described. */
  hide<T extends Exchange>(answer: T): T {
    return this.#target.hide(answer);
  }

  /** The error for something that is wrong with this call. */
  fail(finding: Finding, answer?: Exchange): ChatError {
    return this.#target.createError(finding, this, answer);
  }

  async #wait(turn: Promise<boolean>): Promise<void> {
    const { clock } = this.#target;
    const beganAt = clock.now();
    this.#limits.onWaiting?.(true);
    const granted = await turn;
    this.waitedMs += clock.now() - beganAt;
    this.#limits.onWaiting?.(false);
    if (!granted) throw this.fail(this.#describeCancelled('while it waited for the rate limit', false));
  }

  async #request(body: string): Promise<Exchange> {
    const { operation } = this;
    const { clock } = this.#target;
    const begunMs = clock.now();
    const outcome = await exchange({
      dispatcher: this.#target.dispatcher ?? (await this.#open()),
      origin: this.#target.origin,
      path: this.#target.paths[operation],
      method: operation === 'close' ? 'PUT' : 'POST',
      headers: this.#target.headers,
      body,
      timeoutMs: Math.max(1, this.#limits.timeoutMs - this.#spentMs),
      maxBodyBytes: this.#target.maxBodyBytes,
      cancellation: this.#limits.cancellation,
      clock,
    });
    this.requests += 1;
    this.latencyMs = outcome.latencyMs;
    this.#spentMs += clock.now() - begunMs;
    this.#target.trace(operation, body, outcome);
    return outcome;
  }

  async #open(): ReturnType<Target['open']> {
    try {
      return await this.#target.open();
    } catch (error) {
      const cause = summariseError(error);
      const message = `The connection to ${this.#target.host} could not be set up: ${cause.message}.`;
      throw this.fail({
        kind: 'network-error',
        message,
        hint: 'Check HTTPS_PROXY, HTTP_PROXY and the CA file.',
        mayBeDelivered: false,
        cause,
      });
    }
  }

  async #mayRepeat(outcome: Exchange, sentAtMs: number): Promise<boolean> {
    const { clock, pacer, maxRetryAfterMs } = this.#target;
    if (this.#target.disposed) return false;
    const repeat = planRepeat(this.operation, outcome, this.#tries, { maxRetryAfterMs, wallNowMs: clock.wallNow() });
    // A 429 slows the target down even where this call gives up.
    const pauseMs = repeat !== undefined && 'pauseTargetMs' in repeat ? repeat.pauseTargetMs : undefined;
    if (outcome.status === 429) pacer.backOff(sentAtMs, pauseMs ?? 0);
    if (repeat === undefined) return false;
    if ('pauseTargetMs' in repeat) return true;
    if (this.#spentMs + repeat.backoffMs >= this.#limits.timeoutMs) return false;
    this.#spentMs += repeat.backoffMs;
    await sleep(clock, repeat.backoffMs, this.#limits.cancellation);
    return true;
  }

  #describe(outcome: Exchange): Finding {
    const { host, maxBodyBytes, proxied, disposed } = this.#target;
    if (outcome.fault === 'cancelled' || disposed) {
      return this.#describeCancelled('before its answer was there', outcome.sent && outcome.status !== 429);
    }
    if (outcome.status === 429) {
      const finding = describeStatus(this.operation, outcome, host);
      return { ...finding, message: `${finding.message}${this.#describeRateLimit(outcome)}` };
    }
    const finding = hasFailingStatus(outcome)
      ? describeStatus(this.operation, outcome, host)
      : describeFault(outcome, { host, timeoutMs: this.#limits.timeoutMs, maxBodyBytes, proxied });
    return { ...finding, message: `${finding.message}${this.#describeTries(finding)}` };
  }

  #describeRateLimit(outcome: Exchange): string {
    const { maxRetryAfterMs, clock } = this.#target;
    const asked = readRetryAfter(outcome, clock.wallNow());
    if (asked !== undefined && asked > maxRetryAfterMs) {
      return ` It asks to wait ${renderDuration(asked)}; rehearsal waits ${renderDuration(maxRetryAfterMs)} at most.`;
    }
    return ` It was tried ${this.requests} times, with waiting in between.`;
  }

  #describeTries({ mayBeDelivered }: Finding): string {
    if (mayBeDelivered && this.operation !== 'close') {
      return ' The agent may have processed the request, so it was not repeated.';
    }
    return this.requests > 1 ? ` It was tried ${this.requests} times.` : '';
  }

  #describeCancelled(when: string, mayBeDelivered: boolean): Finding {
    return {
      kind: 'cancelled',
      message: `\`${this.operation}\` was cancelled ${when}.`,
      mayBeDelivered,
      cause: this.#limits.cancellation.reason,
    };
  }
}

/** A status of failure counts, also where the body beside it was cut off, stalled or too large. */
function hasFailingStatus(outcome: Exchange): boolean {
  return outcome.status !== undefined && (outcome.status < 200 || outcome.status >= 300);
}

function isSuccess(outcome: Exchange): outcome is Success {
  return outcome.fault === undefined && outcome.status !== undefined && !hasFailingStatus(outcome);
}
