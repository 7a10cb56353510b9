import { describe, expect, it } from 'vitest';
import { AdaptiveRate } from '../../../src/chat/adaptive-rate.ts';
import { GrantWindow } from '../../../src/chat/grant-window.ts';

describe('AdaptiveRate', () => {
  it.each([Infinity, 8])('is the user’s limit (%d) until something is refused', (limit) => {
    expect(new AdaptiveRate(limit).at(1_000)).toBe(limit);
  });

  it('halves what was measured, and adds a tenth of it per second from the end of the pause', () => {
    const rate = new AdaptiveRate(Infinity);
    rate.decrease({ nowMs: 1_000, sentAtMs: 900, measured: 40, pausedUntilMs: 3_000 });
    expect([1_000, 3_000, 4_000, 5_000, 12_999].map((now) => rate.at(now))).toEqual([
      20,
      20,
      24,
      28,
      expect.closeTo(60, 1),
    ]);
    expect(rate.at(18_000)).toBe(Infinity);
  });

  it('takes the 429s of one burst for one', () => {
    const rate = new AdaptiveRate(Infinity);
    for (let count = 0; count < 50; count += 1) {
      rate.decrease({ nowMs: 1_000 + count, sentAtMs: 990, measured: 40, pausedUntilMs: 0 });
    }
    expect(rate.at(1_050)).toBeCloseTo(20, 0);
    rate.decrease({ nowMs: 2_000, sentAtMs: 1_900, measured: 100, pausedUntilMs: 0 });
    expect(rate.at(2_000)).toBeCloseTo(12, 0);
  });

  it.each([
    [Infinity, 0.5],
    [0.1, 0.1],
  ])('with a limit of %d never falls below %d', (limit, slowest) => {
    const rate = new AdaptiveRate(limit);
    for (let now = 1; now < 100; now += 1) rate.decrease({ nowMs: now, sentAtMs: now, measured: 0, pausedUntilMs: 0 });
    expect(rate.at(100)).toBeCloseTo(slowest, 1);
  });
});

describe('GrantWindow', () => {
  it('is open without end where there is no limit', () => {
    const window = new GrantWindow(undefined);
    window.add(1_000);
    expect(window.opensAt()).toBe(-Infinity);
  });

  it('opens when the oldest of N requests is a second old', () => {
    const window = new GrantWindow(3);
    for (const time of [100, 200, 300]) window.add(time);
    expect(window.opensAt()).toBe(1_100);
    window.add(1_100);
    expect(window.opensAt()).toBe(1_200);
  });

  it('measures the last second', () => {
    const window = new GrantWindow(undefined);
    for (let count = 0; count < 10; count += 1) window.add(5_000);
    expect(window.perSecond(5_000)).toBe(10);
    expect(window.perSecond(6_500)).toBe(5);
    window.add(6_500);
    expect(window.perSecond(6_750)).toBeCloseTo(3.5);
    expect(window.perSecond(9_000)).toBe(0);
  });
});
