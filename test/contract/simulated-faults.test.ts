// The faults of the simulated agent as they look on the wire, and what the agent took note of.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import type { JsonValue } from '../../src/base/json.ts';
import { serveAgents, type ServedAgents } from '../../src/agent/serve-agent.ts';
import { agentOf } from '../unit/agent/parsed-agent.ts';
import { API_HEADERS, CONVERSATION_ID } from './chat-api-examples.ts';
import { headerOf, jsonOf, openSocket, renderRequest, sendRaw, type RawAnswer } from './raw-http.ts';

const PATH = '/v1/acme/support/chat';

let served: ServedAgents;

beforeEach(async () => {
  const agent = await agentOf('greeting: Hello\nfallback: { reply: Good morning to you! }\n');
  served = await serveAgents([agent], { port: 0, host: '127.0.0.1' });
});

afterEach(async () => {
  await served.close();
});

function send(operation: string, body: unknown, patienceMs?: number): Promise<RawAnswer> {
  const method = operation === 'close' ? 'PUT' : 'POST';
  return sendRaw(
    served.url,
    renderRequest(method, `${PATH}/${operation}`, API_HEADERS, JSON.stringify(body)),
    patienceMs,
  );
}

/** Creates a conversation that asks for a fault, and says one thing. */
async function sayWith(simulate_fault: JsonValue, patienceMs?: number): Promise<RawAnswer> {
  await send('create', { integration_attributes: { simulate_fault } });
  return send('respond', { conversation_id: CONVERSATION_ID, message: 'x' }, patienceMs);
}

/** How long to wait for what never comes. */
const PATIENCE_MS = 300;

const ANSWER = { conversation_id: CONVERSATION_ID, response: 'Good morning to you!', end_conversation: false };

describe('on the wire', () => {
  test('status with Retry-After', async () => {
    const answer = await sayWith({ fault: 'status', status: 429, retry_after: '2s' });
    expect(answer.status).toBe(429);
    expect(headerOf(answer, 'Retry-After')).toBe('2');
    expect(jsonOf(answer)).toMatchObject({
      error_code: 'RATE_LIMITED',
      error_id: headerOf(answer, 'X-PolyAI-Correlation-Id'),
    });
  });

  test('redirect', async () => {
    const answer = await sayWith({ fault: 'redirect', status: 302, location: 'http://127.0.0.1:1/' });
    expect(answer.status).toBe(302);
    expect(headerOf(answer, 'Location')).toBe('http://127.0.0.1:1/');
  });

  test('204', async () => {
    const answer = await sayWith('no-content');
    expect([answer.status, answer.body.length, answer.end]).toEqual([204, 0, 'complete']);
  });

  test.each(['reset-before', 'reset-after'])('%s', async (fault) => {
    const answer = await sayWith(fault);
    expect([answer.end, answer.bytes.length]).toEqual(['reset', 0]);
  });

  test('headers that never come', async () => {
    const answer = await sayWith('stall-headers', PATIENCE_MS);
    expect([answer.end, answer.bytes.length]).toEqual(['stalled', 0]);
  });

  test('a body that stops', async () => {
    const answer = await sayWith('stall-body', PATIENCE_MS);
    expect(answer.end).toBe('stalled');
    expect(JSON.stringify(ANSWER)).toMatch(new RegExp(`^${escape(answer.body)}.`));
    expect(answer.body.length).toBeGreaterThan(0);
  });

  test('a connection that is closed in the middle', async () => {
    const answer = await sayWith('cut-body');
    expect(answer.end).toBe('closed');
    expect(answer.body.length).toBeGreaterThan(0);
    expect(answer.body.length).toBeLessThan(Number(headerOf(answer, 'Content-Length')));
  });

  test('a trickle comes whole in the end, in many pieces', async () => {
    await send('create', { integration_attributes: { simulate_fault: { fault: 'trickle', interval: '1ms' } } });
    const socket = openSocket(served.url);
    const pieces: string[] = [];
    await new Promise<void>((resolve) => {
      socket.on('data', (piece) => {
        pieces.push(piece.toString());
        if (pieces.join('').endsWith('}')) resolve();
      });
      const body = JSON.stringify({ conversation_id: CONVERSATION_ID });
      socket.write(renderRequest('POST', `${PATH}/respond`, API_HEADERS, body));
    });
    socket.destroy();
    expect(pieces.length).toBeGreaterThan(10);
    expect(JSON.parse(pieces.join('').split('\r\n\r\n')[1] ?? '')).toEqual(ANSWER);
  });

  test.each(['truncated-json', 'not-json', 'html', 'invalid-utf8'])(
    '%s is complete and not to be read',
    async (fault) => {
      const answer = await sayWith(fault);
      expect([answer.status, answer.end]).toEqual([200, 'complete']);
      expect(() => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body)) as unknown).toThrow();
    },
  );

  test('another content type', async () => {
    const answer = await sayWith({ fault: 'content-type', content_type: 'text/css' });
    expect(headerOf(answer, 'Content-Type')).toBe('text/css');
    expect(jsonOf(answer)).toEqual(ANSWER);
  });

  test('a huge body', async () => {
    const answer = await sayWith({ fault: 'huge-body', bytes: 300_000 });
    expect(answer.end).toBe('complete');
    expect(answer.body.length).toBeGreaterThan(300_000);
  });

  test('a huge body that travels small', async () => {
    const answer = await sayWith({ fault: 'huge-body', bytes: 3_000_000, compressed: true });
    expect(headerOf(answer, 'Content-Encoding')).toBe('gzip');
    expect(answer.body.length).toBeLessThan(30_000);
    const json = JSON.parse(gunzipSync(unchunk(answer.body)).toString()) as typeof ANSWER;
    expect(json).toEqual({ ...ANSWER, response: ANSWER.response + 'a'.repeat(3_000_000) });
  });

  test('100 Continue, which nobody asked for', async () => {
    const answer = await sayWith('early-continue');
    expect(answer.bytes.toString()).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  });

  test('no HTTP at all', async () => {
    const answer = await sayWith('not-http');
    expect(answer.end).toBe('closed');
    expect(answer.bytes.toString()).toMatch(/^220 /);
  });

  test('huge headers', async () => {
    expect((await sayWith('huge-headers')).bytes.length).toBeGreaterThan(64 * 1024);
  });

  test.each<[JsonValue, object]>([
    ['missing-field', { conversation_id: CONVERSATION_ID, end_conversation: false }],
    [
      { fault: 'fields', fields: { response: null } },
      { ...ANSWER, response: null },
    ],
    ['changed-conversation', { ...ANSWER, conversation_id: 'CONV-of-somebody-else' }],
    [{ fault: 'slow', delay: '5ms' }, ANSWER],
  ])('%j', async (fault, body) => {
    expect(jsonOf(await sayWith(fault))).toEqual(body);
  });
});

