// Every exit code, and every way there is to it. Nothing that is broken ends 0.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openChatServer, pointAt, startChatServer, type Answer, type Received } from './chat-server.ts';
import {
  createFolder,
  createSharedFolder,
  findRunDirectory,
  MAIN,
  readResults,
  rehearsal,
  WITHOUT_PAGE,
  type Outcome,
} from './command.ts';
import { sharedRehearsal } from './shared-process.ts';

const RIGHT = 'id: right\ntags: [right]\nturns: [{ user: hello, expect: { response: you said } }]\n';
const WRONG = 'id: wrong\nturns: [{ user: wrong, expect: { response: never said } }]\n';
const BROKEN = 'id: broken\nturns: [{ user: break, expect: { response: you said } }]\n';
const SKIPPED = 'id: skipped\nskip: not yet\nturns: [{ user: hello, expect: { response: you said } }]\n';
const FLAKY = 'id: flaky\nretries: 1\nturns: [{ user: flaky, expect: { response: you said } }]\n';

/** Answers of a broken agent, by what the user says. */
const BREAKS: Readonly<Record<string, Answer>> = {
  'a 401': status(401, '{"error":"no"}'),
  'a 500': status(500, 'no'),
  'a body that is no JSON': status(200, '<html>'),
  'a body that is not the API’s': status(200, '{"responses":[]}'),
  'a connection that breaks': (response) => {
    response.destroy();
  },
  'no answer in time': () => undefined,
};

function status(code: number, body: string): Answer {
  return (response) => {
    response.writeHead(code).end(body);
  };
}

interface Situation {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly broken?: Answer;
  /** Goes before the command in a shell: limits, redirections. */
  readonly shell?: (command: string) => string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Ending extends Outcome {
  readonly folder: string;
}

/** Plays a suite of these files against an agent that answers `wrong` and `break` as they say. */
async function play(
  { files, args = [], broken, shell, env }: Situation,
  by: typeof sharedRehearsal = rehearsal,
): Promise<Ending> {
  const flaky = new Set<string>();
  const server = await startChatServer((request: Received) => {
    const { message } = request.body;
    if (String(message) in BREAKS) return BREAKS[String(message)];
    if (message === 'break') return broken ?? status(500, 'no');
    if (message !== 'flaky' || flaky.size > 0) return undefined;
    flaky.add(request.conversationId);
    return { response: 'not yet' };
  });
  const folder = createFolder(files);
  const { flags, env: credentials } = pointAt(server);
  const options = { cwd: folder, env: { ...credentials, ...env } };
  const isOwn = Object.values(files).some((text) => text.includes('reporters:'));
  const reporters = isOwn ? [] : WITHOUT_PAGE;
  const all = ['run', '--turn-timeout', '500ms', ...reporters, ...flags, ...args];
  const outcome = shell === undefined ? await by(all, options) : await runInShell(shell, all, options);
  return { ...outcome, folder };
}

async function runInShell(
  shell: (command: string) => string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const command = [process.execPath, MAIN, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('bash', ['--norc', '-c', shell(command)], { cwd, env: { PATH: process.env['PATH'], ...env } });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, ...texts });
    });
  });
}

const RIGHT_ONLY = { 'scenarios/right.yaml': RIGHT };
const QUARANTINE = 'quarantine: quarantine.yaml\n';
const ENTRY = (id: string): string => `- id: ${id}\n  reason: known\n`;

// The tables of 0 to 4 are run in a shared process, which is asked for the code: this is what a process of one's own ends with.
test.for<[number, Situation]>([
  [0, { files: RIGHT_ONLY }],
  [1, { files: { ...RIGHT_ONLY, 'scenarios/wrong.yaml': WRONG } }],
  [2, { files: { 'scenarios/a.yaml': 'turns: [{ usr: hello }]\n' } }],
  [3, { files: { ...RIGHT_ONLY, 'scenarios/broken.yaml': BROKEN } }],
  [4, { files: { 'scenarios/s.yaml': SKIPPED } }],
])('a process ends with %i', async ([expected, situation]) => {
  const { code, stdout, stderr } = await play(situation);
  expect(code, stdout + stderr).toBe(expected);
});

