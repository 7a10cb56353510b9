import { describe, expect, test } from 'vitest';
import { PausableTimer } from '../../../src/run/pausable-timer.ts';
import { ManualClock } from './manual-clock.ts';

function start(ms: number): { clock: ManualClock; timer: PausableTimer; fired: () => number } {
  const clock = new ManualClock();
  let count = 0;
  const timer = new PausableTimer(clock, ms, () => (count += 1));
  return { clock, timer, fired: () => count };
}

describe('pausable timer', () => {
  test('calls back once, when its time is over', () => {
    const { clock, timer, fired } = start(100);
    clock.advance(99);
    expect(fired()).toBe(0);
    clock.advance(1);
    expect(fired()).toBe(1);
    timer.pause();
    timer.resume();
    clock.advance(1_000);
    expect(fired()).toBe(1);
  });

  test('does not count pauses', () => {
    const { clock, timer, fired } = start(100);
    clock.advance(60);
    timer.pause();
    timer.pause();
    clock.advance(10_000);
    timer.resume();
    timer.resume();
    clock.advance(39);
    expect(fired()).toBe(0);
    clock.advance(1);
    expect(fired()).toBe(1);
  });

  test('leaves no timer behind when it is paused for good', () => {
    const { clock, timer } = start(100);
    timer.pause();
    expect(clock.timers).toBe(0);
  });
});
