import { describe, expect, it } from 'vitest';
import { AdaptiveRate } from '../../../src/chat/adaptive-rate.ts';

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
