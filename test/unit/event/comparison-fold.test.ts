import { describe, expect, test } from 'vitest';
import type { Baseline, BaselineScenario, SuiteScope } from '../../../src/event/comparison.ts';
import type { RunInfo } from '../../../src/event/results.ts';
import type { EmittedEvent } from '../../../src/event/run-event.ts';
import { RunFold } from '../../../src/event/run-fold.ts';
import type { RunSummary } from '../../../src/event/run-summary.ts';
import { numbered, played, runFinished, runStarted, skipped } from './sample-run.ts';

const before = (id: string, changes: Partial<BaselineScenario> = {}): BaselineScenario => ({
  id,
  file: 'scenarios/a.yaml',
  verdict: 'passed',
  latency_ms: 12.5,
  ...changes,
});

interface Played {
  readonly baseline: Partial<Baseline>;
  readonly plan: readonly string[];
  readonly results: readonly (readonly EmittedEvent[])[];
  readonly scope?: SuiteScope;
  readonly run?: Partial<RunInfo>;
}

function fold({ baseline, plan, results, scope, run = {} }: Played): RunSummary {
  const whole = { run: 'run-0', file: null, target: 'sandbox', scenarios: [], without_verdict: [], ...baseline };
  const events: EmittedEvent[] = [
    { ...runStarted(plan, run), ...(scope && { scope }) },
    { type: 'baseline-loaded', baseline: whole },
    ...results.flat(),
    runFinished,
  ];
  const state = new RunFold();
  for (const event of numbered(events)) Array.from(state.add(event));
  Array.from(state.finish());
  return state.summary();
}

const changesOf = (summary: RunSummary): (readonly string[])[] =>
  summary.comparison?.scenarios.map(({ id, change }) => [id, change]) ?? [];

test('without a baseline there is no comparison', () => {
  const state = new RunFold();
  for (const event of numbered([runStarted(['a']), ...played('a'), runFinished])) Array.from(state.add(event));
  expect(state.summary().comparison).toBeNull();
});

test('changes stand in the order of the plan, however the scenarios ended', () => {
  const summary = fold({
    baseline: {
      scenarios: ['e', 'd', 'c', 'b'].map((id) => before(id, { verdict: id === 'c' ? 'failed' : 'passed' })),
    },
    plan: ['a', 'b', 'c', 'd', 'e'],
    results: [
      played('e', { verdict: 'errored' }),
      played('d'),
      played('c'),
      played('b', { verdict: 'failed' }),
      played('a'),
    ],
  });
  expect(changesOf(summary)).toEqual([
    ['a', 'new'],
    ['b', 'regression'],
    ['c', 'fixed'],
    ['e', 'errored'],
  ]);
  expect(summary.comparison?.counts).toEqual({
    regression: 1,
    fixed: 1,
    'still-failing': 0,
    new: 1,
    gone: 0,
    errored: 1,
    uncertain: 0,
    compared: 4,
    gating: 1,
  });
});

test('what was not played has no change, on either side', () => {
  const summary = fold({
    baseline: { scenarios: [before('a')], without_verdict: ['b'] },
    plan: ['a', 'b'],
    results: [[skipped('a', 'run')], played('b')],
  });
  expect(changesOf(summary)).toEqual([]);
  expect(summary.warnings.map(({ code }) => code)).toContain('baseline-unrelated');
});

describe('gone', () => {
  const scenarios = [
    before('z'),
    before('left-out'),
    before('b', { file: 'other/b.yaml' }),
    before('c', { file: 'scenarios/c.yaml' }),
    before('sub', { file: 'scenarios-old/d.yaml' }),
  ];
  test.each<[string, SuiteScope | undefined, string[]]>([
    ['nothing, where the scope is not known', undefined, []],
    ['what was in the folders that were read', { covers: ['scenarios/'], left_out: ['left-out'] }, ['c', 'z']],
    ['what was in a file that was read', { covers: ['scenarios/c.yaml'], left_out: ['left-out'] }, ['c']],
    ['everything, where the whole suite was read', { covers: [''], left_out: ['left-out'] }, ['b', 'c', 'sub', 'z']],
  ])('%s', (_name, scope, expected) => {
    const summary = fold({ baseline: { scenarios }, plan: ['a'], results: [played('a')], ...(scope && { scope }) });
    const gone = changesOf(summary).filter(([, change]) => change === 'gone');
    expect(gone.map(([id]) => id)).toEqual(expected);
  });
});

describe('the exit code', () => {
  const worse = (failOn: readonly string[], quarantined = false): RunSummary =>
    fold({
      baseline: { scenarios: [before('a'), before('b')] },
      plan: ['a', 'b'],
      results: [played('a', { verdict: 'failed', quarantined }), played('b')],
      run: { fail_on: failOn },
    });

  test.each([
    [['failed'], 1, '1 of 2 scenarios failed.'],
    [['regressions'], 1, '1 scenario got worse.'],
    [['failed', 'regressions'], 1, '1 of 2 scenarios failed, 1 scenario got worse.'],
    [['slower=20%'], 0, '1 of 2 scenarios passed, 1 failed, which --fail-on allows.'],
  ])('--fail-on %s: %i', (failOn, code, reason) => {
    expect(worse(failOn)).toMatchObject({ exit_code: code, verdict_reason: reason });
  });

  test('a quarantined regression is named and does not gate', () => {
    const summary = worse(['failed', 'regressions'], true);
    expect(summary.exit_code).toBe(0);
    expect(summary.comparison?.scenarios).toMatchObject([{ id: 'a', change: 'regression', quarantined: true }]);
    expect(summary.comparison?.counts).toMatchObject({ regression: 1, gating: 0 });
  });

  test.each([
    [5, ['slower=20%'], 1],
    [5, ['slower=200%'], 0],
    [5, ['failed'], 0],
    [200, ['slower=20%'], 0],
  ])('with a median of 12.5 ms after one of %i ms, --fail-on %s: %i', (beforeMs, failOn, code) => {
    const summary = fold({
      baseline: { scenarios: [before('a', { latency_ms: beforeMs })] },
      plan: ['a'],
      results: [played('a')],
      run: { fail_on: failOn },
    });
    expect(summary.exit_code).toBe(code);
  });

  test('what could not be judged stays 3, whatever the list says', () => {
    const summary = fold({
      baseline: { scenarios: [before('a')] },
      plan: ['a'],
      results: [played('a', { verdict: 'errored' })],
      run: { fail_on: ['regressions'] },
    });
    expect(summary).toMatchObject({ exit_code: 3, comparison: { scenarios: [{ change: 'errored' }] } });
  });
});

test('where a failure is expected the verdicts are compared: the repeats have not been turned round', () => {
  const repeat = { planned: 5, played: 5, passed: 5, errored: 0, pass_rate: 1, interval: [0.5, 1] } as const;
  const summary = fold({
    baseline: { scenarios: [before('a')] },
    plan: ['a'],
    results: [played('a', { verdict: 'failed', expected_failure: 'bug 7', repeat })],
  });
  expect(changesOf(summary)).toEqual([['a', 'regression']]);
});
