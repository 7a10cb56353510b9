import { describe, expect, test } from 'vitest';
import type { EarlierRun } from '../../../src/plan/earlier-run.ts';
import { DEFAULT_SCENARIO_TIMEOUT_MS, planRun } from '../../../src/plan/plan-run.ts';
import type { Selection } from '../../../src/plan/selection.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { createScenario, createSelection } from './scenario-builder.ts';

const SUITE = [
  createScenario('refund', { tags: ['billing', 'smoke'], name: 'Refund, “gold” card' }),
  createScenario('refund[gold]', { tags: ['billing'] }),
  createScenario('opening-hours', { tags: ['smoke'] }),
  createScenario('live-only', { onlyOn: ['live', 'pre'] }),
  createScenario('here-too', { onlyOn: ['live', 'sandbox'], tags: ['billing', 'slow'] }),
];

const OTHER = { covers: ['elsewhere/'], left_out: [] };

/** A run of the whole suite. */
function earlier(outstanding: readonly string[], rest: Partial<EarlierRun> = {}): EarlierRun {
  const planned = new Set([...SUITE.map(({ id }) => id), ...outstanding]);
  const scope = { covers: [''], left_out: [] };
  return { outstanding: new Set(outstanding), skipped: new Set(), planned, scope, ...rest };
}

function plan(given: Partial<Selection>, suite: readonly Scenario[] = SUITE) {
  const { plan, diagnostics, notes } = planRun(suite, createSelection(given));
  return { ids: plan.items.map((item) => item.scenario.id), plan, diagnostics, notes };
}

describe('filters', () => {
  test.each<[string, Partial<Selection>, string]>([
    ['nothing asked', {}, 'refund refund[gold] opening-hours here-too'],
    ['another target', { target: 'live' }, 'refund refund[gold] opening-hours live-only here-too'],
    ['tags', { tags: 'billing and not slow' }, 'refund refund[gold]'],
    ['grep in the id', { grep: 'refund[' }, 'refund[gold]'],
    ['grep in the name, whatever the quotes and the case', { grep: 'REFUND, "Gold"' }, 'refund'],
    ['grep and tags', { grep: 'refund', tags: 'smoke' }, 'refund'],
    ['rerun', { rerun: earlier(['refund', 'here-too']) }, 'refund here-too'],
    ['rerun and tags', { rerun: earlier(['refund', 'here-too']), tags: 'slow' }, 'here-too'],
    ['a line', { lines: ['opening-hours'], tags: 'slow' }, 'opening-hours here-too'],
    [
      'a line against every filter',
      { lines: ['refund'], tags: 'slow', grep: 'x', rerun: earlier(['live-only']) },
      'refund',
    ],
    ['a line for another target', { lines: ['live-only'], tags: 'slow' }, 'here-too'],
  ])('%s', (_, given, expected) => {
    expect(plan(given).ids.join(' ')).toBe(expected);
  });

  describe('what is run again', () => {
    const known = new Set(['refund', 'here-too']);
    test.each<[string, EarlierRun, string]>([
      ['what did not pass', earlier(['refund']), 'refund'],
      ['what has come since', earlier(['refund'], { planned: known }), 'refund refund[gold] opening-hours'],
      [
        'not what was left out then',
        earlier([], { planned: known, scope: { covers: [''], left_out: ['refund[gold]'] } }),
        'opening-hours',
      ],
      ['not what stands in files that were not read', earlier(['refund'], { planned: known, scope: OTHER }), 'refund'],
      [
        'not what may be new where the scope is not known',
        earlier(['refund'], { planned: known, scope: undefined }),
        'refund',
      ],
      ['what its author skipped and plays now', earlier([], { skipped: new Set(['refund']) }), 'refund'],
    ])('%s', (_, rerun, expected) => {
      expect(plan({ rerun }).ids.join(' ')).toBe(expected);
    });

    test('not what is still skipped', () => {
      const suite = [createScenario('a', { skip: 'not yet' })];
      const rerun = earlier([], { planned: new Set(['a']), skipped: new Set(['a']) });
      expect(plan({ rerun }, suite)).toMatchObject({ ids: [], notes: { empty: 'nothing-outstanding' } });
    });
  });

  test('what is skipped stays in the plan', () => {
    expect(plan({}, [createScenario('a', { skip: 'not yet' }), createScenario('b')]).ids).toEqual(['a', 'b']);
  });

  test('what is selected counts before sharding', () => {
    const { ids, plan: planned, notes } = plan({ shard: { index: 1, total: 4 } });
    expect(planned.selection.map(({ scenario }) => scenario.id)).toHaveLength(4);
    expect(ids).toHaveLength(1);
    expect(notes.leftOut).toEqual({
      onlyOn: 1,
      tags: 0,
      grep: 0,
      only: 0,
      notInRun: 0,
      rerun: 0,
      watched: 0,
      shard: 3,
    });
  });

  test('counts what each filter left out, and says what nobody asked for on the command line', () => {
    const suite = [...SUITE, createScenario('mine', { only: true, tags: ['billing'] })];
    const { notes } = plan({ tags: 'billing', grep: 'e' }, suite);
    expect(notes.leftOut).toEqual({
      onlyOn: 1,
      tags: 1,
      grep: 0,
      only: 3,
      notInRun: 0,
      rerun: 0,
      watched: 0,
      shard: 0,
    });
    expect(notes.sentences).toEqual([
      '1 scenario left out: `only_on` does not name the target `sandbox`',
      '3 scenarios left out: others say `only: true`',
    ]);
  });
});

