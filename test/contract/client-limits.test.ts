// Deadlines, rate limits, cancelling and repeating, as a caller sees them.
import { describe, expect, it, vi } from 'vitest';
import { Cancellation } from '../../src/chat/cancellation.ts';
import type { Reply } from '../../src/chat/chat-client.ts';
import { InstantClock } from '../unit/chat/clocks.ts';
import { onAnswerBegun } from './client-events.ts';
import { call, callFailing, createTestClient, defaultLimits, rightBody } from './fault-client.ts';
import {
  answer,
  reset,
  stall,
  startFaultServer,
  write,
  writeAndEnd,
  type Action,
  type FaultServer,
} from './fault-server.ts';

/** A server that does one thing after the other, and answers rightly after that. */
async function startScript(...actions: readonly Action[]): Promise<FaultServer> {
  return startFaultServer({
    onRequest: ({ number, path }) =>
      actions[number - 1] ?? answer(200, rightBody(path.endsWith('close') ? 'close' : 'respond')),
  });
}

const tooMany = (headers: Record<string, string> = {}): Action => answer(429, { error_message: 'slow down' }, headers);

describe('after a 429', () => {
  it.each([
    ['seconds', { 'Retry-After': '7' }, 7_000],
    ['a date', { 'Retry-After': 'Mon, 01 Mar 2027 12:00:09 GMT', Date: 'Mon, 01 Mar 2027 12:00:00 GMT' }, 9_000],
    ['nothing', {}, 1_000],
    ['nonsense', { 'Retry-After': 'soon' }, 1_000],
  ])('with %s in Retry-After, the request is made again after that time', async (_, headers, pauseMs) => {
    const server = await startScript(tooMany(headers));
    const clock = new InstantClock();
    const onWaiting = vi.fn();
    const client = createTestClient(server.url, { clock });

    const reply = await client.respond(
      { conversation_id: 'CONV-1', message: 'hello' },
      { ...defaultLimits(), onWaiting },
    );

    expect(reply.requests).toBe(2);
    expect(server.deliveries.length).toBe(2);
    expect(onWaiting.mock.calls).toEqual([[true], [false]]);
    expect(clock.pauses).toEqual([pauseMs]);
    expect(reply.waitedMs).toBe(pauseMs);
    expect(reply.latencyMs).toBeLessThan(pauseMs);
  });

  it('waiting is no part of the deadline', async () => {
    const server = await startScript(tooMany({ 'Retry-After': '50' }));
    const clock = new InstantClock();
    const reply = await call(createTestClient(server.url, { clock }), 'respond', {
      ...defaultLimits(),
      timeoutMs: 30_000,
    });
    expect(reply).toMatchObject({ requests: 2 });
    expect(clock.deadlines).toEqual([30_000, expect.closeTo(30_000, -4)]);
  });

  it('a wait above the limit is an error at once, which says how long it would be', async () => {
    const server = await startScript(tooMany({ 'Retry-After': '3600' }));
    const clock = new InstantClock();
    const error = await callFailing(createTestClient(server.url, { clock, maxRetryAfterMs: 30_000 }), 'respond');
    expect(error.message).toBe(
      '`respond` was answered 429 Too Many Requests: slow down. It asks to wait 1 h; rehearsal waits 30.0 s at most.',
    );
    expect(clock.pauses).toEqual([]);
  });

  it('gives up after eight of them, and has waited longer each time', async () => {
    const server = await startScript(...Array.from({ length: 20 }, () => tooMany()));
    const error = await callFailing(createTestClient(server.url), 'close');
    expect(error.message).toContain('It was tried 8 times, with waiting in between.');
    expect(server.deliveries.length).toBe(8);
    expect(error.fields.waitedMs).toBe(1_000 + 2_000 + 4_000 + 4 * 8_000);
  });

  it('other calls wait as well', async () => {
    const server = await startScript(tooMany({ 'Retry-After': '20' }));
    const client = createTestClient(server.url);
    const first = call(client, 'respond') as Promise<Reply>;
    await expect.poll(() => server.deliveries.length).toBe(2);
    const [, second] = await Promise.all([first, call(client, 'respond') as Promise<Reply>]);
    expect(second.waitedMs).toBeGreaterThan(0);
  });
});

describe('an error status', () => {
  const head = 'HTTP/1.1 401 No\r\nContent-Length: 500\r\n\r\n';
  it.each<[string, Action]>([
    ['is cut off', writeAndEnd(`${head}{"error`)],
    ['stalls', write(`${head}{"error`)],
    ['is too large', write(`${head}${'x'.repeat(200)}`)],
  ])('counts, although its body %s', async (how, action) => {
    const server = await startScript(action);
    const clock = new InstantClock();
    if (how === 'stalls') onAnswerBegun(server.url, () => clock.expire());
    const error = await callFailing(createTestClient(server.url, { clock, maxBodyBytes: 100 }), 'respond');
    expect(error.fields).toMatchObject({ kind: 'unauthorized', status: 401, mayBeDelivered: false });
  });

  it('of 429 is waited for, although its body is cut off', async () => {
    const server = await startScript(writeAndEnd('HTTP/1.1 429 No\r\nRetry-After: 3\r\nContent-Length: 500\r\n\r\nx'));
    expect(await call(createTestClient(server.url), 'respond')).toMatchObject({ requests: 2 });
  });
});

