// `rehearsal run` from outside: verdicts, exit codes, what is left behind, and what the server saw.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openChatServer, pointAt, startChatServer, type Answer, type Received } from './chat-server.ts';
import {
  createFolder,
  createSharedFolder,
  findRunDirectory,
  listFindings,
  readResults,
  rehearsal,
  WITHOUT_PAGE,
  type Outcome,
} from './command.ts';

const GREETS = `
name: Greets
greeting: { response: how can I help }
turns:
  - user: What's your return policy?
    expect: { response: { contains: [30 days, proof of purchase] } }
`;

const HANDS_OFF = `
id: billing
name: Billing goes to a person
turns:
  - user: I have a question about my bill
    expect:
      response: transferring
      handoff: { destination: live_agent_queue, reason: billing_question }
      end_conversation: true
`;

function shop(request: Received): Answer | undefined {
  const { message } = request.body;
  if (request.operation !== 'respond' || typeof message !== 'string') return undefined;
  if (message.includes('return')) {
    return { response: 'Our return policy is 30 days with proof of purchase.', end_conversation: false };
  }
  if (message.includes('bill')) {
    const handoff = { destination: 'live_agent_queue', reason: 'billing_question' };
    return { response: 'Transferring you to a live agent.', end_conversation: true, handoff };
  }
  return undefined;
}

describe('a green run', () => {
  test('ends 0, leaves the run directory of the contract, and closes every conversation', async () => {
    const server = await startChatServer(shop);
    const folder = createFolder({ 'scenarios/greets.yaml': GREETS, 'scenarios/deep/billing.yaml': HANDS_OFF });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...flags], { cwd: folder, env });
    expect(outcome.stderr).toBe('');
    expect(outcome.stdout).toContain('2 passed');
    expect(outcome.code).toBe(0);

    const directory = findRunDirectory(folder);
    for (const file of ['events.jsonl', 'results.json', 'junit.xml'])
      expect(existsSync(path.join(directory, file))).toBe(true);
    expect(realpathSync(path.join(folder, 'reports/latest'))).toBe(realpathSync(directory));
    const junit = readFileSync(path.join(directory, 'junit.xml'), 'utf8');
    expect(junit.match(/<testcase /g)).toHaveLength(2);

    const results = readResults(folder);
    expect(results.format).toBe('rehearsal-results/1');
    expect(results.counts).toMatchObject({ planned: 2, passed: 2, failed: 0, errored: 0, skipped: 0, requests: 6 });
    expect([server.count('create'), server.count('close')]).toEqual([2, 2]);
  });

  test('sends the documented requests, with the headers spelled as documented', async () => {
    const server = await startChatServer(shop);
    const scenario = `
name: All fields
variant: VARIANT-2b81
integration_attributes: { user_id: "12345", age: 7, vip: true, none: null, list: [1, two] }
language: { asr: en-GB, tts: en-US }
channel: webchat
turns:
  - user: "  keep my spaces  "
    expect: { response: keep my spaces }
  - silence: true
  - silence: empty
`;
    const folder = createFolder({ 'scenarios/all.yaml': scenario });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
    expect(server.received.map((request) => `${request.method} ${request.url}`)).toEqual([
      'POST /v1/acme/PROJECT-1/chat/create',
      'POST /v1/acme/PROJECT-1/chat/respond',
      'POST /v1/acme/PROJECT-1/chat/respond',
      'POST /v1/acme/PROJECT-1/chat/respond',
      'PUT /v1/acme/PROJECT-1/chat/close',
    ]);
    expect(server.received.map((request) => request.body)).toEqual([
      {
        variant_id: 'VARIANT-2b81',
        integration_attributes: { user_id: '12345', age: 7, vip: true, none: null, list: [1, 'two'] },
        asr_lang_code: 'en-GB',
        tts_lang_code: 'en-US',
        channel: 'webchat',
      },
      { conversation_id: 'CONV-0001', message: '  keep my spaces  ' },
      { conversation_id: 'CONV-0001' },
      { conversation_id: 'CONV-0001', message: '' },
      { conversation_id: 'CONV-0001' },
    ]);
    for (const request of server.received) {
      expect(request.rawHeaders).toContain('X-API-KEY');
      expect(request.rawHeaders).toContain('X-TOKEN');
      expect(request.rawHeaders).toContain('Content-Type');
    }
  });

  function createGreetings(count: number): string {
    const files = Array.from({ length: count }, (_, i) => [
      `scenarios/s${i}.yaml`,
      GREETS.replace('Greets', `Greets ${i}`),
    ]);
    return createFolder(Object.fromEntries(files) as Record<string, string>);
  }

  test('waits for --rate, says how long, and counts no waiting as latency or time-out', async () => {
    const server = await startChatServer(shop);
    const { flags, env } = pointAt(server);
    const slow = ['--rate', '10/s', '--turn-timeout', '1s', '--scenario-timeout', '2s'];
    const folder = createGreetings(10);
    const outcome = await rehearsal(['run', ...slow, ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.stdout.replaceAll(/\s+/g, ' ')).toMatch(/ \d+ % of the time waiting for the rate limit/);
    expect(outcome.code, outcome.stdout).toBe(0);
    // Nor as what a scenario usually takes.
    const history = new DatabaseSync(path.join(folder, 'reports/history.sqlite'), { readOnly: true });
    const [usual] = history.prepare('SELECT max(duration_ms) AS ms FROM results').all();
    history.close();
    const whole = Math.max(...readResults(folder).scenarios.map(({ duration_ms: ms }) => ms));
    expect(whole).toBeGreaterThan(500);
    expect(usual?.['ms']).toBeLessThan(whole / 2);
  });

  test('never has more conversations open than --concurrency', async () => {
    const server = await startChatServer(shop);
    const folder = createGreetings(20);
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', '--concurrency', '3', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code).toBe(0);
    expect(server.maxOpen()).toBe(3);
    expect(server.count('close')).toBe(20);
  });
});

