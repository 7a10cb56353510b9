// Time-outs of a turn, a scenario and a run; what waits for the rate limit; and that conversations are closed all the same.
import { describe, expect, test } from 'vitest';
import type { AttemptResult } from '../../../src/event/results.ts';
import { playByHand, type HandPlay } from './play-by-hand.ts';
import { item, says, scenario } from './sample-scenario.ts';

async function onlyAttempt(run: HandPlay): Promise<AttemptResult> {
  const { results } = await run.finish();
  expect(results).toHaveLength(1);
  expect(results[0]!.attempts).toHaveLength(1);
  return results[0]!.attempts[0]!;
}

describe('turn time-out', () => {
  const slowTurn = scenario('a', { turns: [says('one', undefined, { timeoutMs: 60_000 }), says('two')] });

  test.each([
    ['the turn says', false, [60_000, 30_000]],
    ['the flag says', true, [30_000, 30_000]],
  ])('is what %s', async (_name, turnTimeoutWins, expected) => {
    const run = playByHand([item(slowTurn)], { settings: { turnTimeoutWins } });
    await run.client.answer('create');
    const limits = [await run.client.answer('respond'), await run.client.answer('respond')].map(
      (call) => call.limits.timeoutMs,
    );
    expect(limits).toEqual(expected);
    await run.client.answer('close');
    await run.finish();
  });

  test('ends the attempt, and the conversation is closed', async () => {
    const run = playByHand([item('a')]);
    await run.client.answer('create');
    (await run.client.nextCall('respond')).fail('timeout', { message: 'no answer within 30 s', mayBeDelivered: true });
    await run.client.answer('close');
    expect(await onlyAttempt(run)).toMatchObject({
      verdict: 'errored',
      error: { kind: 'timeout', message: 'no answer within 30 s', turn: 1, may_be_delivered: true },
      requests: 3,
    });
  });
});

describe('a create that comes too late', () => {
  test('is waited for a little longer, only to close its conversation', async () => {
    const run = playByHand([item('a')]);
    const create = await run.client.nextCall('create');
    expect(create.limits.timeoutMs).toBe(35_000);
    create.reply({ latencyMs: 31_000 });
    await run.client.answer('close');
    const attempt = await onlyAttempt(run);
    expect(attempt).toMatchObject({
      verdict: 'errored',
      conversation_id: 'CONV-1',
      error: {
        kind: 'timeout',
        message: 'The agent did not answer `create` within 30.0 s.',
        operation: 'create',
        turn: 0,
      },
    });
    expect(attempt.turns).toMatchObject([{ index: 0, response: 'hello', latency_ms: 31_000, checks: [] }]);
    expect(run.client.said.size).toBe(0);
  });

  test('that never comes is an error that names the real limit', async () => {
    const run = playByHand([item('a')]);
    const fields = { message: 'no answer within 35 s', hint: 'wait', mayBeDelivered: true };
    (await run.client.nextCall('create')).fail('timeout', fields);
    expect(await onlyAttempt(run)).toMatchObject({
      conversation_id: null,
      error: { kind: 'timeout', message: 'The agent did not answer `create` within 30.0 s.', hint: 'wait' },
    });
  });

  test('that was not even sent keeps its own words', async () => {
    const run = playByHand([item('a')]);
    (await run.client.nextCall('create')).fail('timeout', { message: 'no connection within 10 s' });
    expect(await onlyAttempt(run)).toMatchObject({ error: { kind: 'timeout', message: 'no connection within 10 s' } });
  });
});

