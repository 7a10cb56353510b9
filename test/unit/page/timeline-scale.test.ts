import { expect, test } from 'vitest';
import { listTicks } from '../../../page/timeline-scale.ts';

test.each([
  [0, 3_140, [0, 500, 1_000, 1_500, 2_000, 2_500, 3_000]],
  [0, 7, [0, 1, 2, 3, 4, 5, 6]],
  [1_234, 1_300, [1_240, 1_250, 1_260, 1_270, 1_280, 1_290]],
  [0, 130_000, [0, 30_000, 60_000, 90_000, 120_000]],
  [0, 5_400_000, [0, 900_000, 1_800_000, 2_700_000, 3_600_000, 4_500_000]],
  [0, 0, []],
])('from %d to %d ms', (from, to, ticks) => {
  expect(listTicks({ from, to }, 8)).toEqual(ticks);
});

test('never too many', () => {
  for (const to of [1, 9, 99, 999, 12_345, 98_765, 999_999, 86_400_000, 400_000_000]) {
    expect(listTicks({ from: 0, to }, 8).length).toBeLessThanOrEqual(9);
  }
});
