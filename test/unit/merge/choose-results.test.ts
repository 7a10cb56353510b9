// Which result counts: the later one, and a rerun is later than what it reruns, whatever the clocks say.
import { expect, test } from 'vitest';
import { chooseResults, orderRuns } from '../../../src/merge/choose-results.ts';
import { createMergedId } from '../../../src/merge/merged-id.ts';
import type { LogSurvey } from '../../../src/merge/survey-log.ts';

interface Made {
  /** Minutes since 1970 on the clock of its machine. */
  readonly begin: number;
  readonly plays: readonly string[];
  readonly rerunOf?: string;
  readonly isKilled?: boolean;
}

/** A run that plays a scenario a minute. */
function make(id: string, { begin, plays, rerunOf, isKilled = false }: Made): LogSurvey {
  const startedAt = begin * 60_000;
  return {
    run: { id, started_at: new Date(startedAt).toISOString(), ...(rerunOf !== undefined && { rerun_of: rerunOf }) },
    plan: plays.map((scenario) => ({ id: scenario })),
    startedAt,
    events: 9,
    results: new Map(plays.map((scenario, at) => [scenario, { weight: 'result', at: startedAt + (at + 1) * 60_000 }])),
    ...(!isKilled && { finished: {} }),
  } as unknown as LogSurvey;
}

/** The run that counts for each scenario, in whatever order the runs are given. */
function choose(...runs: readonly LogSurvey[]): Readonly<Record<string, string>> {
  const [one, ...others] = [runs, runs.toReversed(), [...runs.slice(1), ...runs.slice(0, 1)]].map((given) => {
    const parts = chooseResults(orderRuns(given));
    const chosen = parts.flatMap(({ counts, survey }) => [...counts].map((id) => [id, survey.run.id]));
    return Object.fromEntries(chosen.sort()) as Readonly<Record<string, string>>;
  });
  for (const other of others) expect(other).toEqual(one);
  return one!;
}

const ahead = make('ahead', { begin: 100, plays: ['a', 'b', 'c'] });
const again = make('again', { begin: 10, plays: ['a', 'b'], rerunOf: 'ahead' });
const third = make('third', { begin: 5, plays: ['b'], rerunOf: 'again' });

test('a rerun counts before a run whose clock was ahead, and so does its own rerun', () => {
  expect(choose(ahead, again)).toEqual({ a: 'again', b: 'again', c: 'ahead' });
  expect(choose(third, ahead, again)).toEqual({ a: 'again', b: 'third', c: 'ahead' });
});

test('a rerun of a merged run counts before the parts of that', () => {
  const other = make('other', { begin: 200, plays: ['d'] });
  const merged = createMergedId(orderRuns([other, ahead]));
  const late = make('late', { begin: 1, plays: ['a', 'd'], rerunOf: merged });
  expect(choose(ahead, late, other)).toEqual({ a: 'late', b: 'ahead', c: 'ahead', d: 'late' });
  expect(choose(ahead, late), 'it is not said what it was a rerun of').toMatchObject({ a: 'ahead' });
  const whole = make('last', { begin: 0, plays: ['b'], rerunOf: createMergedId(orderRuns([ahead, again])) });
  expect(choose(whole, again, ahead)).toEqual({ a: 'again', b: 'last', c: 'ahead' });
});

test('what is no rerun counts by its time, beside reruns too', () => {
  const fresh = make('fresh', { begin: 300, plays: ['a'] });
  expect(choose(fresh, ahead, again)).toEqual({ a: 'fresh', b: 'again', c: 'ahead' });
});

test('runs that claim to rerun each other end', () => {
  const one = make('one', { begin: 1, plays: ['a'], rerunOf: 'two' });
  const two = make('two', { begin: 2, plays: ['a'], rerunOf: 'one' });
  expect(Object.keys(choose(one, two))).toEqual(['a']);
});

test.for<[string, readonly LogSurvey[], readonly boolean[]]>([
  ['its rerun ended', [make('again', { begin: 101, plays: [], rerunOf: 'dead' })], [false, false]],
  ['its rerun was killed', [make('again', { begin: 101, plays: [], rerunOf: 'dead', isKilled: true })], [true, true]],
  ['another run ended', [make('other', { begin: 101, plays: ['b'] })], [true, false]],
])('a run that was killed after its last result is whole if %s', ([, others, cutShort]) => {
  const dead = make('dead', { begin: 100, plays: ['a'], isKilled: true });
  expect(chooseResults(orderRuns([...others, dead])).map((part) => part.isCutShort)).toEqual(cutShort);
});
