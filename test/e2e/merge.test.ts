// `rehearsal merge` from outside: shards that finished, were killed, were played twice or never came, and reruns.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChatServer, pointAt } from './chat-server.ts';
import { createFolder, rehearsal, WITHOUT_PAGE, type Outcome, type Results } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';
import { INTERNAL_ERROR, type RunFinished, type RunStarted } from '../../src/event/run-event.ts';

const COUNT = 8;
const FILES = Object.fromEntries(
  Array.from({ length: COUNT }, (_, at) => [
    `scenarios/s${at}.yaml`,
    `id: s${at}\ntags: [all${at === 0 ? ', first' : ''}]\nturns: [{ user: hello ${at}, expect: { response: you said } }]\n`,
  ]),
);

/** What the agent answers otherwise than expected. */
const wrong = new Set<string>();
let server: Awaited<ReturnType<typeof openChatServer>>;

/** A folder with runs in which all was right: of the whole suite, and of its two halves. They are only copied from there. */
let stored: string;

beforeAll(async () => {
  server = await openChatServer(({ operation, body }) =>
    operation === 'respond' && wrong.has(String(body['message'])) ? { response: 'no' } : undefined,
  );
  stored = mkdtempSync(path.join(tmpdir(), 'rehearsal-stored-'));
  mkdirSync(path.join(stored, 'scenarios'));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(path.join(stored, file), text);
  await play(sharedRehearsal, stored, 'all');
  await play(sharedRehearsal, stored, 'one', '--shard', '1/2');
  await play(sharedRehearsal, stored, 'two', '--shard', '2/2');
});

afterAll(async () => {
  await server.close();
  rmSync(stored, { recursive: true });
});

async function play(
  by: typeof sharedRehearsal,
  folder: string,
  out: string,
  ...args: readonly string[]
): Promise<Outcome> {
  const { flags, env } = pointAt(server);
  const more = args.includes('--concurrency') ? [] : ['--concurrency', '1'];
  return by(['run', '--out', out, ...WITHOUT_PAGE, ...more, ...flags, ...args], { cwd: folder, env });
}

/** A suite of its own, whose agent is right until a test says otherwise. */
class Suite {
  readonly folder = createFolder(FILES);
  readonly wrong = wrong;

  constructor() {
    wrong.clear();
  }

  /** Takes a stored run over, as if it had been played here. */
  take(name: 'all' | 'one' | 'two', out: string = name): void {
    cpSync(path.join(stored, name), path.join(this.folder, out), { recursive: true, verbatimSymlinks: true });
  }

  async run(out: string, ...args: readonly string[]): Promise<Outcome> {
    return play(rehearsal, this.folder, out, ...args);
  }

  /** A run that is there to be merged. */
  async prepare(out: string, ...args: readonly string[]): Promise<Outcome> {
    return play(sharedRehearsal, this.folder, out, ...args);
  }

  async call(...args: readonly string[]): Promise<Outcome> {
    return rehearsal(args, { cwd: this.folder });
  }

  read(out: string, file: string): string {
    return readFileSync(path.join(this.folder, out, 'latest', file), 'utf8');
  }

  results(out: string): Results & { readonly missing: readonly { readonly id: string }[] } {
    return JSON.parse(this.read(out, 'results.json')) as ReturnType<Suite['results']>;
  }

  /** Cuts the log of a run short, as kill -9 does: so many lines, and half of the next. */
  truncate(out: string, lines: number): void {
    const log = path.join(this.folder, out, 'latest', 'events.jsonl');
    const all = readFileSync(log, 'utf8').split('\n');
    writeFileSync(log, [...all.slice(0, lines), (all[lines] ?? '').slice(0, 20)].join('\n'));
  }
}

/** What may differ between a run and its merged shards: times, the ids of runs, and the ids that the agent gave. */
function withoutTimes(text: string): string {
  return (
    text
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d[:-]\d\d[:-]\d\d(?:\.\d+Z|-[\da-f]{6})?/g, 'TIME')
      .replaceAll(
        /("(?:started_ms|duration_ms|latency_ms|waited_ms|waited_share|start|stop|duration)":) ?[\d.]+/g,
        '$1T',
      )
      .replaceAll(/time="[\d.]+"/g, 'time="T"')
      .replaceAll(/duration_ms: \d+/g, 'duration_ms: T')
      .replaceAll(/CONV-\d+/g, 'CONV')
      .replaceAll(/\d+(?:\.\d+)? m?s\b/g, 'T')
      .replaceAll(/\([\d.]+\/s\)/g, '(RATE)')
      // Columns are as wide as the longest time in them.
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'TOKEN')
  );
}

