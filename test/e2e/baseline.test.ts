// `--baseline`, `--fail-on` and `baseline accept` from outside: an agent that gets worse between two runs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, rehearsal, WITHOUT_PAGE, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';

const scenario = (id: string, extra = ''): string =>
  `id: ${id}\n${extra}turns:\n  - user: ${id}\n    expect: { response: "yes, ${id}" }\n`;

const SUITE = {
  'scenarios/orders.yaml': [scenario('order'), scenario('refund'), scenario('invoice')].join('---\n'),
  'scenarios/stock.yaml': scenario('stock', 'tags: [slow]\n'),
};

interface Agent {
  /** Messages that are answered wrongly. */
  wrong: ReadonlySet<string>;
  /** Messages that are answered with status 500. */
  broken: ReadonlySet<string>;
  /** How often a message was asked; a wrong answer only when this says so. */
  isWrong: (message: string, asked: number) => boolean;
  delayMs: number;
}

interface Rig {
  readonly folder: string;
  readonly agent: Agent;
  run(...args: readonly string[]): Promise<Outcome>;
  /** What comes before that which a test is about. */
  prepare(...args: readonly string[]): Promise<Outcome>;
  results(): { comparison: Comparison | null; run: { exit_code: number; verdict_reason: string } };
}

interface Comparison {
  readonly baseline: Readonly<Record<string, string | null>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly scenarios: readonly { readonly id: string; readonly change: string; readonly p_value?: number }[];
  readonly latency: { readonly slower_by: number; readonly notable: boolean } | null;
}

async function createRig(files: Readonly<Record<string, string>> = SUITE): Promise<Rig> {
  const agent: Agent = { wrong: new Set(), broken: new Set(), isWrong: () => false, delayMs: 0 };
  const asked = new Map<string, number>();
  const server = await startChatServer(({ operation, body }) => {
    if (operation !== 'respond') return undefined;
    const message = String(body['message']);
    const times = (asked.get(message) ?? 0) + 1;
    asked.set(message, times);
    if (agent.broken.has(message)) return (response) => response.writeHead(500).end();
    const isWrong = agent.wrong.has(message) || agent.isWrong(message, times);
    const answer = { response: isWrong ? 'no' : `yes, ${message}`, end_conversation: false };
    if (agent.delayMs === 0) return answer;
    const text = JSON.stringify({ conversation_id: String(body['conversation_id']), ...answer });
    return (response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text), agent.delayMs);
    };
  });
  const folder = createFolder({ 'rehearsal.config.yaml': 'history: false\n', ...files });
  const { flags, env } = pointAt(server);
  const complete = (args: readonly string[]): readonly string[] =>
    args[0] === 'run' ? ['run', ...WITHOUT_PAGE, ...args.slice(1), ...flags] : args;
  return {
    folder,
    agent,
    run: (...args) => rehearsal(complete(args), { cwd: folder, env }),
    prepare: (...args) => sharedRehearsal(complete(args), { cwd: folder, env }),
    results: () =>
      JSON.parse(readFileSync(path.join(folder, 'reports/latest/results.json'), 'utf8')) as ReturnType<Rig['results']>,
  };
}

const changesOf = (rig: Rig): readonly (readonly string[])[] =>
  rig.results().comparison?.scenarios.map(({ id, change }) => [id, change]) ?? [];

