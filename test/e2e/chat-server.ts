// A Chat API server of the tests' own, over node:http and independent of the simulated agent: each test scripts its
// answers, and it counts what was delivered.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as it arrived. */
export interface Received {
  readonly operation: 'create' | 'respond' | 'close';
  readonly method: string;
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly conversationId: string;
  /** Number of this `respond` in its conversation, from 1; 0 for the others. */
  readonly turn: number;
}

/** What to answer: a body for status 200, or full control over the response. */
export type Answer = Readonly<Record<string, unknown>> | ((response: ServerResponse, request: IncomingMessage) => void);

/** A running server and what it has seen. */
export interface ChatServer {
  readonly url: string;
  readonly received: readonly Received[];
  count(operation: Received['operation']): number;
  /** Conversations open at once, at most. */
  maxOpen(): number;
}

/** Starts a server that answers with `script` (undefined: a plain default); it is stopped when the test ends. */
export async function startChatServer(script: (request: Received) => Answer | undefined): Promise<ChatServer> {
  const server = await openChatServer(script);
  onTestFinished(() => server.close());
  return server;
}

/** The same for many tests, which stop it themselves. */
export async function openChatServer(
  script: (request: Received) => Answer | undefined,
): Promise<ChatServer & { close(): Promise<void> }> {
  const received: Received[] = [];
  const turns = new Map<string, number>();
  const open = new Set<string>();
  let maxOpen = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      const operation = request.url!.split('/').at(-1) as Received['operation'];
      const conversationId =
        operation === 'create' ? `CONV-${String(turns.size + 1).padStart(4, '0')}` : String(body['conversation_id']);
      if (operation === 'create') turns.set(conversationId, 0);
      if (operation === 'create') open.add(conversationId);
      if (operation === 'close') open.delete(conversationId);
      maxOpen = Math.max(maxOpen, open.size);
      const turn = operation === 'respond' ? (turns.get(conversationId) ?? 0) + 1 : 0;
      if (operation === 'respond') turns.set(conversationId, turn);
      const seen: Received = {
        operation,
        method: request.method!,
        url: request.url!,
        rawHeaders: request.rawHeaders,
        body,
        conversationId,
        turn,
      };
      received.push(seen);
      const answer = script(seen) ?? defaultAnswer(seen);
      if (typeof answer === 'function') {
        answer(response, request);
        return;
      }
      const filled = operation === 'close' ? answer : { conversation_id: conversationId, ...answer };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(filled));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    count: (operation) => received.filter((request) => request.operation === operation).length,
    maxOpen: () => maxOpen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function defaultAnswer(request: Received): Answer {
  if (request.operation === 'create') return { response: 'Hello, how can I help?' };
  if (request.operation === 'close') return { success: true };
  const { message } = request.body;
  return { response: `You said: ${typeof message === 'string' ? message : ''}`, end_conversation: false };
}

/** Flags and environment that point a command at a server. */
export function pointAt(server: Pick<ChatServer, 'url'>): {
  flags: readonly string[];
  env: Readonly<Record<string, string>>;
} {
  return {
    flags: ['--base-url', server.url, '--account-id', 'acme', '--project-id', 'PROJECT-1'],
    env: { REHEARSAL_API_KEY: 'key-4f2a91c7', REHEARSAL_TOKEN: 'token-8be03d55' },
  };
}
