// The dialogue of `rehearsal record`, piped and in a real terminal: what is sent, what is shown, what is written; every
// conversation is closed, however the session ends.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer, type ChatServer, type Received } from './chat-server.ts';
import { createFolder, rehearsal, type Outcome } from './command.ts';
import { openTerminal, type TerminalSession } from './terminal.ts';

const OUT = 'talk.yaml';

interface Recorded extends Outcome {
  readonly server: ChatServer;
  /** The file that was saved; empty where there is none. */
  readonly yaml: string;
}

async function recordLines(lines: readonly string[], args: readonly string[] = [], files = {}): Promise<Recorded> {
  const server = await startChatServer(answer);
  const { flags, env } = pointAt(server);
  const folder = createFolder(files);
  const options = { cwd: folder, env, input: lines.map((line) => `${line}\n`).join('') };
  const outcome = await rehearsal(['record', '--replay', '0', '--out', OUT, ...args, ...flags], options);
  const file = path.join(folder, OUT);
  return { ...outcome, server, yaml: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}

/** `slow` is never answered. */
function answer({ operation, body }: Received): ReturnType<Parameters<typeof startChatServer>[0]> {
  if (operation !== 'respond') return undefined;
  if (body['message'] === 'slow') return () => undefined;
  if (body['message'] === 'bye') return { response: 'Goodbye then.', end_conversation: true };
  return undefined;
}

/** What was said in each conversation, in order; `null` is silence. */
function listSaid({ received }: ChatServer): readonly (readonly unknown[])[] {
  const said = Map.groupBy(received, ({ conversationId }) => conversationId);
  return [...said.values()].map((requests) =>
    requests.filter(({ operation }) => operation === 'respond').map(({ body }) => body['message'] ?? null),
  );
}

function expectAllClosed({ received }: ChatServer): void {
  const closed = received.filter(({ operation }) => operation === 'close').map(({ conversationId }) => conversationId);
  const begun = new Set(received.map(({ conversationId }) => conversationId));
  expect(closed.toSorted()).toEqual([...begun].toSorted());
}

test('lines are said, silences are none or an empty message, and two slashes say one', async () => {
  const { server, yaml, code, stdout } = await recordLines(['one', '', '/silence', '/silence empty', '//help']);
  expect(code, stdout).toBe(0);
  expect(listSaid(server)).toEqual([['one', null, '', '/help']]);
  expect(yaml.match(/^ {2}- .*$/gmu)).toEqual([
    '  - user: one',
    '  - silence: true',
    '  - silence: empty',
    '  - user: /help',
  ]);
  expectAllClosed(server);
});

test('after the end only /undo goes on: all but the last turn is said again', async () => {
  const { server, yaml, code, stdout } = await recordLines(['one', 'bye', 'more', '/undo', '/expect said: one', 'two']);
  expect(stdout).toContain('(nothing more can be said: the agent has ended the conversation; /undo takes');
  expect(listSaid(server)).toEqual([
    ['one', 'bye'],
    ['one', 'two'],
  ]);
  expect(yaml).toContain('- user: one\n    expect: { response: "said: one" }\n');
  expect(yaml).not.toContain('bye');
  expect(code, 'a line was refused').toBe(1);
  expectAllClosed(server);
});

test('an expectation goes with the turn that is taken back', async () => {
  const { yaml } = await recordLines(['one', '/expect = You said: one', '/undo', 'two']);
  expect(yaml).toContain('- user: two\n');
  expect(yaml).not.toContain('equals');
});

test('each form of /expect is written, and what it stands for', async () => {
  const forms = [
    ['You said', 'response: You said'],
    [String.raw`/said: \w+$/`, String.raw`response: { matches: 'said: \w+$' }`],
    ['= you said: one', 'response: { equals: "you said: one" }'],
    // What must come is still suggested.
    ['not goodbye', 'response: { contains: one, none_of: [goodbye] }'],
    ['latency 30s', 'latency: 30s'],
  ] as const;
  const { yaml, code, stdout } = await recordLines(forms.flatMap(([form]) => ['one', `/expect ${form}`]));
  const turns = yaml.split('  - user: one\n').slice(1);
  expect(turns).toEqual(forms.map(([, written]) => expect.stringContaining(written) as unknown));
  expect(code, stdout).toBe(0);
});

test('what is not understood or does not hold is refused, and the rest is saved', async () => {
  const refusals = [
    ['/expect nonsense', 'the last reply does not meet that'],
    ['/expect not said', 'the last reply does not meet that'],
    ['/expect /(/', "that pattern can't be used"],
    ['/expect latency soon', '`soon` is not a duration'],
    ['/expect', '/expect needs something'],
    ['/silense', 'there is no command /silense; did you mean /silence?'],
  ] as const;
  const { yaml, code, stdout } = await recordLines(['one', ...refusals.map(([line]) => line)]);
  expect(stdout.match(/^\(.*/gmu)).toEqual(refusals.map(([, message]) => expect.stringContaining(message) as unknown));
  expect(yaml).toContain('- user: one\n');
  expect(code).toBe(1);
});

test('what is given up is told, once, and what every wording has is not', async () => {
  const wordings: Readonly<Record<string, readonly string[]>> = {
    hours: ['You can reach us daily, 8am to 8pm.', 'Every day from 8am to 8pm.'],
    price: ['The whole workshop costs 12 euros.', 'You pay 15 euros for the workshop.'],
  };
  let count = 0;
  const server = await startChatServer(({ body }) => {
    const wording = wordings[String(body['message'])]?.[count++ < 2 ? 0 : 1];
    return wording === undefined ? undefined : { response: wording, end_conversation: false };
  });
  const { flags, env } = pointAt(server);
  const options = { cwd: createFolder({}), env, input: 'hours\nprice\n' };
  const { stdout, code } = await rehearsal(['record', '--replay', '2', '--out', OUT, ...flags], options);
  expect(code, stdout).toBe(0);
  expect(stdout.match(/^loosened:\n(?: {2}.*\n)*/mu)?.[0]).toBe('loosened:\n  turn 2: "12" did not come every time\n');
});

test('/quit writes nothing', async () => {
  const { yaml, code, stdout, server } = await recordLines(['one', '/quit', 'two']);
  expect([code, yaml]).toEqual([0, '']);
  expect(stdout).toContain('(not saved)');
  expect(listSaid(server)).toEqual([['one']]);
  expectAllClosed(server);
});

test('a file that exists is replaced by --force alone, and before that nothing is sent', async () => {
  const refused = await recordLines(['one'], [], { [OUT]: 'mine' });
  expect([refused.code, refused.yaml, refused.server.received]).toEqual([2, 'mine', []]);
  expect(refused.stderr).toContain(`${OUT} exists already`);
  expect((await recordLines(['one'], ['--force'], { [OUT]: 'mine' })).yaml).toContain('- user: one');
  const named = await recordLines(['one', '/save other.yaml', '/save'], [], { 'other.yaml': 'mine' });
  expect(named.stdout).toContain('(other.yaml exists already; name another file: /save FILE');
  expect([named.code, named.yaml.includes('- user: one')]).toEqual([1, true]);
});

test('what no run would find is refused by its name', async () => {
  const refused = await recordLines(['one'], ['--out', 'hours.txt']);
  expect([refused.code, refused.server.received]).toEqual([2, []]);
  expect(refused.stderr).toContain('hours.txt would not be found: scenario files end in .yaml or .yml');
  const named = await recordLines(['one', '/save hours', '/save']);
  expect(named.stdout).toContain(
    '(hours would not be found: scenario files end in .yaml or .yml; write /save hours.yaml)',
  );
  expect([named.code, named.yaml.includes('- user: one')]).toEqual([1, true]);
});

test('what can not be written is shown', async () => {
  const { code, stdout } = await recordLines(['one'], ['--out', 'taken/a.yaml'], { taken: 'a file' });
  expect(stdout).toMatch(/^error\[unwritable-file\]: .*taken/mu);
  expect(stdout).toMatch(/^ {2}the scenario is:\n\n# Recorded against[^]*\n {2}- user: one\n/mu);
  expect(code).toBe(5);
});

test('what somebody has changed since it was saved stays, and what was said since is shown at the end', async () => {
  const folder = createFolder();
  const file = path.join(folder, OUT);
  const server = await startChatServer((request) => {
    if (request.body['message'] === 'two') appendFileSync(file, '# mine\n');
    return undefined;
  });
  const { flags, env } = pointAt(server);
  const options = { cwd: folder, env, input: 'one\n/save\n/save\ntwo\n/save\n' };
  const { code, stdout } = await rehearsal(['record', '--replay', '0', '--out', OUT, ...flags], options);
  expect(stdout.match(/^saved .*/gmu)).toHaveLength(2);
  expect(stdout).toContain(`(${OUT} was changed since it was saved; name another file: /save FILE`);
  expect(readFileSync(file, 'utf8')).toMatch(/- user: one\n[^]*# mine\n$/u);
  const shown = new RegExp(
    `^error\\[file-exists\\]: ${OUT} was changed since it was saved\n  the scenario is:\n\n[^]*user: two\n`,
    'mu',
  );
  expect(stdout).toMatch(shown);
  expect(code).toBe(5);
});

async function openRecord(): Promise<{
  terminal: TerminalSession;
  server: ChatServer;
  slow: Promise<void>;
  folder: string;
}> {
  let isSlow = (): void => undefined;
  const slow = new Promise<void>((resolve) => (isSlow = resolve));
  const server = await startChatServer((request) => {
    if (request.body['message'] === 'slow') isSlow();
    return answer(request);
  });
  const { flags, env } = pointAt(server);
  const folder = createFolder();
  const args = ['record', '--replay', '1', '--turn-timeout', '1s', '--out', OUT, ...flags];
  const terminal = await openTerminal(args, { cwd: folder, env, columns: 80 });
  await terminal.waitFor('Hello, how can I help?');
  terminal.type('one');
  terminal.press('Enter');
  await terminal.waitFor('You said: one');
  return { terminal, server, slow, folder };
}

test('in a terminal, Ctrl-C while a reply is awaited ends the session', async () => {
  const { terminal, server, slow, folder } = await openRecord();
  terminal.type('slow');
  terminal.press('Enter');
  await slow;
  terminal.press('C-c');
  expect(await terminal.waitForExit()).toBe(130);
  expect(terminal.screen()).toContain('(not saved)\n');
  expect(terminal.screen()).not.toContain('bug');
  expect(existsSync(path.join(folder, OUT))).toBe(false);
  expectAllClosed(server);
});

test('in a terminal, the end of the input while a reply is awaited saves what came before', async () => {
  const { terminal, server, slow, folder } = await openRecord();
  terminal.type('slow');
  terminal.press('Enter');
  await slow;
  terminal.press('C-d');
  expect(await terminal.waitForExit()).toBe(3);
  expect(terminal.screen()).toContain(`saved ${OUT}`);
  expect(readFileSync(path.join(folder, OUT), 'utf8')).toContain('- user: one\n');
  expectAllClosed(server);
});

test.for([
  ['/save', ['/save', 'Enter']],
  ['the end of the input', ['C-d']],
] as const)('in a terminal, Ctrl-C while it is tried out saves it as far as it came: %s', async ([, keys]) => {
  const { promise: tried, resolve: isTried } = Promise.withResolvers<undefined>();
  let conversations = 0;
  const server = await startChatServer((request) => {
    if (request.operation === 'create') conversations += 1;
    if (conversations < 2 || request.operation !== 'respond') return answer(request);
    isTried(undefined);
    return () => undefined;
  });
  const { flags, env } = pointAt(server);
  const folder = createFolder();
  const terminal = await openTerminal(['record', '--out', OUT, ...flags], { cwd: folder, env, columns: 80 });
  await terminal.waitFor('Hello, how can I help?');
  terminal.type('one');
  terminal.press('Enter');
  await terminal.waitFor('You said: one');
  for (const key of keys) {
    if (key.startsWith('/')) terminal.type(key);
    else terminal.press(key);
  }
  await tried;
  terminal.press('C-c');
  expect(await terminal.waitForExit()).toBe(130);
  expect(terminal.screen()).toContain(`what is expected may be too strict\nsaved ${OUT}`);
  const yaml = readFileSync(path.join(folder, OUT), 'utf8');
  expect(yaml).toContain('- user: one\n');
  expect(yaml).toContain('# CHECK: this was not tried out to the end');
  const { code, stderr } = await rehearsal(['validate', OUT], { cwd: folder });
  expect(code, stderr).toBe(0);
  expectAllClosed(server);
});

test('in a terminal, a line can be edited before it is said, and /save may come again', async () => {
  const { terminal, server, folder } = await openRecord();
  terminal.type('twoo');
  terminal.press('BSpace');
  terminal.press('Enter');
  await terminal.waitFor('You said: two');
  for (const line of ['/save', '/undo', '/save']) {
    terminal.type(line);
    terminal.press('Enter');
    await terminal.waitFor(line === '/undo' ? /said again\)[\s\S]*You said: one/u : `saved ${OUT}`);
  }
  terminal.press('C-d');
  expect(await terminal.waitForExit()).toBe(0);
  expect(readFileSync(path.join(folder, OUT), 'utf8')).not.toContain('two');
  expectAllClosed(server);
});
