// `/expect`: what the author says about the last reply. It must hold for that reply, or it is refused with the reason.
import { parseDuration, DURATION_FORM, renderDuration } from '../base/duration.ts';
import type { DraftCondition, DraftExpectation } from '../draft/draft.ts';
import { escapeText } from '../draft/template-text.ts';
import { isMatch } from '../scenario/match-text.ts';
import type { Condition } from '../scenario/matcher.ts';
import { PatternTimeoutError, type PatternRunner } from '../scenario/pattern-runner.ts';
import type { HeardReply } from './talk.ts';

/** An expectation with more in it, or why there is not. */
export type OwnExpectation = { readonly expect: DraftExpectation } | { readonly problem: string };

const NOWHERE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Adds what an argument of `/expect` demands to what is demanded so far. */
export async function addOwnExpectation(
  argument: string,
  before: DraftExpectation,
  { reply, patterns }: { readonly reply: HeardReply; readonly patterns: PatternRunner },
): Promise<OwnExpectation> {
  if (argument === '') return { problem: '/expect needs something to expect; /help lists the forms' };
  const latency = /^latency\s+(.+)$/u.exec(argument)?.[1];
  if (latency !== undefined) return addLatency(latency, before, reply);
  const condition = readCondition(argument);
  try {
    if (!(await holds(condition, reply.response, patterns))) {
      return { problem: 'the last reply does not meet that, so it was not added' };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof PatternTimeoutError)) throw error;
    return { problem: `that pattern can't be used: ${error.message}` };
  }
  return { expect: { ...before, response: [...before.response, condition] } };
}

function addLatency(text: string, before: DraftExpectation, { latencyMs }: HeardReply): OwnExpectation {
  const limitMs = parseDuration(text);
  if (limitMs === undefined) return { problem: `\`${text}\` is not a duration: write ${DURATION_FORM}` };
  if (latencyMs > limitMs) return { problem: `the last reply took ${renderDuration(latencyMs)}, so it was not added` };
  return { expect: { ...before, latency: text } };
}

function readCondition(argument: string): DraftCondition {
  const pattern = /^\/(.+)\/$/su.exec(argument)?.[1];
  if (pattern !== undefined) return { kind: 'matches', text: escapeText(pattern) };
  const equal = /^=\s*(.+)$/su.exec(argument)?.[1];
  if (equal !== undefined) return { kind: 'equals', text: escapeText(equal) };
  const not = /^not\s+(.+)$/su.exec(argument)?.[1];
  if (not !== undefined) return { kind: 'none_of', text: escapeText(not) };
  return { kind: 'contains', text: escapeText(argument) };
}

function holds(condition: DraftCondition, response: string, patterns: PatternRunner): Promise<boolean> {
  const scope = { captures: new Map<string, string>(), uuid: '', runId: '', now: new Date(), timeZone: 'UTC' };
  return isMatch({ place: NOWHERE, conditions: [toCondition(condition)] }, response, { scope, patterns });
}

function toCondition(condition: DraftCondition): Condition {
  const place = NOWHERE;
  if (condition.kind === 'empty') return { ...condition, place };
  const text = [condition.text.replaceAll('$${', '${')];
  switch (condition.kind) {
    case 'matches':
      return { kind: 'matches', pattern: text, caseSensitive: false, place };
    case 'none_of':
      return {
        kind: 'none_of',
        matchers: [{ place, conditions: [toCondition({ ...condition, kind: 'contains' })] }],
        place,
      };
    case 'exact':
      return { kind: 'exact', text, place };
    default:
      return { kind: condition.kind, text, caseSensitive: false, place };
  }
}