describe('0: everything that gates passed', () => {
  test.for<[string, Situation]>([
    ['a right answer', { files: RIGHT_ONLY }],
    ['flaky, which is allowed', { files: { 'scenarios/flaky.yaml': FLAKY } }],
    ['an empty shard', { files: RIGHT_ONLY, args: ['--shard', '1/2'] }],
    ['the other shard', { files: RIGHT_ONLY, args: ['--shard', '2/2'] }],
    [
      'only what is quarantined failed',
      {
        files: {
          'scenarios/wrong.yaml': WRONG,
          'rehearsal.config.yaml': QUARANTINE,
          'quarantine.yaml': ENTRY('wrong'),
        },
      },
    ],
    [
      'failures that --fail-on leaves out',
      { files: { ...RIGHT_ONLY, 'scenarios/wrong.yaml': WRONG }, args: ['--fail-on', 'flaky'] },
    ],
  ])('%s', async ([, situation]) => {
    const { code, stdout, stderr } = await play(situation, sharedRehearsal);
    expect(code, stdout + stderr).toBe(0);
  });

  test('nothing is left to run again', async () => {
    const files = { ...RIGHT_ONLY, 'scenarios/skipped.yaml': SKIPPED };
    const { folder } = await play({ files, args: ['--out', 'first'] });
    const again = await rehearsal(
      ['run', '--rerun', 'first/latest', '--base-url', 'http://127.0.0.1:9', '--account-id', 'a', '--project-id', 'p'],
      { cwd: folder, env: { REHEARSAL_API_KEY: 'key-4f2a91c7', REHEARSAL_TOKEN: 'token-8be03d55' } },
    );
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toContain('nothing is outstanding');
  });

  test('nothing is left to run again, though it was another target that was played: that is said', async () => {
    const targets = 'targets: { one: { simulated: bistro }, two: { simulated: bistro } }\n';
    const greeted = 'id: greeted\ngreeting: { response: { empty: false } }\nturns: []\n';
    const cwd = createFolder({ 'rehearsal.config.yaml': targets, 'scenarios/a.yaml': greeted });
    expect((await rehearsal(['run', '--target', 'one'], { cwd })).code).toBe(0);
    const again = ['run', '--target', 'two', '--rerun', 'latest'];
    const strict = await rehearsal([...again, '--strict'], { cwd });
    expect(strict.stderr).toContain('error[other-target]: The run');
    expect(strict.code).toBe(2);
    const { code, stderr } = await rehearsal(again, { cwd });
    expect(stderr).toContain('played the target `one`, this one plays `two`: what passed there is left out here');
    expect(code).toBe(0);
  });

  test('what has come since the run to be run again is played', async () => {
    const config = 'targets: { one: { simulated: bistro } }\n';
    const cwd = createFolder({
      'rehearsal.config.yaml': config,
      'scenarios/a.yaml': 'greeting: { response: { empty: false } }\nturns: []\n',
    });
    expect((await rehearsal(['run', ...WITHOUT_PAGE], { cwd })).code).toBe(0);
    writeFileSync(path.join(cwd, 'scenarios/b.yaml'), 'greeting: { response: never said }\nturns: []\n');
    const again = await rehearsal(['run', '--rerun', 'latest', ...WITHOUT_PAGE], { cwd });
    expect(again.code, again.stderr).toBe(1);
    expect(again.stdout).toContain('FAILED 1 of 1 scenario failed');
  });

  test.for(['--help', '--version', 'run --help', 'merge --help', 'schema scenario'])('rehearsal %s', async (line) => {
    expect((await rehearsal(line.split(' '), { cwd: createFolder() })).code).toBe(0);
  });
});

describe('1: an expectation was not met', () => {
  test.for<[string, Situation]>([
    ['a wrong answer', { files: { 'scenarios/wrong.yaml': WRONG } }],
    [
      '--max-failures',
      {
        files: { 'scenarios/a.yaml': WRONG, 'scenarios/b.yaml': RIGHT },
        args: ['--max-failures', '1', '--concurrency', '1', '--fail-on', 'flaky'],
      },
    ],
    ['--fail-on flaky', { files: { 'scenarios/flaky.yaml': FLAKY }, args: ['--fail-on', 'flaky'] }],
    [
      '--fail-on quarantined-pass',
      {
        files: { ...RIGHT_ONLY, 'rehearsal.config.yaml': QUARANTINE, 'quarantine.yaml': ENTRY('right') },
        args: ['--fail-on', 'quarantined-pass'],
      },
    ],
    ['an expected failure that passes', { files: { 'scenarios/a.yaml': `expected_failure: known\n${RIGHT}` } }],
  ])('%s', async ([, situation]) => {
    const { code, stdout } = await play(situation, sharedRehearsal);
    expect(code, stdout).toBe(1);
  });
});

