// Runs that are stopped: signals, kill -9, a closed pipe. Nothing that was reported as done is lost.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, findRunDirectory, MAIN, readResults, rehearsal, type CommandOptions } from './command.ts';

const QUICK = (name: string): string => `name: ${name}\nturns: [{ user: hello, expect: { response: you said } }]\n`;
const SLOW = 'name: Slow\nturns: [{ user: wait, expect: { response: you said } }]\n';

/** A suite of one quick scenario and one whose reply never comes; `onSlow` is called when the slow message arrived. */
async function startStuckRun(
  onSlow: () => void,
): Promise<{ folder: string; options: CommandOptions; args: string[]; counts: () => number[] }> {
  const server = await startChatServer((request) => {
    if (request.body['message'] !== 'wait') return undefined;
    onSlow();
    return () => undefined;
  });
  const folder = createFolder({
    'scenarios/a.yaml': QUICK('Quick'),
    'scenarios/b.yaml': SLOW,
    'scenarios/c.yaml': QUICK('Never'),
  });
  const { flags, env } = pointAt(server);
  return {
    folder,
    options: { cwd: folder, env },
    args: ['run', '--concurrency', '1', ...flags],
    counts: () => [server.count('create'), server.count('close')],
  };
}

test.for([
  ['the run directory', 'reports', 'the event log could not be completed: reports/'],
  ['the working directory', '.', 'the folder is not there (ENOENT)'],
] as const)('%s that is removed meanwhile is said, and the run ends with 5', async ([, removed, said]) => {
  const folder = createFolder({ 'scenarios/a.yaml': QUICK('A') });
  const server = await startChatServer(({ operation }) => {
    if (operation === 'close') rmSync(path.join(folder, removed), { recursive: true });
    return undefined;
  });
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(5);
  expect(outcome.stdout.replace(/\s+/g, ' ')).toContain(said);
  expect(outcome.stdout).toContain('1 passed');
});

test('a command in a folder that was removed says so', () => {
  const script = `cd gone && rm -r ../gone && exec "${process.execPath}" "${MAIN}" validate`;
  const child = spawnSync('sh', ['-c', script], { cwd: createFolder({ 'gone/x': '' }), encoding: 'utf8' });
  expect(child).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^The working directory was removed/) as string,
  });
});

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s closes what is open, writes the reports and ends %d', async ([signal, code]) => {
  let stop = (): void => undefined;
  const run = await startStuckRun(() => stop());
  const outcome = await rehearsal(run.args, {
    ...run.options,
    onStart: (child) => {
      stop = () => child.kill(signal);
    },
  });
  expect(outcome.code).toBe(code);
  expect(run.counts()).toEqual([2, 2]);
  const results = readResults(run.folder);
  expect(results.run).toMatchObject({ exit_code: code, exit_name: 'interrupted' });
  expect(results.scenarios.map((scenario) => scenario.verdict)).toEqual(['passed', 'errored', 'skipped']);
  const junit = readFileSync(path.join(findRunDirectory(run.folder), 'junit.xml'), 'utf8');
  expect(junit).toMatch(/<error /);
});

test('after kill -9 the reports are made from the log, what is missing is named, and the code is 5', async () => {
  let stop = (): void => undefined;
  const run = await startStuckRun(() => stop());
  const killed = await rehearsal(run.args, {
    ...run.options,
    onStart: (child) => {
      stop = () => child.kill('SIGKILL');
    },
  });
  expect(killed.signal).toBe('SIGKILL');
  const report = await rehearsal(['report', 'latest'], { cwd: run.folder });
  expect(report.code).toBe(5);
  expect(report.stdout).toContain('b.yaml');
  const results = readResults(run.folder);
  expect(results.scenarios.find((scenario) => scenario.verdict === 'passed')).toMatchObject({
    id: expect.stringContaining('a') as string,
  });
});

test('a reader that goes away does not end the run', async () => {
  const server = await startChatServer(() => undefined);
  const folder = createFolder(
    Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`scenarios/s${i}.yaml`, QUICK(`Q${i}`)])),
  );
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--verbose', ...flags], {
    cwd: folder,
    env,
    onStart: (child) => {
      child.stdout.destroy();
    },
  });
  expect(outcome.code).toBe(0);
  expect(readResults(folder).counts).toMatchObject({ planned: 5, passed: 5 });
});
