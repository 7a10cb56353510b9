// One way to bring about each fault of the table in docs/reliability.md, by the name it has there.
import type { Socket } from 'node:net';
import type { HttpChatClientOptions } from '../../src/chat/http-chat-client.ts';
import type { Operation } from '../../src/chat/wire.ts';
import {
  answer,
  findClosedPort,
  reset,
  stall,
  startFaultServer,
  trickle,
  write,
  writeAndEnd,
  type Action,
  type Delivery,
  type FaultServer,
} from './fault-server.ts';
import { onAnswerBegun, onRequestWritten } from './client-events.ts';
import { rightBody } from './fault-client.ts';
import { InstantClock } from '../unit/chat/clocks.ts';

/** Everything a test needs to meet one fault. */
export interface Scene {
  readonly baseUrl: string;
  /** Undefined where no request can be delivered. */
  readonly server?: FaultServer;
  readonly client?: Partial<HttpChatClientOptions>;
  /** Requests that are answered well before the fault begins. */
  readonly warmUp?: number;
}

/** Sets a fault up, for a call of the operation. */
export type Stage = (operation: Operation) => Promise<Scene>;

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** A server that does the same to every request. */
function always(
  action: (operation: Operation, delivery: Delivery) => Action,
  more: Omit<Scene, 'baseUrl' | 'server'> = {},
): Stage {
  return async (operation) => {
    const warmUp = more.warmUp ?? 0;
    const server = await startFaultServer({
      onRequest: (delivery) =>
        delivery.number <= warmUp ? answer(200, rightBody(operation)) : action(operation, delivery),
    });
    return { baseUrl: server.url, server, ...more };
  };
}

function withBody(
  change: (body: Record<string, unknown>) => unknown,
  headers: Record<string, string | undefined> = {},
): Stage {
  return always((operation) => answer(200, change(rightBody(operation)), headers));
}

function withStatus(status: number, headers: Record<string, string> = {}): Stage {
  return always(() =>
    answer(
      status,
      { success: false, error: 'x', error_id: 'id', error_code: 'CODE', error_message: 'why', data: null },
      headers,
    ),
  );
}

/** The deadline passes when the server has the request and has done something, but never finishes the answer. */
function stalledBeforeHeaders(action: Action): Stage {
  return async () => {
    const clock = new InstantClock();
    const server = await startFaultServer({
      onRequest: () => (socket) => {
        action(socket);
        clock.expire();
      },
    });
    return { baseUrl: server.url, server, client: { clock } };
  };
}

/** The deadline passes when the client has the headers. */
function stalledAfterHeaders(action: Action): Stage {
  return async () => {
    const clock = new InstantClock();
    const server = await startFaultServer({ onRequest: () => action });
    onAnswerBegun(server.url, () => clock.expire());
    return { baseUrl: server.url, server, client: { clock } };
  };
}

/** Resets each connection as soon as the client has written to it, without having read a byte. */
async function resetUnread(): Promise<Scene> {
  const sockets: Socket[] = [];
  let written = 0;
  const resetWritten = (): void => {
    for (; written > 0 && sockets.length > 0; written -= 1) setImmediate(reset, sockets.shift()!);
  };
  const server = await startFaultServer({
    pauseOnConnect: true,
    onConnection: (socket) => {
      sockets.push(socket);
      resetWritten();
    },
  });
  onRequestWritten(server.port, () => {
    written += 1;
    resetWritten();
  });
  return { baseUrl: server.url };
}

