import { expect, it } from 'vitest';
import { RequestMeter } from '../../../src/chat/request-meter.ts';

function send(meter: RequestMeter, count: number, atMs: number): void {
  for (let sent = 0; sent < count; sent += 1) meter.add(atMs);
}

it('measures the second that ends now', () => {
  const meter = new RequestMeter();
  expect(meter.perSecond(1_000)).toBe(0);
  send(meter, 10, 5_000);
  expect(meter.perSecond(5_000)).toBe(10);
  expect(meter.perSecond(5_900)).toBe(10);
  send(meter, 30, 6_100);
  expect(meter.perSecond(6_250)).toBe(37.5);
  expect(meter.perSecond(6_750)).toBe(32.5);
});

it('measures the last ten seconds where the one that ends now says less', () => {
  const meter = new RequestMeter();
  send(meter, 200, 1_000);
  expect(meter.perSecond(2_000)).toBe(200);
  expect(meter.perSecond(5_000)).toBe(50);
  send(meter, 200, 6_000);
  expect(meter.perSecond(9_000)).toBe(50);
  expect(meter.perSecond(11_500)).toBeCloseTo(200 / 9.5);
  expect(meter.perSecond(16_500)).toBe(0);
  send(meter, 3, 16_500);
  expect(meter.perSecond(16_500)).toBe(3);
});

it('begins anew after a long silence', () => {
  const meter = new RequestMeter();
  send(meter, 10, 1_000);
  expect(meter.perSecond(60_000)).toBe(0);
  send(meter, 4, 60_000);
  expect(meter.perSecond(60_500)).toBe(4);
});
