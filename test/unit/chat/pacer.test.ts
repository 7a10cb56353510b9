import { describe, expect, it, vi } from 'vitest';
import { Cancellation } from '../../../src/chat/cancellation.ts';
import { Pacer } from '../../../src/chat/pacer.ts';
import { ManualClock } from './clocks.ts';

const cancellation = new Cancellation();

/** Asks for many turns at once; returns when each was granted, from the start, as far as the clock has come. */
function askMany(pacer: Pacer, clock: ManualClock, count: number): number[] {
  const granted: number[] = [];
  const from = clock.now();
  for (let asked = 0; asked < count; asked += 1) {
    const turn = pacer.acquire(cancellation);
    if (turn === undefined) granted.push(clock.now() - from);
    else void turn.then((yes) => yes && granted.push(clock.now() - from));
  }
  return granted;
}

describe('without a limit', () => {
  it('grants at once, without a timer', () => {
    const clock = new ManualClock();
    expect(askMany(new Pacer(undefined, clock), clock, 1_000)).toEqual(Array.from({ length: 1_000 }, () => 0));
    expect(clock.timers).toBe(0);
  });
});

describe('with a rate', () => {
  it.each([4, 0.5, 2.5, 1, 7])(
    'of %d/s spreads requests evenly, in the order of asking, and stays a little below it',
    async (rate) => {
      const clock = new ManualClock();
      const granted = askMany(new Pacer(rate, clock), clock, 20);
      await clock.advance(60_000);
      const gaps = granted.slice(1).map((time, index) => Math.round(time - granted[index]!));
      expect(new Set(gaps)).toEqual(new Set([Math.round(1_000 / (rate * 0.98))]));
    },
  );

  it('saves nothing up while nobody asks', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(10, clock);
    await clock.advance(60_000);
    const granted = askMany(pacer, clock, 3);
    await clock.advance(1_000);
    expect(granted.map(Math.round)).toEqual([0, 102, 204]);
  });

  it('holds in every single second, also when timers are late, and is reached all the same', async () => {
    const clock = new ManualClock();
    let late = 1;
    const granted: number[] = [];
    const lateClock = {
      now: () => clock.now(),
      schedule: (callback: () => void, delayMs: number) => clock.schedule(callback, delayMs + (late++ % 5) * 5),
    };
    const pacer = new Pacer(20, lateClock);
    for (let asked = 0; asked < 400; asked += 1)
      void pacer.acquire(cancellation)?.then(() => granted.push(clock.now()));
    await clock.advance(30_000);
    expect(granted.length).toBe(399);
    for (const [index, time] of granted.entries()) {
      const next = granted[index + 20];
      if (next !== undefined) expect(next - time).toBeGreaterThanOrEqual(1_000);
    }
    expect(granted.at(-1)! - granted[0]!).toBeLessThan(21_000);
  });
});

describe('a waiting call', () => {
  it('is not overtaken, also when its timer is late', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(1, {
      now: () => clock.now(),
      schedule: (callback, delayMs) => clock.schedule(callback, delayMs + 500),
    });
    const granted: string[] = [];
    const ask = (name: string): void => {
      const turn = pacer.acquire(cancellation);
      if (turn === undefined) granted.push(name);
      else void turn.then(() => granted.push(name));
    };
    ask('first');
    ask('second');
    await clock.advance(1_200);
    ask('third');
    expect(granted).toEqual(['first']);
    await clock.advance(2_000);
    expect(granted).toEqual(['first', 'second', 'third']);
  });

  it('can be cancelled, and those behind it do not wait for it', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(1, clock);
    const ours = new Cancellation();
    expect(pacer.acquire(cancellation)).toBeUndefined();
    const cancelled = pacer.acquire(ours)!;
    const granted = askMany(pacer, clock, 1);
    ours.cancel('enough');
    expect(await cancelled).toBe(false);
    await clock.advance(1_100);
    expect(granted.map(Math.round)).toEqual([1_020]);
  });

  it('is sent away when the pacer is disposed, and so is whoever comes later', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(1, clock);
    void pacer.acquire(cancellation);
    const waiting = pacer.acquire(cancellation)!;
    pacer.dispose();
    expect(await Promise.all([waiting, pacer.acquire(cancellation)])).toEqual([false, false]);
    expect(clock.timers).toBe(0);
  });

  it('is refused at once where it is cancelled already', async () => {
    const ours = new Cancellation();
    ours.cancel('enough');
    expect(await new Pacer(undefined, new ManualClock()).acquire(ours)).toBe(false);
  });
});