describe('repeating', () => {
  it('close succeeds after a reset and a 503', async () => {
    const server = await startScript(reset, answer(503, ''));
    expect(await call(createTestClient(server.url), 'close')).toMatchObject({ requests: 3 });
    expect(server.deliveries.length).toBe(3);
  });

  it('a message is delivered once when the server dies after reading it', async () => {
    const server = await startScript(reset);
    const error = await callFailing(createTestClient(server.url), 'respond');
    expect(error.message).toContain('The agent may have processed the request, so it was not repeated.');
    expect(server.deliveries.length).toBe(1);
  });

  it('tries and the pauses between them share one deadline', async () => {
    const clock = new InstantClock();
    const server = await startScript(reset, reset);
    await call(createTestClient(server.url, { clock }), 'close', { ...defaultLimits(), timeoutMs: 30_000 });
    expect(clock.deadlines).toEqual([30_000, 30_000 - 100, 30_000 - 500]);
  });

  it('ends where the deadline would pass during the pause', async () => {
    const clock = new InstantClock();
    const server = await startScript(reset, reset, reset);
    const error = await callFailing(createTestClient(server.url, { clock }), 'close', {
      ...defaultLimits(),
      timeoutMs: 90,
    });
    expect(error.fields).toMatchObject({ kind: 'connection-reset', requests: 1 });
    expect(clock.pauses).toEqual([]);
  });
});

describe('cancelling', () => {
  it('before the call sends nothing', async () => {
    const server = await startScript();
    const cancellation = new Cancellation();
    cancellation.cancel('the run ends');
    const error = await callFailing(createTestClient(server.url), 'create', {
      ...defaultLimits(),
      cancellation,
    });
    expect(error.fields).toMatchObject({ kind: 'cancelled', requests: 0, mayBeDelivered: false });
    expect(error.cause).toBe('the run ends');
    expect(server.connections).toBe(0);
  });

  it('during the request ends it at once', async () => {
    const cancellation = new Cancellation();
    const server = await startScript((socket) => {
      stall(socket);
      cancellation.cancel('the run ends');
    });
    const error = await callFailing(createTestClient(server.url), 'respond', {
      ...defaultLimits(),
      cancellation,
    });
    expect(error.fields).toMatchObject({ kind: 'cancelled', mayBeDelivered: true });
  });

  it('during a wait for the rate limit sends nothing more', async () => {
    const cancellation = new Cancellation();
    const server = await startScript(tooMany());
    const onWaiting = vi.fn((waiting: boolean) => {
      if (waiting) cancellation.cancel('the run ends');
    });
    const client = createTestClient(server.url);
    const limits = { ...defaultLimits(), cancellation, onWaiting };
    await expect(client.create({}, limits)).rejects.toMatchObject({
      fields: { kind: 'cancelled', mayBeDelivered: false, requests: 1 },
    });
    expect(onWaiting.mock.calls).toEqual([[true], [false]]);
    expect(server.deliveries.length).toBe(1);
  });

  it('leaves no listener behind', async () => {
    const server = await startScript(tooMany(), reset);
    const cancellation = new Cancellation();
    const [add, remove] = [vi.spyOn(cancellation, 'listen'), vi.spyOn(cancellation, 'unlisten')];
    await call(createTestClient(server.url), 'close', { ...defaultLimits(), cancellation });
    expect(add.mock.calls.length).toBeGreaterThan(3);
    const added = new Set(add.mock.calls.map(([listener]) => listener));
    const removed = new Set(remove.mock.calls.map(([listener]) => listener));
    expect(removed).toEqual(added);
  });
});

describe('a broken answer to create', () => {
  const named = '{"conversation_id": "CONV-\\u0037", "resp';
  it.each<[string, Action]>([
    ['without response', answer(200, { conversation_id: 'CONV-7' })],
    ['cut JSON', answer(200, named)],
    ['cut connection', (socket) => void socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${named}`)],
    ['stalled', (socket) => void socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${named}`)],
    ['invalid UTF-8', answer(200, Buffer.concat([Buffer.from(named), Buffer.from([0xff])]))],
    ['wrong type', answer(200, named, { 'Content-Type': 'text/plain' })],
    ['an error status', answer(500, { conversation_id: 'CONV-7' })],
    ['a broken handoff', answer(200, { response: 'x', conversation_id: 'CONV-7', handoff: 'yes' })],
  ])('still names the conversation, so that it can be closed: %s', async (how, action) => {
    const server = await startScript(action);
    const clock = new InstantClock();
    if (how === 'stalled') onAnswerBegun(server.url, () => clock.expire());
    const error = await callFailing(createTestClient(server.url, { clock }), 'create');
    expect(error.fields.conversationId).toBe('CONV-7');
  });
});
