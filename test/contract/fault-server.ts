// A server of raw sockets that does to a client whatever a bad day does, and counts what was delivered to it.
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { endAfterTests } from './clean-up.ts';

/** One request that arrived whole. */
export interface Delivery {
  readonly method: string;
  readonly path: string;
  /** Names and values in turn, exactly as they came. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** Number of the connection it came on, from 1. */
  readonly connection: number;
  /** Number among all deliveries, from 1. */
  readonly number: number;
}

/** What the server does with a request; the socket stays open unless the action ends it. */
export type Action = (socket: Socket) => void;

/** A running fault server. */
export interface FaultServer {
  readonly port: number;
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  /** Connections that were accepted. */
  readonly connections: number;
}

/** How the server behaves. */
export interface FaultServerOptions {
  readonly onRequest?: (delivery: Delivery) => Action;
  /** In place of reading requests. */
  readonly onConnection?: Action;
  readonly tls?: boolean;
  /** Leaves what arrives unread. */
  readonly pauseOnConnect?: boolean;
}

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** Certificate for localhost and 127.0.0.1 that signs itself; made for these tests. */
export const testCertificate = fixture('test-only-certificate.pem');

/** Starts a server on loopback; it is stopped when the test ends. */
export async function startFaultServer(options: FaultServerOptions): Promise<FaultServer> {
  const deliveries: Delivery[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const accept = (socket: Socket): void => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (options.onConnection !== undefined) {
      options.onConnection(socket);
      return;
    }
    const connection = connections;
    readRequests(socket, (request) => {
      const delivery = { ...request, connection, number: deliveries.length + 1 };
      deliveries.push(delivery);
      options.onRequest?.(delivery)(socket);
    });
  };
  const server: Server = options.tls
    ? createTlsServer(
        { key: fixture('test-only-key.pem'), cert: testCertificate, ALPNProtocols: ['h2', 'http/1.1'] },
        accept,
      )
    : createServer({ pauseOnConnect: options.pauseOnConnect ?? false }, accept);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endAfterTests(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    deliveries,
    get connections() {
      return connections;
    },
  };
}

/** A port on loopback where nobody listens. */
export async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function readRequests(socket: Socket, onRequest: (request: Omit<Delivery, 'connection' | 'number'>) => void): void {
  let buffered = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    const end = buffered.indexOf('\r\n\r\n');
    if (end === -1) return;
    const [requestLine = '', ...lines] = buffered.subarray(0, end).toString('latin1').split('\r\n');
    const rawHeaders = lines.flatMap((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
    const length = Number(rawHeaders[rawHeaders.findIndex((name) => name.toLowerCase() === 'content-length') + 1]);
    if (buffered.length < end + 4 + length) return;
    const body = buffered.subarray(end + 4, end + 4 + length).toString('utf8');
    buffered = buffered.subarray(end + 4 + length);
    const [method = '', path = ''] = requestLine.split(' ');
    onRequest({ method, path, rawHeaders, body });
  });
}

/** Answers with a status, headers and a body; Content-Type is JSON and Content-Length is right unless given. */
export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
): Action {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const all: Record<string, string | undefined> = {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return (socket) => {
    socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`, 'latin1'), bytes]));
  };
}

/** Writes bytes as they are and leaves the connection open. */
export function write(bytes: string): Action {
  return (socket) => void socket.write(bytes);
}

/** Writes bytes as they are and closes the connection in order. */
export function writeAndEnd(bytes: string): Action {
  return (socket) => void socket.end(bytes);
}

/** Tears the connection down with a reset. */
export const reset: Action = (socket) => void socket.resetAndDestroy();

/** Says nothing, for ever. */
export const stall: Action = () => undefined;

/** Writes the head of an answer, and then one byte of the body after the other, slowly and without an end. */
export const trickle: Action = (socket) => {
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n');
  const timer = setInterval(() => socket.write(' '), 10);
  socket.on('close', () => {
    clearInterval(timer);
  });
};
