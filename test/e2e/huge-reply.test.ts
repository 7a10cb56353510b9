// A reply of nine megabytes: it is compared and kept whole, and no report that people read drowns in it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, findRunDirectory, readResults, rehearsal } from './command.ts';

const REPLY = `${'<b>é "x" ]]> \u001b[31m'.repeat(350_000)} the end`;

test('is compared to its end, kept whole, and cut where people read', async () => {
  const server = await startChatServer(({ operation }) =>
    operation === 'respond' ? { response: REPLY, end_conversation: false } : undefined,
  );
  const folder = createFolder({
    'scenarios/a.yaml': 'id: a\nturns: [{ user: hello, expect: { response: { contains: the end, max_words: 5 } } }]\n',
  });
  const { flags, env } = pointAt(server);
  const reporters = ['--reporter', 'console,junit,json,markdown,ctrf,tap,html,github'];
  const outcome = await rehearsal(['run', ...reporters, ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stderr).toBe(1);
  expect(outcome.stdout.length).toBeLessThan(20_000);
  const turn = readResults(folder).scenarios[0]?.attempts[0]?.turns.find(({ index }) => index === 1);
  expect(turn?.response === REPLY).toBe(true);
  expect(turn?.checks.filter(({ subject }) => subject === 'response').map(({ passed }) => passed)).toEqual([
    true,
    false,
  ]);
  const directory = findRunDirectory(folder);
  for (const name of readdirSync(directory).filter((file) => !['events.jsonl', 'results.json'].includes(file)))
    expect(readFileSync(path.join(directory, name)).length, name).toBeLessThan(300_000);
});