describe('--baseline', () => {
  test('names what got worse, better, stays broken, is new, gone and errored, and report says the same', async () => {
    const rig = await createRig();
    rig.agent.wrong = new Set(['refund', 'invoice']);
    expect((await rig.prepare('run')).code).toBe(1);
    rig.agent.wrong = new Set(['order', 'refund']);
    rig.agent.broken = new Set(['stock']);
    writeFileSync(path.join(rig.folder, 'scenarios/more.yaml'), scenario('delivery'));
    const orders = [scenario('order'), scenario('refund'), scenario('invoice')].join('---\n');
    writeFileSync(path.join(rig.folder, 'scenarios/orders.yaml'), orders);

    const outcome = await rig.run('run', '--baseline', 'latest', '--reporter', 'console,json,junit,markdown,ctrf,tap');
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(3);
    expect(changesOf(rig)).toEqual([
      ['delivery', 'new'],
      ['order', 'regression'],
      ['refund', 'still-failing'],
      ['invoice', 'fixed'],
      ['stock', 'errored'],
    ]);
    expect(outcome.stdout).toContain('Regressions (1)\n  scenarios/orders.yaml:1 order: passed, now failed');
    expect(outcome.stdout).toMatch(/: 1 regression, 1 fixed, 1 still failing, 1\s+errored, 1 new; 4 compared/);
    const file = (name: string): string => readFileSync(path.join(rig.folder, 'reports/latest', name), 'utf8');
    expect(file('junit.xml')).toContain('name="comparison.regressions" value="order"');
    expect(file('summary.md')).toContain('### Comparison');
    expect(file('ctrf.json')).toContain('"rehearsal.comparison"');
    expect(file('report.tap')).toContain('1 regression, 1 fixed');

    const before = rig.results();
    const again = await rig.run('report', 'latest', '--reporter', 'json');
    expect(again.code).toBe(3);
    expect(rig.results()).toEqual(before);
  });

  test('what is filtered, sharded or pointed away is not gone; what left the files is', async () => {
    const rig = await createRig();
    await rig.prepare('run');
    const [first = ''] = readdirSync(path.join(rig.folder, 'reports')).filter((name) => name !== 'latest');
    for (const args of [['--tags', 'not slow'], ['--shard', '1/2'], ['scenarios/orders.yaml:1']]) {
      expect((await rig.run('run', ...args, '--baseline', first)).code).toBe(0);
      expect(changesOf(rig)).toEqual([]);
    }
    writeFileSync(
      path.join(rig.folder, 'scenarios/orders.yaml'),
      [scenario('order'), scenario('refund')].join('---\n'),
    );
    for (const args of [['--grep', 'refund'], ['scenarios/orders.yaml:1']]) {
      expect((await rig.run('run', ...args, '--baseline', first)).code).toBe(0);
      expect(changesOf(rig)).toEqual([['invoice', 'gone']]);
    }
  });

  test('one that is not whole is said to be so', async () => {
    const rig = await createRig();
    rig.agent.wrong = new Set(['order']);
    await rig.prepare('run', '--max-failures', '1', '--concurrency', '1', '--out', 'stopped');
    const log = path.join(rig.folder, 'stopped/latest/events.jsonl');
    const stopped = await rig.run('run', '--baseline', 'stopped/latest');
    expect(stopped.stderr).toContain(
      'warning[incomplete-baseline]: The baseline stopped/latest is not whole: no further',
    );
    const lines = readFileSync(log, 'utf8').split('\n');
    writeFileSync(log, `${lines[0]}\n`);
    const killed = await rig.run('run', '--baseline', 'stopped/latest');
    expect(killed.stderr).toContain('is not whole: 4 of 4 scenarios have no result');
  });

  test('with repeats one bad draw is no regression, and what broke is one', async () => {
    const rig = await createRig();
    await rig.prepare('run', '--repeat', '10', '--pass-rate', '0.5');
    rig.agent.wrong = new Set(['refund']);
    rig.agent.isWrong = (message, asked) => message === 'order' && asked % 5 === 0;
    const args = ['run', '--repeat', '10', '--baseline', 'latest', '--fail-on', 'regressions'];
    const outcome = await rig.run(...args);
    expect(outcome.code).toBe(1);
    expect(changesOf(rig)).toEqual([
      ['order', 'uncertain'],
      ['refund', 'regression'],
    ]);
    expect(outcome.stdout).toContain('passed with 5 of 5, now failed with 0 of 10 (p < 0.001)');
  });
});

