import { expect, test, vi } from 'vitest';
import { TextCache } from '../../../src/base/text-cache.ts';

test('what was made of a text is made once', () => {
  const cache = new TextCache<string>();
  const create = vi.fn((text: string) => text.toUpperCase());
  expect(['a', 'b', 'a', 'b'].map((text) => cache.get(text, create))).toEqual(['A', 'B', 'A', 'B']);
  expect(create).toHaveBeenCalledTimes(2);
});

test('texts without end are forgotten, and made again', () => {
  const cache = new TextCache<number>();
  const create = vi.fn((text: string) => Number(text));
  for (let number = 0; number < 5000; number += 1) expect(cache.get(String(number), create)).toBe(number);
  expect(cache.get('0', create)).toBe(0);
  expect(create).toHaveBeenCalledTimes(5001);
});
