import { expect, test } from 'vitest';
import { PassingMap } from '../../../src/base/passing-map.ts';

test('a value is there from when it is put in until it is taken out', () => {
  const map = new PassingMap<string, object>();
  const [first, second] = [{}, {}];
  expect([map.get('a'), map.take('a')]).toEqual([undefined, undefined]);
  map.set('a', first);
  map.set('b', second);
  expect(map.get('a')).toBe(first);
  expect(map.take('a')).toBe(first);
  expect([map.get('a'), map.take('a')]).toEqual([undefined, undefined]);
  expect(map.take('b')).toBe(second);
});

test('a key may come again', () => {
  const map = new PassingMap<number, { readonly round: number }>();
  for (let round = 0; round < 100; round += 1) {
    map.set(round % 3, { round });
    expect(map.take(round % 3)).toEqual({ round });
  }
});
