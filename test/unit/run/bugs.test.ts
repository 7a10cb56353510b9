// What happens when something of ours is broken: the others keep their results, everything is closed, and it comes out.
import { describe, expect, test } from 'vitest';
import { checkStream } from './check-stream.ts';
import { createPatterns, playByHand } from './play-by-hand.ts';
import { item, matches, plan, says, scenario } from './sample-scenario.ts';

const bug = new TypeError('x is not a function');

describe('a bug', () => {
  test('in one conversation: it is closed, the others are played, and the run rejects after its last event', async () => {
    const items = [item('a', { retries: 2 }), item('b')];
    const run = playByHand(items);
    await run.client.answer('create');
    (await run.client.nextCall('respond')).crash(bug);
    void run.client.answerAll((call) => {
      call.reply();
    });
    await expect(run.ended).rejects.toBe(bug);
    const { results, summary } = checkStream(run.events, plan(items), run.client, 1);
    expect(results.map(({ verdict, attempts }) => [verdict, attempts.map(({ error }) => error?.kind)])).toEqual([
      ['errored', ['internal']],
      ['passed', [undefined]],
    ]);
    expect(summary).toMatchObject({ exit_code: 70, warnings: [{ code: 'internal-error' }] });
    expect(run.clock.timers).toBe(0);
  });

  test('in closing', async () => {
    const items = [item('a')];
    const run = playByHand(items);
    await run.client.answer('create');
    await run.client.answer('respond');
    (await run.client.nextCall('close')).crash(bug);
    await expect(run.ended).rejects.toBe(bug);
    const { results, summary } = checkStream(run.events, plan(items), run.client, 1);
    expect(results[0]).toMatchObject({ verdict: 'errored', attempts: [{ error: { kind: 'internal' } }] });
    expect(summary.exit_code).toBe(70);
  });

  test('in judging a reply', async () => {
    const items = [item(scenario('a', { turns: [says('hi', { response: matches('h') })] }))];
    const patterns = createPatterns(() => {
      throw bug;
    });
    const run = playByHand(items, { patterns });
    void run.client.answerAll((call) => {
      call.reply();
    });
    await expect(run.ended).rejects.toBe(bug);
    const { results } = checkStream(run.events, plan(items), run.client, 1);
    expect(results[0]!.attempts[0]!.error).toMatchObject({
      kind: 'internal',
      message: 'A bug of rehearsal came up: TypeError: x is not a function',
    });
  });

  test('in every conversation is said once', async () => {
    const items = [item('a'), item('b'), item('c')];
    const run = playByHand(items);
    void run.client.answerAll((call) => {
      if (call.operation === 'respond') call.crash(bug);
      else call.reply();
    });
    await expect(run.ended).rejects.toBe(bug);
    expect(run.events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  });

  test('of a listener is none of the engine', async () => {
    const listener = {
      name: 'the report',
      onEvent: () => {
        throw bug;
      },
    };
    const run = playByHand([item('a')], { listeners: [listener] });
    void run.client.answerAll((call) => {
      call.reply();
    });
    const { results, summary } = await run.finish();
    expect([results[0]!.verdict, summary.exit_code]).toEqual(['passed', 5]);
  });
});
