// Whole small runs, event by event, against lists that people have read (expected/*.jsonl). Changing one is a decision.
import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/event/run-event.ts';
import { playByHand } from './play-by-hand.ts';
import {
  capture,
  contains,
  ends,
  equals,
  greets,
  item,
  restartLines,
  says,
  scenario,
  somewhere,
} from './sample-scenario.ts';

const render = (events: readonly RunEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

test('a scenario that passes', async () => {
  restartLines();
  const { client, clock, events, finish } = playByHand([
    item(
      scenario('returns-then-billing', {
        name: 'Returns, then billing goes to a person',
        tags: ['billing', 'smoke'],
        variant: { name: 'downtown', id: 'VARIANT-2b81' },
        greeting: greets({ response: contains('welcome') }),
        turns: [
          says("What's your return policy?", {
            response: contains('30 days'),
            latency: { maxMs: 3_000, place: somewhere() },
          }),
          says('My bill is wrong', {
            handoff: {
              kind: 'fields',
              place: somewhere(),
              destination: equals('live_agent_queue'),
              reason: equals('billing_question'),
            },
            ...ends(true),
          }),
        ],
      }),
    ),
  ]);
  clock.advance(1);
  const create = await client.nextCall('create');
  clock.advance(120);
  create.reply({ response: 'Welcome back', latencyMs: 119.6, correlationId: 'corr-0' });
  const first = await client.nextCall('respond');
  clock.advance(340);
  first.reply({ response: 'You have 30 days.', latencyMs: 340 });
  const second = await client.nextCall('respond');
  clock.advance(500);
  const handoff = { destination: 'live_agent_queue', reason: 'billing_question' };
  second.reply({ response: 'One moment.', endConversation: true, handoff, latencyMs: 500 });
  const close = await client.nextCall('close');
  clock.advance(15);
  close.reply();
  await finish();
  await expect(render(events)).toMatchFileSnapshot('expected/passed.jsonl');
});

test('a failure that is tried again, an error, and a skip', async () => {
  restartLines();
  const { client, clock, events, finish } = playByHand([
    item(
      scenario('books', {
        turns: [says('book', { response: contains('when') }, { captures: [capture('day', '(\\w+)day')] })],
      }),
      {
        retries: 1,
      },
    ),
    item(scenario('breaks', { description: 'It always has.' }), {
      quarantine: { reason: 'flaky backend', owner: 'ada', expired: false },
    }),
    item(scenario('later', { skip: 'not built yet' })),
  ]);
  await client.answer('create');
  await client.answer('respond', { response: 'no' });
  await client.answer('close');
  clock.advance(100);
  await client.answer('create');
  await client.answer('respond', { response: 'When? Monday?', endConversation: undefined });
  await client.answer('close');
  clock.advance(100);
  await client.answer('create');
  (await client.nextCall('respond')).fail('server-error', {
    message: 'The agent answered 503.',
    hint: 'try again later',
    status: 503,
    errorCode: 'CHAT_DOWN',
    correlationId: 'corr-9',
    mayBeDelivered: true,
    bodyExcerpt: '<html>',
  });
  (await client.nextCall('close')).fail('server-error', { message: 'The agent answered 503.', status: 503 });
  await finish();
  await expect(render(events)).toMatchFileSnapshot('expected/failed-errored-skipped.jsonl');
});

test('a run that is interrupted', async () => {
  restartLines();
  const { client, clock, events, finish, interrupt } = playByHand([item('a'), item('b'), item('c', { repeat: 3 })], {
    settings: { concurrency: 2 },
  });
  await client.answer('create');
  await client.nextCall('create').then((create) => {
    interrupt('SIGTERM');
    clock.advance(200);
    create.reply();
  });
  await client.answer('close');
  await client.answer('close');
  await finish();
  await expect(render(events)).toMatchFileSnapshot('expected/interrupted.jsonl');
});
