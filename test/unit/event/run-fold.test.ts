import { describe, expect, test } from 'vitest';
import type { ScenarioResult } from '../../../src/event/results.ts';
import type { EmittedEvent, RunEvent } from '../../../src/event/run-event.ts';
import { RunFold } from '../../../src/event/run-fold.ts';
import {
  attemptEnd,
  check,
  numbered,
  played,
  runFinished,
  runStarted,
  scenarioEnd,
  skipped,
  turn,
} from './sample-run.ts';

/** Folds events; `released` holds the ids that each event released, `rest` those of the end. */
function fold(events: readonly RunEvent[]): {
  fold: RunFold;
  released: string[][];
  rest: string[];
  results: ScenarioResult[];
} {
  const fold = new RunFold();
  const results: ScenarioResult[] = [];
  const take = (released: Iterable<ScenarioResult>): string[] =>
    [...released].map((result) => {
      results.push(result);
      return result.id;
    });
  const released = events.map((event) => take(fold.add(event)));
  return { fold, released, rest: take(fold.finish()), results };
}

function foldOf(...events: (EmittedEvent | readonly EmittedEvent[])[]) {
  return fold(numbered(events.flat()));
}

describe('run fold', () => {
  test('puts a scenario together from its events', () => {
    const turns = [turn({ index: 0 }), turn({ index: 1, user: 'hi' })];
    const error = { kind: 'timeout', message: 'no answer' };
    const { results } = foldOf(
      runStarted(['a']),
      { type: 'scenario-started', id: 'a' },
      { type: 'turn-finished', id: 'a', attempt: 1, turn: turns[0]! },
      { type: 'attempt-finished', id: 'a', attempt: attemptEnd({ verdict: 'errored', error }), more: true },
      { type: 'turn-finished', id: 'a', attempt: 2, turn: turns[0]! },
      { type: 'turn-finished', id: 'a', attempt: 2, turn: turns[1]! },
      { type: 'attempt-finished', id: 'a', attempt: attemptEnd({ attempt: 2 }), more: false },
      { type: 'scenario-finished', scenario: scenarioEnd('a', { flaky: true }) },
      runFinished,
    );
    expect(results).toEqual([
      {
        ...scenarioEnd('a', { flaky: true }),
        attempts: [
          { ...attemptEnd({ verdict: 'errored', error }), turns: [turns[0]] },
          { ...attemptEnd({ attempt: 2 }), turns },
        ],
      },
    ]);
  });

  test('releases results in the order of the plan, each as soon as its turn has come', () => {
    const order = ['b', 'd', 'a', 'c'];
    const events = order.map((id) => ({ type: 'scenario-finished', scenario: scenarioEnd(id) }) as const);
    const { released, rest } = foldOf(runStarted(['a', 'b', 'c', 'd']), ...events, runFinished);
    expect(released).toEqual([[], [], [], ['a', 'b'], ['c', 'd'], []]);
    expect(rest).toEqual([]);
  });

  test('keeps the turns of scenarios that run at the same time apart', () => {
    const [a, b] = [played('a'), played('b', { verdict: 'failed' })];
    const interleaved = a.flatMap((event, index) => [event, b[index]!]);
    const { results } = foldOf(runStarted(['a', 'b']), interleaved, runFinished);
    const apart = foldOf(runStarted(['a', 'b']), a, b, runFinished);
    expect(results).toEqual(apart.results);
    expect(results.map(({ attempts }) => attempts[0]?.conversation_id)).toEqual(['CONV-a', 'CONV-b']);
  });

  test('names what a killed run left without a result, and gives out what waited for it', () => {
    const log = [runStarted(['a', 'b', 'c']), ...played('b'), ...played('a').slice(0, 3)];
    const { fold, released, rest } = foldOf(...log);
    expect(released.flat()).toEqual([]);
    expect(rest).toEqual(['b']);
    expect(fold.summary()).toMatchObject({
      exit_code: 5,
      counts: { planned: 3, passed: 1, failed: 0, errored: 0, skipped: 0 },
      missing: [
        { id: 'a', file: 'scenarios/a.yaml', line: 1 },
        { id: 'c', file: 'scenarios/a.yaml', line: 1 },
      ],
      duration_ms: 80,
    });
  });

  test('counts', () => {
    const { fold } = foldOf(
      runStarted(['a', 'b', 'c', 'd', 'e', 'f']),
      played('a'),
      played('b', { verdict: 'failed' }),
      played('c', { verdict: 'errored', quarantined: true }),
      played('d', { flaky: true }),
      skipped('e', 'file'),
      played('f', { quarantined: true }),
      runFinished,
    );
    expect(fold.summary()).toMatchObject({
      counts: {
        planned: 6,
        passed: 3,
        failed: 1,
        errored: 1,
        skipped: 1,
        flaky: 1,
        quarantined: 2,
        checks: 5,
        requests: 10,
      },
      exit_code: 1,
      missing: [],
    });
    expect(fold.facts()).toMatchObject({
      gating: { passed: 2, failed: 1, errored: 0, flaky: 1 },
      quarantinedPassed: 1,
    });
  });

  test('says what share of the time was spent waiting', () => {
    const { fold } = foldOf(runStarted(['a', 'b']), played('a'), played('b'), { ...runFinished, waited_ms: 50 });
    expect(fold.summary().waited_share).toBe(0.25);
  });

  test('states how the run was cancelled, a signal before all else', () => {
    const cancel = (cause: 'signal' | 'max-failures', message: string): EmittedEvent => ({
      type: 'run-cancelled',
      cause,
      message,
    });
    const events = [cancel('max-failures', 'one'), { ...cancel('signal', 'two'), signal: 'SIGTERM' } as EmittedEvent];
    for (const cancels of [events, events.toReversed()]) {
      const { fold } = foldOf(runStarted(['a']), cancels, skipped('a', 'run'), runFinished);
      expect(fold.summary()).toMatchObject({ cancelled: { cause: 'signal', message: 'two' }, exit_code: 143 });
    }
  });

  test('warnings decide the exit code only where they must', () => {
    const run = (code: string): number => {
      const warning: EmittedEvent = { type: 'warning', code, message: 'x' };
      return foldOf(runStarted(['a']), warning, played('a'), runFinished).fold.summary().exit_code;
    };
    expect(['unclosed', 'report-failed', 'internal-error'].map(run)).toEqual([0, 5, 70]);
  });

  test('says each warning once, and keeps no more than 200', () => {
    const warn = (n: number): EmittedEvent => ({ type: 'warning', code: 'w', message: `${n % 250}` });
    const { fold } = foldOf(
      runStarted(['a']),
      Array.from({ length: 500 }, (_, n) => warn(n)),
      played('a'),
      runFinished,
    );
    const { warnings } = fold.summary();
    expect(warnings).toHaveLength(201);
    expect(warnings.at(-1)).toEqual({ code: 'more-warnings', message: '100 more warnings are in the event log' });
  });

  test('warns where nothing that was played gates', () => {
    const { fold } = foldOf(runStarted(['a']), played('a', { verdict: 'failed', quarantined: true }), runFinished);
    expect(fold.summary()).toMatchObject({ exit_code: 0, warnings: [{ code: 'only-quarantined' }] });
  });

  test.each([
    ['finished twice', [...played('a'), ...played('a')], 'scenario a finished twice'],
    ['not planned', played('x'), 'scenario x finished but was not planned'],
  ])('does not accept a scenario %s', (_name, events, message) => {
    expect(() => foldOf(runStarted(['a']), events)).toThrow(message);
  });

  test('a failed check counts in every attempt', () => {
    const { fold } = foldOf(
      runStarted(['a']),
      { type: 'turn-finished', id: 'a', attempt: 1, turn: turn({ checks: [check(false), check(true)] }) },
      { type: 'attempt-finished', id: 'a', attempt: attemptEnd({ verdict: 'failed', requests: 3 }), more: true },
      { type: 'turn-finished', id: 'a', attempt: 2, turn: turn({ checks: [check(true)] }) },
      { type: 'attempt-finished', id: 'a', attempt: attemptEnd({ attempt: 2, requests: 4 }), more: false },
      { type: 'scenario-finished', scenario: scenarioEnd('a', { flaky: true }) },
      runFinished,
    );
    expect(fold.summary().counts).toMatchObject({ checks: 3, requests: 7 });
  });
});
