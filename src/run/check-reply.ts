// Judges one reply: every written expectation, the captures, and what is expected although nobody wrote it. Knows nothing of
// conversations or networks, so that a stored reply can be judged again.
import { roundMs } from '../base/clock.ts';
import { renderDuration } from '../base/duration.ts';
import type { JsonObject } from '../base/json.ts';
import type { Handoff } from '../chat/wire.ts';
import type { CheckResult, ErrorInfo } from '../event/results.ts';
import { captureText, matchText, type MatchContext } from '../scenario/match-text.ts';
import { renderPattern } from '../scenario/render-template.ts';
import type { Capture, Expectation } from '../scenario/scenario.ts';
import type { Place } from '../text/place.ts';
import { createCheck, describeTextChecks } from './create-check.ts';
import { checkHandoff, renderHandoff } from './check-handoff.ts';
import { describeEvaluationError } from './describe-error.ts';

/** What is judged of a reply. */
export interface JudgedReply {
  readonly response: string;
  /** Undefined where the agent left the field out, which counts as false. */
  readonly endConversation: boolean | undefined;
  readonly handoff: Handoff | null;
  readonly body: JsonObject;
  readonly latencyMs: number;
}

/** What is demanded of a reply. */
export interface Demand {
  /** Of the turn or greeting: where implied checks point to. */
  readonly place: Place;
  readonly expect: Expectation;
  readonly captures: readonly Capture[];
  /** The next turn that will be said for certain; undefined after the last. */
  readonly next: { readonly number: number; readonly place: Place } | undefined;
}

/** What came of it. */
export interface Findings {
  readonly checks: readonly CheckResult[];
  readonly captured: ReadonlyMap<string, string>;
  /** How many written expectations were evaluated; captures and implied checks are none. */
  readonly evaluated: number;
  /** Why something could not be evaluated: the first of possibly several. */
  readonly error: ErrorInfo | null;
}

/** Evaluates everything, also after a check that failed. */
export async function checkReply(reply: JudgedReply, demand: Demand, context: MatchContext): Promise<Findings> {
  const checks: CheckResult[] = [];
  const captured = new Map<string, string>();
  let error: ErrorInfo | null = null;
  const evaluate = async (place: Place, check: () => Promise<readonly CheckResult[]>): Promise<void> => {
    try {
      checks.push(...(await check()));
    } catch (thrown) {
      error ??= describeEvaluationError(thrown, place);
    }
  };
  for (const { place, check } of listExpectations(reply, demand.expect, context)) await evaluate(place, check);
  const evaluated = checks.length;
  for (const capture of demand.captures) {
    await evaluate(capture.place, () => checkCapture(capture, { reply, captured }, context));
  }
  checks.push(...listImplied(reply, demand));
  return { checks, captured, evaluated, error };
}

interface Evaluation {
  readonly place: Place;
  readonly check: () => Promise<readonly CheckResult[]>;
}

function listExpectations(reply: JudgedReply, expect: Expectation, context: MatchContext): Evaluation[] {
  const { response, handoff, endConversation, latency, body } = expect;
  const evaluations: Evaluation[] = [];
  const add = (place: Place, check: Evaluation['check']): void => void evaluations.push({ place, check });
  if (response !== undefined) {
    add(response.place, async () => describeTextChecks('response', await matchText(response, reply.response, context)));
  }
  if (handoff !== undefined) add(handoff.place, () => checkHandoff(handoff, reply.handoff, context));
  if (endConversation !== undefined) add(endConversation.place, () => one(checkEnd(endConversation, reply)));
  if (latency !== undefined) add(latency.place, () => one(checkLatency(latency, reply.latencyMs)));
  if (body !== undefined) add(body.place, () => one(checkBody(body, reply.body)));
  return evaluations;
}

function one(check: CheckResult): Promise<readonly CheckResult[]> {
  return Promise.resolve([check]);
}

function checkEnd({ value, place }: NonNullable<Expectation['endConversation']>, reply: JudgedReply): CheckResult {
  const actual = reply.endConversation;
  return createCheck({
    subject: 'end_conversation',
    passed: (actual ?? false) === value,
    expected: String(value),
    actual: actual === undefined ? null : String(actual),
    place,
  });
}

function checkLatency({ maxMs, place }: NonNullable<Expectation['latency']>, latencyMs: number): CheckResult {
  const passed = latencyMs <= maxMs;
  // Rounded for people, both may look alike.
  const message = passed ? undefined : `The reply took ${roundMs(latencyMs)} ms.`;
  const expected = `at most ${renderDuration(maxMs)}`;
  return createCheck({ subject: 'latency', passed, expected, actual: renderDuration(latencyMs), message, place });
}

function checkBody({ validate, place }: NonNullable<Expectation['body']>, body: JsonObject): CheckResult {
  const violations = validate(body);
  return createCheck({
    subject: 'body',
    passed: violations.length === 0,
    expected: 'valid against its JSON Schema',
    actual: violations.length === 0 ? 'valid' : violations.slice(0, MAX_VIOLATIONS).join('; '),
    place,
  });
}

/** More sentences about one body help nobody. */
const MAX_VIOLATIONS = 10;

async function checkCapture(
  { name, pattern, place }: Capture,
  { reply, captured }: { readonly reply: JudgedReply; readonly captured: Map<string, string> },
  context: MatchContext,
): Promise<readonly CheckResult[]> {
  const text = await captureText(pattern, reply.response, context);
  if (text !== undefined) captured.set(name, text);
  const expected = `a match of ${renderPattern(pattern, context.scope)}`;
  const actual = text ?? reply.response;
  return [createCheck({ subject: `capture ${name}`, passed: text !== undefined, expected, actual, place })];
}

/** The conversation goes on while turns remain, and no handoff comes out of nowhere. Only what does not hold is a check. */
function listImplied(reply: JudgedReply, { place, expect, next }: Demand): CheckResult[] {
  const implied: CheckResult[] = [];
  if (reply.handoff !== null && expect.handoff === undefined) {
    const actual = renderHandoff(reply.handoff);
    const message = 'No handoff was expected here.';
    implied.push(
      createCheck({ subject: 'handoff', passed: false, expected: 'none', actual, message, implied: true, place }),
    );
  }
  // Where `false` is written, that check has failed already.
  if (reply.endConversation === true && next !== undefined && expect.endConversation?.value !== false) {
    const at = `${next.place.file}:${next.place.line}`;
    const message = `The conversation ended, but turn ${next.number} (${at}) was still to be said.`;
    implied.push(
      createCheck({
        subject: 'end_conversation',
        passed: false,
        expected: 'false',
        actual: 'true',
        message,
        implied: true,
        place,
      }),
    );
  }
  return implied;
}