describe('tags that no scenario has', () => {
  test.each([
    ['bill', ['billing', 'smoke'], '`--tags`: no scenario has the tag `bill`', 'there are billing, smoke'],
    ['smokey or x', ['smoke'], '`--tags`: no scenario has the tag `smokey`', 'did you mean `smoke`?'],
    ['Smoke', ['smoke'], '`--tags`: no scenario has the tag `Smoke`', 'did you mean `smoke`?'],
    ['not a', [], '`--tags`: no scenario has the tag `a`', 'no scenario has a tag'],
    [
      'qqqq',
      'l k j i h g f e d c b a'.split(' '),
      '`--tags`: no scenario has the tag `qqqq`',
      'there are a, b, c, d, e, f, g, h, i, j and 2 more',
    ],
  ])('%s', (tags, known, message, hint) => {
    const { diagnostics } = plan({ tags }, [createScenario('a', { tags: known }), createScenario('b')]);
    expect(diagnostics[0]).toEqual({ code: 'unknown-tag', severity: 'error', message, hint });
  });

  test('each is named once', () => {
    expect(plan({ tags: 'x or y or not x' }).diagnostics).toHaveLength(2);
  });

  test('a tag of a scenario for another target is known', () => {
    const { diagnostics, notes } = plan({ tags: 'live' }, [createScenario('a', { tags: ['live'], onlyOn: ['live'] })]);
    expect(diagnostics).toEqual([]);
    expect(notes.empty).toBe('nothing-selected');
  });

  test('a malformed expression is an error', () => {
    expect(plan({ tags: 'smoke and' }).diagnostics).toMatchObject([{ code: 'bad-tags', severity: 'error' }]);
  });
});

describe('only', () => {
  const suite = [...SUITE, createScenario('mine[a]', { only: true }), createScenario('mine[b]', { only: true })];

  test('leaves out all others', () => {
    expect(plan({}, suite)).toMatchObject({ ids: ['mine[a]', 'mine[b]'], diagnostics: [] });
  });

  test('a line is played beside it', () => {
    expect(plan({ lines: ['refund'] }, suite).ids).toEqual(['refund', 'mine[a]', 'mine[b]']);
  });

  test('is an error of its file where it is not allowed, once for all conversations', () => {
    expect(plan({ onlyAllowed: false }, suite).diagnostics).toEqual([
      {
        code: 'only-in-ci',
        severity: 'error',
        message: '`only: true` in `mine` would leave out all other scenarios of this CI run',
        place: suite[5]?.place,
        hint: 'remove it, or allow it with `--allow-only`',
      },
    ]);
  });

  test('is an error also where a filter leaves it out', () => {
    expect(plan({ onlyAllowed: false, grep: 'refund' }, suite).diagnostics).toHaveLength(1);
  });
});

