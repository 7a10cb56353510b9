// What decides about green and red: repeats, retries, expected failures, skips and quarantine. The console, the exit code,
// results.json and junit.xml must tell the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openChatServer, pointAt, startChatServer, type Answer, type Received } from './chat-server.ts';
import {
  createFolder,
  createSharedFolder,
  findRunDirectory,
  readResults,
  rehearsal,
  WITHOUT_PAGE,
  type Outcome,
} from './command.ts';

/**
 * An agent that answers each message by its letters, one for each time that it is said: P as expected, F otherwise, E with
 * status 500. The last letter goes on.
 */
function createAgent(): (request: Received) => Answer | undefined {
  const said = new Map<string, number>();
  return ({ operation, body }) => {
    if (operation !== 'respond') return undefined;
    const message = String(body['message']);
    const times = said.get(message) ?? 0;
    said.set(message, times + 1);
    const letter = message[Math.min(times, message.length - 1)];
    if (letter === 'E') return (response) => response.writeHead(500).end();
    return { response: letter === 'P' ? 'good' : 'bad', end_conversation: false };
  };
}

/** A scenario that says the letters. */
const says = (id: string, letters: string, keys = ''): string =>
  `id: ${id}\n${keys}turns: [{ user: ${letters}, expect: { response: good } }]\n`;

interface Case {
  readonly name: string;
  readonly id: string;
  readonly letters: string;
  /** Of the scenario. */
  readonly keys?: string;
  /** Its entry in the quarantine file, beside the id. */
  readonly quarantine?: string;
  /** The word of the console and the verdict of results.json; then what the test case in junit.xml is. */
  readonly told: readonly [word: string, verdict: string, junit: string];
  readonly attempts: number;
  /** What the console says, too. */
  readonly says?: readonly string[];
  readonly flaky?: boolean;
}

/** Scenarios of one run. That a run is green says that none of them gates; how many gate stands in the reason otherwise. */
interface Run {
  readonly name: string;
  readonly args?: readonly string[];
  readonly code: number;
  /** Why it ends so, as the console says. */
  readonly reason: string;
  /** An entry of the quarantine that no case has. */
  readonly entry?: string;
  readonly cases: readonly Case[];
}

const QUARANTINE = { 'rehearsal.config.yaml': 'quarantine: quarantine.yaml\n' };
const quarantined = (...entries: readonly string[]): Record<string, string> => ({
  ...QUARANTINE,
  'quarantine.yaml': entries.map((entry) => `- { ${entry} }\n`).join(''),
});

