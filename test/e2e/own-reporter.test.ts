// A reporter of the user's own: the one of the docs, in the config, in a flag, for stored and for merged runs.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, findRunDirectory, rehearsal } from './command.ts';

const EXAMPLE = readFileSync('examples/reporters/latency.ts', 'utf8');
const ROWS = /^scenario,attempt,turn,latency_ms\n"a",1,0,[\d.]+\n"a",1,1,[\d.]+\n$/;

test('is found beside the config, wherever the command is called', async () => {
  const server = await startChatServer(() => undefined);
  const folder = createFolder({
    'scenarios/deep/a.yaml': 'id: a\nturns: [{ user: hello, expect: { response: said } }]\n',
    'rehearsal.config.yaml': 'reporters: [console, ./own/latency.ts]\n',
    'own/latency.ts': EXAMPLE,
  });
  const { flags, env } = pointAt(server);
  const cwd = path.join(folder, 'scenarios/deep');
  const out = path.join(folder, 'reports');
  const outcome = await rehearsal(['run', 'a.yaml', '--out', out, ...flags], { cwd, env });
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
  expect(outcome.stdout).toMatch(/Reports: .*\(latency\.csv\)/s);
  const written = readFileSync(path.join(findRunDirectory(folder), 'latency.csv'), 'utf8');
  expect(written).toMatch(ROWS);

  const named = await rehearsal(['report', out + '/latest', '--reporter', '../../own/latency.ts=named.csv'], { cwd });
  expect(named.code, named.stderr).toBe(0);
  expect(readFileSync(path.join(cwd, 'named.csv'), 'utf8')).toBe(written);

  const merged = await rehearsal(['merge', 'reports/latest', '--out', 'merged'], { cwd: folder });
  expect(merged.code, merged.stderr).toBe(0);
  expect(readFileSync(path.join(folder, 'merged/latest/latency.csv'), 'utf8')).toBe(written);
});

test('is told to discard what it has half written, where it throws', async () => {
  const server = await startChatServer(() => undefined);
  const folder = createFolder({
    'scenarios/a.yaml': 'id: a\nturns: [{ user: hello, expect: { response: said } }]\n',
    'half.js': `import { rmSync, writeFileSync } from 'node:fs';
      export default ({ path }) => ({
        onScenario() { writeFileSync(path, ''); throw new Error('injected'); },
        discard() { rmSync(path); throw new Error('in vain'); },
      });`,
  });
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--reporter', './half.js=half.txt', ...flags], { cwd: folder, env });
  expect(outcome.code).toBe(5);
  expect(outcome.stderr).toMatch(/injected\b/);
  expect(existsSync(path.join(folder, 'half.txt'))).toBe(false);
});

test('the docs show the example as it is', () => {
  const shown = /```ts\n([^]*?)```/.exec(readFileSync('docs/reports.md', 'utf8'))?.[1] ?? '';
  expect(EXAMPLE.endsWith(`\n${shown}`)).toBe(true);
});
