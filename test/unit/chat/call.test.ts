// What becomes of answers that come together. What a single call does is proved against servers, in test/contract.
import { setImmediate as nextRound } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { expect, test } from 'vitest';
import { Call } from '../../../src/chat/call.ts';
import { Cancellation } from '../../../src/chat/cancellation.ts';
import { Credentials } from '../../../src/chat/credentials.ts';
import { Target } from '../../../src/chat/target.ts';
import { InstantClock } from './clocks.ts';

/** A target whose requests wait for the test. */
function createTarget(handlers: Required<Dispatcher.DispatchHandler>[]): Target {
  const target = new Target({
    baseUrl: 'http://127.0.0.1:1',
    version: 'v1',
    accountId: 'acme',
    projectId: 'PROJECT-1',
    credentials: new Credentials('key-4f2a91c7d8', 'token-8be03d55+/a1'),
    connections: { maxConnections: 1, connectTimeoutMs: 1, proxies: {}, extraCa: undefined, insecure: false },
    ratePerSecond: undefined,
    maxRetryAfterMs: 1,
    maxBodyBytes: 100,
    userAgent: 'test',
    clock: new InstantClock(),
    onTrace: undefined,
  });
  target.dispatcher = {
    dispatch: (_: unknown, handler: Required<Dispatcher.DispatchHandler>) => handlers.push(handler) > 0,
  } as unknown as Dispatcher;
  return target;
}

test.for([
  { answers: 'those that tell of a success go on a few at a time', status: 200, counts: [0, 8, 16, 20] },
  { answers: 'those that tell of a failure wait for nothing', status: 400, counts: [20, 20, 20, 20] },
])('of answers that come together, $answers', async ({ status, counts }) => {
  const handlers: Required<Dispatcher.DispatchHandler>[] = [];
  const target = createTarget(handlers);
  let ended = 0;
  for (let index = 0; index < 20; index += 1) {
    const limits = { timeoutMs: 1_000, cancellation: new Cancellation() };
    void new Call('respond', target, limits)
      .send('{}')
      .catch(() => undefined)
      .then(() => (ended += 1));
  }
  const control = {} as Dispatcher.DispatchController;
  for (const handler of handlers) {
    handler.onRequestStart(control, undefined);
    handler.onResponseStart(control, status, {});
    handler.onResponseEnd(control, {});
  }
  const seen: number[] = [];
  for (let round = 0; round < counts.length; round += 1) {
    // The first of these rounds was asked for before the calls have seen their answers.
    await nextRound();
    seen.push(ended);
  }
  expect(seen).toEqual(counts);
});
