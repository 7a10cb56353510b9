// The works as vitest plays them: a test for each conversation, an expectation for each reply.
import process from 'node:process';
import { test } from 'vitest';
import { playConversation } from './conversation.js';

for (let number = 0; number < Number(process.env.BENCH_CONVERSATIONS); number += 1) {
  test.concurrent(`customer ${number} asks where the order is`, async ({ expect }) => {
    const [greeting, ...replies] = await playConversation();
    expect(greeting?.response).toContain('Welcome back');
    for (const [index, { response }] of replies.entries()) {
      expect(response).toMatch(new RegExp(`order [A-Z]-${1001 + index} is (on its way|delivered)`));
    }
    expect(replies.at(-1)?.handoff?.destination).toBe('live_agent_queue');
  });
}
