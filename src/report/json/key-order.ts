// The order of keys in results.json, whoever built the objects: two equal runs give equal bytes, and people find their way.
import type { AttemptResult, CheckResult, ScenarioResult, TurnResult } from '../../event/results.ts';

/** Keys in their order; the type sees to it that none is missing. */
function orderOf<T>(keys: Readonly<Record<keyof T, true>>): readonly (keyof T)[] {
  return Object.keys(keys) as (keyof T)[];
}

const SCENARIO = orderOf<ScenarioResult>({
  id: true,
  name: true,
  description: true,
  file: true,
  line: true,
  tags: true,
  variant: true,
  verdict: true,
  flaky: true,
  quarantined: true,
  quarantine: true,
  skip_reason: true,
  skip_kind: true,
  expected_failure: true,
  repeat: true,
  started_ms: true,
  duration_ms: true,
  attempts: true,
});

const ATTEMPT = orderOf<AttemptResult>({
  attempt: true,
  repeat: true,
  verdict: true,
  conversation_id: true,
  error: true,
  started_ms: true,
  duration_ms: true,
  waited_ms: true,
  requests: true,
  slot: true,
  warnings: true,
  turns: true,
});

const TURN = orderOf<TurnResult>({
  index: true,
  name: true,
  user: true,
  silence: true,
  answer: true,
  response: true,
  end_conversation: true,
  handoff: true,
  latency_ms: true,
  started_ms: true,
  waited_ms: true,
  correlation_id: true,
  extra: true,
  captures: true,
  warnings: true,
  file: true,
  line: true,
  column: true,
  checks: true,
});

const CHECK = orderOf<CheckResult>({
  subject: true,
  matcher: true,
  passed: true,
  expected: true,
  expected_text: true,
  actual: true,
  message: true,
  implied: true,
  file: true,
  line: true,
  column: true,
});

/** Tells whether the keys come as in the order, those that are not known last. */
function isInOrder<T extends object>(value: T, keys: readonly (keyof T)[]): boolean {
  let next = 0;
  for (const key in value) {
    while (next < keys.length && keys[next] !== key) next += 1;
    if (next === keys.length && keys.includes(key)) return false;
  }
  return true;
}

/** Puts the keys of a scenario, its attempts, turns and checks in order. Keys that are not known come last. */
export function orderKeys(scenario: ScenarioResult): ScenarioResult {
  const attempts = scenario.attempts.map((attempt) => {
    const turns = attempt.turns.map((turn) => {
      const checks = turn.checks.map((check) => sort(check, CHECK));
      return sort(hasSame(turn.checks, checks) ? turn : { ...turn, checks }, TURN);
    });
    return sort(hasSame(attempt.turns, turns) ? attempt : { ...attempt, turns }, ATTEMPT);
  });
  return sort(hasSame(scenario.attempts, attempts) ? scenario : { ...scenario, attempts }, SCENARIO);
}

function hasSame(before: readonly object[], after: readonly object[]): boolean {
  return after.every((item, index) => item === before[index]);
}

/** Most objects are built in order and need no copy. */
function sort<T extends object>(value: T, order: readonly (keyof T)[]): T {
  if (isInOrder(value, order)) return value;
  const sorted: Partial<T> = {};
  for (const key of order) if (key in value) sorted[key] = value[key];
  return { ...sorted, ...value };
}