describe('after a 429', () => {
  it('everybody waits for the pause, and goes on one by one at half the rate', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(undefined, clock);
    askMany(pacer, clock, 20);
    pacer.backOff(clock.now(), 3_000);
    const granted = askMany(pacer, clock, 4);
    await clock.advance(2_999);
    expect(granted).toEqual([]);
    await clock.advance(1_000);
    // Twenty a second were refused; ten a second, and then a little more, are tried.
    expect(granted.map(Math.round)).toEqual([3_000, 3_100, 3_198, 3_294]);
  });

  it('a longer pause asked for later holds for those who wait already', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(undefined, clock);
    pacer.backOff(clock.now(), 1_000);
    const granted = askMany(pacer, clock, 1);
    pacer.backOff(clock.now(), 5_000);
    pacer.backOff(clock.now(), 10);
    await clock.advance(4_999);
    expect(granted).toEqual([]);
    await clock.advance(1);
    expect(granted).toEqual([5_000]);
  });

  it('finds the limit of a target by itself, and uses most of it', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(undefined, clock);
    const target = { served: 0, refused: 0, tokens: 5 };
    const refill = (): void => {
      target.tokens = Math.min(5, target.tokens + 1);
      clock.schedule(refill, 200);
    };
    refill();
    const play = async (): Promise<void> => {
      for (;;) {
        await pacer.acquire(cancellation);
        const sentAt = clock.now();
        await new Promise<void>((resolve) => clock.schedule(resolve, 50));
        if (target.tokens > 0) {
          target.tokens -= 1;
          target.served += 1;
        } else {
          target.refused += 1;
          pacer.backOff(sentAt, 200);
        }
      }
    };
    for (let conversation = 0; conversation < 30; conversation += 1) void play();
    await clock.advance(20_000);
    Object.assign(target, { served: 0, refused: 0 });
    await clock.advance(60_000);
    // It bears 300 in a minute.
    expect(target.served).toBeGreaterThan(200);
    expect(target.refused).toBeLessThan(30);
  });

  it('recovers: the limit no longer shows after a while', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(undefined, clock);
    askMany(pacer, clock, 50);
    pacer.backOff(clock.now(), 1_000);
    await clock.advance(17_000);
    expect(askMany(pacer, clock, 500).length).toBe(500);
  });

  it('never goes beyond the user’s own rate again', async () => {
    const clock = new ManualClock();
    const pacer = new Pacer(10, clock);
    askMany(pacer, clock, 1);
    pacer.backOff(clock.now(), 0);
    await clock.advance(600_000);
    const granted = askMany(pacer, clock, 3);
    await clock.advance(250);
    expect(granted.map(Math.round)).toEqual([0, 102, 204]);
  });

  it('fires no timer too early where a clock rounds down', async () => {
    const schedule = vi.fn((callback: () => void, delayMs: number) =>
      clock.schedule(callback, Math.max(1, delayMs - 1)),
    );
    const clock = new ManualClock();
    const pacer = new Pacer(1, { now: () => clock.now(), schedule });
    const granted = askMany(pacer, clock, 2);
    await clock.advance(1_020);
    expect(granted).toEqual([0]);
    await clock.advance(1);
    expect(granted.map(Math.round)).toEqual([0, 1_020]);
  });
});
