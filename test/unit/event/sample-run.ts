// Small pieces of a run for the tests of events: each with every required member, and only what a test cares about said.
import type {
  AttemptResult,
  CheckResult,
  PlannedScenario,
  RunInfo,
  ScenarioResult,
  TurnResult,
} from '../../../src/event/results.ts';
import { EVENTS_FORMAT, type EmittedEvent, type RunEvent } from '../../../src/event/run-event.ts';

export const RUN: RunInfo = {
  id: 'run-1',
  version: '0.1.0',
  target: 'sandbox',
  started_at: '2026-01-02T03:04:05.000Z',
  seed: null,
  order: 'file',
  shard: null,
  concurrency: 10,
  rate: null,
  meta: {},
  fail_on: ['failed'],
  selected: 3,
  play_options: [],
};

export function planned(id: string): PlannedScenario {
  return { id, name: id, file: 'scenarios/a.yaml', line: 1, tags: [] };
}

export function check(passed: boolean): CheckResult {
  return {
    subject: 'response',
    matcher: 'contains',
    passed,
    expected: 'contains "hello"',
    expected_text: 'hello',
    actual: passed ? 'hello there' : 'go away',
    file: 'scenarios/a.yaml',
    line: 4,
    column: 15,
  };
}

export function turn(changes: Partial<TurnResult> = {}): TurnResult {
  return {
    index: 0,
    user: null,
    response: 'hello there',
    end_conversation: false,
    handoff: null,
    latency_ms: 12.5,
    started_ms: 1,
    checks: [check(true)],
    file: 'scenarios/a.yaml',
    line: 4,
    column: 5,
    ...changes,
  };
}

export function attemptEnd(changes: Partial<Omit<AttemptResult, 'turns'>> = {}): Omit<AttemptResult, 'turns'> {
  return {
    attempt: 1,
    verdict: 'passed',
    conversation_id: 'CONV-1',
    error: null,
    started_ms: 0,
    duration_ms: 100,
    requests: 2,
    slot: 0,
    ...changes,
  };
}

export function scenarioEnd(
  id: string,
  changes: Partial<Omit<ScenarioResult, 'attempts'>> = {},
): Omit<ScenarioResult, 'attempts'> {
  return {
    ...planned(id),
    verdict: 'passed',
    flaky: false,
    quarantined: false,
    started_ms: 0,
    duration_ms: 100,
    ...changes,
  };
}

export function runStarted(ids: readonly string[], run: Partial<RunInfo> = {}): EmittedEvent {
  return { type: 'run-started', format: EVENTS_FORMAT, run: { ...RUN, ...run }, plan: ids.map(planned) };
}

export const runFinished = { type: 'run-finished', duration_ms: 500, waited_ms: 0, unclosed: 0 } satisfies EmittedEvent;

/** Everything that happens for a scenario of one attempt with one turn. */
export function played(id: string, changes: Partial<Omit<ScenarioResult, 'attempts'>> = {}): EmittedEvent[] {
  const passed = (changes.verdict ?? 'passed') === 'passed';
  const verdict = changes.verdict === 'errored' ? 'errored' : passed ? 'passed' : 'failed';
  return [
    { type: 'scenario-started', id },
    { type: 'conversation-created', id, attempt: 1, conversation_id: `CONV-${id}` },
    { type: 'turn-finished', id, attempt: 1, turn: turn({ checks: [check(passed)] }) },
    { type: 'attempt-finished', id, attempt: attemptEnd({ verdict, conversation_id: `CONV-${id}` }), more: false },
    { type: 'scenario-finished', scenario: scenarioEnd(id, changes) },
  ];
}

export function skipped(id: string, kind: 'file' | 'run'): EmittedEvent {
  const changes = { verdict: 'skipped', skip_reason: 'because', skip_kind: kind, duration_ms: 0 } as const;
  return { type: 'scenario-finished', scenario: scenarioEnd(id, changes) };
}

/** Numbers events as the broadcast does. */
export function numbered(events: readonly EmittedEvent[]): RunEvent[] {
  return events.map((event, seq) => ({ ...event, seq, at_ms: seq * 10 }));
}
