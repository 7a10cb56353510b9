import { describe, expect, test } from 'vitest';
import { createRandom, createShuffled, type Random } from '../../../src/base/seeded-random.ts';
import type { PlanItem } from '../../../src/plan/plan.ts';
import { selectShard, shareConcurrency } from '../../../src/plan/shard.ts';
import { createScenario } from './scenario-builder.ts';

function createItem(id: string, locks: readonly string[] = [], repeat: number | null = null): PlanItem {
  return { scenario: createScenario(id, { locks }), repeat, passRate: 1, retries: 0, timeoutMs: 1000 };
}

function createItems(count: number, prefix = 'scenario-'): PlanItem[] {
  return Array.from({ length: count }, (_, at) => createItem(`${prefix}${at}`));
}

/** The ids of every shard. */
function cut(items: readonly PlanItem[], total: number, timings?: ReadonlyMap<string, number>): string[][] {
  return Array.from({ length: total }, (_, at) =>
    selectShard(items, { index: at + 1, total }, timings).map((item) => item.scenario.id),
  );
}

function createSuite(random: Random): { items: PlanItem[]; timings: Map<string, number> | undefined } {
  const items = Array.from({ length: Math.floor(random() * 60) }, (_, at) => {
    const locks = ['x', 'y', 'z'].filter(() => random() < 0.1);
    return createItem(`s${at}[${Math.floor(random() * 9)}]`, locks, random() < 0.1 ? 5 : null);
  });
  const timings = new Map(
    items.filter(() => random() < 0.7).map(({ scenario }) => [scenario.id, Math.floor(random() * 9000)]),
  );
  return { items, timings: random() < 0.5 ? timings : undefined };
}

describe('every shard of every suite', () => {
  test('is disjoint from the others, and together they are the selection, in its order', () => {
    const random = createRandom(1);
    for (let round = 0; round < 300; round += 1) {
      const { items, timings } = createSuite(random);
      const ids = items.map((item) => item.scenario.id);
      const shards = cut(items, 1 + Math.floor(random() * 9), timings);
      expect(shards.flat().sort()).toEqual([...ids].sort());
      for (const shard of shards) expect(shard).toEqual(ids.filter((id) => shard.includes(id)));
    }
  });

  test('is the same whatever the order of the files', () => {
    const random = createRandom(2);
    for (let round = 0; round < 100; round += 1) {
      const { items, timings } = createSuite(random);
      const sorted = (shards: string[][]) => shards.map((shard) => shard.sort());
      expect(sorted(cut(createShuffled(items, random), 4, timings))).toEqual(sorted(cut(items, 4, timings)));
    }
  });

  test('holds all scenarios of a lock, also where one scenario ties two locks together', () => {
    const items = [
      ...createItems(20),
      createItem('a', ['x']),
      createItem('b', ['y']),
      createItem('c', ['z']),
      createItem('d', ['x', 'z']),
    ];
    for (const timings of [
      undefined,
      new Map([
        ['a', 5000],
        ['c', 4000],
        ['d', 10],
      ]),
    ]) {
      const shards = cut(items, 6, timings);
      expect(shards.filter((shard) => ['a', 'c', 'd'].some((id) => shard.includes(id)))).toHaveLength(1);
    }
  });
});

describe('without timings', () => {
  test.each([
    [1, 1],
    [10, 3],
    [100, 4],
    [1000, 7],
    [4, 4],
    [3, 8],
  ])('%i scenarios in %i shards: sizes differ by one at most', (count, total) => {
    const sizes = cut(createItems(count), total).map((shard) => shard.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('an added scenario moves few of the others', () => {
    const before = cut(createItems(200), 5);
    for (const added of ['new', 'aaa', 'zzz', 'scenario-77b']) {
      const after = cut([...createItems(200), createItem(added)], 5);
      const moved = before.flatMap((shard, at) => shard.filter((id) => !after[at]?.includes(id)));
      expect(moved.length).toBeLessThanOrEqual(4);
    }
  });

  test('scenarios that lie side by side do not end in one shard', () => {
    const shards = cut(createItems(100, 'refunds/gold-card-'), 4);
    for (const shard of shards) {
      const numbers = shard.map((id) => Number(id.replace(/\D+/g, '')));
      expect(Math.max(...numbers) - Math.min(...numbers)).toBeGreaterThan(60);
    }
  });

  test.each([
    [30, 30, [1, 30]],
    [5, 3, [1, 3]],
    [10, 20, [6, 15]],
  ])('a scenario played %i times beside %i played once', (repeat, others, sizes) => {
    const items = [...createItems(others), createItem('often', [], repeat)];
    expect(
      cut(items, 2)
        .map((shard) => shard.length)
        .sort((one, other) => one - other),
    ).toEqual(sizes);
  });
});

describe('with timings', () => {
  test('deals out the longest first, each to the shard with least to do', () => {
    const timings = new Map([
      ['a', 900],
      ['b', 500],
      ['c', 400],
      ['d', 300],
      ['e', 100],
    ]);
    const items = [...timings.keys()].map((id) => createItem(id));
    expect(cut(items, 2, timings)).toEqual([
      ['a', 'd'],
      ['b', 'c', 'e'],
    ]);
  });

  test('takes the median for scenarios that have none', () => {
    const timings = new Map([
      ['a', 1000],
      ['b', 100],
      ['c', 10],
    ]);
    const items = ['a', 'b', 'c', 'new'].map((id) => createItem(id));
    expect(cut(items, 2, timings)).toEqual([['a'], ['b', 'c', 'new']]);
  });

  test('counts by conversations where no timing fits', () => {
    const items = createItems(10);
    expect(cut(items, 2, new Map([['gone', 99]]))).toEqual(cut(items, 2));
  });

  test('spreads scenarios that took no time', () => {
    const items = createItems(10);
    const timings = new Map(items.map((item) => [item.scenario.id, 0]));
    expect(cut(items, 2, timings).map((shard) => shard.length)).toEqual([5, 5]);
  });

  test('no shard has more than the longest above the average', () => {
    const random = createRandom(8);
    const items = createItems(200);
    const timings = new Map(items.map((item) => [item.scenario.id, 100 + random() * 5000]));
    const loads = cut(items, 8, timings).map((shard) => shard.reduce((sum, id) => sum + (timings.get(id) ?? 0), 0));
    const average = loads.reduce((sum, load) => sum + load, 0) / loads.length;
    expect(Math.max(...loads)).toBeLessThan(average * 1.05);
  });
});

test('more shards than anybody has machines', () => {
  const items = createItems(3);
  const last = { index: 9_007_199_254_740_991, total: 9_007_199_254_740_991 };
  for (const timings of [undefined, new Map([['scenario-1', 5]])])
    expect(selectShard(items, last, timings)).toEqual([]);
});

test.each([
  [10, 1],
  [10, 3],
  [10, 10],
  [3, 8],
  [1, 4],
])('a concurrency of %i over %i shards is shared out whole, and no shard stands still', (concurrency, total) => {
  const shares = Array.from({ length: total }, (_, at) => shareConcurrency(concurrency, { index: at + 1, total }));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.max(concurrency, total));
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  expect(Math.min(...shares)).toBeGreaterThan(0);
});
