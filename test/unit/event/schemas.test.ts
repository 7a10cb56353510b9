import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/base/json.ts';
import { eventSchema } from '../../../src/event/event-schema.ts';
import { resultsSchema } from '../../../src/event/results-schema.ts';
import type { AttemptResult, RunInfo, ScenarioResult, TurnResult } from '../../../src/event/results.ts';
import { RESULTS_FORMAT } from '../../../src/event/results.ts';
import { RunFold } from '../../../src/event/run-fold.ts';
import type { ResultsDocument } from '../../../src/event/run-summary.ts';
import { compileClosed } from './closed-schema.ts';
import { check, numbered, planned, RUN, runFinished, scenarioEnd, skipped, turn } from './sample-run.ts';

const PLACE = { file: 'scenarios/a.yaml', line: 3, column: 7 };

/** Every member of every type is present somewhere below; `Required` makes the compiler say so. */
const fullTurn: Required<TurnResult> = {
  ...turn(),
  name: 'asks',
  user: 'hi',
  silence: 'empty',
  answer: true,
  handoff: { destination: 'queue', reason: null, vendor: { a: 1 } },
  waited_ms: 3.5,
  correlation_id: 'abc',
  extra: { latency: { ms: 3 } },
  captures: { ref: '123' },
  warnings: ['odd'],
  checks: [{ ...check(false), implied: true, message: 'more' }],
};

const fullAttempt: Required<Omit<AttemptResult, 'turns'>> = {
  attempt: 1,
  repeat: 1,
  verdict: 'errored',
  conversation_id: null,
  error: {
    kind: 'timeout',
    message: 'no answer',
    hint: 'wait',
    turn: 1,
    operation: 'respond',
    status: 500,
    error_code: 'CHAT_TIMEOUT',
    correlation_id: 'abc',
    may_be_delivered: true,
    body_excerpt: '{}',
    ...PLACE,
  },
  started_ms: 0,
  duration_ms: 10,
  requests: 1,
  waited_ms: 2,
  slot: 0,
  warnings: ['not closed'],
};

const fullScenario: Required<Omit<ScenarioResult, 'attempts'>> = {
  ...scenarioEnd('a', { verdict: 'errored' }),
  description: 'long',
  variant: 'downtown',
  quarantine: { reason: 'known', owner: 'me', ticket: 'T-1', expires: '2026-12-31', expired: false },
  skip_reason: 'later',
  skip_kind: 'file',
  expected_failure: 'bug 7',
  repeat: { planned: 10, played: 8, passed: 8, errored: 0, pass_rate: 0.8, interval: [0.6, 1] },
};

const fullRun: Required<RunInfo> = {
  ...RUN,
  base_url: 'https://api.us-1.platform.polyai.app',
  seed: 7,
  shard: { index: 1, total: 3 },
  rate: 2.5,
  meta: { commit: 'abc' },
  rerun_of: 'run-0',
  insecure: true,
};

const EVENTS = numbered([
  {
    type: 'run-started',
    format: 'rehearsal-events/1',
    run: fullRun,
    plan: [{ ...planned('a'), variant: 'x' }, planned('b'), planned('c')],
    scope: { covers: ['scenarios/'], left_out: ['d'] },
  },
  {
    type: 'baseline-loaded',
    baseline: {
      run: 'run-0',
      file: null,
      target: 'live',
      scenarios: [
        {
          id: 'a',
          file: 'scenarios/a.yaml',
          verdict: 'passed',
          repeats: { passed: 10, judged: 10 },
          latency_ms: 12,
        },
        { id: 'z', file: 'scenarios/z.yaml', verdict: 'failed', latency_ms: null },
      ],
      without_verdict: ['c'],
    },
  },
  { type: 'scenario-started', id: 'a' },
  { type: 'conversation-created', id: 'a', attempt: 1, conversation_id: 'CONV-1' },
  { type: 'turn-finished', id: 'a', attempt: 1, turn: fullTurn },
  {
    type: 'turn-finished',
    id: 'a',
    attempt: 1,
    turn: turn({ response: null, latency_ms: null, end_conversation: null }),
  },
  { type: 'attempt-finished', id: 'a', attempt: fullAttempt, more: false },
  { type: 'scenario-finished', scenario: fullScenario },
  { type: 'run-cancelled', cause: 'signal', signal: 'SIGINT', message: 'stopped' },
  { type: 'warning', code: 'odd', message: 'odd' },
  skipped('b', 'run'),
  runFinished,
]);

describe('published schemas', () => {
  const validateEvent = compileClosed(eventSchema);

  test.each(EVENTS.map((event) => [event.type, event] as const))('of events: %s', (_type, event) => {
    expect(validateEvent(event) ? [] : validateEvent.errors).toEqual([]);
  });

  test('of results.json', () => {
    const fold = new RunFold();
    const scenarios = [...EVENTS.flatMap((event) => [...fold.add(event)]), ...fold.finish()];
    const { run, counts, cancelled, warnings, missing, comparison, ...end } = fold.summary();
    const document: ResultsDocument = {
      format: RESULTS_FORMAT,
      run: { ...run, ...end },
      counts,
      cancelled,
      warnings,
      missing,
      comparison,
      scenarios,
    };
    expect(scenarios).toHaveLength(2);
    expect(missing).toHaveLength(1);
    expect(comparison?.scenarios.map(({ change }) => change)).toEqual(['errored', 'gone']);
    expect(comparison?.latency).not.toBeNull();
    const validate = compileClosed(resultsSchema);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
  });

  test.each<[string, (event: Record<string, unknown>) => void]>([
    ['an unknown type', (event) => (event['type'] = 'moon-risen')],
    ['no seq', (event) => delete event['seq']],
    ['a wrong verdict', (event) => (event['scenario'] = { ...fullScenario, verdict: 'flaky' })],
    ['an unknown key', (event) => (event['scenario'] = { ...fullScenario, retries: 1 })],
  ])('refuse %s', (_name, change) => {
    const event: Record<string, unknown> = { ...EVENTS.find(({ type }) => type === 'scenario-finished') };
    change(event);
    expect(validateEvent(event)).toBe(false);
  });

  test('allow what a later version may add', () => {
    const openness = (schema: JsonObject): boolean => JSON.stringify(schema).includes('"additionalProperties":false');
    expect([eventSchema, resultsSchema].map(openness)).toEqual([false, false]);
  });
});
