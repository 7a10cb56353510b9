// Retries, repeats, expected failures, skips: how often a scenario is played, and to which verdict.
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../src/event/run-event.ts';
import type { PlanItem } from '../../../src/plan/plan.ts';
import type { Folded } from './check-stream.ts';
import type { FakeCall } from './fake-chat-client.ts';
import { playByHand } from './play-by-hand.ts';
import { answers, contains, item, says, scenario } from './sample-scenario.ts';

/** Plays one scenario whose attempts end as said: `p` passes, `f` fails, `e` errors in respond, `E` in create. */
async function play(
  outcomes: string,
  changes: Partial<PlanItem>,
  of = scenario('a'),
): Promise<Folded & { events: readonly RunEvent[] }> {
  const run = playByHand([item(of, changes)]);
  let attempt = -1;
  const answer = (call: FakeCall): void => {
    if (call.operation === 'create') attempt += 1;
    const outcome = outcomes[attempt];
    if (outcome === undefined) throw new Error(`attempt ${attempt + 1} was not foreseen`);
    if (call.operation === 'create' && outcome === 'E') call.fail('connection-refused');
    else if (call.operation === 'respond' && outcome === 'e')
      call.fail('server-error', { status: 500, mayBeDelivered: true });
    else call.reply({ response: outcome === 'f' ? 'go away' : 'hello' });
  };
  void run.client.answerAll(answer);
  const folded = await run.finish();
  expect(attempt + 1, 'attempts made').toBe(outcomes.length);
  return { ...folded, events: run.events };
}

describe('retries', () => {
  test.each([
    ['p', 2, 'passed', false],
    ['fp', 2, 'passed', true],
    ['ep', 2, 'passed', true],
    ['EEp', 2, 'passed', true],
    ['fff', 2, 'failed', false],
    ['fee', 2, 'failed', false],
    ['eef', 2, 'failed', false],
    ['eEe', 2, 'errored', false],
    ['f', 0, 'failed', false],
    ['e', 0, 'errored', false],
  ])('%s with %i retries: %s', async (outcomes, retries, verdict, flaky) => {
    const { results } = await play(outcomes, { retries });
    expect(results[0]).toMatchObject({ verdict, flaky });
    const letters = { passed: 'p', failed: 'f', errored: 'e' };
    expect(results[0]!.attempts.map((attempt) => letters[attempt.verdict]).join('')).toBe(outcomes.toLowerCase());
  });

  test('are new conversations, each with its own id, uuid and captures', async () => {
    const turns = [says(['I am ', { kind: 'uuid' }]), says(['Still ', { kind: 'uuid' }])];
    const run = playByHand([item(scenario('a', { turns }), { retries: 1 })]);
    await run.client.answer('create');
    (await run.client.nextCall('respond')).fail('connection-reset', { mayBeDelivered: true });
    await run.client.answer('close');
    await run.client.answer('create');
    await run.client.answer('respond');
    await run.client.answer('respond');
    await run.client.answer('close');
    const { results } = await run.finish();
    expect(results[0]!.attempts.map((attempt) => attempt.conversation_id)).toEqual(['CONV-1', 'CONV-2']);
    expect([...run.client.said.values()]).toEqual([
      ['I am 00000000-0000-4000-8000-000000000001'],
      ['I am 00000000-0000-4000-8000-000000000002', 'Still 00000000-0000-4000-8000-000000000002'],
    ]);
  });

  test('count what the agent may say again from the beginning', async () => {
    const asks = answers(contains('hello'), 'Ada');
    const of = scenario('a', { answers: [asks], turns: [says('hi', { response: contains('x') })] });
    const { results } = await play('pp', { retries: 1 }, of);
    expect(results[0]!.attempts.map(({ turns }) => turns.map(({ user }) => user))).toEqual([
      [null, 'Ada', 'hi'],
      [null, 'Ada', 'hi'],
    ]);
  });

  test('a turn that got no answer is recorded with what was said, and may be delivered', async () => {
    const { results } = await play('e', {});
    expect(results[0]!.attempts[0]).toMatchObject({
      verdict: 'errored',
      error: { kind: 'server-error', turn: 1, operation: 'respond', status: 500, may_be_delivered: true },
      turns: [
        { index: 0, response: 'hello' },
        { index: 1, user: 'hi', response: null, end_conversation: null, latency_ms: null, checks: [] },
      ],
    });
  });
});