const REPORTERS = 'console,junit,json,markdown,github,ctrf,tap';
const REPORT_FILES = ['results.json', 'junit.xml', 'ctrf.json', 'report.tap', 'summary.md', 'comment.md'];

/** The ten slowest are in the order of their times. */
function withoutSlowest(text: string): string {
  return text.replace(/### Slowest[^]*$/, '');
}

test.each([
  [2, 'run'],
  [3, 'prepare'],
] as const)('%i shards merged are the run itself, in every report', async (total, by) => {
  const suite = new Suite();
  suite.wrong.add('hello 3').add('hello 6');
  const whole = await suite[by]('whole', '--reporter', REPORTERS);
  expect(whole.code).toBe(1);
  for (let index = 1; index <= total; index += 1) await suite[by](`shard-${index}`, '--shard', `${index}/${total}`);
  const runs = Array.from({ length: total }, (_, at) => `shard-${total - at}/latest`);
  const merged = await suite.call('merge', ...runs, '--out', 'merged', '--reporter', REPORTERS);
  expect(merged.code, merged.stderr).toBe(1);
  for (const file of REPORT_FILES) {
    const [one, other] = [suite.read('merged', file), suite.read('whole', file)].map((text) =>
      withoutSlowest(withoutTimes(text)),
    );
    expect(one).toBe(other);
  }
  const scopeOf = (out: string): unknown =>
    (JSON.parse(suite.read(out, 'events.jsonl').split('\n')[0]!) as RunStarted).scope;
  expect(scopeOf('merged')).toEqual(scopeOf('whole'));
  // On the screen scenarios stand in the order in which they ended.
  const sorted = (text: string): string[] => withoutTimes(text).replaceAll('merged/', 'whole/').split('\n').sort();
  expect(sorted(merged.stdout)).toEqual(sorted(whole.stdout));
});

test('the order of the runs, copies of them and the time of the merge change nothing', async () => {
  const suite = new Suite();
  suite.take('one');
  suite.take('two');
  for (const copy of ['copy', 'torn']) {
    const to = path.join(suite.folder, copy);
    cpSync(path.join(suite.folder, 'two'), to, { recursive: true, verbatimSymlinks: true });
  }
  suite.truncate('torn', 12);
  const log = async (...runs: string[]): Promise<string> => {
    const outcome = await suite.call('merge', ...runs, '--out', 'merged', '--reporter', 'json,junit');
    expect(outcome.code, outcome.stderr).toBe(0);
    return ['events.jsonl', 'results.json', 'junit.xml'].map((file) => suite.read('merged', file)).join('\n');
  };
  const first = await log('one/latest', 'two/latest');
  expect(await log('two', 'copy', 'one/latest')).toBe(first);
  expect(await log('one', 'torn', 'two')).toBe(first);
  expect(await log('one', 'two', 'torn')).toBe(first);
  expect(readdirSync(path.join(suite.folder, 'merged'))).toHaveLength(2);
});

describe('a shard that was killed', () => {
  test('costs 5 and is named; its repetition makes the run whole', async () => {
    const suite = new Suite();
    suite.take('one');
    suite.take('two');
    suite.truncate('two', 12);
    const cut = await suite.call('merge', 'one', 'two', '--out', 'merged', '--reporter', 'console,json,junit');
    expect(cut.code).toBe(5);
    const { missing, counts } = suite.results('merged');
    expect(missing.length).toBeGreaterThan(0);
    expect(counts['passed']).toBe(COUNT - missing.length);
    for (const { id } of missing) expect(cut.stdout).toContain(id);
    expect(suite.read('merged', 'junit.xml')).toContain('no-result');

    await suite.prepare('again', '--shard', '2/2');
    const whole = await suite.call('merge', 'one', 'two', 'again', '--out', 'whole', '--reporter', 'json');
    expect(whole.code, whole.stderr).toBe(0);
    expect(suite.results('whole')).toMatchObject({ counts: { passed: COUNT }, missing: [], run: { exit_name: 'ok' } });
  });

  test('can be played to its end by --rerun of what was merged, in shards', async () => {
    const suite = new Suite();
    suite.wrong.add('hello 0');
    await suite.prepare('one', '--shard', '1/2');
    await suite.prepare('two', '--shard', '2/2');
    suite.truncate('two', 12);
    await sharedRehearsal(['merge', 'one', 'two', '--out', 'merged', '--reporter', 'json'], { cwd: suite.folder });
    const missing = suite.results('merged').missing.map(({ id }) => id);
    suite.wrong.clear();
    const reruns = [
      await suite.prepare('rerun-1', '--rerun', 'merged/latest', '--shard', '1/2'),
      await suite.prepare('rerun-2', '--rerun', 'merged/latest', '--shard', '2/2'),
    ];
    expect(reruns.map(({ code }) => code)).toEqual([0, 0]);
    const played = ['rerun-1', 'rerun-2'].flatMap((out) => suite.results(out).scenarios.map(({ id }) => id));
    expect(played.sort()).toEqual([...new Set(['s0', ...missing])].sort());

    for (const runs of [['merged'], ['one', 'two']]) {
      const whole = await suite.call('merge', ...runs, 'rerun-2', 'rerun-1', '--out', 'whole', '--reporter', 'json');
      expect(whole.code, whole.stderr).toBe(0);
      expect(suite.results('whole').counts).toMatchObject({ planned: COUNT, passed: COUNT });
    }
  });

  test('before its first event says nothing, and what it was to play is named', async () => {
    const suite = new Suite();
    suite.take('one');
    suite.take('two');
    suite.truncate('two', 0);
    const merged = await suite.call('merge', 'one', 'two', '--out', 'merged', '--reporter', 'console,json');
    expect(merged.code).toBe(5);
    expect(merged.stderr).toContain('holds no events');
    expect(merged.stdout).toMatch(/shard 2\/2 is missing: \d scenarios have no result/);
    expect(suite.results('merged').missing).not.toEqual([]);
  });

  test('that has all its results, but no end, is not whole', async () => {
    const suite = new Suite();
    suite.take('all', 'one');
    const lines = suite.read('one', 'events.jsonl').trimEnd().split('\n').length;
    suite.truncate('one', lines - 1);
    const merged = await suite.call('merge', 'one', '--out', 'merged', '--reporter', 'console');
    expect(merged.code).toBe(5);
    expect(merged.stdout).toContain('was killed before it ended');
    expect((await suite.prepare('rerun', '--rerun', 'one/latest')).code).toBe(0);
    expect((await suite.prepare('of-merged', '--rerun', 'merged/latest')).code).toBe(0);
    for (const runs of [
      ['one', 'rerun'],
      ['one', 'of-merged'],
      ['of-merged', 'merged'],
    ]) {
      const whole = await suite.call('merge', ...runs, '--out', 'whole', '--reporter', 'json');
      expect(whole.code, whole.stderr).toBe(0);
      expect(suite.results('whole').counts).toMatchObject({ planned: COUNT, passed: COUNT });
    }
  });
});

describe('a scenario that was played twice', () => {
  test('counts by its later result, whatever the order of the runs', async () => {
    const suite = new Suite();
    suite.wrong.add('hello 2');
    await suite.prepare('bad');
    suite.wrong.clear();
    await suite.prepare('good');
    for (const runs of [
      ['bad', 'good'],
      ['good', 'bad'],
    ]) {
      const merged = await suite.call('merge', ...runs, '--out', 'merged', '--reporter', 'json');
      expect(merged.code, merged.stderr).toBe(0);
      expect(suite.results('merged').counts).toMatchObject({ planned: COUNT, passed: COUNT, failed: 0 });
    }
  });

  test('counts by its result where the later run broke off before it', async () => {
    const suite = new Suite();
    suite.take('all', 'good');
    suite.wrong.add('hello 0');
    expect((await suite.prepare('stopped', '--max-failures', '1')).code).toBe(1);
    const merged = await suite.call('merge', 'good', 'stopped', '--out', 'merged', '--reporter', 'json');
    expect(merged.code).toBe(1);
    expect(suite.results('merged').counts).toMatchObject({ passed: COUNT - 1, failed: 1, skipped: 0 });
    expect(suite.read('merged', 'results.json')).toContain('"cancelled": null');
  });
});

test('a bug that came up in a run counts until all of that run was played again', async () => {
  const suite = new Suite();
  suite.take('all', 'bad');
  const log = path.join(suite.folder, 'bad/latest/events.jsonl');
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const last = JSON.parse(lines.pop()!) as RunFinished;
  const bug = { type: 'warning', code: INTERNAL_ERROR, message: 'a bug', seq: last.seq, at_ms: last.at_ms };
  const after = { ...last, seq: last.seq + 1 };
  writeFileSync(log, [...lines, JSON.stringify(bug), JSON.stringify(after), ''].join('\n'));
  expect((await suite.call('merge', 'bad', '--out', 'merged', '--reporter', 'json')).code).toBe(70);
  await suite.prepare('some', '--tags', 'first', '--rerun', 'bad/latest');
  expect((await suite.call('merge', 'bad', 'some', '--out', 'merged', '--reporter', 'json')).code).toBe(70);
  await suite.prepare('all');
  expect((await suite.call('merge', 'bad', 'all', '--out', 'merged', '--reporter', 'json')).code).toBe(0);
});

test.each([
  ['stopped before its last scenario is no greener', COUNT - 2, 1],
  ['stopped nothing is no redder', COUNT - 1, 0],
])('a run whose --max-failures %s merged than alone', async (_, last, code) => {
  const suite = new Suite();
  suite.wrong.add('hello 3').add(`hello ${last}`);
  const alone = await suite.run('one', '--max-failures', '2', '--fail-on', 'flaky');
  expect(alone.code, alone.stdout).toBe(code);
  expect(alone.stdout.includes('1 not played')).toBe(code === 1);
  const merged = await suite.call('merge', 'one', '--out', 'merged', '--reporter', 'junit,json');
  expect(merged.code).toBe(code);
  expect(suite.results('merged').counts).toMatchObject({ failed: 2, skipped: COUNT - 1 - last });
  for (const out of ['one', 'merged']) {
    expect(suite.read(out, 'results.json').includes('"cancelled": null')).toBe(code === 0);
    expect(suite.read(out, 'junit.xml').includes('max-failures')).toBe(code === 1);
  }
  suite.wrong.clear();
  expect((await suite.prepare('again', '--rerun', 'one/latest', '--fail-on', 'flaky')).code).toBe(0);
  expect((await suite.call('merge', 'one', 'again', '--out', 'both', '--reporter', 'json')).code).toBe(0);
});

test('a shard that never came is named, with what it was to play', async () => {
  const suite = new Suite();
  await suite.prepare('one', '--shard', '1/4');
  await suite.prepare('four', '--shard', '4/4');
  const merged = await suite.call('merge', 'one', 'four', '--out', 'merged', '--reporter', 'console,markdown,json');
  expect(merged.code).toBe(5);
  expect(merged.stdout).toMatch(/the shards 2\/4, 3\/4 are missing: \d scenarios have no result/);
  expect(suite.results('merged').missing).toHaveLength(COUNT - suite.results('one').scenarios.length * 2);
  expect(suite.read('merged', 'comment.md')).toContain('are missing');
});

test('a folder of runs stands for all of them, and an empty shard is none too few', async () => {
  const suite = new Suite();
  const outcomes: Outcome[] = [];
  for (const index of [1, 2, 3]) {
    outcomes.push(await suite.prepare(`jobs/job-${index}/reports`, '--tags', 'first', '--shard', `${index}/3`));
  }
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(outcomes.filter(({ stderr }) => /shard \d\/3 is empty/.test(stderr))).toHaveLength(2);
  const merged = await suite.call('merge', 'jobs', '--out', 'merged', '--reporter', 'json');
  expect(merged.code, merged.stderr).toBe(0);
  expect(suite.results('merged').counts).toMatchObject({ planned: 1, passed: 1 });
});

describe('refuses, and says what differs', () => {
  async function refuse(
    first: readonly string[] | undefined,
    second: readonly string[],
    change?: (suite: Suite) => void,
  ) {
    const suite = new Suite();
    if (first === undefined) suite.take('one');
    else await suite.prepare('one', ...first);
    change?.(suite);
    await suite.prepare('two', ...second);
    const merged = await suite.call('merge', 'one', 'two', '--out', 'merged');
    expect(merged.code).toBe(2);
    return merged.stderr;
  }

  test('another selection', async () => {
    expect(await refuse(undefined, ['--shard', '2/2', '--tags', 'first'])).toMatch(
      /selects s1, s2, s3 and 4 more, which .* does not/,
    );
  });
  test.for(['commit', 'agent_version', 'environment'])('another %s', async (key) => {
    const stderr = await refuse(['--shard', '1/2', '--meta', `${key}=aaa`], ['--shard', '2/2', '--meta', `${key}=bbb`]);
    expect(stderr).toMatch(new RegExp(`judged ${key} aaa, .* bbb`));
  });
  test('another list of what fails', async () => {
    expect(await refuse(undefined, ['--shard', '2/2', '--fail-on', 'flaky'])).toMatch(/--fail-on list/);
  });
  test('another place of a scenario', async () => {
    const stderr = await refuse(undefined, ['--shard', '2/2'], ({ folder }) => {
      mkdirSync(path.join(folder, 'scenarios/moved'));
      renameSync(path.join(folder, 'scenarios/s4.yaml'), path.join(folder, 'scenarios/moved/s4.yaml'));
    });
    expect(stderr).toMatch(/the name, place or tags of s4 differ/);
  });
  test('what is no run', async () => {
    const suite = new Suite();
    const merged = await suite.call('merge', 'nowhere', 'scenarios');
    expect(merged.code).toBe(2);
    expect(merged.stderr).toContain('There is no run `nowhere`');
    expect(merged.stderr).toContain('scenarios holds no events.jsonl');
  });
  test('a log that is damaged in the middle', async () => {
    const suite = new Suite();
    suite.take('all', 'one');
    const log = path.join(suite.folder, 'one/latest/events.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"seq":3', '"seq":4'));
    const merged = await suite.call('merge', 'one');
    expect(merged.code).toBe(2);
    expect(merged.stderr).toContain('is damaged');
    const all = 'console,junit,html,json,markdown,ctrf,tap';
    const report = await suite.call('report', 'one/latest', '--out', 'again', '--reporter', all);
    expect(report.stderr).toContain('is damaged');
    expect(report.code).toBe(2);
    expect(readdirSync(path.join(suite.folder, 'again'))).toEqual([]);
  });
  test('logs that do not say which run they are, or when: the name of the merged run comes from there', async () => {
    const suite = new Suite();
    const said = ['"started_at":"(/../../../out)2026"', '"started_at":"2026-13-45T00:00:00.000Z"', '"begun_at":"now"'];
    const names = said.map((_, at) => `said-${at}`);
    for (const [at, name] of names.entries()) {
      suite.take('all', name);
      const log = path.join(suite.folder, name, 'latest/events.jsonl');
      writeFileSync(log, readFileSync(log, 'utf8').replace(/"started_at":"[^"]*"/, said[at]!));
    }
    const outcomes = [await suite.call('merge', ...names.map((name) => `${name}/latest`))];
    for (const name of names) outcomes.push(await suite.call('report', `${name}/latest`));
    const all = outcomes.map(({ stderr }) => stderr).join('');
    for (const name of names) {
      const damaged = `${name}/.* is damaged: its first event does not say which run it is, or when it began\n`;
      expect(all.match(new RegExp(damaged, 'g'))).toHaveLength(2);
    }
    expect(all).not.toMatch(/^\s+at /m);
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(readdirSync(suite.folder).sort()).toEqual([...names, 'scenarios']);
  });
});

test('a shard has its share of concurrency and rate, and states those of the whole run', async () => {
  const suite = new Suite();
  await suite.run('one', '--shard', '1/3', '--concurrency', '10', '--rate', '90/s');
  expect(suite.results('one').run).toMatchObject({ concurrency: 10, rate: 90, shard: { index: 1, total: 3 } });
  expect(suite.read('one', 'events.jsonl')).toContain('"selection":');
  rmSync(path.join(suite.folder, 'one'), { recursive: true });
});
