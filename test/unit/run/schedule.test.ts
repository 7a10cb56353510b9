import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { Schedule, type Placement } from '../../../src/run/schedule.ts';

function schedule(locks: readonly (readonly string[])[], slots: number, order = Array.from(locks.keys())): Schedule {
  return new Schedule(order, (index) => locks[index] ?? [], slots);
}

function takeAll(of: Schedule): Placement[] {
  const placements: Placement[] = [];
  for (let next = of.take(); next !== undefined; next = of.take()) placements.push(next);
  return placements;
}

const indices = (placements: readonly Placement[]): number[] => placements.map(({ index }) => index);

describe('schedule', () => {
  test('starts in the order given, no more at once than there are slots', () => {
    const s = schedule([[], [], [], []], 2, [3, 1, 0, 2]);
    expect(takeAll(s)).toEqual([
      { index: 3, slot: 0 },
      { index: 1, slot: 1 },
    ]);
    s.release({ index: 3, slot: 0 });
    expect(takeAll(s)).toEqual([{ index: 0, slot: 0 }]);
    s.release({ index: 1, slot: 1 });
    expect(takeAll(s)).toEqual([{ index: 2, slot: 1 }]);
  });

  test('a scenario that waits for a lock takes no slot from the others', () => {
    const s = schedule([['db'], ['db'], [], []], 2);
    expect(indices(takeAll(s))).toEqual([0, 2]);
    s.release({ index: 2, slot: 1 });
    expect(indices(takeAll(s))).toEqual([3]);
    s.release({ index: 0, slot: 0 });
    expect(indices(takeAll(s))).toEqual([1]);
  });

  test('who waited for a lock comes before who did not start to wait', () => {
    const s = schedule([['db'], ['db'], [], ['db']], 1);
    expect(takeAll(s)).toEqual([{ index: 0, slot: 0 }]);
    s.release({ index: 0, slot: 0 });
    expect(indices(takeAll(s))).toEqual([1]);
  });

  test('takes all locks of a scenario or none, so that crossed locks block nobody', () => {
    const s = schedule([['a'], ['b', 'a'], ['a', 'b'], ['b']], 4);
    expect(indices(takeAll(s))).toEqual([0, 3]);
    s.release({ index: 3, slot: 1 });
    expect(takeAll(s)).toEqual([]);
    s.release({ index: 0, slot: 0 });
    expect(indices(takeAll(s))).toEqual([1]);
    s.release({ index: 1, slot: 0 });
    expect(indices(takeAll(s))).toEqual([2]);
  });

  test('a lock named twice by one scenario is one lock', () => {
    const s = schedule([['a', 'a'], ['a']], 2);
    expect(indices(takeAll(s))).toEqual([0]);
    s.release({ index: 0, slot: 0 });
    expect(indices(takeAll(s))).toEqual([1]);
  });

  test('drain takes out what has not started, those that wait for a lock included', () => {
    const s = schedule([['a'], ['a'], [], []], 1);
    takeAll(s);
    expect(s.drain().toSorted()).toEqual([1, 2, 3]);
    s.release({ index: 0, slot: 0 });
    expect(s.take()).toBeUndefined();
    expect(s.drain()).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('plays everything once, never two that share a lock (seed %i)', (seed) => {
    const random = createRandom(seed);
    const names = ['a', 'b', 'c', 'd'];
    const locks = Array.from({ length: 200 }, () => names.filter(() => random() < 0.3));
    const slots = 1 + Math.floor(random() * 6);
    const s = schedule(locks, slots);
    const running: Placement[] = [];
    const started: number[] = [];
    for (;;) {
      for (const placement of takeAll(s)) {
        const busy = running.flatMap(({ index }) => locks[index]!);
        expect(locks[placement.index]!.filter((lock) => busy.includes(lock))).toEqual([]);
        expect(running.map(({ slot }) => slot)).not.toContain(placement.slot);
        running.push(placement);
        started.push(placement.index);
      }
      expect(running.length).toBeLessThanOrEqual(slots);
      const [ended] = running.splice(Math.floor(random() * running.length), 1);
      if (ended === undefined) break;
      s.release(ended);
    }
    expect(started.toSorted((a, b) => a - b)).toEqual(Array.from(locks.keys()));
  });

  test('many scenarios that share one lock take no quadratic time', () => {
    const size = 100_000;
    const s = schedule(
      Array.from({ length: size }, () => ['one']),
      10,
    );
    const played: number[] = [];
    for (let next = s.take(); next !== undefined; next = s.take()) {
      played.push(next.index);
      s.release(next);
    }
    expect(played).toEqual(Array.from({ length: size }, (_, index) => index));
  });
});