const RUNS: readonly Run[] = [
  {
    name: 'green, since',
    code: 0,
    reason: 'PASSED All 5 scenarios passed, 1 flaky, 3 quarantined, 1 skipped.',
    entry: 'id: Retried, reason: wobbly',
    cases: [
      {
        name: 'enough of the repeats pass; it stops as soon as that is certain',
        id: 'enough',
        letters: 'PFPPF',
        keys: 'repeat: 5\npass_rate: 0.6\n',
        told: ['PASS', 'passed', 'passed'],
        attempts: 4,
        says: ['3 of 4 passed (95 % interval 30 % to 95 %)'],
      },
      {
        name: 'an errored repeat is not a pass, and enough others are',
        id: 'others',
        letters: 'EPEPP',
        keys: 'repeat: 5\npass_rate: 0.6\n',
        told: ['PASS', 'passed', 'passed'],
        attempts: 5,
      },
      {
        name: 'a retry that passes is flaky',
        id: 'retried',
        letters: 'FP',
        keys: 'retries: 3\n',
        told: ['FLAKY', 'passed', 'passed'],
        attempts: 2,
        flaky: true,
      },
      {
        name: 'a failure that is expected passes',
        id: 'expected',
        letters: 'F',
        keys: 'expected_failure: TICKET-7\n',
        told: ['PASS', 'passed', 'passed'],
        attempts: 1,
        says: ['TICKET-7'],
      },
      {
        name: 'what is skipped is shown with its reason',
        id: 'skipped',
        letters: 'P',
        keys: 'skip: the queue is closed\n',
        told: ['SKIP', 'skipped', 'skipped'],
        attempts: 0,
        says: ['the queue is closed'],
      },
      {
        name: 'in quarantine a failure does not gate',
        id: 'wrong',
        letters: 'F',
        quarantine: 'reason: wobbly, ticket: T-1, owner: ana, expires: 2099-12-31',
        told: ['FAIL', 'failed', 'skipped'],
        attempts: 1,
        says: ['quarantined (until 2099-12-31, T-1, owner ana: wobbly)', '3 quarantined'],
      },
      {
        name: 'in quarantine an error does not gate',
        id: 'broken',
        letters: 'E',
        quarantine: 'reason: shaky',
        told: ['ERROR', 'errored', 'skipped'],
        attempts: 1,
      },
      {
        name: 'one that passes in quarantine is shown',
        id: 'right',
        letters: 'P',
        quarantine: 'reason: mended',
        told: ['PASS', 'passed', 'passed'],
        attempts: 1,
        says: ['quarantined (mended)'],
      },
      {
        name: 'an entry that no scenario has the id of is a warning',
        id: 'plain',
        letters: 'P',
        told: ['PASS', 'passed', 'passed'],
        attempts: 1,
        says: ['warning[quarantine-unknown-id]', 'quarantine.yaml:4:9', 'did you mean `retried`?'],
      },
    ],
  },
  {
    name: 'green by its flags:',
    args: ['--repeat', '4', '--pass-rate', '0.5'],
    code: 0,
    reason: 'PASSED 1 scenario passed.',
    cases: [
      {
        name: 'they win over the file',
        id: 'a',
        letters: 'FFPP',
        keys: 'repeat: 9\npass_rate: 1\n',
        told: ['PASS', 'passed', 'passed'],
        attempts: 4,
      },
    ],
  },
  {
    name: 'green, with a warning:',
    code: 0,
    reason: 'PASSED Nothing gates: everything that was played is quarantined.',
    cases: [
      {
        name: 'there is nothing but quarantine',
        id: 'a',
        letters: 'F',
        quarantine: 'reason: wobbly',
        told: ['FAIL', 'failed', 'skipped'],
        attempts: 1,
        says: ['everything that was played is quarantined'],
      },
    ],
  },
  {
    name: 'red, since',
    code: 1,
    reason: 'FAILED 5 of 5 scenarios failed.',
    cases: [
      {
        name: 'too few of the repeats can still pass',
        id: 'few',
        letters: 'FPFF',
        keys: 'repeat: 5\npass_rate: 0.6\n',
        told: ['FAIL', 'failed', 'failure'],
        attempts: 4,
        says: ['1 of 4 passed (95 % interval 5 % to 70 %), 60 % must'],
      },
      {
        name: 'all repeats must pass where no rate is written',
        id: 'all',
        letters: 'PPF',
        keys: 'repeat: 4\n',
        told: ['FAIL', 'failed', 'failure'],
        attempts: 3,
      },
      {
        name: 'a failure among errors is a failure',
        id: 'among',
        letters: 'EFE',
        keys: 'retries: 2\n',
        told: ['FAIL', 'failed', 'failure'],
        attempts: 3,
      },
      {
        name: 'a failure that is expected and does not come fails loudly',
        id: 'absent',
        letters: 'P',
        keys: 'expected_failure: TICKET-7\n',
        told: ['FAIL', 'failed', 'failure'],
        attempts: 1,
        says: ['TICKET-7'],
      },
      {
        name: 'a quarantine that is over gates, and says why',
        id: 'over',
        letters: 'F',
        quarantine: 'reason: wobbly, expires: 2020-01-31',
        told: ['FAIL', 'failed', 'failure'],
        attempts: 1,
        says: ['2020-01-31'],
      },
    ],
  },
  {
    name: 'red with --retries:',
    args: ['--retries', '5'],
    code: 1,
    reason: 'FAILED 1 of 1 scenario failed.',
    cases: [
      {
        name: 'they do not apply to repeats',
        id: 'a',
        letters: 'FP',
        keys: 'repeat: 2\n',
        told: ['FAIL', 'failed', 'failure'],
        attempts: 1,
      },
    ],
  },
  {
    name: 'red by --fail-on:',
    args: ['--fail-on', 'failed,flaky,quarantined-pass'],
    code: 1,
    reason: 'FAILED 1 scenario flaky, 1 quarantined passed.',
    cases: [
      {
        name: 'flaky gates where it says so',
        id: 'retried',
        letters: 'FP',
        keys: 'retries: 3\n',
        told: ['FLAKY', 'passed', 'failure'],
        attempts: 2,
        flaky: true,
      },
      {
        name: 'one that passes in quarantine gates where it says so',
        id: 'right',
        letters: 'P',
        quarantine: 'reason: wobbly',
        told: ['PASS', 'passed', 'failure'],
        attempts: 1,
      },
    ],
  },
  {
    name: 'not judged, since',
    code: 3,
    reason: '3 of 3 scenarios could not be judged',
    cases: [
      {
        name: 'too few repeats could be judged',
        id: 'few',
        letters: 'EEEPP',
        keys: 'repeat: 5\npass_rate: 0.6\n',
        told: ['ERROR', 'errored', 'error'],
        attempts: 3,
      },
      {
        name: 'errors only are an error',
        id: 'only',
        letters: 'E',
        keys: 'retries: 1\n',
        told: ['ERROR', 'errored', 'error'],
        attempts: 2,
      },
      {
        name: 'an error is not the failure that is expected',
        id: 'other',
        letters: 'E',
        keys: 'expected_failure: TICKET-7\n',
        told: ['ERROR', 'errored', 'error'],
        attempts: 1,
      },
    ],
  },
];

