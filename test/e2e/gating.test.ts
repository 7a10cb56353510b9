// What decides about green and red: repeats, retries, expected failures, skips and quarantine. The console, the exit code,
// results.json and junit.xml must tell the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer, type Answer, type Received } from './chat-server.ts';
import { createFolder, findRunDirectory, readResults, rehearsal, WITHOUT_PAGE } from './command.ts';

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

/** A scenario that is called `a` and says the letters. */
const says = (letters: string, keys = ''): string =>
  `id: a\n${keys}turns: [{ user: ${letters}, expect: { response: good } }]\n`;

interface Case {
  readonly name: string;
  readonly file: string;
  readonly args?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly code: number;
  /** The word of the console and the verdict of results.json; then what the test case in junit.xml is. */
  readonly told: readonly [word: string, verdict: string, junit: string];
  readonly attempts: number;
  /** What the console says, too. */
  readonly says?: readonly string[];
  readonly flaky?: boolean;
}

const QUARANTINE = { 'rehearsal.config.yaml': 'quarantine: quarantine.yaml\n' };
const quarantined = (entry: string): Record<string, string> => ({
  ...QUARANTINE,
  'quarantine.yaml': `- { ${entry} }\n`,
});
const OTHER = 'id: b\nturns: [{ user: P, expect: { response: good } }]\n';

const CASES: readonly Case[] = [
  {
    name: 'enough of the repeats pass; it stops as soon as that is certain',
    file: says('PFPPF', 'repeat: 5\npass_rate: 0.6\n'),
    code: 0,
    told: ['PASS', 'passed', 'passed'],
    attempts: 4,
    says: ['3 of 4 passed (95 % interval 30 % to 95 %)'],
  },
  {
    name: 'too few of the repeats can still pass',
    file: says('FPFF', 'repeat: 5\npass_rate: 0.6\n'),
    code: 1,
    told: ['FAIL', 'failed', 'failure'],
    attempts: 4,
    says: ['1 of 4 passed (95 % interval 5 % to 70 %), 60 % must'],
  },
  {
    name: 'all repeats must pass where no rate is written',
    file: says('PPF', 'repeat: 4\n'),
    code: 1,
    told: ['FAIL', 'failed', 'failure'],
    attempts: 3,
  },
  {
    name: 'an errored repeat is not a pass, and enough others are',
    file: says('EPEPP', 'repeat: 5\npass_rate: 0.6\n'),
    code: 0,
    told: ['PASS', 'passed', 'passed'],
    attempts: 5,
  },
  {
    name: 'too few repeats could be judged',
    file: says('EEEPP', 'repeat: 5\npass_rate: 0.6\n'),
    code: 3,
    told: ['ERROR', 'errored', 'error'],
    attempts: 3,
  },
  {
    name: 'the flags win over the file',
    file: says('FFPP', 'repeat: 9\npass_rate: 1\n'),
    args: ['--repeat', '4', '--pass-rate', '0.5'],
    code: 0,
    told: ['PASS', 'passed', 'passed'],
    attempts: 4,
  },
  {
    name: 'retries do not apply to repeats',
    file: says('FP', 'repeat: 2\n'),
    args: ['--retries', '5'],
    code: 1,
    told: ['FAIL', 'failed', 'failure'],
    attempts: 1,
  },
  {
    name: 'a retry that passes is flaky',
    file: says('FP', 'retries: 3\n'),
    code: 0,
    told: ['FLAKY', 'passed', 'passed'],
    attempts: 2,
    flaky: true,
  },
  {
    name: 'flaky gates where --fail-on says so',
    file: says('FP', 'retries: 3\n'),
    args: ['--fail-on', 'failed,flaky'],
    code: 1,
    told: ['FLAKY', 'passed', 'failure'],
    attempts: 2,
    flaky: true,
  },
  {
    name: 'a failure among errors is a failure',
    file: says('EFE', 'retries: 2\n'),
    code: 1,
    told: ['FAIL', 'failed', 'failure'],
    attempts: 3,
  },
  {
    name: 'errors only are an error',
    file: says('E', 'retries: 1\n'),
    code: 3,
    told: ['ERROR', 'errored', 'error'],
    attempts: 2,
  },
  {
    name: 'a failure that is expected passes',
    file: says('F', 'expected_failure: TICKET-7\n'),
    code: 0,
    told: ['PASS', 'passed', 'passed'],
    attempts: 1,
    says: ['TICKET-7'],
  },
  {
    name: 'a failure that is expected and does not come fails loudly',
    file: says('P', 'expected_failure: TICKET-7\n'),
    code: 1,
    told: ['FAIL', 'failed', 'failure'],
    attempts: 1,
    says: ['TICKET-7'],
  },
  {
    name: 'an error is not the failure that is expected',
    file: says('E', 'expected_failure: TICKET-7\n'),
    code: 3,
    told: ['ERROR', 'errored', 'error'],
    attempts: 1,
  },
  {
    name: 'what is skipped is shown with its reason',
    file: `${says('P', 'skip: the queue is closed\n')}---\n${OTHER}`,
    code: 0,
    told: ['SKIP', 'skipped', 'skipped'],
    attempts: 0,
    says: ['the queue is closed'],
  },
  {
    name: 'in quarantine a failure does not gate',
    file: `${says('F')}---\n${OTHER}`,
    files: quarantined('id: a, reason: wobbly, ticket: T-1, owner: ana, expires: 2099-12-31'),
    code: 0,
    told: ['FAIL', 'failed', 'skipped'],
    attempts: 1,
    says: ['quarantined (until 2099-12-31, T-1, owner ana: wobbly)', '1 quarantined'],
  },
  {
    name: 'in quarantine an error does not gate',
    file: `${says('E')}---\n${OTHER}`,
    files: quarantined('id: a, reason: wobbly'),
    code: 0,
    told: ['ERROR', 'errored', 'skipped'],
    attempts: 1,
  },
  {
    name: 'a quarantine that is over gates, and says why',
    file: `${says('F')}---\n${OTHER}`,
    files: quarantined('id: a, reason: wobbly, expires: 2020-01-31'),
    code: 1,
    told: ['FAIL', 'failed', 'failure'],
    attempts: 1,
    says: ['2020-01-31'],
  },
  {
    name: 'one that passes in quarantine is shown',
    file: `${says('P')}---\n${OTHER}`,
    files: quarantined('id: a, reason: wobbly'),
    code: 0,
    told: ['PASS', 'passed', 'passed'],
    attempts: 1,
    says: ['quarantined (wobbly)'],
  },
  {
    name: 'one that passes in quarantine gates where --fail-on says so',
    file: `${says('P')}---\n${OTHER}`,
    files: quarantined('id: a, reason: wobbly'),
    args: ['--fail-on', 'quarantined-pass'],
    code: 1,
    told: ['PASS', 'passed', 'failure'],
    attempts: 1,
  },
  {
    name: 'an entry that no scenario has the id of is a warning',
    file: says('P'),
    files: quarantined('id: A, reason: wobbly'),
    code: 0,
    told: ['PASS', 'passed', 'passed'],
    attempts: 1,
    says: ['warning[quarantine-unknown-id]', 'quarantine.yaml:1:9', 'did you mean `a`?'],
  },
  {
    name: 'nothing but quarantine is green, with a warning',
    file: says('F'),
    files: quarantined('id: a, reason: wobbly'),
    code: 0,
    told: ['FAIL', 'failed', 'skipped'],
    attempts: 1,
    says: ['everything that was played is quarantined'],
  },
];

