import { expect, test } from 'vitest';
import { append } from '../../../src/base/append.ts';

test('more items than the stack holds arguments', () => {
  const list = [-1];
  append(list, Array(300_000).keys());
  expect([list.length, list.at(-1)]).toEqual([300_001, 299_999]);
});
