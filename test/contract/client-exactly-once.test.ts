// A bad hour: many conversations at once with a server that resets, closes idle connections and refuses at random. No
// message is delivered twice, and none that was answered is reported as lost.
import { expect, it } from 'vitest';
import { ChatError } from '../../src/chat/chat-error.ts';
import { createTestClient, defaultLimits } from './fault-client.ts';
import { answer, reset, startFaultServer, type Action } from './fault-server.ts';

const CONVERSATIONS = 40;
const TURNS = 12;

/** Numbers from 0 to 1 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it.each([1, 2])('no message is delivered twice (seed %i)', async (seed) => {
  const random = createRandom(seed);
  const delivered = new Map<string, number>();
  const reply = (id: string): Action => answer(200, { conversation_id: id, response: 'ok', end_conversation: false });
  const closes = { delivered: 0 };
  const server = await startFaultServer({
    onRequest: ({ path, body }) => {
      const { conversation_id: id, message } = JSON.parse(body) as { conversation_id: string; message: string };
      const dice = random();
      if (path.endsWith('close')) {
        closes.delivered += 1;
        return dice < 0.1 ? reset : answer(200, { success: true });
      }
      if (dice < 0.05) return answer(429, {});
      delivered.set(`${id} ${message}`, (delivered.get(`${id} ${message}`) ?? 0) + 1);
      if (dice < 0.1) return reset;
      if (dice < 0.13) return (socket) => socket.end();
      // The answer is right, and the connection is gone when it would be used again.
      if (dice < 0.3) return (socket) => (reply(id)(socket), void setImmediate(reset, socket));
      if (dice < 0.45) return (socket) => (reply(id)(socket), void socket.end());
      return reply(id);
    },
  });
  const client = createTestClient(server.url, { maxConnections: CONVERSATIONS });
  const outcomes = { answered: 0, lost: 0, closeRequests: 0 };
  const play = async (id: string): Promise<void> => {
    for (let turn = 1; turn <= TURNS; turn += 1) {
      try {
        await client.respond({ conversation_id: id, message: `turn ${turn}` }, defaultLimits());
        outcomes.answered += 1;
      } catch (error) {
        if (!(error instanceof ChatError)) throw error;
        expect(error.fields.kind).toBe('connection-reset');
        if (!error.fields.mayBeDelivered) expect(delivered.has(`${id} turn ${turn}`)).toBe(false);
        outcomes.lost += 1;
      }
    }
    const { requests } = await client.close(id, defaultLimits()).catch((error: unknown) => {
      if (error instanceof ChatError) return error.fields;
      throw error;
    });
    outcomes.closeRequests += requests;
  };
  await Promise.all(Array.from({ length: CONVERSATIONS }, (_, index) => play(`CONV-${index}`)));

  expect(outcomes.answered + outcomes.lost).toBe(CONVERSATIONS * TURNS);
  expect(outcomes.lost).toBeGreaterThan(0);
  expect([...delivered].filter(([, times]) => times > 1)).toEqual([]);
  expect(delivered.size).toBeGreaterThanOrEqual(outcomes.answered);
  expect(closes.delivered).toBeLessThanOrEqual(outcomes.closeRequests);
});