describe('an empty plan says why', () => {
  test.each<[string, Partial<Selection>, string | undefined, string[]]>([
    [
      'grep finds nothing',
      { grep: 'nowhere' },
      'nothing-selected',
      ['no scenario is selected: of 5 scenarios, `--grep "nowhere"` leaves out 5'],
    ],
    [
      'a line is not there, though another is',
      { lines: ['refund'], missedLines: ['a.yaml:99', 'b.yaml:7'] },
      'nothing-selected',
      ['no scenario is at `a.yaml:99`', 'no scenario is at `b.yaml:7`'],
    ],
    [
      'everything passed',
      { rerun: earlier([]) },
      'nothing-outstanding',
      ['nothing is outstanding: 5 scenarios passed in the run to be run again, or are skipped'],
    ],
    [
      'everything selected passed',
      { rerun: earlier(['refund']), tags: 'slow' },
      'nothing-outstanding',
      [expect.any(String) as string],
    ],
    [
      'the filter before the rerun leaves nothing',
      { rerun: earlier([]), grep: 'nowhere' },
      'nothing-selected',
      [expect.any(String) as string],
    ],
    [
      'what is outstanding is gone',
      { rerun: earlier(['gone']) },
      'nothing-selected',
      [
        '1 scenario to be run again is not in the files read: `gone`',
        'no scenario is selected: of 5 scenarios, `--rerun` leaves out 5',
      ],
    ],
    [
      'some of what is outstanding is gone',
      { rerun: earlier(['gone', 'refund', 'old']) },
      undefined,
      ['2 scenarios to be run again are not in the files read: `gone`, `old`'],
    ],
    [
      'more of what is outstanding is gone than is named',
      { rerun: earlier(['refund', 'a', 'b', 'c', 'd', 'e', 'f', 'g']) },
      undefined,
      ['7 scenarios to be run again are not in the files read: `a`, `b`, `c`, `d`, `e`, and 2 more'],
    ],
    [
      'what is selected was not in the run to be run again',
      { rerun: earlier([], { planned: new Set(['refund']), scope: undefined }), tags: 'slow' },
      'nothing-selected',
      ['no scenario is selected: of 5 scenarios, `--tags "slow"` leaves out 4, `--rerun` leaves out 1'],
    ],
    [
      'some of what is selected was not in the run to be run again, and the rest passed',
      { rerun: earlier([], { planned: new Set(['refund']), scope: undefined }), grep: 'refund' },
      'nothing-outstanding',
      ['nothing is outstanding: 1 scenario passed in the run to be run again, or is skipped; 1 scenario was not in it'],
    ],
    [
      'more shards than scenarios',
      { grep: 'hours', shard: { index: 2, total: 3 } },
      'empty-shard',
      ['shard 2/3 is empty: the selection has 1 scenario'],
    ],
    [
      'a shard of nothing',
      { grep: 'nowhere', shard: { index: 1, total: 2 } },
      'nothing-selected',
      ['no scenario is selected: of 5 scenarios, `--grep "nowhere"` leaves out 5'],
    ],
  ])('%s', (_, given, empty, sentences) => {
    const { notes } = plan({ target: 'live', ...given });
    expect(notes.empty).toBe(empty);
    expect(notes.sentences).toEqual(sentences);
  });

  test('a suite without scenarios has no unknown tags', () => {
    expect(plan({ tags: 'smoke' }, [])).toMatchObject({ diagnostics: [], notes: { empty: 'nothing-selected' } });
  });
});

describe('order', () => {
  const suite = Array.from({ length: 30 }, (_, at) => createScenario(`s${at}`));

  test('of the files: started as listed', () => {
    expect(plan({ order: 'file', seed: 7 }, suite).plan.startOrder).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  test('random: the plan stays, the start order is the seed’s', () => {
    const one = plan({ order: 'random', seed: 7 }, suite);
    const again = plan({ order: 'random', seed: 7 }, suite);
    const other = plan({ order: 'random', seed: 8 }, suite);
    expect(one.ids).toEqual(suite.map((scenario) => scenario.id));
    expect(one.plan.startOrder).toEqual(again.plan.startOrder);
    expect(one.plan.startOrder).not.toEqual(other.plan.startOrder);
    expect([...one.plan.startOrder].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });
});

describe('settings: flags over scenario over config', () => {
  type Case = [title: string, given: Partial<Scenario>, settings: Partial<Selection>, expected: object];
  const unset = { repeat: null, passRate: 1, retries: 0, timeoutMs: DEFAULT_SCENARIO_TIMEOUT_MS };
  const config = { retries: 2, timeoutMs: 9, repeat: 5, passRate: 0.8 };
  test.each<Case>([
    ['nobody says anything', {}, {}, unset],
    ['config', {}, { config: { retries: 2, timeoutMs: 9 } }, { repeat: null, passRate: 1, retries: 2, timeoutMs: 9 }],
    ['scenario over config', { repeat: 1, retries: 0, timeoutMs: 5 }, { config }, { ...unset, timeoutMs: 5 }],
    [
      'flags over scenario',
      { retries: 1, timeoutMs: 5 },
      { flags: { retries: 0, timeoutMs: 3 } },
      { ...unset, timeoutMs: 3 },
    ],
    ['repeat of the config', {}, { config }, { repeat: 5, passRate: 0.8, retries: 0, timeoutMs: 9 }],
    ['repeat of the scenario', { repeat: 3, passRate: 0.5 }, { config }, { repeat: 3, passRate: 0.5 }],
    ['repeat of the flag', { repeat: 3, passRate: 0.5 }, { flags: { repeat: 10 } }, { repeat: 10, passRate: 0.5 }],
    ['pass rate of the flag', { repeat: 3, passRate: 0.5 }, { flags: { passRate: 1 } }, { repeat: 3, passRate: 1 }],
    [
      'retries do not apply to repeats',
      { repeat: 3, retries: 2 },
      { flags: { retries: 4 } },
      { repeat: 3, retries: 0 },
    ],
    [
      'once is not repeated',
      { repeat: 3, passRate: 0.5, retries: 2 },
      { flags: { repeat: 1 } },
      { ...unset, retries: 2 },
    ],
  ])('%s', (_, given, settings, expected) => {
    expect(plan(settings, [createScenario('a', given)]).plan.items[0]).toMatchObject(expected);
  });
});

test('a quarantine entry goes with its scenario', () => {
  const entry = { reason: 'flaky since March', expired: false };
  const { items } = plan({ quarantine: (scenario) => (scenario.baseId === 'refund' ? entry : undefined) }).plan;
  expect(items.map((item) => item.quarantine)).toEqual([entry, entry, undefined, undefined]);
});
