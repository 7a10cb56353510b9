// A pattern that would take for ever makes its own scenario errored, with its place; the others go on.
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, readResults, rehearsal } from './command.ts';

const SLOW = `id: slow
turns:
  - user: all the letters
    expect: { response: { matches: '(a+)+$' } }
`;

test('(a+)+$ in 50 kB of `a`', async () => {
  const server = await startChatServer(({ body }) =>
    body['message'] === 'all the letters' ? { response: `${'a'.repeat(50_000)}!`, end_conversation: false } : undefined,
  );
  const others = Array.from({ length: 20 }, (_, at) => [
    `scenarios/other-${at}.yaml`,
    `turns: [{ user: hello ${at}, expect: { response: { matches: '^you said: (hello \\d+)$' }, latency: 5s } }]\n`,
  ]);
  const folder = createFolder({ 'scenarios/a.yaml': SLOW, ...(Object.fromEntries(others) as Record<string, string>) });
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--concurrency', '4', ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stderr).toBe(3);
  expect(outcome.stderr).toContain('warning[slow-pattern]');
  const results = readResults(folder);
  expect(results.counts).toMatchObject({ planned: 21, passed: 20, errored: 1 });
  const error = results.scenarios.find(({ id }) => id === 'slow')?.attempts[0]?.error;
  expect(error).toMatchObject({ kind: 'pattern-timeout', file: 'scenarios/a.yaml', line: 4 });
  expect(outcome.stdout).toContain('scenarios/a.yaml:4');
  expect([server.count('create'), server.count('close')]).toEqual([21, 21]);
});
