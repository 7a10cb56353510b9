// `rehearsal compare` from outside: stored runs, baseline files, and two targets played side by side.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pointAt, startChatServer, type ChatServer } from './chat-server.ts';
import { createFolder, rehearsal, WITHOUT_PAGE, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';

const SUITE = {
  'scenarios/returns.yaml': [
    'id: returns\nturns:\n  - user: returns\n    expect: { response: days }\n',
    'id: bill\nturns:\n  - user: bill\n    expect: { response: moment }\n',
    'id: hours\nturns:\n  - user: hours\n    expect: { response: open }\n',
  ].join('---\n'),
};

type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const BEFORE: Answers = {
  returns: { response: 'You have 30 days to return it.', end_conversation: false },
  bill: {
    response: 'One moment.',
    end_conversation: false,
    handoff: { destination: 'live_agent_queue', reason: 'billing' },
  },
  hours: { response: 'We are open from 9 to 5.', end_conversation: false },
};
const AFTER: Answers = {
  returns: { response: 'You have 14 days to return it.', end_conversation: false },
  bill: { response: 'One moment.', end_conversation: true },
  hours: { response: 'We are closed.', end_conversation: false },
};

interface Played {
  readonly folder: string;
  readonly server: ChatServer;
  say(answers: Answers): void;
  run(...args: readonly string[]): Promise<string>;
}

/** A suite against one agent; `run` gives the id of the run. */
async function createSuite(files: Readonly<Record<string, string>> = SUITE): Promise<Played> {
  let answers = BEFORE;
  const server = await startChatServer(({ operation, body }) =>
    operation === 'respond' ? answers[String(body['message'])] : undefined,
  );
  const folder = createFolder({ 'rehearsal.config.yaml': 'history: false\n', ...files });
  const { flags, env } = pointAt(server);
  return {
    folder,
    server,
    say: (next) => (answers = next),
    run: async (...args) => {
      const known = new Set(listRuns(folder));
      await sharedRehearsal(['run', ...WITHOUT_PAGE, ...args, ...flags], { cwd: folder, env });
      return listRuns(folder).find((name) => !known.has(name)) ?? '';
    },
  };
}

function listRuns(folder: string): readonly string[] {
  try {
    return readdirSync(path.join(folder, 'reports')).filter((name) => name !== 'latest');
  } catch {
    return [];
  }
}

const compare = (folder: string, ...args: readonly string[]): Promise<Outcome> =>
  rehearsal(['compare', ...args], { cwd: folder });

/** Times and run ids are different every time. */
function withoutTimes(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-[0-9a-f]{6}/g, 'RUN')
    .replaceAll(/Median reply latency.*(\n.*scenarios\))?/g, 'LATENCY')
    .replaceAll(/^( {2}(create|respond) +)p50.*$/gm, '$1QUANTILES');
}

