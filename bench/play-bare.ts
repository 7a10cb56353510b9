// The measure of all things: the same calls with undici and nothing else. No files are read, nothing is checked or written.
//
//   node bench/play-bare.ts URL CONVERSATIONS TURNS CONCURRENCY
import { createCaller } from './bare-calls.ts';

const [url = '', ...numbers] = process.argv.slice(2);
const [conversations = 0, turns = 0, concurrency = 1] = numbers.map(Number);
const caller = createCaller(url);

let begun = 0;
await Promise.all(Array.from({ length: concurrency }, playInTurn));
await caller.close();

async function playInTurn(): Promise<void> {
  while (begun < conversations) {
    begun += 1;
    const greeting = await caller.call('POST', 'create', '{}');
    const { conversation_id: id } = JSON.parse(greeting) as { conversation_id: string };
    for (let turn = 1; turn <= turns; turn += 1) {
      JSON.parse(
        await caller.call('POST', 'respond', JSON.stringify({ conversation_id: id, message: `message ${turn}` })),
      );
    }
    JSON.parse(await caller.call('PUT', 'close', JSON.stringify({ conversation_id: id })));
  }
}
