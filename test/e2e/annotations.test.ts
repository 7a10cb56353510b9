// What GitHub Actions is told: annotations of findings and of failures, on lines of the repository, and no command of anybody else.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, rehearsal, type Outcome } from './command.ts';

const GITHUB = { GITHUB_ACTIONS: 'true', CI: 'true' };

/** Lines that the runner acts on, on either stream. */
function listCommands({ stdout, stderr }: Outcome): string[] {
  return `${stdout}\n${stderr}`
    .split(/[\r\n]/)
    .filter((line) => line.trimStart().startsWith('::') || /##(?:vso|teamcity)?\[/i.test(line));
}

/** A repository with a suite below its root. */
function createRepository(files: Readonly<Record<string, string>>): string {
  const root = createFolder(Object.fromEntries(Object.entries(files).map(([file, text]) => [`suite/${file}`, text])));
  mkdirSync(path.join(root, '.git'));
  return path.join(root, 'suite');
}

const WRONG = 'turns:\n  - user: hello\n    expct: { response: hi }\n';

test.each([
  ['validate', []],
  ['validate', ['--format', 'json']],
  ['run', ['--base-url', 'http://127.0.0.1:9', '--account-id', 'a', '--project-id', 'p']],
  ['list', ['--target', 'x']],
])('%s %j annotates mistakes in files', async (command, args) => {
  const cwd = createRepository({
    'rehearsal.config.yaml': 'targets: { x: { simulated: bistro } }\n',
    'scenarios/a.yaml': WRONG,
  });
  const outcome = await rehearsal([command, ...args], { cwd, env: GITHUB });
  expect(outcome.code).toBe(2);
  const annotation =
    /^::error file=suite\/scenarios\/a\.yaml,line=3,col=5,title=rehearsal unknown-key::.*%0A.*`expect`/;
  expect(listCommands(outcome)).toContainEqual(expect.stringMatching(annotation));
  if (args.includes('json')) expect(JSON.parse(outcome.stdout)).toHaveProperty('diagnostics');
});

test('the file is found from a folder inside the suite', async () => {
  const cwd = createRepository({ 'rehearsal.config.yaml': 'concurrency: no\n', 'scenarios/deep/a.yaml': WRONG });
  const outcome = await rehearsal(['validate'], { cwd: path.join(cwd, 'scenarios/deep'), env: GITHUB });
  expect(listCommands(outcome).map((line) => /file=([^,]*)/.exec(line)?.[1])).toContain('suite/rehearsal.config.yaml');
});

test('there are no more than GitHub shows, and the last one counts the rest', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`scenarios/s${at}.yaml`, `id: s${at}\n${WRONG}`]),
  );
  const outcome = await rehearsal(['validate'], { cwd: createRepository(files), env: GITHUB });
  const errors = listCommands(outcome).filter((line) => line.startsWith('::error'));
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)).toMatch(/and \d+ more/);
});

test('nothing is annotated elsewhere', async () => {
  const outcome = await rehearsal(['validate'], { cwd: createRepository({ 'scenarios/a.yaml': WRONG }) });
  expect(listCommands(outcome)).toEqual([]);
});

test('no text of a file becomes a command', async () => {
  const hostile = '::error::x ##[error]y ##vso[task.setvariable variable=z]w';
  const files = {
    'scenarios/a.yaml': `name: "${hostile}"\nturns: [{ user: hello, expect: { response: hi } }]\n`,
    'scenarios/b.yaml': `"${hostile}": 1\nturns: [{ usr: "${hostile}" }]\n`,
  };
  const cwd = createRepository(files);
  const invalid = await rehearsal(['validate'], { cwd, env: GITHUB });
  const list = await rehearsal(
    ['list', 'scenarios/a.yaml', '--base-url', 'http://127.0.0.1:9', '--account-id', 'a', '--project-id', 'p'],
    { cwd, env: GITHUB },
  );
  expect(list.code, list.stderr).toBe(0);
  const own = /^::(?:error|warning) (?:file=|title=rehearsal)/;
  expect([...listCommands(invalid), ...listCommands(list)].filter((line) => !own.test(line))).toEqual([]);
});

test('a run annotates what failed and adds to the step summary, unless reporters are named', async () => {
  const server = await startChatServer(() => undefined);
  const cwd = createRepository({ 'scenarios/a.yaml': 'turns:\n  - user: hello\n    expect: { response: never }\n' });
  const summary = path.join(cwd, 'summary');
  const { flags, env } = pointAt(server);
  const options = { cwd, env: { ...env, ...GITHUB, GITHUB_STEP_SUMMARY: summary } };
  const annotated = await rehearsal(['run', ...flags], options);
  expect(annotated.code).toBe(1);
  const errors = listCommands(annotated).filter((line) => line.startsWith('::error'));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^::error file=suite\/scenarios\/a\.yaml,line=3,/);
  expect(readFileSync(summary, 'utf8')).toContain('1 of 1 scenario failed');
  const named = await rehearsal(['run', '--reporter', 'console', ...flags], options);
  expect(listCommands(named)).toEqual([]);
});

// Which reports each CI system gets by name is part of test/unit/cli/request-reporters.test.ts.
test.for([
  ['nowhere', {}, ['junit.xml', 'results.json']],
  ['GitLab', { GITLAB_CI: 'true' }, ['comment.md', 'junit.xml', 'results.json', 'summary.md']],
] as const)('without named reporters %s gets what it reads', async ([, ci, expected]) => {
  const server = await startChatServer(() => undefined);
  const cwd = createFolder({ 'scenarios/a.yaml': 'turns: [{ user: hello, expect: { response: said } }]\n' });
  const { flags, env } = pointAt(server);
  const { code, stdout } = await rehearsal(['run', ...flags], { cwd, env: { ...env, ...ci } });
  expect(code).toBe(0);
  const listed = /Reports: .*?\(([^)]*)\)/s.exec(stdout)?.[1]?.split(/,\s+/) ?? [];
  expect(listed.filter((name) => expected.includes(name as never)).sort()).toEqual([...expected]);
  expect(listed.includes('comment.md')).toBe(expected.includes('comment.md' as never));
});