/** The faults; a list where a row covers several. */
export const FAULTS: Readonly<Record<string, readonly Stage[]>> = {
  'the server refuses the connection': [async () => ({ baseUrl: `http://127.0.0.1:${await findClosedPort()}` })],
  'the host name is not resolved': [() => Promise.resolve({ baseUrl: 'http://chat.rehearsal.invalid' })],
  'the certificate is not trusted': [
    async () => {
      const server = await startFaultServer({ tls: true, onRequest: () => answer(200, {}) });
      return { baseUrl: server.url, server };
    },
  ],
  'no connection in time (10 s for each try)': [
    // The handshake never gets an answer.
    async () => ({
      baseUrl: (await startFaultServer({ onConnection: stall })).url.replace('http:', 'https:'),
      client: { connectTimeoutMs: 20 },
    }),
  ],
  'closed before the request was sent': [
    async () => ({ baseUrl: (await startFaultServer({ onConnection: reset })).url.replace('http:', 'https:') }),
  ],
  'the proxy does not let it through': [
    async () => {
      const proxy = await startFaultServer({
        onConnection: (socket) => socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')),
      });
      return { baseUrl: 'https://api.example.com', client: { proxies: { httpsProxy: proxy.url } } };
    },
    async () => ({
      baseUrl: 'https://api.example.com',
      client: {
        proxies: {
          httpsProxy: (await startFaultServer({ onConnection: (socket) => socket.once('data', () => socket.end()) }))
            .url,
        },
      },
    }),
  ],
  'reset before the request was read': [resetUnread],
  'reset after the request was read': [always(() => reset), always(() => (socket) => socket.end())],
  'reset on a connection that was used before': [always(() => reset, { warmUp: 2 })],
  'closed in the middle of the answer': [
    always(() => writeAndEnd(`${HEAD}Content-Length: 500\r\n\r\n{"conversation_id": "CONV-1", "resp`)),
    always(() => writeAndEnd(`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"con\r\n`)),
  ],
  'the answer is not HTTP': [
    always(() => writeAndEnd('SSH-2.0-OpenSSH_9.9\r\n')),
    always(() => write('HTTP/1.1 2x0 OK\r\n\r\n')),
  ],
  '`100 Continue`, which nobody asked for': [
    always((operation) => (socket) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\n');
      answer(200, rightBody(operation))(socket);
    }),
  ],
  'headers larger than 16 KiB': [always(() => answer(200, {}, { 'X-Large': 'x'.repeat(20_000) }))],
  'no answer in time': [stalledBeforeHeaders(stall), stalledBeforeHeaders(write(HEAD))],
  'the answer stops in the middle': [
    stalledAfterHeaders(write(`${HEAD}Content-Length: 500\r\n\r\n{"conversation_id": "CONV-1"`)),
    stalledAfterHeaders(write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`)),
  ],
  'the answer trickles': [stalledAfterHeaders(trickle)],
  'a body larger than 10 MiB': [always(() => answer(200, ' '.repeat(10 * 1024 * 1024 + 1)))],
  'a redirect (301, 302, 307, 308)': [301, 302, 307, 308].map((status) =>
    withStatus(status, { Location: 'https://elsewhere.example/' }),
  ),
  'a redirect after processing (303)': [withStatus(303, { Location: '/elsewhere' })],
  '400': [withStatus(400)],
  '401': [withStatus(401)],
  '403': [withStatus(403)],
  '404': [withStatus(404)],
  '410': [withStatus(410)],
  '429': [
    withStatus(429),
    withStatus(429, { 'Retry-After': '3' }),
    withStatus(429, { 'Retry-After': 'Mon, 01 Mar 2027 12:00:05 GMT', Date: 'Mon, 01 Mar 2027 12:00:00 GMT' }),
  ],
  '429 that asks for more than 60 s': [withStatus(429, { 'Retry-After': '61' })],
  '500, 502, 503, 504, other 5xx': [500, 501, 502, 503, 504, 599].map((status) => withStatus(status)),
  '408 or 425': [withStatus(408), withStatus(425)],
  'any other status': [402, 405, 409, 412, 415, 418, 422, 304].map((status) => withStatus(status)),
  'success without a body (204)': [always(() => answer(204, '', { 'Content-Length': undefined })), withBody(() => '')],
  'a compressed body, which nobody asked for': [withBody((body) => body, { 'Content-Encoding': 'gzip' })],
  'another Content-Type than JSON': [withBody((body) => body, { 'Content-Type': 'text/plain' })],
  'a page of HTML': [
    withBody(() => '<html><body>Sign in</body></html>', { 'Content-Type': 'text/html; charset=utf-8' }),
  ],
  'invalid UTF-8': [
    withBody((body) => Buffer.from(JSON.stringify({ ...body, response: 'é', success: true }), 'latin1')),
  ],
  'JSON that is cut off or wrong': [
    withBody((body) => JSON.stringify(body).slice(0, -1)),
    withBody(() => '<html>'),
    withBody(() => "{'response': 1}"),
  ],
  'JSON that is no object': [withBody((body) => [body]), withBody(() => 'null'), withBody(() => '"Hello"')],
  'a `handoff` that is no object': ['live_agent', ['a'], true, 0].map((handoff) =>
    withBody((body) => ({ ...body, handoff })),
  ),
  'a required field is missing or has a wrong type': [
    withBody(() => ({})),
    withBody((body) => ({ ...body, response: null, success: null })),
    withBody((body) => ({ ...body, conversation_id: 7, success: 'true' })),
    withBody((body) => ({ ...body, end_conversation: 'false', success: 1 })),
  ],
  'the answer is of another conversation': [withBody((body) => ({ ...body, conversation_id: 'CONV-2' }))],
  '`close` is answered `success: false`': [withBody(() => ({ success: false }))],
};