describe('--fail-on', () => {
  test.each([
    ['regressions', []],
    ['slower=20%', []],
    ['failed,regressions', ['--dry-run']],
  ])('%s without a baseline is a mistake', async (list, more) => {
    const rig = await createRig();
    const outcome = await rig.run('run', '--fail-on', list, ...more);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('error[no-baseline]');
    expect(existsSync(path.join(rig.folder, 'reports'))).toBe(false);
  });

  test('each policy, over one run with a regression and a known failure', async () => {
    const rig = await createRig();
    rig.agent.wrong = new Set(['refund']);
    await rig.prepare('run');
    await rig.prepare('baseline', 'accept', 'latest');
    for (const [list, code] of [
      ['regressions', 0],
      ['failed', 1],
      ['failed,regressions', 1],
      ['flaky', 0],
    ] as const) {
      const outcome = await rig.run('run', '--baseline', 'baseline.yaml', '--fail-on', list);
      expect([list, outcome.code]).toEqual([list, code]);
    }
    rig.agent.wrong = new Set(['refund', 'order']);
    const outcome = await rig.run('run', '--baseline', 'baseline.yaml', '--fail-on', 'regressions');
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('FAILED 1 scenario got worse. Exit code 1 (failed).');
  });

  test('a baseline that knows none of the scenarios lets nothing through', async () => {
    const rig = await createRig({
      ...SUITE,
      'other.yaml':
        'format: rehearsal-baseline/1\ntarget: a\nscenarios:\n  - { id: other, file: b, verdict: failed }\n',
    });
    const args = ['run', '--baseline', 'other.yaml', '--fail-on', 'regressions'];
    expect((await rig.run(...args)).code).toBe(0);
    rig.agent.wrong = new Set(['order']);
    const outcome = await rig.run(...args);
    expect(outcome.code).toBe(4);
    expect(outcome.stdout).toContain('1 scenario failed, and none of this run has a verdict in the baseline.');
    expect((await rig.run('compare', 'other.yaml', 'latest')).code).toBe(4);
  });

  test('slower: an agent that takes its time', async () => {
    const rig = await createRig();
    await rig.prepare('run');
    await rig.prepare('baseline', 'accept', 'latest');
    const file = path.join(rig.folder, 'baseline.yaml');
    // Replies of this machine take any time; what they took before is known.
    const setBefore = (ms: number): void => {
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/latency_ms: \d+/g, `latency_ms: ${ms}`));
    };
    rig.agent.delayMs = 60;
    setBefore(1);
    const slow = await rig.run('run', '--baseline', 'baseline.yaml', '--fail-on', 'slower=20%');
    expect(slow.code).toBe(1);
    expect(slow.stdout).toMatch(/FAILED replies are [\d.]+ % slower \(limit 20 %\)/);
    setBefore(100_000);
    const fast = await rig.run('run', '--baseline', 'baseline.yaml', '--fail-on', 'slower=20%,regressions');
    expect(fast.code).toBe(0);
  });
});

describe('baseline accept', () => {
  /** The file without what depends on how busy this machine is. */
  const accepted = (rig: Rig): string =>
    readFileSync(path.join(rig.folder, 'baseline.yaml'), 'utf8').replaceAll(/latency_ms: \d+/g, 'latency_ms: 1');

  test('writes one sorted line for each scenario, and the same bytes for the same results', async () => {
    const rig = await createRig();
    rig.agent.wrong = new Set(['refund']);
    await rig.prepare('run');
    const outcome = await rig.run('baseline', 'accept', 'latest');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toBe('baseline.yaml: 4 scenarios, 1 of them known to fail (4 added)\n');
    expect(accepted(rig)).toBe(
      [
        '# Written by `rehearsal baseline accept`: one scenario a line, sorted by id.',
        'format: rehearsal-baseline/1',
        'target: "command-line"',
        'scenarios:',
        '  - { id: "invoice", file: "scenarios/orders.yaml", verdict: passed, latency_ms: 1 }',
        '  - { id: "order", file: "scenarios/orders.yaml", verdict: passed, latency_ms: 1 }',
        '  - { id: "refund", file: "scenarios/orders.yaml", verdict: failed, latency_ms: 1 }',
        '  - { id: "stock", file: "scenarios/stock.yaml", verdict: passed, latency_ms: 1 }',
        '',
      ].join('\n'),
    );
    const before = accepted(rig);
    await rig.prepare('run');
    const again = await rig.run('baseline', 'accept', 'latest');
    expect(again.stdout).toMatch(/\((nothing changed|\d with another latency)\)/);
    expect(accepted(rig)).toBe(before);
  });

  test('a partial run changes its own lines only, and what is gone loses its line', async () => {
    const rig = await createRig();
    await rig.prepare('run');
    await rig.prepare('baseline', 'accept', 'latest');
    rig.agent.wrong = new Set(['order', 'stock']);
    await rig.prepare('run', 'scenarios/orders.yaml');
    expect((await rig.run('baseline', 'accept', 'latest')).stdout).toMatch(
      /\(1 changed,( \d with another latency,)? 1 kept\)/,
    );
    expect(accepted(rig)).toContain('id: "stock", file: "scenarios/stock.yaml", verdict: passed');
    writeFileSync(path.join(rig.folder, 'scenarios/orders.yaml'), scenario('order'));
    await rig.prepare('run');
    expect((await rig.run('baseline', 'accept', 'latest')).stdout).toMatch(
      /\(1 changed,( \d with another latency,)? 2 removed\)/,
    );
  });

  test('a run that did not judge everything is refused, unless told', async () => {
    const rig = await createRig();
    await rig.prepare('run');
    await rig.prepare('baseline', 'accept', 'latest');
    const before = accepted(rig);
    rig.agent.broken = new Set(['order']);
    await rig.prepare('run');
    const refused = await rig.run('baseline', 'accept', 'latest');
    expect(refused).toMatchObject({ code: 5, stdout: '' });
    expect(refused.stderr).toContain('error[incomplete-run]: The run is not whole: 1 scenario could not be judged');
    await rig.prepare('run', '--shard', '1/2');
    expect((await rig.run('baseline', 'accept', 'latest')).stderr).toContain('it is one shard');
    expect(accepted(rig)).toBe(before);
    const told = await rig.run('baseline', 'accept', 'latest', '--allow-incomplete');
    expect(told.code).toBe(0);
    expect(accepted(rig)).toContain('id: "order", file: "scenarios/orders.yaml", verdict: passed');
  });

  test('the file that the config names is written, and every run is compared with it', async () => {
    const rig = await createRig({ ...SUITE, 'rehearsal.config.yaml': 'baseline: gate/known.yaml\nhistory: false\n' });
    const first = await rig.run('run');
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('warning[no-baseline-file]');
    expect((await rig.run('baseline', 'accept', 'latest')).stdout).toContain('gate/known.yaml: 4 scenarios');
    rig.agent.wrong = new Set(['order']);
    await rig.run('run', '--fail-on', 'regressions');
    expect(rig.results().comparison?.baseline).toEqual({ run: null, file: 'gate/known.yaml', target: 'command-line' });
    expect(changesOf(rig)).toEqual([['order', 'regression']]);
  });
});