describe('a red run', () => {
  test('a wrong answer ends 1, and the failure says where, what was said, and how to play it again', async () => {
    const server = await startChatServer((request) =>
      request.operation === 'respond'
        ? { response: 'Our return policy is 14 days.', end_conversation: false }
        : undefined,
    );
    const folder = createFolder({ 'scenarios/greets.yaml': GREETS });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code).toBe(1);
    for (const part of [
      'scenarios/greets.yaml:6:',
      "What's your return policy?",
      'Our return policy is 14 days.',
      '30 days',
      'CONV-0001',
      'rehearsal run scenarios/greets.yaml:2',
    ]) {
      expect(outcome.stdout).toContain(part);
    }
    const [scenario] = readResults(folder).scenarios;
    const checks = scenario!.attempts[0]!.turns.flatMap((turn) => turn.checks);
    expect(checks.filter((check) => !check.passed).map((check) => check.subject)).toEqual(['response', 'response']);
    expect(server.count('close')).toBe(1);
  });

  test('an unexpected handoff, and an end while turns remain, fail without being written', async () => {
    const server = await startChatServer(shop);
    const scenario = `
turns:
  - user: my bill
    expect: { response: transferring }
  - user: anything
    expect: { response: anything }
`;
    const folder = createFolder({ 'scenarios/early.yaml': scenario });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code).toBe(1);
    const checks = readResults(folder).scenarios[0]!.attempts[0]!.turns.flatMap((turn) => turn.checks);
    expect(
      checks
        .filter((check) => !check.passed)
        .map((check) => check.subject)
        .sort(),
    ).toEqual(['end_conversation', 'handoff']);
    expect(server.count('respond')).toBe(1);
    expect(server.count('close')).toBe(1);
  });

  test('401 ends 3 and says what to look at', async () => {
    const server = await startChatServer(() => (response) => {
      const body = {
        success: false,
        error: 'Unauthorized',
        error_id: 'e-1',
        error_code: 'AUTH_USER_1',
        error_message: 'bad',
        data: null,
      };
      response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const folder = createFolder({ 'scenarios/greets.yaml': GREETS });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code).toBe(3);
    expect(readResults(folder).scenarios[0]!.attempts[0]!.error).toMatchObject({ kind: 'unauthorized' });
    expect(server.count('create')).toBe(1);
  });

  test('a reset after the message was read is not sent again, and the conversation is closed', async () => {
    const server = await startChatServer((request) =>
      request.operation === 'respond' ? (response) => void response.socket!.destroy() : undefined,
    );
    const folder = createFolder({ 'scenarios/greets.yaml': GREETS });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code).toBe(3);
    expect(readResults(folder).scenarios[0]!.attempts[0]!.error).toMatchObject({
      kind: 'connection-reset',
      may_be_delivered: true,
    });
    expect([server.count('respond'), server.count('close')]).toEqual([1, 1]);
  });

  test('a retry is a new conversation, and the scenario is flaky', async () => {
    let creates = 0;
    const server = await startChatServer((request) => {
      if (request.operation === 'create') creates += 1;
      return request.operation === 'respond' && creates === 1
        ? { response: 'no', end_conversation: false }
        : shop(request);
    });
    const folder = createFolder({ 'scenarios/greets.yaml': GREETS });
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', '--retries', '2', ...WITHOUT_PAGE, ...flags], { cwd: folder, env });
    expect(outcome.code).toBe(0);
    expect(readResults(folder).scenarios[0]).toMatchObject({ verdict: 'passed', flaky: true });
    expect([server.count('create'), server.count('close')]).toEqual([2, 2]);
  });

  test('--max-failures stops starting scenarios, and the rest are skipped', async () => {
    const server = await startChatServer(() => undefined);
    const folder = createFolder(
      Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [`scenarios/s${i}.yaml`, GREETS.replace('Greets', `Greets ${i}`)]),
      ),
    );
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', '--max-failures', '2', '--concurrency', '1', ...WITHOUT_PAGE, ...flags], {
      cwd: folder,
      env,
    });
    expect(outcome.code).toBe(1);
    expect(readResults(folder).counts).toMatchObject({ planned: 6, failed: 2, skipped: 4 });
    expect(server.count('create')).toBe(2);
  });
});