test.for(CASES)('$name', async (each) => {
  const server = await startChatServer(createAgent());
  const folder = createFolder({ 'scenarios/a.yaml': each.file, ...each.files });
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--verbose', ...WITHOUT_PAGE, ...(each.args ?? []), ...flags], {
    cwd: folder,
    env,
  });
  const seen = outcome.stdout + outcome.stderr;
  const scenario = readResults(folder).scenarios.find(({ id }) => id === 'a')!;
  // The other scenario, whichever ends first, is shown as `a (b)`: its name and its id.
  const word = /^(PASS|FLAKY|FAIL|ERROR|SKIP) +a(?! \(|[\w-])/m.exec(outcome.stdout)?.[1];
  expect([word, scenario.verdict, readJunit(folder)], seen).toEqual(each.told);
  expect(scenario.attempts, seen).toHaveLength(each.attempts);
  expect(scenario.flaky).toBe(each.flaky === true);
  for (const text of each.says ?? []) expect(seen).toContain(text);
  expect(outcome.code, seen).toBe(each.code);
  expect(readResults(folder).run.exit_code).toBe(each.code);
  const again = await rehearsal(['report', 'latest', ...WITHOUT_PAGE], { cwd: folder });
  expect(again.code, again.stdout + again.stderr).toBe(each.code);
});

/** What the test case of `a` is in junit.xml. */
function readJunit(folder: string): string {
  const xml = readFileSync(path.join(findRunDirectory(folder), 'junit.xml'), 'utf8');
  const testcase = xml.split('<testcase ').find((each) => /^[^>]*name="a"/.test(each)) ?? '';
  return /<(failure|error|skipped)\b/.exec(testcase)?.[1] ?? (testcase === '' ? 'missing' : 'passed');
}

test('an entry about a scenario that was not asked for is no mistake', async () => {
  const server = await startChatServer(createAgent());
  const files = { ...quarantined('id: b, reason: wobbly'), 'scenarios/a.yaml': says('P'), 'scenarios/b.yaml': OTHER };
  const folder = createFolder(files);
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--strict', 'scenarios/a.yaml', ...flags], { cwd: folder, env });
  expect(outcome.stderr).not.toContain('quarantine-unknown-id');
  expect(outcome.code).toBe(0);
});

test('only: nothing else is played, and in CI it is an error', async () => {
  const server = await startChatServer(createAgent());
  const folder = createFolder({ 'scenarios/a.yaml': `${says('P', 'only: true\n')}---\n${OTHER}` });
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
