import { describe, expect, test } from 'vitest';
import { ResultStore } from '../../../src/event/result-store.ts';
import type { ScenarioResult } from '../../../src/event/results.ts';
import { attemptEnd, scenarioEnd, turn } from './sample-run.ts';

function result(index: number, response: string): ScenarioResult {
  return { ...scenarioEnd(`scenario-${index}`), attempts: [{ ...attemptEnd(), turns: [turn({ response })] }] };
}

describe('result store', () => {
  test.each([
    ['in memory', 1_000_000],
    ['in the file', 0],
    ['in both', 10_000],
  ])('gives back what it was given, %s', (_name, memoryChars) => {
    const store = new ResultStore(memoryChars);
    const results = Array.from({ length: 50 }, (_, index) => result(index, `é\ud83d\ude00 ${'x'.repeat(index * 100)}`));
    results.forEach((held, index) => store.put(index, held));
    const order = results.map((_, index) => (index * 7) % 50);
    for (const index of order) expect(store.take(index)).toEqual(results[index]);
    store.close();
  });

  test('uses the file again when it is empty', () => {
    const store = new ResultStore(0);
    for (let round = 0; round < 3; round += 1) {
      store.put(round, result(round, 'x'));
      expect(store.take(round)).toEqual(result(round, 'x'));
    }
    store.close();
  });

  test('keeps lone surrogates, which a file in UTF-8 could not hold', () => {
    const store = new ResultStore(0);
    store.put(0, result(0, '\ud800'));
    expect(store.take(0)).toEqual(result(0, '\ud800'));
    store.close();
  });

  test('gives nothing twice', () => {
    const store = new ResultStore();
    store.put(3, result(3, 'x'));
    store.take(3);
    expect(() => store.take(3)).toThrow('no result is held for scenario 3');
  });

  test('a disk that takes nothing only costs memory', () => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = '/nowhere/at/all';
    try {
      const store = new ResultStore(0);
      store.put(0, result(0, 'x'));
      expect(store.take(0)).toEqual(result(0, 'x'));
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });
});