describe('nothing is green by accident', () => {
  const cases: readonly [
    name: string,
    files: Record<string, string>,
    args: readonly string[],
    code: number,
    says: string,
  ][] = [
    ['an empty folder', { 'scenarios/.keep': '' }, [], 4, 'no scenario'],
    ['a missing folder', {}, [], 2, 'scenarios'],
    ['a filter that matches nothing', { 'scenarios/a.yaml': GREETS }, ['--grep', 'zebra'], 4, 'zebra'],
    ['an unknown tag', { 'scenarios/a.yaml': `tags: [smoke]${GREETS}` }, ['--tags', 'smok'], 2, 'smok'],
    ['a line that hits nothing', { 'scenarios/a.yaml': GREETS }, ['scenarios/a.yaml:99'], 4, '99'],
    ['an unknown option', { 'scenarios/a.yaml': GREETS }, ['--shrad', '1/2'], 2, '--shard'],
    ['a bad shard', { 'scenarios/a.yaml': GREETS }, ['--shard', '4/3'], 2, 'I/N'],
  ];
  test.for(cases)('%s', async ([, files, args, code, says]) => {
    const server = await startChatServer(shop);
    const folder = createFolder(files);
    const { flags, env } = pointAt(server);
    const outcome = await rehearsal(['run', ...args, ...flags], { cwd: folder, env });
    expect(outcome.stdout + outcome.stderr).toContain(says);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
    expect(outcome.code).toBe(code);
    expect(server.received).toEqual([]);
  });

  describe('a file with', () => {
    const mistakes: readonly (readonly [name: string, text: string, code: string, says: string])[] = [
      ['a mistyped key', GREETS.replace('expect:', 'expct:'), 'unknown-key', 'did you mean `expect`'],
      ['a mistyped matcher', GREETS.replace('contains', 'contain'), 'unknown-key', 'did you mean `contains`'],
      ['nothing to check', 'turns: [{ user: hello }]', 'nothing-expected', ''],
      ['the id of another one', `id: x${GREETS}`, 'duplicate-id', ''],
      ['malformed YAML', 'turns: [', 'yaml-syntax', 'scenarios/s4.yaml:1'],
      ['duplicate keys', `${GREETS}name: Again\n`, 'duplicate-key', 'name'],
      ['a wrong type', `${GREETS}retries: many\n`, 'wrong-type', 'retries'],
    ];
    const folder = createSharedFolder({
      'scenarios/right.yaml': `id: x${GREETS}`,
      ...Object.fromEntries(mistakes.map(([, text], at) => [`scenarios/s${at}.yaml`, text])),
    });
    let outcome: Outcome;
    let received: readonly Received[];
    beforeAll(async () => {
      const server = await openChatServer(shop);
      const { flags, env } = pointAt(server);
      outcome = await rehearsal(['run', ...flags], { cwd: folder, env });
      received = server.received;
      await server.close();
    });

    test.for(mistakes.map(([name, , code, says], at) => [name, code, says, at] as const))(
      '%s',
      ([, code, says, at]) => {
        expect(listFindings(outcome)).toContain(`error[${code}] scenarios/s${at}.yaml`);
        expect(outcome.stderr).toContain(says);
      },
    );

    test('any of these is an error: nothing is sent', () => {
      expect(outcome.stderr).toContain(`\n${mistakes.length} errors; nothing was sent`);
      expect(received).toEqual([]);
      expect(outcome.stderr).not.toMatch(/^\s+at /m);
      expect(outcome.code).toBe(2);
    });
  });
});

