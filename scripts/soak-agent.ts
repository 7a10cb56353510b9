// An agent for soaks: it breaks a share of all requests in ways that are as likely as each other, and keeps exact accounts of
// what it was told. It knows nothing of rehearsal but the protocol.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRandom, selectOne } from '../src/base/seeded-random.ts';

/** What one conversation was told. */
export interface AccountedConversation {
  /** How often each message arrived and was processed. */
  readonly messages: ReadonlyMap<string, number>;
  /** How often it was closed, and whether any answer said so. */
  readonly closes: number;
  readonly toldClosed: boolean;
  /** False where no answer to `create` could have told its id. */
  readonly known: boolean;
}

/** A running agent. */
export interface SoakAgent {
  readonly url: string;
  readonly conversations: ReadonlyMap<string, AccountedConversation>;
  /** How often each fault struck. */
  readonly faults: ReadonlyMap<string, number>;
  readonly requests: () => number;
  close(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;
type Reply = (response: ServerResponse, body: Body) => void;

interface Fault {
  readonly name: string;
  readonly processed: boolean;
  /** Whether the client can read the conversation's id from it. */
  readonly tellsId: boolean;
  readonly reply: Reply;
}

const json: Reply = (response, body) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const reset: Reply = (response) => {
  response.socket?.destroy();
};
const text =
  (status: number, type: string, cut: (whole: string) => string): Reply =>
  (response, body) => {
    response.writeHead(status, { 'content-type': type }).end(cut(JSON.stringify(body)));
  };

const FAULTS: readonly Fault[] = [
  { name: 'reset before', processed: false, tellsId: false, reply: reset },
  { name: 'reset after', processed: true, tellsId: false, reply: reset },
  { name: '503', processed: false, tellsId: false, reply: text(503, 'application/json', () => '{}') },
  { name: '500 after', processed: true, tellsId: false, reply: text(500, 'text/plain', () => 'broken') },
  { name: 'page of HTML', processed: true, tellsId: false, reply: text(200, 'text/html', () => '<html>') },
  {
    name: 'cut JSON',
    processed: true,
    tellsId: false,
    reply: text(200, 'application/json', (whole) => whole.slice(0, 3)),
  },
  {
    name: 'no response',
    processed: true,
    tellsId: true,
    reply: (response, { conversation_id }) => {
      json(response, { conversation_id });
    },
  },
  {
    name: 'wrong words',
    processed: true,
    tellsId: true,
    reply: (response, body) => {
      json(response, { ...body, response: 'No.' });
    },
  },
];

/** The books of the agent. */
class Accounts {
  readonly conversations = new Map<
    string,
    { messages: Map<string, number>; closes: number; toldClosed: boolean; known: boolean }
  >();

  /** Processes a request, and returns the answer that it would have without a fault. */
  take(operation: string, body: Body, fault: Fault | undefined): Body {
    if (operation === 'create') return this.#create(fault);
    const id = String(body['conversation_id']);
    const conversation = this.conversations.get(id);
    if (conversation === undefined) return {};
    if (operation === 'close') {
      conversation.closes += 1;
      conversation.toldClosed ||= fault === undefined || fault.name === 'wrong words';
      return { success: true };
    }
    const message = String(body['message']);
    conversation.messages.set(message, (conversation.messages.get(message) ?? 0) + 1);
    return { conversation_id: id, response: `You said: ${message}`, end_conversation: false };
  }

  #create(fault: Fault | undefined): Body {
    const id = `CONV-${String(this.conversations.size + 1).padStart(6, '0')}`;
    const known = fault?.tellsId ?? true;
    this.conversations.set(id, { messages: new Map(), closes: 0, toldClosed: false, known });
    return { conversation_id: id, response: 'Hello, how can I help?' };
  }
}

/** Starts an agent that breaks the share `faultShare` of its requests, chosen by `seed`. */
export async function startSoakAgent(faultShare: number, seed: number): Promise<SoakAgent> {
  const random = createRandom(seed);
  const accounts = new Accounts();
  const faults = new Map<string, number>();
  let requests = 0;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests += 1;
      const fault = random() < faultShare ? selectOne(FAULTS, random) : undefined;
      if (fault !== undefined) faults.set(fault.name, (faults.get(fault.name) ?? 0) + 1);
      const operation = request.url?.split('/').at(-1) ?? '';
      const answer = (fault?.processed ?? true) ? accounts.take(operation, body, fault) : {};
      (fault?.reply ?? json)(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    conversations: accounts.conversations,
    faults,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
}
