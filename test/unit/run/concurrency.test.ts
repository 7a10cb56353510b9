// Many conversations at once: slots, locks, order.
import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { playByHand, type HandPlay } from './play-by-hand.ts';
import { item, says, scenario } from './sample-scenario.ts';

const twenty = Array.from({ length: 20 }, (_, index) => item(`s-${index}`));

function answerAll({ client }: HandPlay): void {
  void client.answerAll((call) => {
    call.reply();
  });
}

describe('slots', () => {
  test('no more conversations are open than --concurrency; one that is being closed still counts', async () => {
    const run = playByHand([item('a'), item('b'), item('c')], { settings: { concurrency: 2 } });
    await run.client.answer('create');
    await run.client.answer('create');
    await run.client.answer('respond');
    const close = await run.client.nextCall('close');
    expect(run.client.untaken).toEqual(['respond']);
    close.reply();
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(run.client.maxOpen).toBe(2);
    expect(results.map(({ attempts }) => attempts[0]!.slot)).toEqual([0, 1, 0]);
  });

  test('a conversation does not wait for another one', async () => {
    const run = playByHand([item('slow'), item('quick')], { settings: { concurrency: 2 } });
    await run.client.answer('create');
    await run.client.answer('create');
    const slow = await run.client.nextCall('respond');
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.seen('scenario-finished');
    expect(run.client.closedIds).toEqual(['CONV-2']);
    slow.reply();
    await run.client.answer('close');
    await run.finish();
  });

  test('the first of many ask before the last have started', async () => {
    const run = playByHand(twenty, { settings: { concurrency: 20 } });
    const first = await run.client.nextCall('create');
    expect(run.client.untaken).toHaveLength(7);
    await nextRound();
    await nextRound();
    expect(run.client.untaken).toHaveLength(19);
    answerAll(run);
    first.reply();
    await run.finish();
  });

  test('a signal while many are starting starts no more', async () => {
    const run = playByHand(twenty, { settings: { concurrency: 20 } });
    const first = await run.client.nextCall('create');
    run.interrupt('SIGINT');
    answerAll(run);
    first.reply();
    const { results } = await run.finish();
    expect(run.client.createdIds).toHaveLength(8);
    expect(results.filter(({ verdict }) => verdict === 'skipped')).toHaveLength(12);
  });

  test('a retry keeps its slot', async () => {
    const run = playByHand([item('a', { retries: 1 }), item('b')]);
    (await run.client.nextCall('create')).fail('connection-refused');
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results.map(({ id, attempts }) => [id, attempts.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  test('scenarios start in the order given, results stand in the order of the plan', async () => {
    const run = playByHand([item('a'), item('b'), item('c')], { startOrder: [2, 0, 1] });
    answerAll(run);
    const { results } = await run.finish();
    const started = run.events.flatMap((event) => (event.type === 'scenario-started' ? [event.id] : []));
    expect(started).toEqual(['c', 'a', 'b']);
    expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('locks', () => {
  test('scenarios that share one never overlap, and the one that waits takes no slot', async () => {
    const [a, b] = [scenario('a', { locks: ['account'] }), scenario('b', { locks: ['account'] })];
    const run = playByHand([item(a), item(b), item('c')], { settings: { concurrency: 2 } });
    await run.client.answer('create');
    await run.client.answer('create');
    const [forA, forC] = [await run.client.nextCall('respond'), await run.client.nextCall('respond')];
    const started = (): string[] =>
      run.events.flatMap((event) => (event.type === 'scenario-started' ? [event.id] : []));
    expect(started()).toEqual(['a', 'c']);
    forC.reply();
    await run.client.answer('close');
    expect(run.client.untaken).toEqual([]);
    forA.reply();
    await run.client.answer('close');
    await run.client.answer('create');
    expect(started()).toEqual(['a', 'c', 'b']);
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.finish();
  });

  test('are held over all attempts', async () => {
    const locks = ['account'];
    const turns = [says('hi')];
    const run = playByHand(
      [item(scenario('a', { locks, turns }), { retries: 1 }), item(scenario('b', { locks, turns }))],
      {
        settings: { concurrency: 2 },
      },
    );
    (await run.client.nextCall('create')).fail('connection-refused');
    answerAll(run);
    await run.finish();
    expect(run.client.maxOpen).toBe(1);
  });
});
