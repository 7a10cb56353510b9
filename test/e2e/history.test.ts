// The local history from outside: what runs leave in it, what `history` shows, and that it never stands in the way of a run.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, rehearsal, WITHOUT_PAGE, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';

const SUITE = {
  'scenarios/a.yaml': 'id: steady\nturns:\n  - user: steady\n    expect: { response: right }\n',
  'scenarios/b.yaml': 'id: moody\nturns:\n  - user: moody\n    expect: { response: right }\n',
};

interface Rig {
  readonly folder: string;
  readonly file: string;
  wrong: boolean;
  run(...args: readonly string[]): Promise<Outcome>;
  /** A run that is there to be found in the history. */
  prepare(...args: readonly string[]): Promise<Outcome>;
  history(...args: readonly string[]): Promise<Outcome>;
}

async function createRig(files: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const folder = createFolder({ ...SUITE, ...files });
  const server = await startChatServer(({ operation, body }) =>
    operation === 'respond'
      ? { response: body['message'] === 'moody' && rig.wrong ? 'no \u001b[31m' : 'right', end_conversation: false }
      : undefined,
  );
  const { flags, env } = pointAt(server);
  const rig: Rig = {
    folder,
    file: path.join(folder, 'reports/history.sqlite'),
    wrong: false,
    run: (...args) => rehearsal(['run', ...WITHOUT_PAGE, ...args, ...flags], { cwd: folder, env }),
    prepare: (...args) => sharedRehearsal(['run', ...WITHOUT_PAGE, ...args, ...flags], { cwd: folder, env }),
    history: (...args) => rehearsal(['history', ...args], { cwd: folder }),
  };
  return rig;
}

/** Writes runs into a history that a first run has made: one result of `id` for each sign. */
function addRuns(file: string, id: string, signs: string): void {
  const database = new DatabaseSync(file);
  for (const [at, sign] of signs.split('').entries()) {
    const run = `old-${String(at).padStart(3, '0')}`;
    const verdict = sign === '+' ? 'passed' : 'failed';
    const startedAt = new Date(Date.UTC(2026, 0, 1 + at)).toISOString();
    database.prepare('INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?)').run(run, 'command-line', startedAt, 0);
    database
      .prepare('INSERT INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(run, id, id, 'scenarios/b.yaml', 1, verdict, 0, 0, 100, 50, verdict === 'passed' ? null : 'said no');
  }
  database.close();
}

describe('runs', () => {
  test('are written into it; reports made again are not', async () => {
    const rig = await createRig();
    expect((await rig.run()).stderr).toBe('');
    rig.wrong = true;
    await rig.run();
    await sharedRehearsal(['report', 'latest'], { cwd: rig.folder });
    const outcome = await rig.history('--format', 'json');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      format: 'rehearsal-history/1',
      scenarios: [
        {
          id: 'moody',
          judged: 2,
          passed: 1,
          pass_rate: 0.5,
          flips: 1,
          results: [{ verdict: 'passed' }, { verdict: 'failed' }],
        },
        { id: 'steady', judged: 2, passed: 2, pass_rate: 1, flips: 0, last_failure: null },
      ],
      flaky: [],
    });
  });

  test('that end at the same time are all in it', async () => {
    const rig = await createRig();
    const outcomes = await Promise.all([rig.run(), rig.run(), rig.run()]);
    expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ''], [0, ''], [0, '']]); // prettier-ignore
    const { stdout } = await rig.history('--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ scenarios: [{ judged: 3 }, { judged: 3 }] });
  });

  test('without it, where the config says so', async () => {
    const rig = await createRig({ 'rehearsal.config.yaml': 'history: false\n' });
    expect((await rig.run()).code).toBe(0);
    expect(existsSync(rig.file)).toBe(false);
    expect((await rig.history()).stderr).toContain('error[no-history]: The config says `history: false`');
  });

  test('with one elsewhere', async () => {
    const rig = await createRig({ 'rehearsal.config.yaml': 'history: kept/past.sqlite\n' });
    expect((await rig.run()).code).toBe(0);
    expect(readdirSync(path.join(rig.folder, 'kept'))).toEqual(['past.sqlite']);
    expect((await rig.history()).stdout).toContain('steady');
  });
});

describe('a history that can not be used', () => {
  test.each([
    [
      'damaged',
      'this is no database, but it is long enough to be taken for one. '.repeat(20),
      'is damaged (file is not a database)',
    ],
    ['of another program', undefined, 'is not a history of rehearsal'],
    ['of a newer version', 'newer', 'was written by a newer version of rehearsal'],
  ])('%s: it is left alone, and the run is what it is', async (_name, text, reason) => {
    const rig = await createRig({ 'reports/history.sqlite': text === undefined || text === 'newer' ? '' : text });
    if (text === undefined || text === 'newer') {
      const database = new DatabaseSync(rig.file);
      database.exec(text === undefined ? 'CREATE TABLE cooking (salt TEXT)' : 'PRAGMA user_version = 99');
      database.close();
    }
    const before = readFileSync(rig.file);
    const outcome = await rig.run();
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain('warning[history]: the history reports/history.sqlite');
    expect(outcome.stderr).toContain(`${reason}; it is left alone; this run is not in it`);
    expect(readFileSync(rig.file).equals(before)).toBe(true);
    const shown = await rig.history();
    expect(shown).toMatchObject({ code: 2, stdout: '' });
    expect(shown.stderr).toContain('error[no-history]: The history reports/history.sqlite');
  });

  test('locked for too long', async () => {
    const rig = await createRig();
    await rig.prepare();
    const database = new DatabaseSync(rig.file);
    onTestFinished(() => database.close());
    database.exec('BEGIN EXCLUSIVE');
    const outcome = await rig.run();
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain('is in use by another run for more than 5 s; this run is not in it');
  });
});