describe('two stored runs', () => {
  test('changes, replies word by word, handoffs, ends', async () => {
    const suite = await createSuite();
    const base = await suite.run();
    suite.say(AFTER);
    const head = await suite.run();
    const outcome = await compare(suite.folder, base, head);
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(1);
    expect(withoutTimes(outcome.stdout)).toBe(
      [
        'base  RUN (target command-line)',
        'head  RUN (target command-line)',
        '',
        'Against RUN (target command-line): 1 regression, 1 fixed; 3 compared',
        'Regressions (1)',
        '  scenarios/returns.yaml:11 hours: passed, now failed',
        'Fixed (1)',
        '  scenarios/returns.yaml:6 bill: failed, now passed',
        'LATENCY',
        '',
        'Replies that differ (3 scenarios)',
        '  scenarios/returns.yaml:1 returns',
        '    turn 1 "returns"',
        '      reply    You have [-30-]{+14+} days to return it.',
        '  scenarios/returns.yaml:6 bill',
        '    turn 1 "bill"',
        '      handoff  live_agent_queue (billing), now none',
        '      end      goes on, now ends the conversation',
        '  scenarios/returns.yaml:11 hours',
        '    turn 1 "hours"',
        '      reply    We are [-open from 9 to 5-]{+closed+}.',
        '',
        'Latency',
        '  create   QUANTILES',
        '  respond  QUANTILES',
        '',
        'FAILED 1 scenario got worse. Exit code 1 (failed).',
        '',
      ].join('\n'),
    );
  });

  test('as data and as Markdown, with the same exit code', async () => {
    const suite = await createSuite();
    const base = await suite.run();
    suite.say(AFTER);
    const head = await suite.run();
    const json = await compare(suite.folder, base, head, '--format', 'json', '--fail-on', 'failed,slower=1000000%');
    expect(json.code).toBe(1);
    const document = JSON.parse(json.stdout) as Record<string, unknown>;
    expect(document).toMatchObject({
      format: 'rehearsal-compare/1',
      base: { run: base },
      head: { run: head },
      exit_code: 1,
      exit_name: 'failed',
      verdict_reason: '1 of 3 scenarios failed.',
      comparison: {
        scenarios: [
          { id: 'bill', change: 'fixed' },
          { id: 'hours', change: 'regression' },
        ],
      },
      differences: [
        { id: 'returns', turns: [{ turn: 1, user: 'returns' }] },
        {
          id: 'bill',
          turns: [{ handoff: { before: { destination: 'live_agent_queue' }, after: null }, end_conversation: {} }],
        },
        { id: 'hours' },
      ],
      latency: [{ operation: 'create' }, { operation: 'respond' }],
    });
    const markdown = await compare(suite.folder, base, head, '--format', 'markdown', '--fail-on', 'flaky');
    expect(markdown.code).toBe(0);
    expect(markdown.stdout).toContain('## ✅ rehearsal compare: 1 got worse, which --fail-on allows.');
  });

  test('the same twice: nothing differs, ends 0', async () => {
    const suite = await createSuite();
    const run = await suite.run();
    const outcome = await compare(suite.folder, run, 'latest');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('1 still failing; 3 compared');
    expect(outcome.stdout).not.toContain('Replies that differ');
    expect(outcome.stdout).toContain('PASSED Nothing got worse.');
  });

  test('a varied agent, repeated, does not differ from itself', async () => {
    const suite = await createSuite();
    const words = ['30 days', '30 days, please', 'thirty days'];
    let asked = 0;
    suite.say({
      ...BEFORE,
      get returns() {
        asked += 1;
        return { response: words[asked % words.length], end_conversation: false };
      },
    });
    const base = await suite.run('--repeat', '4');
    const head = await suite.run('--repeat', '4');
    expect((await compare(suite.folder, base, head)).stdout).not.toContain('Replies that differ');
  });

  test('repeats do not hide that nothing passes any more', async () => {
    const suite = await createSuite();
    const sayAll = (response: string): void => {
      suite.say(
        Object.fromEntries(Object.keys(BEFORE).map((message) => [message, { response, end_conversation: false }])),
      );
    };
    sayAll('30 days; one moment; open');
    const base = await suite.run('--repeat', '3');
    sayAll('no');
    const head = await suite.run('--repeat', '3', '--baseline', base);
    const outcome = await compare(suite.folder, base, head);
    expect(outcome.stdout).toContain('3 regressions; 3 compared');
    expect(outcome.code).toBe(1);
  });

  test('what could not be judged ends 3, what is not whole 5, what has nothing in common 4', async () => {
    const suite = await createSuite({
      ...SUITE,
      'other/one.yaml': SUITE['scenarios/returns.yaml'].replace('hours', 'x'),
    });
    const base = await suite.run('scenarios');
    const other = await suite.run('other', '--grep', 'x');
    suite.say({ ...BEFORE, returns: { end_conversation: 'never' } });
    const errored = await suite.run('scenarios');
    expect((await compare(suite.folder, base, errored)).code).toBe(3);
    expect((await compare(suite.folder, base, other)).code).toBe(4);
    const log = path.join(suite.folder, 'reports', base, 'events.jsonl');
    const lines = readFileSync(log, 'utf8').split('\n');
    writeFileSync(log, `${lines.slice(0, 12).join('\n')}\n{"torn`);
    expect((await compare(suite.folder, base, base)).code).toBe(5);
  });
});

describe('baseline files', () => {
  test('on either side', async () => {
    const suite = await createSuite();
    await suite.run();
    await sharedRehearsal(['baseline', 'accept', 'latest'], { cwd: suite.folder });
    suite.say(AFTER);
    const head = await suite.run();
    const against = await compare(suite.folder, 'baseline.yaml', head);
    expect(against.code).toBe(1);
    expect(against.stdout).toContain('Against baseline.yaml (target command-line): 1 regression, 1 fixed; 3 compared');
    await sharedRehearsal(['baseline', 'accept', 'latest', '--file', 'next.yaml'], { cwd: suite.folder });
    const files = await compare(suite.folder, 'baseline.yaml', 'next.yaml', '--format', 'json');
    expect(files.code).toBe(1);
    expect(JSON.parse(files.stdout)).toMatchObject({
      base: { file: 'baseline.yaml' },
      head: { file: 'next.yaml' },
      comparison: { counts: { regression: 1, fixed: 1, compared: 3 } },
      differences: [],
    });
  });

  test('what may be worse is not called as good as before', async () => {
    const fileOf = (outcome: string): string =>
      `format: rehearsal-baseline/1\ntarget: a\nscenarios:\n  - { id: a, file: a.yaml, ${outcome} }\n`;
    const folder = createFolder({
      'before.yaml': fileOf('verdict: passed, repeats: { passed: 5, judged: 5 }'),
      'after.yaml': fileOf('verdict: failed, repeats: { passed: 3, judged: 5 }'),
    });
    const outcome = await compare(folder, 'before.yaml', 'after.yaml');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('PASSED Nothing got worse for certain, 1 uncertain.');
  });
});