describe('scenario time-out', () => {
  test('gives up the turn in flight and closes the conversation', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    await run.client.answer('create');
    await run.client.nextCall('respond');
    run.clock.advance(10_000);
    const close = await run.client.answer('close');
    expect(close.limits.timeoutMs).toBe(10_000);
    expect(await onlyAttempt(run)).toMatchObject({
      verdict: 'errored',
      error: { kind: 'scenario-timeout', operation: 'respond', turn: 1, may_be_delivered: true },
    });
  });

  test('does not count the time spent waiting for the rate limit', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    const create = await run.client.nextCall('create');
    create.limits.onWaiting?.(true);
    run.clock.advance(60_000);
    create.limits.onWaiting?.(false);
    run.clock.advance(4_000);
    create.reply({ waitedMs: 60_000 });
    const respond = await run.client.nextCall('respond');
    respond.limits.onWaiting?.(true);
    run.clock.advance(60_000);
    respond.limits.onWaiting?.(false);
    run.clock.advance(5_999);
    respond.reply({ waitedMs: 60_000 });
    await run.client.answer('close');
    expect(await onlyAttempt(run)).toMatchObject({ verdict: 'passed', waited_ms: 120_000 });
    expect(run.events.at(-1)).toMatchObject({ waited_ms: 120_000 });
  });

  test('counts on when the waiting is over', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    await run.client.answer('create');
    const respond = await run.client.nextCall('respond');
    respond.limits.onWaiting?.(true);
    run.clock.advance(60_000);
    respond.limits.onWaiting?.(false);
    run.clock.advance(10_000);
    await run.client.answer('close');
    expect(await onlyAttempt(run)).toMatchObject({ error: { kind: 'scenario-timeout' } });
  });

  test('holds for each attempt anew', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000, retries: 1 })]);
    await run.client.answer('create');
    await run.client.nextCall('respond');
    run.clock.advance(10_000);
    await run.client.answer('close');
    await run.client.answer('create');
    const respond = await run.client.nextCall('respond');
    run.clock.advance(9_999);
    respond.reply();
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results[0]).toMatchObject({ verdict: 'passed', flaky: true });
  });

  test('waits for a create in flight, so that its conversation can be closed', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    const create = await run.client.nextCall('create');
    run.clock.advance(14_999);
    expect(create.limits.cancellation.cancelled).toBe(false);
    create.reply();
    await run.client.answer('close');
    expect(await onlyAttempt(run)).toMatchObject({
      error: { kind: 'scenario-timeout', turn: 0 },
      conversation_id: 'CONV-1',
    });
    expect(run.client.said.size).toBe(0);
  });

  test('does not wait for it for ever', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    await run.client.nextCall('create');
    run.clock.advance(15_000);
    expect(await onlyAttempt(run)).toMatchObject({ error: { kind: 'scenario-timeout' }, conversation_id: null });
  });

  test('does not wait for a create that was not even sent', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    const create = await run.client.nextCall('create');
    run.clock.advance(10_000);
    create.limits.onWaiting?.(true);
    expect(create.limits.cancellation.cancelled).toBe(true);
    expect(await onlyAttempt(run)).toMatchObject({ error: { kind: 'scenario-timeout' } });
  });

  test('is over when closing begins', async () => {
    const run = playByHand([item('a', { timeoutMs: 10_000 })]);
    await run.client.answer('create');
    await run.client.answer('respond');
    const close = await run.client.nextCall('close');
    run.clock.advance(60_000);
    expect(close.limits.cancellation.cancelled).toBe(false);
    close.reply();
    expect(await onlyAttempt(run)).toMatchObject({ verdict: 'passed', duration_ms: 60_000 });
  });
});

describe('run time-out', () => {
  test('what is under way is errored, what has not begun is skipped, and the code is 3', async () => {
    const run = playByHand([item('a'), item('b', { retries: 2 }), item('c')], {
      settings: { concurrency: 2, runTimeoutMs: 60_000 },
    });
    await run.client.answer('create');
    await run.client.nextCall('respond');
    const b = await run.client.nextCall('create');
    run.clock.advance(60_000);
    b.reply();
    await run.client.answer('close');
    await run.client.answer('close');
    const { results, summary } = await run.finish();
    expect(results.map(({ verdict, attempts, skip_kind }) => [verdict, attempts[0]?.error?.kind, skip_kind])).toEqual([
      ['errored', 'run-timeout', undefined],
      ['errored', 'run-timeout', undefined],
      ['skipped', undefined, 'run'],
    ]);
    expect(results[2]!.skip_reason).toBe('not played: the time limit of 1 min was over (--run-timeout)');
    expect(summary).toMatchObject({ exit_code: 3, cancelled: { cause: 'run-timeout' } });
  });

  test('ends closing, too, a little later, and counts what stayed open', async () => {
    const run = playByHand([item('a')], { settings: { runTimeoutMs: 60_000 } });
    await run.client.answer('create');
    await run.client.nextCall('respond');
    run.clock.advance(60_000);
    const close = await run.client.nextCall('close');
    run.clock.advance(5_999);
    expect(close.limits.cancellation.cancelled).toBe(false);
    run.clock.advance(1);
    expect(close.limits.cancellation.cancelled).toBe(true);
    const { summary } = await run.finish();
    expect(run.events.at(-1)).toMatchObject({ type: 'run-finished', unclosed: 1 });
    expect(summary.exit_code).toBe(3);
  });

  test('changes nothing in a run that is over in time', async () => {
    const run = playByHand([item('a')], { settings: { runTimeoutMs: 60_000 } });
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('close');
    const { summary } = await run.finish();
    expect(summary.exit_code).toBe(0);
  });

  test('does not turn a reply that was in time into an error', async () => {
    const run = playByHand([item('a')], { settings: { runTimeoutMs: 60_000 } });
    await run.client.answer('create');
    await run.client.answer('respond');
    const close = await run.client.nextCall('close');
    run.clock.advance(60_000);
    close.reply();
    const { results, summary } = await run.finish();
    expect([results[0]!.verdict, summary.exit_code]).toEqual(['passed', 3]);
  });
});