describe('rehearsal history', () => {
  test('shows the unsteady first, and the entry that keeps it from gating', async () => {
    const rig = await createRig();
    await rig.prepare();
    addRuns(rig.file, 'moody', '++-+--+');
    const { code, stdout, stderr } = await rig.history();
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
    expect(lines[0]).toBe('scenario passed rate flips lately median trend last failure');
    expect(lines[1]).toMatch(/^moody 5\/8 63 % 4 ✓✓✗✓✗✗✓✓ 100 ms .* 2026-01-06$/);
    expect(lines[2]).toMatch(/^steady 1\/1 100 % 0 ✓ \d+ ms$/);
    expect(stdout).toContain('1 scenario is flaky. For the quarantine file:');
    const entry = stdout.slice(stdout.indexOf('- id:'));
    expect(entry).toMatch(
      /^- id: "moody"\n {2}reason: "flaky: passed 5 of 8 runs, 4 flips"\n {2}expires: \d{4}-\d\d-\d\d\n$/,
    );
    writeFileSync(path.join(rig.folder, 'quarantine.yaml'), entry);
    writeFileSync(path.join(rig.folder, 'rehearsal.config.yaml'), 'quarantine: quarantine.yaml\n');
    rig.wrong = true;
    expect((await rig.run()).code).toBe(0);
    expect((await rig.history()).stdout).not.toContain('is flaky');
  });

  test('shows the past of one scenario, with hostile text made harmless', async () => {
    const rig = await createRig();
    rig.wrong = true;
    await rig.prepare();
    addRuns(rig.file, 'moody', '+-');
    const { stdout } = await rig.history('moody');
    expect(stdout).toContain('moody, target command-line\n  scenarios/b.yaml:1\n  passed 1 of 3, 1 flips');
    expect(stdout).toMatch(/ {2}✓ old-000 {4}100 ms\n {2}✗ old-001 {4}100 ms {2}said no\n {2}✗ 2026-/);
    expect(stdout).not.toContain('\u001b');
    expect((await rig.history('mody')).stderr).toContain('did you mean `moody`?');
  });

  test('before the first run', async () => {
    const rig = await createRig();
    const outcome = await rig.history();
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('error[no-history]: There is no history at reports/history.sqlite');
  });

  test('only the last runs count, and only those against the target', async () => {
    const rig = await createRig();
    await rig.prepare();
    addRuns(rig.file, 'moody', '-----');
    const last = await rig.history('--last', '1', '--format', 'json');
    expect(JSON.parse(last.stdout)).toMatchObject({
      scenarios: [{ id: 'moody', judged: 1, passed: 1 }, { id: 'steady' }],
    });
    const other = await rig.history('--target', 'nobody');
    expect(other.code).toBe(4);
    expect(other.stderr).toContain('the history has no result of the target `nobody`, only of `command-line`');
  });

  test('a pipe in its place is not waited for', async () => {
    const folder = createFolder({ 'reports/a': '' });
    execFileSync('mkfifo', [path.join(folder, 'reports/history.sqlite')]);
    const outcome = await rehearsal(['history'], { cwd: folder });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('The history reports/history.sqlite is no ordinary file; it is left alone');
  });
});

test('--timings history balances shards by what scenarios usually take', async () => {
  const rig = await createRig({
    'scenarios/c.yaml': 'id: third\nturns:\n  - user: third\n    expect: { response: right }\n',
  });
  const without = await rig.run('--shard', '1/2', '--timings', 'history', '--dry-run');
  expect(without.stderr).toContain('warning[no-history]');
  await rig.prepare();
  addRuns(rig.file, 'moody', '++++');
  const database = new DatabaseSync(rig.file);
  database.exec("UPDATE results SET duration_ms = 90000 WHERE scenario = 'moody'");
  database.close();
  const parts = await Promise.all(
    ['1/2', '2/2'].map((shard) => rig.run('--shard', shard, '--timings', 'history', '--dry-run')),
  );
  expect(parts.map(({ stdout }) => stdout.match(/^(moody|steady|third)\b/gm))).toEqual([
    ['moody'],
    ['steady', 'third'],
  ]);
});

test('a Node.js without SQLite keeps no history, and says so', async () => {
  const folder = createFolder(SUITE);
  const { flags, env } = pointAt(await startChatServer(() => undefined));
  const outcome = await rehearsal(['run', ...flags], {
    cwd: folder,
    env: { ...env, NODE_OPTIONS: '--no-experimental-sqlite' },
  });
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain("can't be used (this Node.js has no SQLite); this run is not in it");
});
