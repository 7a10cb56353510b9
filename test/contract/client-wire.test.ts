// What the client puts on the wire, byte for byte, and how it uses its connections.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { API_KEY, CONVERSATION, TOKEN, call, createTestClient, defaultLimits, rightBody } from './fault-client.ts';
import { answer, startFaultServer, write, writeAndEnd, type Action, type FaultServer } from './fault-server.ts';

async function startRightServer(headers: Record<string, string> = {}): Promise<FaultServer> {
  return startFaultServer({
    onRequest: ({ path }) =>
      answer(200, rightBody(path.slice(path.lastIndexOf('/') + 1) as 'create' | 'respond' | 'close'), headers),
  });
}

describe('a request', () => {
  it.each([
    ['create', 'POST', '{}'],
    ['respond', 'POST', '{"conversation_id":"CONV-1","message":"hello"}'],
    ['close', 'PUT', '{"conversation_id":"CONV-1"}'],
  ] as const)('%s is one %s with the documented headers and nothing else', async (operation, method, body) => {
    const server = await startRightServer();
    await call(createTestClient(server.url), operation);
    expect(server.deliveries).toEqual([
      {
        method,
        path: `/v1/acme/PROJECT-1/chat/${operation}`,
        rawHeaders: [
          ['host', `127.0.0.1:${server.port}`],
          ['connection', 'keep-alive'],
          ['X-API-KEY', API_KEY],
          ['X-TOKEN', TOKEN],
          ['Content-Type', 'application/json'],
          ['User-Agent', 'rehearsal'],
          ['content-length', String(body.length)],
        ].flat(),
        body,
        connection: 1,
        number: 1,
      },
    ]);
  });

  it('sends what the user says exactly, and no message where none is given', async () => {
    const server = await startRightServer();
    const client = createTestClient(server.url);
    const messages = ['  two  spaces\t', '', 'línea\n"quoted" \u2028 \u{1F600}', '\u0000\u001b[31m', undefined];
    for (const message of messages) {
      await client.respond(
        { conversation_id: CONVERSATION, ...(message !== undefined && { message }) },
        defaultLimits(),
      );
    }
    const sent = server.deliveries.map((delivery) => JSON.parse(delivery.body) as Record<string, unknown>);
    expect(sent.map((body) => body['message'])).toEqual(messages);
    expect(Object.keys(sent.at(-1)!)).toEqual(['conversation_id']);
  });

  it('encodes ids as segments of the path, and keeps the path of the base URL', async () => {
    const server = await startRightServer();
    const client = createTestClient(`${server.url}/prefix/`, {
      accountId: 'a/b?c',
      projectId: 'größe #1',
      version: 'v2',
    });
    await call(client, 'create');
    expect(server.deliveries[0]!.path).toBe('/prefix/v2/a%2Fb%3Fc/gr%C3%B6%C3%9Fe%20%231/chat/create');
  });
});

describe('an answer', () => {
  const json = JSON.stringify(rightBody('respond'));
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  const whole = `${head}Content-Length: ${json.length}\r\n\r\n${json}`;
  it.each<[string, Action]>([
    ['after early hints', write(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${whole}`)],
    [
      'in chunks',
      write(
        `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n${json.slice(0, 5)}\r\n${(json.length - 5).toString(16)}\r\n${json.slice(5)}\r\n0\r\n\r\n`,
      ),
    ],
    ['that ends with the connection', writeAndEnd(`${head}Connection: close\r\n\r\n${json}`)],
    ['in HTTP/1.0', writeAndEnd(whole.replace('HTTP/1.1', 'HTTP/1.0'))],
    [
      'byte by byte',
      (socket) => {
        const writeFrom = (at: number): void => {
          if (at < whole.length) socket.write(whole.charAt(at), () => setImmediate(writeFrom, at + 1));
        };
        writeFrom(0);
      },
    ],
  ])('%s is understood', async (_, action) => {
    const server = await startFaultServer({ onRequest: () => action });
    expect(await call(createTestClient(server.url), 'respond')).toMatchObject({ response: 'Hello', requests: 1 });
  });
});

describe('connections', () => {
  it('are used again while they are warm', async () => {
    const server = await startRightServer();
    const client = createTestClient(server.url, { maxConnections: 1 });
    for (let count = 0; count < 5; count += 1) await call(client, 'respond');
    expect(server.deliveries.map((delivery) => delivery.connection)).toEqual([1, 1, 1, 1, 1]);
  });

  it.each([{}, { 'Keep-Alive': 'timeout=72' }])(
    'are given up after about a second without use, whatever the server offers: %j',
    async (headers) => {
      let accepted: Socket | undefined;
      const server = await startFaultServer({
        onRequest: () => (socket) => {
          accepted = socket;
          answer(200, rightBody('respond'), headers)(socket);
        },
      });
      const client = createTestClient(server.url);
      await call(client, 'respond');
      const idleFrom = performance.now();
      await once(accepted!, 'end');
      expect(performance.now() - idleFrom).toBeLessThan(3_500);
      await call(client, 'respond');
      expect(server.deliveries.map((delivery) => delivery.connection)).toEqual([1, 2]);
    },
  );

  it('are as many as there are requests at once, with one request on each', async () => {
    const waiting: (() => void)[] = [];
    const server = await startFaultServer({
      onRequest: () => (socket) => {
        waiting.push(() => answer(200, rightBody('respond'))(socket));
        if (waiting.length === 12) for (const go of waiting) go();
      },
    });
    const client = createTestClient(server.url, { maxConnections: 12 });
    await Promise.all(Array.from({ length: 12 }, () => call(client, 'respond')));
    expect(new Set(server.deliveries.map((delivery) => delivery.connection)).size).toBe(12);
  });

  it('are freed by dispose, also while a request is under way', async () => {
    let closed: Promise<unknown> | undefined;
    const server = await startFaultServer({
      onRequest: () => (socket) => {
        closed = once(socket, 'close');
        void client.dispose();
      },
    });
    const client = createTestClient(server.url);
    await expect(call(client, 'respond')).rejects.toMatchObject({
      fields: { kind: 'cancelled', mayBeDelivered: true },
    });
    await closed;
    await expect(call(client, 'respond')).rejects.toMatchObject({
      fields: { kind: 'cancelled', mayBeDelivered: false },
    });
    expect(server.deliveries.length).toBe(1);
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i: neither followed nor paid with credentials', async (status) => {
    const elsewhere = await startRightServer();
    const server = await startFaultServer({
      onRequest: () => answer(status, '', { Location: `${elsewhere.url}/v1/acme/PROJECT-1/chat/create` }),
    });
    await expect(call(createTestClient(server.url), 'create')).rejects.toMatchObject({
      fields: { kind: 'redirect', status },
      message: expect.stringContaining(elsewhere.url) as string,
    });
    expect(elsewhere.connections).toBe(0);
  });
});