describe('what is no baseline', () => {
  test.each([
    ['no such run', 'nowhere', 'error[unknown-run]'],
    ['another YAML file', 'scenarios/stock.yaml', 'error[unknown-key]'],
    ['text', 'note.txt', 'error[no-baseline-file]'],
    ['an id twice', 'twice.yaml', 'error[duplicate-id]'],
    ['a later format', 'later.yaml', 'error['],
    ['bytes that are no text', 'binary.yaml', 'error['],
    ['two files one after the other', 'joined.yaml', 'error[no-baseline-file]'],
    ['more that passed than could be judged', 'impossible.yaml', "3 of 2 can't have passed"],
    ['more repeats than anybody plays', 'huge.yaml', 'error[bad-value]'],
  ])('%s', async (_name, baseline, expected) => {
    const line = '  - { id: a, file: b, verdict: passed }\n';
    const fileOf = (lines: string): string => `format: rehearsal-baseline/1\ntarget: a\nscenarios:\n${lines}`;
    const repeated = (passed: number, judged: number): string =>
      line.replace(' }', `, repeats: { passed: ${passed}, judged: ${judged} } }`);
    const rig = await createRig({
      ...SUITE,
      'note.txt': 'hello\n',
      'twice.yaml': fileOf(`${line}${line}`),
      'joined.yaml': `${fileOf(line)}---\n${fileOf(line)}`,
      'impossible.yaml': fileOf(repeated(3, 2)),
      'huge.yaml': fileOf(repeated(1, 1e12)),
      'later.yaml': `format: rehearsal-baseline/2\ntarget: a\nscenarios: []\n`,
    });
    writeFileSync(path.join(rig.folder, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x41, 0xc3]));
    const outcome = await rig.prepare('run', '--baseline', baseline);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(expected);
  });
});

test('shards that are compared and merged say what the whole run says', async () => {
  const rig = await createRig();
  rig.agent.wrong = new Set(['refund']);
  await rig.prepare('run');
  await rig.prepare('baseline', 'accept', 'latest');
  rig.agent.wrong = new Set(['order', 'stock']);
  writeFileSync(path.join(rig.folder, 'scenarios/orders.yaml'), [scenario('order'), scenario('refund')].join('---\n'));
  const args = ['--baseline', 'baseline.yaml', '--fail-on', 'regressions'];
  const whole = await rig.run('run', ...args);
  const expected = rig.results();
  for (const shard of ['1/2', '2/2']) await rig.run('run', ...args, '--shard', shard, '--out', 'parts');
  const merged = await rig.run('merge', 'parts');
  expect([whole.code, merged.code]).toEqual([1, 1]);
  expect(changesOf(rig)).toEqual([
    ['order', 'regression'],
    ['refund', 'fixed'],
    ['stock', 'regression'],
    ['invoice', 'gone'],
  ]);
  expect(rig.results().run.verdict_reason).toBe(expected.run.verdict_reason);
  expect(rig.results().comparison?.counts).toEqual(expected.comparison?.counts);
});
