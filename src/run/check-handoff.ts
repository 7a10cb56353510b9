// Judges the handoff of a reply. The presence of an object counts, an empty one too; its fields are optional.
import type { Handoff } from '../chat/wire.ts';
import type { CheckResult } from '../event/results.ts';
import { listPatterns, matchText, type MatchContext } from '../scenario/match-text.ts';
import type { PatternJob } from '../scenario/pattern-worker.ts';
import type { HandoffExpectation } from '../scenario/scenario.ts';
import type { Scope } from '../scenario/template.ts';
import { createCheck, describeTextChecks } from './create-check.ts';
import { keepJson } from './keep-json.ts';

const FIELDS = ['destination', 'reason'] as const;

/** Compares a handoff, or its absence, with what is expected. */
export function checkHandoff(
  expected: HandoffExpectation,
  actual: Handoff | null,
  context: MatchContext,
): readonly CheckResult[] {
  if (expected.kind !== 'fields') return [checkPresence(expected, actual)];
  return FIELDS.flatMap((field) => {
    const matcher = expected[field];
    if (matcher === undefined) return [];
    const found = matchText(matcher, readField(actual, field), context);
    return describeTextChecks(`handoff.${field}`, found).map((check) => withoutHandoff(check, actual));
  });
}

/** Lists what will be looked for in a handoff. */
export function listHandoffPatterns(expected: HandoffExpectation, actual: Handoff | null, scope: Scope): PatternJob[] {
  if (expected.kind !== 'fields') return [];
  return FIELDS.flatMap((field) => {
    const matcher = expected[field];
    return matcher === undefined ? [] : listPatterns(matcher, readField(actual, field), scope);
  });
}

/** The handoff as a person reads it: as JSON, with whatever the agent added. */
export function renderHandoff(handoff: Handoff): string {
  return JSON.stringify(keepJson(handoff));
}

function checkPresence({ kind, place }: HandoffExpectation, actual: Handoff | null): CheckResult {
  return createCheck({
    subject: 'handoff',
    passed: (actual !== null) === (kind === 'any'),
    expected: kind === 'any' ? 'any handoff' : 'none',
    actual: actual === null ? null : renderHandoff(actual),
    place,
  });
}

function readField(handoff: Handoff | null, field: 'destination' | 'reason'): string | null {
  const value: unknown = handoff?.[field];
  return typeof value === 'string' ? value : null;
}

/** Without a handoff nothing about it holds, not even that a field is empty. */
function withoutHandoff(check: CheckResult, actual: Handoff | null): CheckResult {
  return actual === null ? { ...check, passed: false, message: 'There was no handoff.' } : check;
}
