// The agent that everybody in the benchmark talks to: a plain node:http server in a process of its own. It answers every
// message alike, counts what it was asked, and says so on `GET /counters`.
//
//   node bench/serve-agent.ts LATENCY_MS REPLY_BYTES LAST_TURN
//
// The reply to turn LAST_TURN hands over and ends the conversation.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const [latencyMs = 0, replyBytes = 0, lastTurn = 5] = process.argv.slice(2).map(Number);
const HANDOFF = { destination: 'live_agent_queue', reason: 'billing_question' };
const filler = 'We are glad to help. '.repeat(Math.ceil(replyBytes / 21)).slice(0, replyBytes);

const counters = { create: 0, respond: 0, close: 0, wrong: 0 };
/** How many messages each open conversation has had. */
const turns = new Map<string, number>();

const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = renderAnswer(request, Buffer.concat(chunks).toString());
    if (latencyMs === 0 || request.url === '/counters') send(response, answer);
    else setTimeout(() => send(response, answer), latencyMs);
  });
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit());

function send(response: ServerResponse, answer: object): void {
  const text = JSON.stringify(answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

function renderAnswer({ url = '', method }: IncomingMessage, text: string): object {
  if (url === '/counters') return { ...counters, open: turns.size };
  const body = JSON.parse(text) as { conversation_id?: string; message?: string };
  const id = body.conversation_id ?? `CONV-${counters.create}`;
  if (url.endsWith('/create')) {
    counters.create += 1;
    turns.set(id, 0);
    return { conversation_id: id, response: `Welcome back. ${filler}` };
  }
  const turn = (turns.get(id) ?? NaN) + 1;
  if (Number.isNaN(turn)) counters.wrong += 1;
  if (url.endsWith('/close') && method === 'PUT') {
    counters.close += 1;
    turns.delete(id);
    return { success: true };
  }
  counters.respond += 1;
  turns.set(id, turn);
  const isLast = turn === lastTurn;
  return {
    conversation_id: id,
    response: `Your order A-${1000 + turn} is on its way. ${filler}You said: ${body.message ?? ''}`,
    end_conversation: isLast,
    ...(isLast && { handoff: HANDOFF }),
  };
}