describe('two targets', () => {
  const startAgent = (answers: Answers, log: string[] = [], name = ''): Promise<ChatServer> =>
    startChatServer(({ operation, body }) => {
      if (operation === 'create') log.push(name);
      return operation === 'respond' ? answers[String(body['message'])] : undefined;
    });

  const configOf = (urls: Readonly<Record<string, string>>): string => {
    const targets = Object.entries(urls).map(
      ([name, url]) => `  ${name}: { base_url: "${url}", account_id: a, project_id: PROJECT-1 }\n`,
    );
    return `history: false\ntargets:\n${targets.join('')}`;
  };

  const env = { REHEARSAL_API_KEY: 'key-4f2a91c7', REHEARSAL_TOKEN: 'token-8be03d55' };

  test('are played in step, kept as runs, and compared', async () => {
    const log: string[] = [];
    const [old, next] = [await startAgent(BEFORE, log, 'old'), await startAgent(AFTER, log, 'next')];
    const folder = createFolder({ ...SUITE, 'rehearsal.config.yaml': configOf({ old: old.url, next: next.url }) });
    const args = ['compare', 'target:old', 'target:next', '--concurrency', '1', '--repeat', '4'];
    const outcome = await rehearsal(args, { cwd: folder, env });
    expect(outcome.stderr).toBe('playing 3 scenarios against old\nplaying 3 scenarios against next\n');
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('Regressions (1)');
    expect(outcome.stdout).toContain('passed with 4 of 4, now failed with 0 of 4 (p = 0.014)');
    expect(listRuns(folder)).toHaveLength(2);
    expect([old.count('create'), next.count('create'), old.count('close'), next.count('close')]).toEqual([
      12, 12, 12, 12,
    ]);
    // Neither is more than one scenario ahead.
    const ahead = log.map((_, at) => log.slice(0, at + 1).reduce((sum, name) => sum + (name === 'old' ? 1 : -1), 0));
    expect(Math.max(...ahead.map(Math.abs))).toBeLessThanOrEqual(8);
  });

  test('that play different scenarios do not wait for each other for ever', async () => {
    const [old, next] = [await startAgent(BEFORE), await startAgent(BEFORE)];
    const only = 'id: extra\nonly_on: next\nturns:\n  - user: hours\n    expect: { response: open }\n';
    const files = { ...SUITE, 'scenarios/extra.yaml': `${only}---\n${only.replace('extra', 'more')}` };
    const folder = createFolder({ ...files, 'rehearsal.config.yaml': configOf({ old: old.url, next: next.url }) });
    const outcome = await rehearsal(['compare', 'target:old', 'target:next', '--concurrency', '2'], {
      cwd: folder,
      env,
    });
    expect([old.count('create'), next.count('create')]).toEqual([3, 5]);
    expect(outcome.stdout).toContain('3 compared');
    expect(outcome.code).toBe(0);
  });

  test('paths and filters are those of run', async () => {
    const [old, next] = [await startAgent(BEFORE), await startAgent(AFTER)];
    const folder = createFolder({ ...SUITE, 'rehearsal.config.yaml': configOf({ old: old.url, next: next.url }) });
    const args = ['compare', 'target:old', 'target:next', 'scenarios/returns.yaml:1', '--fail-on', 'failed'];
    const outcome = await rehearsal([...args, '--format', 'json'], { cwd: folder, env });
    expect(outcome.code).toBe(0);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ base: { target: 'old' }, head: { target: 'next' } });
    const nothing = await rehearsal(['compare', 'target:old', 'target:next', '--grep', 'nobody'], { cwd: folder, env });
    expect(nothing.code).toBe(4);
  });
});

describe('mistakes', () => {
  test.each([
    [['nowhere', 'latest'], 'error[unknown-run]'],
    [['latest', 'target:next'], 'error[mixed-sides]'],
    [['latest', 'latest', 'scenarios'], 'error[unused-paths]'],
    [['target:a', 'target:b'], 'error[unknown-target]'],
    [['latest', 'latest', '--fail-on', 'regresions'], 'error[unknown-fail-on]'],
    [['latest'], "missing required argument 'head'"],
  ])('%s', async (args, expected) => {
    const outcome = await sharedRehearsal(['compare', ...args], { cwd: createFolder(SUITE) });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(expected);
  });
});
