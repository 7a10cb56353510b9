import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listBuiltInAgents, loadAgent, loadAgents } from '../../../src/agent/load-agent.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'agents-'));
  writeFileSync(path.join(folder, 'mine.yaml'), 'variants: { a: { id: VARIANT-2b81 } }\ngreeting: Hello!\n');
  writeFileSync(path.join(folder, 'two.yaml'), 'greeting: a\n---\ngreeting: b\n');
  writeFileSync(path.join(folder, 'empty.yaml'), '');
});

test('built-in agents are found by name', () => {
  expect(listBuiltInAgents()).toEqual(['bistro', 'clinic', 'shop']);
});

test.each(listBuiltInAgents().map((name) => [name]))('%s is without findings', async (name) => {
  const { agent, diagnostics } = await loadAgent(name, folder);
  expect(diagnostics).toEqual([]);
  expect(agent).toMatchObject({ name, file: `agents/${name}.yaml` });
});

test('the built-in agents can be served together', async () => {
  const { agents, diagnostics } = await loadAgents(listBuiltInAgents(), folder);
  expect(diagnostics).toEqual([]);
  expect(agents.map(({ name }) => name)).toEqual(['bistro', 'clinic', 'shop']);
});

test('a path is relative to the folder', async () => {
  const { agent, diagnostics } = await loadAgent('./mine.yaml', folder);
  expect(diagnostics).toEqual([]);
  expect(agent).toMatchObject({ name: 'mine', file: 'mine.yaml' });
});

test('two agents with one variant id are an error that names both', async () => {
  const { diagnostics } = await loadAgents(['bistro', 'mine.yaml'], folder);
  expect(diagnostics).toMatchObject([
    {
      code: 'duplicate-variant',
      severity: 'error',
      message:
        "agents/bistro.yaml and mine.yaml both have the variant VARIANT-2b81, so it can't decide which one answers",
    },
  ]);
});

test.each([
  ['bistr', 'unknown-agent', 'did you mean `bistro`?'],
  ['zoo', 'unknown-agent', 'built in are bistro, clinic, shop; a file ends in .yaml'],
  ['nowhere.yaml', 'unreadable-file', undefined],
  ['two.yaml', 'not-an-agent', undefined],
  ['empty.yaml', 'not-an-agent', undefined],
])('%s is a finding', async (name, code, hint) => {
  const { agent, diagnostics } = await loadAgent(name, folder);
  expect(agent).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code, severity: 'error' }]);
  expect(diagnostics[0]?.hint).toBe(hint);
});
