import { expect, it } from 'vitest';
import { RequestMeter } from '../../../src/chat/request-meter.ts';

it('measures the second that ends now', () => {
  const meter = new RequestMeter();
  expect(meter.perSecond(1_000)).toBe(0);
  for (let count = 0; count < 10; count += 1) meter.add(5_000);
  expect(meter.perSecond(5_000)).toBe(10);
  expect(meter.perSecond(6_500)).toBe(5);
  meter.add(6_500);
  expect(meter.perSecond(6_750)).toBeCloseTo(3.5);
  expect(meter.perSecond(9_000)).toBe(0);
});
