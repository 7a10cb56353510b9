// The help of the command: the list of commands is kept from the build, and is what the command line itself would say.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rehearsal } from './command.ts';

test('the list of commands is that of the sources, and fits a terminal', async () => {
  const { code, stdout, stderr } = await rehearsal(['--help']);
  expect(stdout).toBe(execFileSync(process.execPath, ['src/main.ts', '--help'], { encoding: 'utf8' }));
  expect(stdout).toMatch(/^ {2}run +play scenarios against a target/m);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect([code, stderr]).toEqual([0, '']);
});
