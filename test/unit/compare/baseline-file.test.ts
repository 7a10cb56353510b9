import { describe, expect, test } from 'vitest';
import { parseBaseline, renderBaseline } from '../../../src/compare/baseline-file.ts';
import { updateBaseline } from '../../../src/compare/update-baseline.ts';
import type { Baseline, BaselineScenario } from '../../../src/event/comparison.ts';
import { SourceFile } from '../../../src/text/source-file.ts';

const scenario = (id: string, changes: Partial<BaselineScenario> = {}): BaselineScenario => ({
  id,
  file: 'scenarios/a.yaml',
  verdict: 'passed',
  latency_ms: 200,
  ...changes,
});

const baselineOf = (...scenarios: readonly BaselineScenario[]): Baseline => ({
  run: null,
  file: 'baseline.yaml',
  target: 'sandbox',
  scenarios,
  without_verdict: [],
});

describe('what is written is read back', () => {
  test.each([
    ['plain', 'billing/pay'],
    ['a label', 'greeting[gold card, tier=premium]'],
    ['what YAML takes for something else', 'null'],
    ['quotes and backslashes', 'a "b" \\ \'c\''],
    ['a comment', 'a # b'],
    ['control characters and a line break', 'a\n\u001b[31m\tb'],
    ['other scripts', '予約 😀 \u202e'],
  ])('%s', (_name, id) => {
    const scenarios = [
      scenario(id),
      scenario(`${id} failed`, { verdict: 'failed', latency_ms: null }),
      scenario(`${id} repeated`, { repeats: { passed: 3, judged: 5 } }),
    ];
    const text = renderBaseline(baselineOf(...scenarios));
    expect(text.split('\n')).toHaveLength(8);
    const { baseline, diagnostics } = parseBaseline(new SourceFile('baseline.yaml', text), 'baseline.yaml');
    expect(diagnostics).toEqual([]);
    expect(baseline).toEqual(baselineOf(...scenarios));
  });

  test('nothing', () => {
    const text = renderBaseline(baselineOf());
    expect(parseBaseline(new SourceFile('baseline.yaml', text), 'baseline.yaml').baseline).toEqual(baselineOf());
  });

  test('the order does not depend on that of the run', () => {
    const [a, b] = [scenario('a'), scenario('b')];
    expect(renderBaseline(baselineOf(b, a))).toBe(renderBaseline(baselineOf(a, b)));
  });
});

describe('latencies', () => {
  test.each([
    [200, 249, 200],
    [200, 260, 260],
    [200, 140, 140],
    [2000, 2400, 2000],
    [2000, 2600, 2600],
    [20, 60, 20],
  ])('of %i ms before and %i ms now: %i ms', (before, after, expected) => {
    const run = baselineOf(scenario('a', { latency_ms: after + 0.3 }));
    const update = updateBaseline(baselineOf(scenario('a', { latency_ms: before })), {
      baseline: run,
      planned: new Set(['a']),
      scope: undefined,
    });
    expect(update.baseline.scenarios).toEqual([scenario('a', { latency_ms: expected })]);
    expect(update.counts).toMatchObject({ changed: 0, latencies: expected === before ? 0 : 1 });
  });
});

test('what could not be judged keeps its line; what is new and can not be judged gets none', () => {
  const run = baselineOf(scenario('a', { verdict: 'errored' }), scenario('b', { verdict: 'errored' }));
  const update = updateBaseline(baselineOf(scenario('a')), {
    baseline: run,
    planned: new Set(['a', 'b']),
    scope: undefined,
  });
  expect(update.baseline.scenarios).toEqual([scenario('a')]);
  expect(update.counts).toMatchObject({ kept: 1, added: 0 });
});
