import { describe, expect, test } from 'vitest';
import { createRandom, createShuffled } from '../../../src/base/seeded-random.ts';

const take = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

describe('createRandom', () => {
  test('gives the same numbers for the same seed, on every machine', () => {
    expect(take(1, 3)).toEqual(take(1, 3));
    expect(take(42, 3).map((number) => Math.floor(number * 1e6))).toEqual([906_615, 33_778, 755_770]);
  });

  test('tells all seeds apart, also those beyond 2^32', () => {
    const seeds = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
    expect(new Set(seeds.map((seed) => take(seed, 1)[0])).size).toBe(seeds.length);
  });

  test('stays below 1 and spreads evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const number of take(3, 100_000)) {
      const bin = Math.floor(number * 10);
      counts[bin] = (counts[bin] ?? Number.NaN) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('createShuffled', () => {
  test('keeps every item and leaves the original alone', () => {
    const items = Array.from({ length: 50 }, (_, at) => at);
    const shuffled = createShuffled(items, createRandom(5));
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((one, other) => one - other)).toEqual(items);
    expect(items[0]).toBe(0);
  });

  test('makes every order about as often', () => {
    const random = createRandom(11);
    const orders = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = createShuffled(['a', 'b', 'c'], random).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test.each([[[]], [['one']]])('shuffles %j', (items) => {
    expect(createShuffled<string>(items, createRandom(1))).toEqual(items);
  });
});
