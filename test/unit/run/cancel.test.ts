// Runs that are stopped: by a signal, by too many failures. Nothing is lost, everything is closed.
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../src/event/run-event.ts';
import { playByHand } from './play-by-hand.ts';
import { contains, item, says, scenario } from './sample-scenario.ts';

const three = [item('a'), item('b'), item('c')];

describe('a signal', () => {
  test('gives up what is in flight, closes it, and skips what has not begun', async () => {
    const run = playByHand(three, { settings: { concurrency: 2 } });
    await run.client.answer('create');
    await run.client.answer('create');
    await run.client.nextCall('respond');
    await run.client.nextCall('respond');
    run.interrupt('SIGTERM');
    await run.client.answer('close');
    await run.client.answer('close');
    const { results, summary } = await run.finish();
    expect(
      results.map(({ verdict, attempts, skip_reason }) => [verdict, attempts[0]?.error?.kind, skip_reason]),
    ).toEqual([
      ['errored', 'interrupted', undefined],
      ['errored', 'interrupted', undefined],
      ['skipped', undefined, 'not played: stopped by SIGTERM'],
    ]);
    expect(summary).toMatchObject({ exit_code: 143, exit_name: 'interrupted', cancelled: { cause: 'signal' } });
    expect(results[0]!.attempts[0]!.error).toMatchObject({ may_be_delivered: true, operation: 'respond' });
  });

  test('says so before it skips', async () => {
    const run = playByHand(three);
    await run.client.answer('create');
    await run.client.nextCall('respond');
    const before = run.events.length;
    run.interrupt('SIGINT');
    expect(run.events.slice(before).map(({ type }) => type)).toEqual([
      'run-cancelled',
      'scenario-finished',
      'scenario-finished',
    ]);
    expect(run.events[before]).toMatchObject({ cause: 'signal', signal: 'SIGINT' });
    await run.client.answer('close');
    await run.finish();
  });

  test('waits for a create in flight, so that its conversation can be closed', async () => {
    const run = playByHand([item('a')]);
    const create = await run.client.nextCall('create');
    run.interrupt('SIGINT');
    run.clock.advance(2_999);
    create.reply();
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results[0]!.attempts[0]).toMatchObject({ error: { kind: 'interrupted' }, conversation_id: 'CONV-1' });
    expect(run.client.said.size).toBe(0);
  });

  test('does not wait longer than a short grace', async () => {
    const run = playByHand([item('a')]);
    const create = await run.client.nextCall('create');
    run.interrupt('SIGINT');
    run.clock.advance(3_000);
    expect(create.limits.cancellation.cancelled).toBe(true);
    const { results } = await run.finish();
    expect(results[0]!.attempts[0]).toMatchObject({
      error: { kind: 'interrupted', operation: 'create' },
      conversation_id: null,
    });
  });

  test('gives up a create at once that waits for the rate limit', async () => {
    const run = playByHand([item('a')]);
    const create = await run.client.nextCall('create');
    create.limits.onWaiting?.(true);
    run.interrupt('SIGINT');
    expect(create.limits.cancellation.cancelled).toBe(true);
    await run.finish();
  });

  test('ends closing, too, when the grace is over, and counts what stayed open', async () => {
    const run = playByHand([item('a')]);
    await run.client.answer('create');
    await run.client.nextCall('respond');
    run.interrupt('SIGINT');
    const close = await run.client.nextCall('close');
    run.clock.advance(5_999);
    expect(close.limits.cancellation.cancelled).toBe(false);
    run.clock.advance(1);
    expect(close.limits.cancellation.cancelled).toBe(true);
    const { results, summary } = await run.finish();
    expect(run.events.at(-1)).toMatchObject({ type: 'run-finished', unclosed: 1 });
    expect(results[0]!.attempts[0]!.warnings).toEqual(['close: the call was cancelled']);
    expect(summary.exit_code).toBe(130);
  });

  test('leaves a conversation alone whose last reply is there', async () => {
    const run = playByHand([item('a'), item('b')]);
    await run.client.answer('create');
    await run.client.answer('respond');
    const close = await run.client.nextCall('close');
    run.interrupt('SIGINT');
    close.reply();
    const { results, summary } = await run.finish();
    expect(results.map(({ verdict }) => verdict)).toEqual(['passed', 'skipped']);
    expect(summary.exit_code).toBe(130);
  });

  test('begins no further attempt', async () => {
    const run = playByHand([item('a', { retries: 3 })]);
    await run.client.answer('create');
    await run.client.nextCall('respond');
    run.interrupt('SIGINT');
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results[0]!.attempts).toHaveLength(1);
  });

  test('leaves an earlier attempt its verdict', async () => {
    const run = playByHand([item(scenario('a', { turns: [says('hi', { response: contains('x') })] }), { retries: 3 })]);
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.client.answer('create');
    await run.client.nextCall('respond');
    run.interrupt('SIGINT');
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results[0]!.verdict).toBe('failed');
  });

  test('leaves repeats undecided that it cut short', async () => {
    const run = playByHand([item('a', { repeat: 3 })]);
    await run.client.answer('create');
    await run.client.answer('respond');
    const close = await run.client.nextCall('close');
    run.interrupt('SIGINT');
    close.reply();
    const { results } = await run.finish();
    expect(results[0]).toMatchObject({ verdict: 'errored', repeat: { planned: 3, played: 1, passed: 1 } });
  });

  test('before the run began skips everything', async () => {
    const run = playByHand(three, { abortedBy: 'SIGHUP' });
    const { results, summary } = await run.finish();
    expect(results.map(({ verdict }) => verdict)).toEqual(['skipped', 'skipped', 'skipped']);
    expect([summary.exit_code, run.client.createdIds]).toEqual([129, []]);
  });

  test('is noticed when it comes while an event is told', async () => {
    const listener = {
      name: 'impatient',
      onEvent: (event: RunEvent) => {
        if (event.type === 'scenario-started' && event.id === 'b') run.interrupt('SIGINT');
      },
    };
    const run = playByHand(three, { listeners: [listener] });
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results.map(({ verdict }) => verdict)).toEqual(['passed', 'errored', 'skipped']);
    expect(results[1]!.attempts[0]!.error).toMatchObject({ kind: 'interrupted', turn: 0 });
    expect(run.client.createdIds).toEqual(['CONV-1']);
  });

  test('wins over a run time-out and over --max-failures that came before', async () => {
    const run = playByHand(three, { settings: { maxFailures: 1, runTimeoutMs: 1_000, concurrency: 2 } });
    (await run.client.nextCall('create')).fail('connection-refused');
    await run.client.answer('create');
    await run.client.nextCall('respond');
    await run.seen('run-cancelled');
    run.clock.advance(1_000);
    run.interrupt('SIGINT');
    await run.client.answer('close');
    const { summary } = await run.finish();
    const causes = run.events.flatMap((event) => (event.type === 'run-cancelled' ? [event.cause] : []));
    expect(causes).toEqual(['max-failures', 'run-timeout', 'signal']);
    expect(summary.exit_code).toBe(130);
  });
});