describe('2: something is wrong before the first request', () => {
  test.for<[string, Situation]>([
    ['an unknown option', { files: RIGHT_ONLY, args: ['--no-such'] }],
    ['a bad value', { files: RIGHT_ONLY, args: ['--shard', '3/2'] }],
    ['a scenario file', { files: { 'scenarios/a.yaml': 'turns: [{ usr: hello }]\n' } }],
    ['a tag that nobody has', { files: RIGHT_ONLY, args: ['--tags', 'rihgt'] }],
    ['an empty filter', { files: RIGHT_ONLY, args: ['--grep', ''] }],
    ['an empty path', { files: RIGHT_ONLY, args: ['--profile='] }],
    ['a config file', { files: { ...RIGHT_ONLY, 'rehearsal.config.yaml': 'concurency: 3\n' } }],
    [
      'a quarantine file of several documents',
      {
        files: {
          ...RIGHT_ONLY,
          'rehearsal.config.yaml': QUARANTINE,
          'quarantine.yaml': `${ENTRY('right')}---\n${ENTRY('wrong')}`,
        },
      },
    ],
    ['--fail-on what there is not', { files: RIGHT_ONLY, args: ['--fail-on', 'everything'] }],
    ['a run to play again that there is not', { files: RIGHT_ONLY, args: ['--rerun', 'none'] }],
    ['no credentials', { files: RIGHT_ONLY, env: { REHEARSAL_TOKEN: '' } }],
  ])('%s', async ([, situation]) => {
    const { code, stderr } = await play(situation, sharedRehearsal);
    expect(code, stderr).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('reporters that can not be made', async () => {
    const files = { ...RIGHT_ONLY, 'number.js': 'export default 1\n', 'throws.js': 'throw new Error("no")\n' };
    const reporters = 'junt,json=reports/latest/events.jsonl,./none.js,./number.js,./throws.js';
    const { code, stderr } = await play({ files, args: ['--reporter', reporters] });
    expect(code, stderr).toBe(2);
    for (const each of [
      'error[unknown-reporter]: there is no reporter `junt`',
      'error[reporter-path]: json would write over the event log',
      "error[reporter-unusable]: the reporter module ./none.js can't be used: Cannot find module",
      "error[reporter-unusable]: the reporter module ./number.js can't be used: its default export is not a function",
      "error[reporter-unusable]: the reporter module ./throws.js can't be used: no",
    ])
      expect(stderr).toContain(each);
    expect(stderr).toContain('5 errors; nothing was sent');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.for(['report none', 'merge none', 'report', 'schema none', 'validate --format xml', 'rum'])(
    'rehearsal %s',
    async (line) => {
      expect((await rehearsal(line.split(' '), { cwd: createFolder() })).code).toBe(2);
    },
  );
});

describe('3: the agent could not be judged', () => {
  test('an agent that is broken in any way', async () => {
    const breaks = Object.keys(BREAKS);
    const files: Record<string, string> = { ...RIGHT_ONLY };
    for (const [at, says] of breaks.entries()) {
      files[`scenarios/s${at}.yaml`] = `turns: [{ user: ${says}, expect: { response: you said } }]\n`;
    }
    const { code, stdout } = await play({ files });
    expect(code, stdout).toBe(3);
    expect(stdout).toContain(`${breaks.length} of ${breaks.length + 1} scenarios could not be judged`);
  });

  test.for<[string, Situation]>([
    ['beside a wrong answer', { files: { 'scenarios/a.yaml': WRONG, 'scenarios/b.yaml': BROKEN } }],
    ['whatever --fail-on says', { files: { 'scenarios/b.yaml': BROKEN }, args: ['--fail-on', 'flaky'] }],
    ['nobody listens', { files: RIGHT_ONLY, args: ['--base-url', 'http://127.0.0.1:9'] }],
    [
      '--run-timeout',
      {
        files: { 'scenarios/b.yaml': BROKEN },
        args: ['--run-timeout', '100ms', '--turn-timeout', '20s'],
        broken: () => undefined,
      },
    ],
  ])('%s', async ([, situation]) => {
    const { code, stdout } = await play(situation, sharedRehearsal);
    expect(code, stdout).toBe(3);
  });

  test('an exception in the thread for patterns', async () => {
    const inject = `
      import workers from 'node:worker_threads';
      import { syncBuiltinESMExports } from 'node:module';
      const { Worker } = workers;
      workers.Worker = class extends Worker { constructor(_, options) { super('throw new Error("injected")', options); } };
      syncBuiltinESMExports();
    `;
    const scenario =
      'id: p\nturns: [{ user: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!, expect: { response: { matches: "(a+)+$" } } }]\n';
    const { code, stdout } = await play({
      files: { 'scenarios/p.yaml': scenario, 'inject.mjs': inject },
      env: { NODE_OPTIONS: '--import=./inject.mjs' },
    });
    expect(code, stdout).toBe(3);
    expect(stdout).toContain('injected');
  });
});

describe('4: nothing was checked', () => {
  test.for<[string, Situation]>([
    ['no scenario at all', { files: { 'scenarios/.keep': '' } }],
    ['--grep that nobody matches', { files: RIGHT_ONLY, args: ['--grep', 'nobody'] }],
    ['only what is skipped', { files: { 'scenarios/s.yaml': SKIPPED } }],
    ['an empty shard of an empty selection', { files: RIGHT_ONLY, args: ['--grep', 'nobody', '--shard', '1/2'] }],
  ])('%s', async ([, situation]) => {
    const { code, stdout, stderr } = await play(situation, sharedRehearsal);
    expect(code, stdout + stderr).toBe(4);
  });
});

const REPORTER = (body: string): string => `export default () => (${body});\n`;

describe('5: something is missing', () => {
  const none = 'its function gives no object with listeners';
  const late = 'its function gives a promise; it must give the listeners at once';
  const noList = 'onEnd gives something else than a list of the files that it wrote';
  const OWN: readonly (readonly [name: string, module: string, message: string])[] = [
    ['that can’t begin', 'export default () => { throw new Error("injected"); };\n', 'injected'],
    ['that throws at an event', REPORTER('{ onEvent() { throw new Error("injected"); } }'), 'injected'],
    ['that rejects at an event', REPORTER('{ async onEvent() { throw new Error("injected"); } }'), 'injected'],
    ['that throws at a scenario', REPORTER('{ onScenario() { throw new Error("injected"); } }'), 'injected'],
    ['that throws at the end', REPORTER('{ onEnd() { throw new Error("injected"); } }'), 'injected'],
    ['that rejects at the end', REPORTER('{ async onEnd() { throw new Error("injected"); } }'), 'injected'],
    ['that throws what is no error', REPORTER('{ onEnd() { throw "injected"; } }'), 'injected'],
    ['that gives nothing to call', 'export default () => undefined;\n', none],
    ['that gives its listeners too late', 'export default async () => ({});\n', late],
    ['that gives them never', 'export default async () => { throw new Error("injected"); };\n', late],
    ['that gives a number', 'export default () => 7;\n', none],
    ['that gives a file, not a list', REPORTER('{ onEnd: () => "own.txt" }'), noList],
    ['that gives a list of what is no file', REPORTER('{ onEnd: () => [{}] }'), noList],
    ['that gives no list of files', REPORTER('{ onEnd: () => 7 }'), noList],
  ];

  describe('each of many reports that fail is counted, and the others are written:', () => {
    const PLACES = ['junit=scenarios', 'tap=scenarios/right.yaml/x.tap'];
    const modules = OWN.map(([, text], at) => [`own${at}.js`, text] as const);
    const reporters = ['console', 'json', ...PLACES, ...modules.map(([file]) => `./${file}`)];
    const folder = createSharedFolder({
      ...RIGHT_ONLY,
      ...Object.fromEntries(modules),
      'rehearsal.config.yaml': `reporters: [${reporters.join(', ')}]\n`,
    });
    let outcome: Outcome;
    beforeAll(async () => {
      const server = await openChatServer(() => undefined);
      const { flags, env } = pointAt(server);
      outcome = await rehearsal(['run', ...flags], { cwd: folder, env });
      await server.close();
    });

    test('the code', () => {
      expect(outcome.code, outcome.stdout + outcome.stderr).toBe(5);
      expect(outcome.stdout).toContain(`INCOMPLETE ${PLACES.length + OWN.length} reports could not be written`);
      expect(outcome.stderr).not.toMatch(/^\s+at /m);
      expect(readResults(folder).counts).toMatchObject({ passed: 1 });
    });

    test.for([
      ['whose place is a folder', "junit: scenarios can't be written"],
      ['below a file', "tap: scenarios/right.yaml/x.tap can't be written"],
    ])('one %s', ([, named]) => {
      expect(outcome.stdout).toContain(`\nwarning: ${named}`);
    });

    test.for(OWN.map(([name, , message], at) => [name, `./own${at}.js: ${message}`] as const))(
      'one of a reporter of one’s own %s',
      ([, named]) => {
        expect(outcome.stdout.split('\n')).toContain(`warning: ${named}`);
      },
    );
  });

  test('of a reporter of one’s own', async () => {
    const { code, stdout, stderr, folder } = await play({
      files: {
        ...RIGHT_ONLY,
        'own.js': REPORTER('{ onEnd() { throw new Error("injected"); } }'),
        'rehearsal.config.yaml': 'reporters: [console, json, ./own.js]\n',
      },
    });
    expect(code, stdout + stderr).toBe(5);
    expect(stdout).toMatch(/INCOMPLETE A report could not be written/);
    expect(readResults(folder).counts).toMatchObject({ passed: 1 });
  });

  test.for<[string, Situation, RegExp]>([
    [
      'no console names it',
      { files: RIGHT_ONLY, args: ['--reporter', 'json,junit=scenarios'] },
      /^error\[report-failed\]: junit: scenarios can't be written/m,
    ],
    [
      'the step summary can’t be written',
      {
        files: RIGHT_ONLY,
        args: ['--reporter', 'console,json,github'],
        env: { GITHUB_STEP_SUMMARY: '/none/summary.md' },
      },
      /^error\[report-failed\]: github: GITHUB_STEP_SUMMARY names .*: \/none\/summary\.md can't be written: .* Mend that/m,
    ],
  ])('%s: standard error does', async ([, situation, named]) => {
    const { code, stdout, stderr, folder } = await play(situation);
    expect(code, stdout + stderr).toBe(5);
    expect(stderr).toMatch(named);
    expect(stdout).not.toContain("can't be written");
    const report = await rehearsal(['report', 'latest', ...(situation.args ?? [])], {
      cwd: folder,
      env: situation.env ?? {},
    });
    expect(report.code).toBe(5);
    expect(report.stderr).toMatch(named);
  });

  test('what the console names is said once', async () => {
    const { code, stdout, stderr } = await play({ files: RIGHT_ONLY, args: ['--reporter', 'console,junit=scenarios'] });
    expect(code).toBe(5);
    expect(stdout).toMatch(/INCOMPLETE A report could not be written/);
    expect(stdout).toContain("junit: scenarios can't be written");
    expect(stderr).toBe('');
  });

  test('weighs more than what could not be judged', async () => {
    const { code } = await play({ files: { 'scenarios/b.yaml': BROKEN }, args: ['--reporter', 'junit=scenarios'] });
    expect(code).toBe(5);
  });

  test('a disk that takes no more of the event log', async () => {
    const { code, stdout, stderr } = await play({
      files: {
        'scenarios/a.yaml': `name: ${'long '.repeat(40)}\nexamples: [${Array.from({ length: 100 }, (_, i) => `{ n: "${i}" }`).join(', ')}]\nturns: [{ user: "\${n}", expect: { response: said } }]\n`,
      },
      args: ['--reporter', 'console'],
      // Blocks of 1024 bytes.
      shell: (command) => `ulimit -f 20; ${command}`,
    });
    expect(code, stdout + stderr).toBe(5);
    expect(stdout).toContain('the event log failed and is incomplete');
  });

  test('standard output on a full disk', async () => {
    const { code, stderr } = await play({ files: RIGHT_ONLY, shell: (command) => `${command} > /dev/full` });
    expect(code).toBe(5);
    expect(stderr).toContain('error[output-lost]');
  });

  test('a list on a full disk', async () => {
    const { code } = await runInShell((command) => `${command} > /dev/full`, ['schema', 'scenario'], {
      cwd: createFolder(),
      env: {},
    });
    expect(code).toBe(5);
  });

  test('no place for the run directory', async () => {
    const { code, stderr } = await play({ files: RIGHT_ONLY, args: ['--out', 'scenarios/right.yaml'] });
    expect(code, stderr).toBe(5);
  });

  test('no place for the event log', async () => {
    const { folder } = await play({ files: RIGHT_ONLY });
    const merge = ['merge', 'reports/latest', '--out', 'merged', '--reporter', 'json'];
    await rehearsal(merge, { cwd: folder });
    const id =
      readFileSync(path.join(folder, 'merged/latest/results.json'), 'utf8').match(/"id": "([^"]+)"/)?.[1] ?? '';
    expect(id).not.toBe('');
    const other = createFolder({ 'merged/x': '' });
    mkdirSync(path.join(other, 'r'));
    writeFileSync(path.join(other, 'merged', id), 'a file where the run directory should be');
    const merged = await rehearsal(['merge', path.join(folder, 'reports/latest'), '--out', 'merged'], { cwd: other });
    expect(merged.code).toBe(5);
  });
});

describe('70: a bug', () => {
  const late = (statement: string): Situation => ({
    files: { ...RIGHT_ONLY, 'own.js': REPORTER(`{ onScenario() { ${statement} } }`) },
    args: ['--reporter', 'console,json,./own.js'],
  });

  test.for<[string, Situation]>([
    ['a rejection that nobody handles', late('void Promise.reject(new Error("injected"));')],
    [
      'an exception when the command has told its code',
      late('process.once("beforeExit", () => { throw new Error("injected"); });'),
    ],
    [
      'an exception in the middle of a scenario',
      {
        files: {
          ...RIGHT_ONLY,
          'inject.mjs':
            'const { now } = performance; let calls = 0;\nperformance.now = () => { calls += 1; if (calls === 12) throw new Error("injected"); return now.call(performance); };\n',
        },
        env: { NODE_OPTIONS: '--import=./inject.mjs' },
      },
    ],
  ])('%s', async ([, situation]) => {
    const { code, stdout, stderr } = await play(situation);
    expect(code, stdout + stderr).toBe(70);
    expect(stderr).toContain('injected');
  });

  test.for<[string, Situation]>([
    ['a reporter of one’s own that ends the process with 0', late('process.exit(0);')],
    [
      'one that never comes to an end',
      {
        files: { ...RIGHT_ONLY, 'own.js': REPORTER('{ onEnd: () => new Promise(() => {}) }') },
        args: ['--reporter', './own.js'],
      },
    ],
  ])('%s', async ([, situation]) => {
    expect((await play(situation)).code).toBe(70);
  });

  test('an exception that nobody catches stands in the results where a reporter left it behind the last scenario', async () => {
    const { code, stderr, folder } = await play(late('setImmediate(() => { throw new Error("injected"); });'));
    expect(code).toBe(70);
    expect(stderr).toContain('injected');
    expect(readResults(folder).run).toMatchObject({ exit_code: 70, exit_name: 'internal' });
  });

  test('stands in the results where there is still time, and weighs more than a report that is missing', async () => {
    const situation = late('setImmediate(() => { throw new Error("injected"); });');
    const files = { ...situation.files, 'scenarios/slow.yaml': BROKEN };
    const args = ['--reporter', 'json,./own.js,junit=scenarios', '--concurrency', '1'];
    const { code, folder } = await play({ files, args, broken: () => undefined });
    expect(code).toBe(70);
    expect(readResults(folder).run).toMatchObject({ exit_code: 70, exit_name: 'internal' });
  });
});

test('a reader that goes away changes no code', async () => {
  for (const [files, expected] of [
    [RIGHT_ONLY, 0],
    [{ 'scenarios/w.yaml': WRONG }, 1],
    [{ 'scenarios/b.yaml': BROKEN }, 3],
  ] as const) {
    const { code } = await play({ files, shell: (command) => `set -o pipefail; ${command} | true` });
    expect(code).toBe(expected);
  }
});

test('a stored run has the code of its run, in `report` and in `merge`', async () => {
  const situations: readonly (readonly [Situation['files'], number])[] = [
    [RIGHT_ONLY, 0],
    [{ 'scenarios/w.yaml': WRONG }, 1],
    [{ 'scenarios/b.yaml': BROKEN }, 3],
    [{ 'scenarios/s.yaml': SKIPPED }, 4],
  ];
  for (const [files, expected] of situations) {
    const { code, folder } = await play({ files });
    const merge = await rehearsal(['merge', 'reports/latest', '--out', 'merged', '--reporter', 'json'], {
      cwd: folder,
    });
    expect([code, merge.code]).toEqual([expected, expected]);
    // What `report` says of the others is part of gating.test.ts.
    if (expected !== 4) continue;
    const report = await rehearsal(['report', findRunDirectory(folder), '--reporter', 'json'], { cwd: folder });
    expect(report.code).toBe(expected);
  }
});
