import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turnstile } from '../../../src/chat/turnstile.ts';

/** Sends so many through; gives a list that grows as they pass. */
function send(turnstile: Turnstile, count: number, from = 0): number[] {
  const passed: number[] = [];
  for (let index = from; index < from + count; index += 1) void turnstile.pass().then(() => passed.push(index));
  return passed;
}

describe('Turnstile', () => {
  it('lets a few pass in each round of the event loop, in the order of their coming', async () => {
    const passed = send(new Turnstile(), 20);
    const counts: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await nextRound();
      counts.push(passed.length);
    }
    expect(counts).toEqual([8, 16, 20]);
    expect(passed).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('lets those that come later wait behind those that are there', async () => {
    const turnstile = new Turnstile();
    const first = send(turnstile, 9);
    await nextRound();
    const second = send(turnstile, 1, 9);
    expect([first.length, second.length]).toEqual([8, 0]);
    await nextRound();
    expect([first.length, second.length]).toEqual([9, 1]);
  });

  it('lets whoever comes after it was empty pass in the next round', async () => {
    const turnstile = new Turnstile();
    await turnstile.pass();
    const passed = send(turnstile, 1);
    await nextRound();
    expect(passed).toEqual([0]);
  });
});