describe('repeats', () => {
  test.each([
    ['ppp', 1, 'passed', 3],
    ['f', 1, 'failed', 0],
    ['pf', 1, 'failed', 1],
    ['pp', 0.5, 'passed', 2],
    ['pfp', 0.5, 'passed', 2],
    ['ff', 0.5, 'failed', 0],
    ['pep', 1, 'errored', 2],
    ['ee', 0.5, 'errored', 0],
    ['eff', 0.5, 'failed', 0],
  ])('%s of 3 at %f: %s', async (outcomes, passRate, verdict, passed) => {
    const repeat = 3;
    const { results } = await play(outcomes, { repeat, passRate });
    expect(results[0]).toMatchObject({
      verdict,
      flaky: false,
      repeat: { planned: repeat, played: outcomes.length, passed, pass_rate: passRate },
    });
    expect(results[0]!.attempts.map((attempt) => attempt.repeat)).toEqual(
      Array.from(outcomes, (_, index) => index + 1),
    );
  });

  test('scenarios that are not repeated say nothing about repeats', async () => {
    const { results } = await play('p', {});
    expect(results[0]!.repeat).toBeUndefined();
    expect(results[0]!.attempts[0]!.repeat).toBeUndefined();
  });
});

describe('expected failure', () => {
  const known = scenario('a', { expectedFailure: 'bug 7' });

  test.each([
    ['f', 'passed'],
    ['p', 'failed'],
    ['eee', 'errored'],
    ['ef', 'passed'],
    ['ep', 'failed'],
  ])('%s: %s', async (outcomes, verdict) => {
    const { results } = await play(outcomes, { retries: 2 }, known);
    expect(results[0]).toMatchObject({ verdict, flaky: false, expected_failure: 'bug 7' });
  });

  test('is turned round after the repeats were counted', async () => {
    expect((await play('ff', { repeat: 3, passRate: 0.5 }, known)).results[0]!.verdict).toBe('passed');
    expect((await play('pp', { repeat: 3, passRate: 0.5 }, known)).results[0]!.verdict).toBe('failed');
  });

  test('without a reason says that there is none', async () => {
    const { results } = await play('f', {}, scenario('a', { expectedFailure: true }));
    expect(results[0]!.expected_failure).toBe('no reason given');
  });
});

describe('skip', () => {
  test('plays nothing and gives the reason', async () => {
    const run = playByHand([
      item(scenario('a', { skip: 'not built yet' })),
      item(scenario('b', { skip: true })),
      item('c'),
    ]);
    void run.client.answerAll((call) => {
      call.reply();
    });
    const { results, summary } = await run.finish();
    expect(results.map(({ verdict, skip_kind, skip_reason }) => [verdict, skip_kind, skip_reason])).toEqual([
      ['skipped', 'file', 'not built yet'],
      ['skipped', 'file', 'no reason given'],
      ['passed', undefined, undefined],
    ]);
    expect([run.client.createdIds, summary.exit_code]).toEqual([['CONV-1'], 0]);
  });

  test('of everything is an empty run', async () => {
    const { summary } = await playByHand([item(scenario('a', { skip: 'x' }))]).finish();
    expect([summary.exit_code, summary.exit_name]).toEqual([4, 'empty']);
  });

  test('an empty plan is a run, too', async () => {
    const { summary } = await playByHand([], { run: { selected: 3, shard: { index: 3, total: 3 } } }).finish();
    expect(summary.exit_code).toBe(0);
  });
});

describe('quarantine', () => {
  const entry = { reason: 'flaky backend', expired: false };

  test('is reported and never gates', async () => {
    const { results, summary } = await play('f', { quarantine: entry });
    expect(results[0]).toMatchObject({ verdict: 'failed', quarantined: true, quarantine: entry });
    expect(summary).toMatchObject({ exit_code: 0, counts: { failed: 1, quarantined: 1 } });
  });

  test('gates again when it has expired', async () => {
    const { results, summary } = await play('f', { quarantine: { ...entry, expired: true } });
    expect(results[0]).toMatchObject({ quarantined: false, quarantine: { expired: true } });
    expect(summary.exit_code).toBe(1);
  });
});

describe('scenario-finished', () => {
  test('repeats what the plan says', async () => {
    const of = scenario('a', {
      name: 'A',
      description: 'why',
      tags: ['x'],
      variant: { name: 'downtown', id: 'VARIANT-1' },
    });
    const { results, events } = await play('p', {}, of);
    const known = { id: 'a', name: 'A', file: of.place.file, line: of.place.line, tags: ['x'], variant: 'downtown' };
    expect(results[0]).toMatchObject({ ...known, description: 'why' });
    expect(events[0]).toMatchObject({ plan: [known] });
  });
});
