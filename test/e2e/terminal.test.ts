// The rig itself: a command in a real terminal sees one.
import { expect, test } from 'vitest';
import { createFolder } from './command.ts';
import { openTerminal } from './terminal.ts';

test('a command runs in a terminal, is seen, and its end is known', async () => {
  const terminal = await openTerminal(['--version'], { cwd: createFolder() });
  expect(await terminal.waitForExit()).toBe(0);
  expect(terminal.screen()).toMatch(/^\d+\.\d+\.\d+/);
});
