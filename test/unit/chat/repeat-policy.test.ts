import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/chat/exchange.ts';
import { planRepeat, type Repeat } from '../../../src/chat/repeat-policy.ts';
import type { Operation } from '../../../src/chat/wire.ts';
import { answered, failed } from './exchanges.ts';

const limits = { maxRetryAfterMs: 60_000, wallNowMs: 0 };
const OPERATIONS = ['create', 'respond', 'close'] as const;

/** What is done after each of the same outcomes in a row, until one is final. */
function planAll(operation: Operation, exchange: Exchange): Repeat[] {
  const tries = { failed: 0, rateLimited: 0 };
  const plans: Repeat[] = [];
  for (;;) {
    const plan = planRepeat(operation, exchange, tries, limits);
    if (plan === undefined || plans.length > 20) return plans;
    plans.push(plan);
  }
}

describe('planRepeat', () => {
  it.each(OPERATIONS)('%s is made again twice where nothing was sent', (operation) => {
    expect(planAll(operation, failed('ECONNREFUSED', { sent: false }))).toEqual([
      { backoffMs: 100 },
      { backoffMs: 400 },
    ]);
  });

  it.each<[string, Exchange]>([
    ['a reset', failed('ECONNRESET')],
    ['a 500', answered(500, '')],
    ['a 503 that was too large', { ...answered(503, ''), fault: 'too-large' }],
  ])('after %s only close is made again', (_, exchange) => {
    expect(OPERATIONS.map((operation) => planAll(operation, exchange).length)).toEqual([0, 0, 2]);
  });

  it.each(OPERATIONS)('%s waits longer and longer after 429, seven times', (operation) => {
    const pauses = planAll(operation, answered(429, ''));
    expect(pauses).toEqual([1, 2, 4, 8, 8, 8, 8].map((seconds) => ({ pauseTargetMs: seconds * 1_000 })));
  });

  it.each<[string, Exchange]>([
    ['a success', answered(200, {})],
    ['a 400', answered(400, '')],
    ['a 408', answered(408, '')],
    ['a redirect', answered(307, '')],
    ['a body that is too large', { ...answered(200, ''), fault: 'too-large' }],
    ['a deadline', { ...failed('x'), fault: 'timeout' }],
    ['a deadline during a 503', { ...answered(503, ''), fault: 'timeout' }],
    ['a deadline during a 429', { ...answered(429, ''), fault: 'timeout' }],
    ['a deadline before anything was sent', { ...failed('x', { sent: false }), fault: 'timeout' }],
    ['the end of the run', { ...failed('x', { sent: false }), fault: 'cancelled' }],
    ['the end of the run during a 503', { ...answered(503, ''), fault: 'cancelled' }],
    ['a 429 with too long a wait', answered(429, '', { 'retry-after': '60.001' })],
  ])('nothing is made again after %s', (_, exchange) => {
    for (const operation of OPERATIONS) expect(planAll(operation, exchange)).toEqual([]);
  });
});
