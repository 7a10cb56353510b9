// Many scenarios with faults, drawn by a seed: whatever happens, the accounts are exact.
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/seeded-random.ts';
import type { ChatErrorKind } from '../../../src/chat/chat-error.ts';
import type { PlanItem } from '../../../src/plan/plan.ts';
import type { FakeCall } from './fake-chat-client.ts';
import { playByHand, type HandPlay } from './play-by-hand.ts';
import { answers, contains, ends, item, says, scenario } from './sample-scenario.ts';

const FAULTS: readonly ChatErrorKind[] = [
  'connection-reset',
  'timeout',
  'server-error',
  'malformed-body',
  'conversation-ended',
];

interface World {
  readonly random: () => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

function createWorld(seed: number): World {
  const random = createRandom(seed);
  return {
    random,
    chance: (share) => random() < share,
    pick: (list) => list[Math.floor(random() * list.length)]!,
  };
}

function drawItem(id: string, { chance, pick, random }: World): PlanItem {
  const turns = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => {
    const expectation = chance(0.9) ? { response: contains(chance(0.95) ? 'hello' : 'never') } : ends(false);
    return says(`turn ${index}`, expectation, chance(0.2) ? { when: contains('maybe') } : {});
  });
  const drawn = scenario(id, {
    turns,
    answers: chance(0.3) ? [answers(contains('maybe'), 'answer', { times: 2 })] : [],
    locks: ['x', 'y', 'z'].filter(() => chance(0.1)),
    continueOnFailure: chance(0.3),
    ...(chance(0.05) && { skip: 'not now' }),
    ...(chance(0.05) && { expectedFailure: 'known' }),
  });
  const repeat = chance(0.2) ? 2 + Math.floor(random() * 4) : null;
  return item(drawn, {
    repeat,
    passRate: repeat === null ? 1 : pick([0.5, 0.8, 1]),
    retries: repeat === null ? pick([0, 0, 1, 2]) : 0,
    timeoutMs: chance(0.1) ? 50 : 300_000,
    ...(chance(0.1) && { quarantine: { reason: 'flaky', expired: chance(0.3) } }),
  });
}

/** Answers all calls, in any order, a part of them wrongly, while time goes by. */
async function simulateAgent(run: HandPlay, { random, chance, pick }: World, faults: number): Promise<void> {
  const waiting: FakeCall[] = [];
  void run.client.answerAll((call) => {
    waiting.push(call);
  });
  const end = new AbortController();
  void run.ended
    .catch(() => undefined)
    .then(() => {
      end.abort();
    });
  let broken = 0;
  while (!end.signal.aborted) {
    await new Promise(setImmediate);
    run.clock.advance(random() * 10);
    const [call] = waiting.splice(Math.floor(random() * waiting.length), 1);
    if (call === undefined) continue;
    if (chance(0.1)) {
      call.limits.onWaiting?.(true);
      run.clock.advance(random() * 100);
      call.limits.onWaiting?.(false);
    }
    broken += 1;
    if (chance(faults))
      call.fail(
        pick(FAULTS),
        call.operation === 'create' && chance(0.5) ? { conversationId: `CONV-broken-${broken}` } : {},
      );
    else
      call.reply({ response: chance(0.3) ? 'hello, maybe?' : 'hello', ...(chance(0.03) && { endConversation: true }) });
  }
}

describe('simulated runs', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('have exact accounts (seed %i)', async (seed) => {
    const world = createWorld(seed);
    const items = Array.from({ length: 60 }, (_, index) => drawItem(`scenario-${index}`, world));
    const settings = { concurrency: 1 + Math.floor(world.random() * 12), maxFailures: seed % 3 === 0 ? 15 : null };
    const run = playByHand(items, { settings });
    if (seed % 4 === 0) run.clock.schedule(() => run.interrupt('SIGINT'), 400);
    await simulateAgent(run, world, 0.05);
    const { results, summary } = await run.finish();
    expect(results).toHaveLength(60);
    const attempts = results.flatMap((result) => result.attempts);
    expect(summary.counts.checks).toBe(attempts.flatMap(({ turns }) => turns.flatMap(({ checks }) => checks)).length);
    expect(attempts.every(({ verdict, error }) => (verdict === 'errored') === (error !== null))).toBe(true);
    expect(
      attempts.every(
        ({ turns, verdict }) =>
          verdict !== 'passed' || turns.every(({ checks }) => checks.every(({ passed }) => passed)),
      ),
    ).toBe(true);
  });

  test('without faults say everything once, in order, whatever the concurrency', async () => {
    const verdicts = [];
    for (const concurrency of [1, 20]) {
      const items = Array.from({ length: 40 }, (_, index) =>
        item(
          scenario(`s-${index}`, {
            turns: [
              says(`${index} a`),
              says(`${index} b`),
              says(`${index} c`, { response: contains(index % 5 === 0 ? 'x' : 'hello') }),
            ],
          }),
        ),
      );
      const run = playByHand(items, { settings: { concurrency } });
      void run.client.answerAll((call) => {
        call.reply();
      });
      const { results } = await run.finish();
      verdicts.push(results.map(({ id, verdict }) => [id, verdict]));
      const said = [...run.client.said.values()].toSorted((a, b) => parseInt(a[0]!) - parseInt(b[0]!));
      expect(said).toEqual(items.map((_, index) => [`${index} a`, `${index} b`, `${index} c`]));
    }
    expect(verdicts[0]).toEqual(verdicts[1]);
  });
});
