import { expect, test } from 'vitest';
import type { JsonValue } from '../../../src/base/json.ts';
import { FaultSchedule } from '../../../src/agent/fault-schedule.ts';
import { parseFault } from '../../../src/agent/parse-fault.ts';

function countStruck(value: JsonValue, requests: number, seed = 1): number {
  const schedule = new FaultSchedule(seed);
  const faults = [parseFault(value)];
  return Array.from({ length: requests }, () => schedule.pick(faults, 'respond', 1)).filter((fault) => fault).length;
}

test('a fault strikes its operations and turns only', () => {
  const schedule = new FaultSchedule(0);
  const faults = [parseFault({ fault: 'html', on: ['respond', 'close'], turn: 2 })];
  expect(schedule.pick(faults, 'create', 0)).toBeUndefined();
  expect(schedule.pick(faults, 'respond', 1)).toBeUndefined();
  expect(schedule.pick(faults, 'respond', 2)).toBe(faults[0]);
  expect(schedule.pick(faults, 'close', 0)).toBe(faults[0]);
});

test('`times` counts over all requests', () => {
  expect(countStruck({ fault: 'html', times: 3 }, 10)).toBe(3);
});

test('of several the first strikes; when it is used up, the next', () => {
  const schedule = new FaultSchedule(0);
  const faults = [parseFault({ fault: 'html', times: 1 }), parseFault('no-content')];
  expect([1, 2].map(() => schedule.pick(faults, 'respond', 1)?.deed.kind)).toEqual(['html', 'no-content']);
});

test('draws are those of the seed, and about as many as they should be', () => {
  const fault = { fault: 'html', probability: 0.3 };
  const struck = countStruck(fault, 2000);
  expect(struck).toBeGreaterThan(520);
  expect(struck).toBeLessThan(680);
  expect(countStruck(fault, 2000)).toBe(struck);
  expect(countStruck(fault, 2000, 2)).not.toBe(struck);
});

test('`above` spares as many requests in a second as it says', () => {
  const struck = countStruck({ fault: 'html', above: '5/s' }, 30);
  // A second may end between the requests of this test, and the next one has five of its own.
  expect([25, 20]).toContain(struck);
});