describe.each(RUNS)('$name', ({ args = [], code, reason, entry, cases }) => {
  const entries = cases.flatMap(({ id, quarantine }) => (quarantine === undefined ? [] : [`id: ${id}, ${quarantine}`]));
  const cwd = createSharedFolder({
    ...Object.fromEntries(cases.map(({ id, letters, keys }) => [`scenarios/${id}.yaml`, says(id, letters, keys)])),
    ...quarantined(...entries, ...(entry === undefined ? [] : [entry])),
  });
  let outcome: Outcome;
  beforeAll(async () => {
    const server = await openChatServer(createAgent());
    const { flags, env } = pointAt(server);
    outcome = await rehearsal(['run', '--verbose', ...WITHOUT_PAGE, ...args, ...flags], { cwd, env });
    await server.close();
  });

  test.for(cases)('$name', (each) => {
    const seen = outcome.stdout + outcome.stderr;
    const scenario = readResults(cwd).scenarios.find(({ id }) => id === each.id)!;
    const word = new RegExp(`^(PASS|FLAKY|FAIL|ERROR|SKIP) +${each.id}(?![\\w-])`, 'm').exec(outcome.stdout)?.[1];
    expect([word, scenario.verdict, readJunit(cwd, each.id)], seen).toEqual(each.told);
    expect(scenario.attempts, seen).toHaveLength(each.attempts);
    expect(scenario.flaky).toBe(each.flaky === true);
    for (const text of each.says ?? []) expect(seen).toContain(text);
  });

  test('ends so, says why, and ends the same when its reports are made again', async () => {
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(code);
    expect(outcome.stdout).toContain(reason);
    expect(readResults(cwd).run.exit_code).toBe(code);
    const again = await rehearsal(['report', 'latest', ...WITHOUT_PAGE], { cwd });
    expect(again.code, again.stdout + again.stderr).toBe(code);
  });
});

/** What the test case of a scenario is in junit.xml. */
function readJunit(folder: string, id: string): string {
  const xml = readFileSync(path.join(findRunDirectory(folder), 'junit.xml'), 'utf8');
  const testcase = xml.split('<testcase ').find((each) => each.split('>', 1)[0]!.includes(`name="${id}"`)) ?? '';
  return /<(failure|error|skipped)\b/.exec(testcase)?.[1] ?? (testcase === '' ? 'missing' : 'passed');
}

const OTHER = says('b', 'P');

test('an entry about a scenario that was not asked for is no mistake', async () => {
  const server = await startChatServer(createAgent());
  const files = {
    ...quarantined('id: b, reason: wobbly'),
    'scenarios/a.yaml': says('a', 'P'),
    'scenarios/b.yaml': OTHER,
  };
  const folder = createFolder(files);
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--strict', 'scenarios/a.yaml', ...flags], { cwd: folder, env });
  expect(outcome.stderr).not.toContain('quarantine-unknown-id');
  expect(outcome.code).toBe(0);
});

test('only: nothing else is played, and in CI it is an error', async () => {
  const server = await startChatServer(createAgent());
  const folder = createFolder({ 'scenarios/a.yaml': `${says('a', 'P', 'only: true\n')}---\n${OTHER}` });
  const { flags, env } = pointAt(server);
  const inCi = await rehearsal(['run', ...flags], { cwd: folder, env: { ...env, CI: 'true' } });
  expect(inCi.code).toBe(2);
  expect(inCi.stderr).toContain('error[only-in-ci]');
  expect(inCi.stderr).toContain('scenarios/a.yaml:1');
  expect(server.received).toEqual([]);

  const allowed = await rehearsal(['run', '--allow-only', ...flags], { cwd: folder, env: { ...env, CI: 'true' } });
  expect(allowed.code).toBe(0);
  expect(readResults(folder).scenarios.map(({ id }) => id)).toEqual(['a']);
});

test('scenarios that share a lock never overlap, and others go on', async () => {
  const open = new Set<string>();
  let together = 0;
  let most = 0;
  const server = await startChatServer(({ operation, conversationId, body }) => {
    const attributes = (body['integration_attributes'] ?? {}) as { locked?: boolean };
    if (attributes.locked === true) open.add(conversationId);
    if (operation === 'close') open.delete(conversationId);
    together = Math.max(together, open.size);
    most = Math.max(most, open.size);
    return undefined;
  });
  const turn = 'turns: [{ user: hello, expect: { response: you said } }]\n';
  const locked = (lock: string): string => `lock: ${lock}\nintegration_attributes: { locked: true }\n${turn}`;
  const folder = createFolder({
    'scenarios/a.yaml': locked('calendar'),
    'scenarios/b.yaml': locked('[calendar, room]'),
    'scenarios/c.yaml': locked('[room, calendar]'),
    'scenarios/d.yaml': locked('calendar'),
    'scenarios/e.yaml': turn,
    'scenarios/f.yaml': turn,
  });
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--concurrency', '6', ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stdout).toBe(0);
  expect(together).toBe(1);
  expect(server.maxOpen()).toBeGreaterThan(1);
});