describe('what the agent took note of', () => {
  test.each<[JsonValue, number]>([
    ['status', 0],
    [{ fault: 'status', processed: true }, 1],
    ['reset-before', 0],
    ['reset-after', 1],
    ['redirect', 0],
    ['stall-headers', 1],
    ['stall-body', 1],
    ['no-content', 1],
    ['truncated-json', 1],
    ['not-http', 1],
  ])('%j: %i', async (fault, responds) => {
    await sayWith(fault, PATIENCE_MS);
    const kind = typeof fault === 'string' ? fault : 'status';
    expect(served.counters.snapshot()).toMatchObject({ responds, faults: { [kind]: 1 } });
  });

  test('a close that is refused leaves the conversation open', async () => {
    await send('create', { integration_attributes: { simulate_fault: { fault: 'close-refused', times: 1 } } });
    expect(jsonOf(await send('close', { conversation_id: CONVERSATION_ID }))).toEqual({ success: false });
    expect(served.counters.snapshot()).toMatchObject({ closes: 0, unclosed: 1 });
    expect(jsonOf(await send('close', { conversation_id: CONVERSATION_ID }))).toEqual({ success: true });
    expect(served.counters.snapshot()).toMatchObject({ closes: 1, unclosed: 0, closed_twice: 0 });
  });

  test('a create that is refused leaves no conversation', async () => {
    const attributes = { simulate_fault: { fault: 'status', on: 'create', status: 503, times: 1 } };
    expect((await send('create', { integration_attributes: attributes })).status).toBe(503);
    expect(served.counters.snapshot()).toMatchObject({ creates: 0, unclosed: 0 });
    const second = await send('create', { integration_attributes: attributes });
    expect(jsonOf(second)).toMatchObject({ conversation_id: CONVERSATION_ID });
  });

  test('a create whose answer is lost leaves one', async () => {
    await send('create', { integration_attributes: { simulate_fault: { fault: 'reset-after', on: 'create' } } });
    expect(served.counters.snapshot()).toMatchObject({ creates: 1, unclosed: 1 });
  });
});

describe('the attribute', () => {
  test('a list of faults, each at its turn', async () => {
    const simulate_fault = [
      { fault: 'not-json', turn: 1 },
      { fault: 'no-content', turn: 2 },
    ];
    await send('create', { integration_attributes: { simulate_fault } });
    const say = () => send('respond', { conversation_id: CONVERSATION_ID, message: 'x' });
    expect((await say()).body.toString()).toBe('upstream said: ok');
    expect((await say()).status).toBe(204);
    expect(jsonOf(await say())).toEqual(ANSWER);
  });

  test('other conversations go on undisturbed', async () => {
    await sayWith('status');
    await send('create', {});
    expect((await send('respond', { conversation_id: 'CONV-1234567891', message: 'x' })).status).toBe(200);
  });

  test('a wrong one is refused, and says what is wrong', async () => {
    const answer = await send('create', { integration_attributes: { simulate_fault: { fault: 'statu' } } });
    expect(answer.status).toBe(400);
    expect(jsonOf(answer)).toMatchObject({
      error: 'The attribute simulate_fault is wrong: `statu` is not a fault (did you mean `status`?).',
    });
    expect(served.counters.snapshot().creates).toBe(0);
  });
});

test('closing the server ends connections that hang', async () => {
  await send('create', { integration_attributes: { simulate_fault: 'stall-body' } });
  const socket = openSocket(served.url);
  socket.write(
    renderRequest('POST', `${PATH}/respond`, API_HEADERS, JSON.stringify({ conversation_id: CONVERSATION_ID })),
  );
  await new Promise((resolve) => socket.once('data', resolve));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  await served.close();
  await ended;
});

function escape(text: Buffer): string {
  return text.toString().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Joins the pieces of a chunked body. */
function unchunk(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at);
    const size = parseInt(body.subarray(at, line).toString('latin1'), 16);
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
