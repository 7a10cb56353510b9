// A suite in which nothing was wrong is not parsed again the next time: it is played as it was, and whatever has changed since
// is played as it is now.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pointAt, startChatServer, type ChatServer } from './chat-server.ts';
import { createFolder, findRunDirectory, readResults, rehearsal, WITHOUT_PAGE, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';
import { withoutTimes } from './without-times.ts';

/** From 100 scenarios on a suite is remembered. */
const SCENARIOS = 100;

const SUITE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: SCENARIOS }, (_, number) => [`scenarios/s${number}.yaml`, renderScenario(number)]),
  ),
  'scenarios/rows.yaml': `name: Rows
examples:
  - { city: Paris }
  - { city: Zürich }
turns:
  - { use: fragments/hello.yaml }
  - { user: 'a table in \${city}', expect: { response: { matches: 'in \${city}$' } } }
`,
  'scenarios/fragments/hello.yaml': 'turns: [{ user: hello, expect: { response: hello } }]\n',
};

function renderScenario(number: number, expected = 'you said'): string {
  return `name: Number ${number} 😀
description: What is said comes back.
tags: [t${number % 3}]
integration_attributes: { user: "u-\${uuid}", deep: { list: [1, null, "\${run.id}"], template: x } }
greeting: { response: how can I help }
answers:
  - { when: are you sure, user: 'yes', times: 1, expect: { response: 'yes' } }
turns:
  - user: order ${number} on \${date("+1d", "yyyy-MM-dd")}, are you sure
    capture: { day: '(\\d{4}-\\d\\d-\\d\\d)' }
    expect: { response: ${expected} }
  - user: bye \${day}
    expect: { response: { all_of: [{ contains: 'bye \${day}' }, { none_of: [{ matches: zzz }] }] }, latency: 1m }
`;
}

interface Rig {
  readonly folder: string;
  readonly server: ChatServer;
  /** Runs the suite anew; what the run before has left is gone. */
  readonly play: (env?: Readonly<Record<string, string>>) => Promise<Outcome>;
  /** Runs it so that it is known. */
  readonly remember: () => Promise<Outcome>;
}

async function prepare(): Promise<Rig> {
  const server = await startChatServer(() => undefined);
  const { flags, env: secrets } = pointAt(server);
  const folder = createFolder(SUITE);
  const playBy = (by: typeof sharedRehearsal, env: Readonly<Record<string, string>>): Promise<Outcome> => {
    rmSync(path.join(folder, 'reports'), { recursive: true, force: true });
    const command = ['run', '--concurrency', '30', ...WITHOUT_PAGE, ...flags];
    return by(command, { cwd: folder, env: { ...secrets, ...env } });
  };
  return { folder, server, play: (env = {}) => playBy(rehearsal, env), remember: () => playBy(sharedRehearsal, {}) };
}

/** The reports of a run, without what may differ. */
function readReports(folder: string): Readonly<Record<string, string>> {
  const directory = findRunDirectory(folder);
  const names = readdirSync(directory).filter((name) => name !== 'events.jsonl');
  return Object.fromEntries(
    names.map((name) => [name, withoutTimes(readFileSync(path.join(directory, name), 'utf8'))]),
  );
}

/** What the console shows of the failure, from its head to the command that plays it again; all else depends on times. */
function readProblem({ stdout }: Outcome): string | undefined {
  return /^FAIL [^]*?^ +\$ rehearsal .*$/m.exec(withoutTimes(stdout))?.[0];
}

/** What was asked of the agent, without ids, in an order of its own. */
function listAsked({ received }: ChatServer): readonly string[] {
  return received
    .map(({ operation, body }) => `${operation} ${JSON.stringify({ ...body, conversation_id: undefined })}`)
    .map((asked) => asked.replace(/u-[0-9a-f-]{36}/, 'UUID').replace(/\d{4}-\d\d-\d\dT[\d-]+-[0-9a-f]{6}/, 'RUN'))
    .sort();
}

test('says and finds the same again', async () => {
  const { folder, server, play } = await prepare();
  expect(await play()).toMatchObject({ code: 0 });
  const reports = readReports(folder);
  const asked = listAsked(server);
  expect(asked.length).toBeGreaterThan(5 * SCENARIOS);
  expect(await play()).toMatchObject({ code: 0 });
  expect(readReports(folder)).toEqual(reports);
  expect(listAsked(server)).toEqual([...asked, ...asked].sort());
});

test('one expectation that has changed fails its scenario, and no other one', async () => {
  const { folder, play, remember } = await prepare();
  expect(await remember()).toMatchObject({ code: 0 });
  writeFileSync(path.join(folder, 'scenarios/s77.yaml'), renderScenario(77, 'you sold'));
  expect(await play()).toMatchObject({ code: 1 });
  const failed = readResults(folder).scenarios.filter(({ verdict }) => verdict !== 'passed');
  expect(failed.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([expect.stringMatching(/number-77.* failed$/)]);
});

test('a failure shows the line that demands it', async () => {
  const { folder, server, play } = await prepare();
  writeFileSync(path.join(folder, 'scenarios/s77.yaml'), renderScenario(77, 'you sold'));
  const first = await play();
  const again = await play();
  expect(again.code).toBe(1);
  expect(readProblem(again)).toContain('contains "you sold"');
  expect(readProblem(again)).toBe(readProblem(first));
  expect(server.count('create')).toBe(server.count('close'));
});

describe('what is said is kept for the next time', () => {
  const PASSWORD = `word-${randomUUID()}`;
  const SAYING = 'turns: [{ user: "it is ${word}", expect: { response: you said } }]\n';

  /** Everything that is kept; what other tests have left there may go at any moment. */
  function readCache(): string {
    const cache = path.resolve('node_modules/.cache/rehearsal/suites');
    mkdirSync(cache, { recursive: true });
    return readdirSync(cache)
      .map((name) => path.join(cache, name))
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
      .join('\n');
  }

  /** Runs 100 scenarios that say the password, and tells whether the cache holds it. */
  async function leavesPassword(config: string, more: readonly string[] = []): Promise<boolean> {
    const server = await startChatServer(() => undefined);
    const { flags, env } = pointAt(server);
    const names = Array.from({ length: SCENARIOS }, (_, number) => [`scenarios/s${number}.yaml`, SAYING] as const);
    const folder = createFolder({ ...Object.fromEntries(names), 'rehearsal.config.yaml': config });
    const command = ['run', '--concurrency', '30', ...WITHOUT_PAGE, ...flags, ...more];
    expect(await rehearsal(command, { cwd: folder, env: { ...env, WORD: PASSWORD } })).toMatchObject({ code: 0 });
    expect(server.received.filter(({ body }) => body['message'] === `it is ${PASSWORD}`)).toHaveLength(SCENARIOS);
    return readCache().includes(PASSWORD);
  }

  test('not where it comes from the environment, or from the command line', async () => {
    expect(await leavesPassword('vars: { word: "${env.WORD}" }\n')).toBe(false);
    expect(await leavesPassword('concurrency: 30\n', ['--var', `word=${PASSWORD}`])).toBe(false);
    expect(await leavesPassword(`vars: { word: ${PASSWORD} }\n`)).toBe(true);
  });
});

test('a credential that stands in a file is found', async () => {
  const { play, remember, server } = await prepare();
  expect(await remember()).toMatchObject({ code: 0 });
  const played = server.received.length;
  const outcome = await play({ REHEARSAL_TOKEN: 'What is said comes back.' });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('error[literal-credential]');
  expect(server.received).toHaveLength(played);
});
