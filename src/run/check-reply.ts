// Judges one reply: every written expectation, the captures, and what is expected although nobody wrote it. Knows nothing of
// conversations or networks, so that a stored reply can be judged again.
import { roundMs } from '../base/clock.ts';
import { renderDuration } from '../base/duration.ts';
import type { JsonObject } from '../base/json.ts';
import type { Handoff } from '../chat/wire.ts';
import type { CheckResult, ErrorInfo } from '../event/results.ts';
import { captureText, listCapture, listPatterns, matchText, type MatchContext } from '../scenario/match-text.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import type { PatternJob } from '../scenario/pattern-worker.ts';
import { renderPattern } from '../scenario/render-template.ts';
import type { Capture, Expectation } from '../scenario/scenario.ts';
import type { Scope } from '../scenario/template.ts';
import type { Place } from '../text/place.ts';
import { createCheck, describeTextChecks } from './create-check.ts';
import { checkHandoff, listHandoffPatterns, renderHandoff } from './check-handoff.ts';
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

/** What judging needs beside the reply. */
export interface JudgeContext {
  readonly scope: Scope;
  readonly patterns: PatternRunner;
}

/** Evaluates everything, also after a check that failed; a promise where patterns must be waited for. */
export function checkReply(
  reply: JudgedReply,
  demand: Demand,
  { scope, patterns }: JudgeContext,
): Findings | Promise<Findings> {
  const finder = patterns.prepare(listDemanded(reply, demand, scope));
  if (!(finder instanceof Promise)) return judge(reply, demand, { scope, patterns: finder });
  return finder.then((ready) => judge(reply, demand, { scope, patterns: ready }));
}

function listDemanded(reply: JudgedReply, { expect, captures }: Demand, scope: Scope): readonly PatternJob[] {
  const { response, handoff } = expect;
  const jobs = response === undefined ? [] : listPatterns(response, reply.response, scope);
  if (handoff !== undefined) jobs.push(...listHandoffPatterns(handoff, reply.handoff, scope));
  for (const { pattern } of captures) jobs.push(...listCapture(pattern, reply.response, scope));
  return jobs;
}

function judge(reply: JudgedReply, demand: Demand, context: MatchContext): Findings {
  const { response, handoff, endConversation, latency, body } = demand.expect;
  const checks: CheckResult[] = [];
  const captured = new Map<string, string>();
  let error: ErrorInfo | null = null;
  const evaluate = (place: Place, check: () => readonly CheckResult[]): void => {
    try {
      checks.push(...check());
    } catch (thrown) {
      error ??= describeEvaluationError(thrown, place);
    }
  };
  if (response !== undefined) {
    evaluate(response.place, () => describeTextChecks('response', matchText(response, reply.response, context)));
  }
  if (handoff !== undefined) evaluate(handoff.place, () => checkHandoff(handoff, reply.handoff, context));
  if (endConversation !== undefined) evaluate(endConversation.place, () => [checkEnd(endConversation, reply)]);
  if (latency !== undefined) evaluate(latency.place, () => [checkLatency(latency, reply.latencyMs)]);
  if (body !== undefined) evaluate(body.place, () => [checkBody(body, reply.body)]);
  const evaluated = checks.length;
  for (const capture of demand.captures) {
    evaluate(capture.place, () => [checkCapture(capture, { reply, captured }, context)]);
  }
  checks.push(...listImplied(reply, demand));
  return { checks, captured, evaluated, error };
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

function checkCapture(
  { name, pattern, place }: Capture,
  { reply, captured }: { readonly reply: JudgedReply; readonly captured: Map<string, string> },
  context: MatchContext,
): CheckResult {
  const text = captureText(pattern, reply.response, context);
  if (text !== undefined) captured.set(name, text);
  const expected = `a match of ${renderPattern(pattern, context.scope)}`;
  const actual = text ?? reply.response;
  return createCheck({ subject: `capture ${name}`, passed: text !== undefined, expected, actual, place });
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
