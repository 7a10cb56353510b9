// Every conversation that exists is closed, once, and what goes wrong in closing never changes a verdict.
import { describe, expect, test } from 'vitest';
import type { ChatErrorKind } from '../../../src/chat/chat-error.ts';
import { playByHand, type HandPlay } from './play-by-hand.ts';
import { item, says, scenario } from './sample-scenario.ts';

const unclosed = (run: HandPlay): unknown => {
  const last = run.events.at(-1);
  return last?.type === 'run-finished' ? last.unclosed : last;
};

describe('close', () => {
  test('comes after an end that the agent announced, too', async () => {
    const run = playByHand([item('a')]);
    await run.client.answer('create');
    await run.client.answer('respond', { endConversation: true });
    await run.client.answer('close');
    await run.finish();
    expect(run.client.closedIds).toEqual(['CONV-1']);
  });

  test('comes for a conversation that a broken answer to create named', async () => {
    const run = playByHand([item('a')]);
    (await run.client.nextCall('create')).fail('malformed-body', { conversationId: 'CONV-x', bodyExcerpt: '{"conv' });
    expect((await run.client.answer('close')).body).toBe('CONV-x');
    const { results } = await run.finish();
    expect(results[0]!.attempts[0]).toMatchObject({
      conversation_id: 'CONV-x',
      error: { kind: 'malformed-body', operation: 'create', turn: 0, body_excerpt: '{"conv' },
      turns: [{ index: 0, response: null }],
      requests: 2,
    });
  });

  test('does not come where there is no conversation', async () => {
    const run = playByHand([item('a')]);
    (await run.client.nextCall('create')).fail('unauthorized', { status: 401, hint: 'check the key' });
    const { results, summary } = await run.finish();
    expect(run.client.closedIds).toEqual([]);
    expect(results[0]!.attempts[0]).toMatchObject({
      conversation_id: null,
      error: { status: 401, hint: 'check the key' },
    });
    expect(summary.exit_code).toBe(3);
  });

  test.each<[ChatErrorKind, boolean, number, number]>([
    ['not-found', true, 0, 0],
    ['conversation-ended', true, 0, 0],
    ['close-refused', true, 1, 0],
    ['not-found', false, 1, 0],
    ['conversation-ended', false, 1, 0],
    ['close-refused', false, 1, 1],
    ['server-error', false, 1, 1],
    ['timeout', false, 1, 1],
  ])('that fails with %s, the conversation ended: %s', async (kind, ended, warnings, open) => {
    const run = playByHand([item('a')]);
    await run.client.answer('create');
    await run.client.answer('respond', { endConversation: ended });
    (await run.client.nextCall('close')).fail(kind);
    const { results, summary } = await run.finish();
    expect(results[0]!.verdict).toBe('passed');
    expect(results[0]!.attempts[0]!.warnings ?? []).toHaveLength(warnings);
    expect(unclosed(run)).toBe(open);
    expect(summary.warnings.map(({ code }) => code)).toEqual(open === 0 ? [] : ['unclosed']);
    expect(summary.exit_code).toBe(0);
  });

  test('is fine with 404 where a turn was answered with 410', async () => {
    const run = playByHand([item(scenario('a', { turns: [says('hi')] }))]);
    await run.client.answer('create');
    (await run.client.nextCall('respond')).fail('conversation-ended', { status: 410 });
    (await run.client.nextCall('close')).fail('not-found', { status: 404 });
    const { results } = await run.finish();
    expect(results[0]!.attempts[0]).toMatchObject({ error: { kind: 'conversation-ended' } });
    expect(results[0]!.attempts[0]!.warnings).toBeUndefined();
    expect(unclosed(run)).toBe(0);
  });

  test('counts its requests and waiting; its oddities are warnings', async () => {
    const run = playByHand([item('a')]);
    await run.client.answer('create', { requests: 2, waitedMs: 5 });
    await run.client.answer('respond');
    await run.client.answer('close', { requests: 3, waitedMs: 7, warnings: ['`success` is missing'] });
    const { results, summary } = await run.finish();
    expect(results[0]!.attempts[0]).toMatchObject({ requests: 6, waited_ms: 12, warnings: ['`success` is missing'] });
    expect(summary.counts.requests).toBe(6);
  });
});