test('a run time-out after a signal is not told any more', async () => {
  const run = playByHand([item('a')], { settings: { runTimeoutMs: 1_000 } });
  await run.client.answer('create');
  await run.client.nextCall('respond');
  run.interrupt('SIGINT');
  run.clock.advance(1_000);
  await run.client.answer('close');
  await run.finish();
  expect(run.events.flatMap((event) => (event.type === 'run-cancelled' ? [event.cause] : []))).toEqual(['signal']);
});

describe('--max-failures', () => {
  test('starts nothing more, lets what is under way go on, and is not green', async () => {
    const run = playByHand([item('a'), item('b', { retries: 1 }), item('c')], {
      settings: { concurrency: 2, maxFailures: 1 },
    });
    await run.client.answer('create');
    const b = await run.client.nextCall('create');
    await run.client.answer('respond', { response: 'no' });
    await run.client.answer('close');
    b.fail('connection-refused');
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('close');
    const { results, summary } = await run.finish();
    expect(results.map(({ verdict, skip_reason }) => [verdict, skip_reason])).toEqual([
      ['failed', undefined],
      ['passed', undefined],
      ['skipped', 'not played: no further scenario is started after 1 failure (--max-failures)'],
    ]);
    expect(summary).toMatchObject({ exit_code: 1, cancelled: { cause: 'max-failures' } });
  });

  test.each([
    ['errors count', item('a'), 'errored', 1],
    ['quarantined failures do not', item('a', { quarantine: { reason: 'x', expired: false } }), 'errored', 3],
    [
      'expected failures do not',
      item(scenario('a', { turns: [says('hi', { response: contains('x') })], expectedFailure: 'y' })),
      'passed',
      3,
    ],
  ])('%s', async (_name, first, verdict, played) => {
    const run = playByHand([first, item('b'), item('c')], { settings: { maxFailures: 1 } });
    const create = await run.client.nextCall('create');
    if (verdict === 'errored') create.fail('server-error');
    else create.reply();
    void run.client.answerAll((call) => {
      call.reply();
    });
    const { results } = await run.finish();
    expect(results[0]!.verdict).toBe(verdict);
    expect(results.filter((result) => result.verdict !== 'skipped')).toHaveLength(played);
  });

  test('counts to its number', async () => {
    const run = playByHand(
      ['a', 'b', 'c', 'd'].map((id) => item(id)),
      { settings: { maxFailures: 3 } },
    );
    for (let i = 0; i < 3; i += 1) (await run.client.nextCall('create')).fail('server-error');
    const { results } = await run.finish();
    expect(results.map(({ verdict }) => verdict)).toEqual(['errored', 'errored', 'errored', 'skipped']);
  });
});