describe('config', () => {
  const cases: readonly [name: string, config: string, says: string][] = [
    [
      'a literal key',
      'targets: { t: { region: us-1, account_id: a, project_id: p, api_key: sk-live-12345678, token: "${env.T}" } }',
      'api_key',
    ],
    [
      'a missing variable',
      'targets: { t: { region: us-1, account_id: a, project_id: p, api_key: "${env.NOT_THERE}", token: "${env.T}" } }',
      'NOT_THERE',
    ],
    [
      'a wrong region',
      'targets: { t: { region: us-2, account_id: a, project_id: p, api_key: "${env.T}", token: "${env.T}" } }',
      'us-1',
    ],
    ['an unknown target', 'default_target: u\ntargets: { t: { simulated: bistro } }', 'u'],
  ];
  test.for(cases)('%s', async ([, config, says]) => {
    const folder = createFolder({ 'rehearsal.config.yaml': config, 'scenarios/a.yaml': GREETS });
    const outcome = await rehearsal(['run'], { cwd: folder, env: { T: 'token-1234' } });
    expect(outcome.stdout + outcome.stderr).toContain(says);
    expect(outcome.stdout + outcome.stderr).not.toContain('sk-live-12345678');
    expect(outcome.code).toBe(2);
  });

  test.for([
    'run',
    'list',
    'validate',
    'report latest',
    'merge latest',
    'history',
    'baseline accept latest',
    'fmt --check',
  ])('REHEARSAL_CONFIG names it: rehearsal %s', async (line) => {
    const cwd = createFolder({ 'ci/suite.yaml': 'concurency: 3\n', 'scenarios/a.yaml': GREETS });
    const outcome = await rehearsal(line.split(' '), { cwd, env: { REHEARSAL_CONFIG: 'ci/suite.yaml' } });
    expect(outcome.stderr).toContain('did you mean `concurrency`?');
    expect(outcome.code).toBe(2);
  });
});

