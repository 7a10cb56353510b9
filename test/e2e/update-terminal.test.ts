// `rehearsal update` in a real terminal: each difference is shown, and a key decides about it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, rehearsal } from './command.ts';
import { openTerminal, type TerminalSession } from './terminal.ts';

const demand = (phrase: string): string => `turns:\n  - user: hi\n    expect: { response: ${phrase} }  # kept\n`;
const OLD = ['a tree in winter', 'the house by the lake', 'two red apples', 'every day at nine'].map(demand);

/** Plays four scenarios of which each fails, and opens the update. */
async function openUpdate(): Promise<{ terminal: TerminalSession; read: () => string[] }> {
  const names = OLD.map((_text, index) => `scenarios/${index}.yaml`);
  const folder = createFolder(Object.fromEntries(names.map((name, index) => [name, OLD[index]!])));
  const response = 'Here: a tree in summer, the house by the sea, two green apples, every day at ten.';
  const { flags, env } = pointAt(
    await startChatServer(({ operation }) => (operation === 'close' ? undefined : { response })),
  );
  await rehearsal(['run', '--quiet', ...flags], { cwd: folder, env });
  const terminal = await openTerminal(['update', 'latest'], { cwd: folder });
  return { terminal, read: () => names.map((name) => readFileSync(path.join(folder, name), 'utf8')) };
}

test('y takes, e edits, n leaves, any other key asks again', async () => {
  const { terminal, read } = await openUpdate();
  await terminal.waitFor(/1 of 4 [\s\S]*take it\?/);
  terminal.press('x');
  await terminal.waitFor(/take it\?[^\n]*x\s+take it\?/);
  terminal.press('y');
  await terminal.waitFor(/2 of 4 [\s\S]*take it\?/);
  terminal.press('e');
  await terminal.waitFor('new text: the house by the sea');
  for (let key = 0; key < 'the sea'.length; key += 1) terminal.press('BSpace');
  terminal.type('the s');
  terminal.press('Enter');
  await terminal.waitFor(/3 of 4 [\s\S]*take it\?/);
  terminal.press('n');
  await terminal.waitFor(/4 of 4 [\s\S]*take it\?/);
  terminal.press('y');
  expect(await terminal.waitForExit()).toBe(1);
  expect(terminal.screen()).toContain('3 of 4 differences taken into 3 files');
  expect(read()).toEqual([
    demand('a tree in summer'),
    demand('the house by the s'),
    OLD[2],
    demand('every day at ten'),
  ]);
});

test('a takes all of the kind', async () => {
  const { terminal, read } = await openUpdate();
  await terminal.waitFor(/1 of 4 [\s\S]*take it\?/);
  terminal.press('n');
  await terminal.waitFor(/2 of 4 [\s\S]*take it\?/);
  terminal.press('a');
  expect(await terminal.waitForExit()).toBe(1);
  expect(read()).toEqual([OLD[0], ...['the house by the sea', 'two green apples', 'every day at ten'].map(demand)]);
});

test('q writes what was taken before', async () => {
  const { terminal, read } = await openUpdate();
  await terminal.waitFor(/1 of 4 [\s\S]*take it\?/);
  terminal.press('y');
  await terminal.waitFor(/2 of 4 [\s\S]*take it\?/);
  terminal.press('q');
  expect(await terminal.waitForExit()).toBe(1);
  expect(read()).toEqual([demand('a tree in summer'), ...OLD.slice(1)]);
});

test('Ctrl-C writes nothing', async () => {
  const { terminal, read } = await openUpdate();
  await terminal.waitFor(/1 of 4 [\s\S]*take it\?/);
  terminal.press('y');
  await terminal.waitFor(/2 of 4 [\s\S]*take it\?/);
  terminal.press('C-c');
  expect(await terminal.waitForExit()).toBe(130);
  expect(terminal.screen()).toContain('Stopped; nothing was written.');
  expect(read()).toEqual(OLD);
});
