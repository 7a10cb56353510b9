// A body that its JSON Schema would take for ever on makes its own scenario errored, with its place; the others go on.
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, readResults, rehearsal } from './command.ts';

const SLOW = `id: slow
turns:
  - user: the whole tree
    expect:
      body:
        properties: { tree: { $ref: '#/$defs/tree' } }
        $defs:
          tree:
            anyOf:
              - { required: [leaf], properties: { branch: { $ref: '#/$defs/tree' } } }
              - { required: [branch], properties: { branch: { $ref: '#/$defs/tree' } } }
---
id: small
turns:
  - user: one branch
    expect: { body: { properties: { tree: { $ref: '#/$defs/tree' } }, $defs: { tree: { required: [leaf] } } } }
`;

function nest(depth: number): object {
  return depth === 0 ? { leaf: true } : { branch: nest(depth - 1) };
}

test('a schema that refers to itself twice, and a reply that is nested a hundred times', async () => {
  const server = await startChatServer(({ body }) => {
    const trees = new Map<unknown, object>([
      ['the whole tree', nest(100)],
      ['one branch', nest(0)],
    ]);
    const tree = trees.get(body['message']);
    return tree && { response: 'Here it is.', end_conversation: false, tree };
  });
  const folder = createFolder({ 'scenarios/a.yaml': SLOW });
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--concurrency', '2', ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stderr).toBe(3);
  const results = readResults(folder);
  expect(results.counts).toMatchObject({ planned: 2, passed: 1, errored: 1 });
  const error = results.scenarios.find(({ id }) => id === 'slow')?.attempts[0]?.error;
  expect(error).toMatchObject({ kind: 'body-timeout', turn: 1, file: 'scenarios/a.yaml', line: 6 });
  expect(outcome.stdout).toContain('scenarios/a.yaml:6');
  expect([server.count('create'), server.count('close')]).toEqual([2, 2]);
});
