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

test('each command that it lists has a help of its own', async () => {
  const { stdout } = await rehearsal(['--help']);
  const listed = stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm);
  const names = Array.from(listed, ([, name = '']) => name);
  expect(names).toContain('run');
  const helps = await Promise.all(names.map((name) => rehearsal([name, '--help'])));
  expect(helps.map((help) => /^Usage: rehearsal (\w+) /.exec(help.stdout)?.[1])).toEqual(names);
});
