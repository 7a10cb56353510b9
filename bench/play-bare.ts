// The measure of all things: the same calls with undici and nothing else. No files are read, nothing is checked or written.
//
//   node bench/play-bare.ts URL CONVERSATIONS TURNS CONCURRENCY
import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';

const [url = '', ...numbers] = process.argv.slice(2);
const [conversations = 0, turns = 0, concurrency = 1] = numbers.map(Number);
const pool = new Pool(url, { pipelining: 1, connections: null });
const HEADERS = ['X-API-KEY', 'key-4f2a91c7', 'X-TOKEN', 'token-8be03d55', 'Content-Type', 'application/json'];

let begun = 0;
await Promise.all(Array.from({ length: concurrency }, playInTurn));
await pool.close();

async function playInTurn(): Promise<void> {
  while (begun < conversations) {
    begun += 1;
    const greeting = await call('POST', 'create', '{}');
    const { conversation_id: id } = JSON.parse(greeting) as { conversation_id: string };
    for (let turn = 1; turn <= turns; turn += 1) {
      JSON.parse(await call('POST', 'respond', JSON.stringify({ conversation_id: id, message: `message ${turn}` })));
    }
    JSON.parse(await call('PUT', 'close', JSON.stringify({ conversation_id: id })));
  }
}

function call(method: 'POST' | 'PUT', operation: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const listener: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: () => undefined,
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => {
        resolve(Buffer.concat(chunks).toString());
      },
      onResponseError: (_controller, error) => {
        reject(error);
      },
    };
    pool.dispatch({ path: `/v1/acme/PROJECT-1/chat/${operation}`, method, headers: HEADERS, body }, listener);
  });
}
