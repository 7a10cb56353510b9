// One conversation as a test author would write it by hand, with the fetch that Node.js brings.
/* global fetch */
import process from 'node:process';

const { BENCH_URL, BENCH_TURNS } = process.env;
const HEADERS = { 'X-API-KEY': 'key-4f2a91c7', 'X-TOKEN': 'token-8be03d55', 'Content-Type': 'application/json' };

/** Plays a conversation from create to close; gives the replies, the greeting first. */
export async function playConversation() {
  const greeting = await call('POST', 'create', {});
  const { conversation_id } = greeting;
  const replies = [greeting];
  for (let turn = 1; turn <= Number(BENCH_TURNS); turn += 1) {
    replies.push(await call('POST', 'respond', { conversation_id, message: `message ${turn}` }));
  }
  await call('PUT', 'close', { conversation_id });
  return replies;
}

async function call(method, operation, body) {
  const url = `${BENCH_URL}/v1/acme/PROJECT-1/chat/${operation}`;
  const response = await fetch(url, { method, headers: HEADERS, body: JSON.stringify(body) });
  return response.json();
}