describe('REHEARSAL_OUT', () => {
  test('names the runs for every command that plays or reads them', async () => {
    const hasHandoff = (request: Received): boolean => String(request.body['message']).includes('bill');
    const { flags, env } = pointAt(
      await startChatServer((request) => (hasHandoff(request) ? undefined : shop(request))),
    );
    const cwd = createFolder({ 'scenarios/a.yaml': GREETS, 'scenarios/b.yaml': HANDS_OFF });
    const call = (line: string, ...more: string[]) =>
      rehearsal([...line.split(' '), ...more], { cwd, env: { ...env, REHEARSAL_OUT: 'kept' } });
    const stale = await rehearsal(['run', 'scenarios/a.yaml', ...flags], { cwd, env });
    expect(stale.code, stale.stderr).toBe(0);
    expect((await call('run', ...flags)).code).toBe(1);
    expect((await call('report latest --quiet')).stdout).toContain('2 scenarios: 1 passed, 1 failed');
    expect((await call('baseline accept latest')).stdout).toContain('2 scenarios, 1 of them known to fail');
    expect((await call('list --rerun latest', ...flags)).stdout).toMatch(/^billing .*\n1 scenario\n/);
    expect((await call('history')).stdout).toMatch(/billing +0\/1/);
  });

  test('counts as not set where it is empty', async () => {
    const { flags, env } = pointAt(await startChatServer(shop));
    const options = { cwd: createFolder({ 'scenarios/a.yaml': GREETS }), env: { ...env, REHEARSAL_OUT: '' } };
    expect((await rehearsal(['run', ...WITHOUT_PAGE, ...flags], options)).code).toBe(0);
    expect((await rehearsal(['report', 'latest'], options)).code).toBe(0);
    expect(readResults(options.cwd).run.exit_code).toBe(0);
  });
});

test('an agent file that names its account and project answers in a run that starts it', async () => {
  const folder = createFolder({
    'rehearsal.config.yaml': 'targets: { a: { simulated: [./agent.yaml, shop] } }\n',
    'agent.yaml': 'account_id: acme\nproject_id: PROJECT-9\ngreeting: Hello!\n',
    'scenarios/a.yaml':
      'greeting: { response: Hello }\n---\nname: shop\nvariant: VARIANT-51a9\ngreeting: { response: Hi }\n',
  });
  expect(await rehearsal(['run'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
});

test('paths of reports in the config begin at its folder, those of a flag at the working directory', async () => {
  const folder = createFolder({
    'rehearsal.config.yaml': 'targets: { a: { simulated: shop } }\nreporters: [junit=build/junit.xml]\n',
    'scenarios/a.yaml': 'greeting: { response: Hi }\n',
    'below/empty.txt': '',
  });
  const cwd = path.join(folder, 'below');
  expect(await rehearsal(['run'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(await rehearsal(['run', '--reporter', 'tap=build/run.tap'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(path.join(folder, 'build/junit.xml'))).toBe(true);
  expect(existsSync(path.join(cwd, 'build/run.tap'))).toBe(true);
  expect(existsSync(path.join(cwd, 'build/junit.xml'))).toBe(false);
});

test('a scenario is called the same, whatever else is played', async () => {
  const server = await startChatServer(() => undefined);
  const turn = 'turns: [{ user: hi, expect: { response: you said } }]';
  const heads = ['id: ltr', 'id: rtl', 'id: pay\nname: Pay', 'id: tip\nname: Pay'];
  const folder = createFolder({ 'scenarios/mix.yaml': heads.map((head) => `${head}\n${turn}\n`).join('---\n') });
  const { flags, env } = pointAt(server);
  const play = async (out: string, ...args: readonly string[]): Promise<readonly string[][]> => {
    const all = [
      'run',
      ...args,
      '--out',
      out,
      '--reporter',
      'console,junit,ctrf,tap',
      '--verbose',
      '--concurrency',
      '1',
      ...flags,
    ];
    const { code, stdout } = await rehearsal(all, { cwd: folder, env });
    expect(code).toBe(0);
    const read = (file: string): string => readFileSync(path.join(folder, out, 'latest', file), 'utf8');
    const find = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);
    return [
      find(read('junit.xml'), /<testcase name="([^"]*)"/g),
      (JSON.parse(read('ctrf.json')) as { results: { tests: { name: string }[] } }).results.tests.map(
        ({ name }) => name,
      ),
      find(read('report.tap'), /^ok \d+ - (.*)$/gm),
      find(stdout, /^PASS +(.*) \d+ ms$/gm),
    ];
  };
  const names = ['ltr', 'rtl', 'Pay (pay)', 'Pay (tip)'];
  expect(await play('all')).toEqual([names, names, names, names]);
  expect(await play('some', 'scenarios/mix.yaml:5', 'scenarios/mix.yaml:11')).toEqual(
    Array(4).fill(['rtl', 'Pay (tip)']),
  );
});
