// `rehearsal run --watch`: what changes is played again; keys play all or what failed, filter, and quit.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { expect, test } from 'vitest';
import { FileWatch } from '../../src/cli/file-watch.ts';
import { pointAt, startChatServer, type ChatServer } from './chat-server.ts';
import { createFolder, findRunDirectory, rehearsal } from './command.ts';
import { openTerminal, type TerminalSession } from './terminal.ts';

const demand = (says: string, hears = 'You said'): string =>
  `turns:\n  - user: ${says}\n    expect: { response: ${hears} }\n`;

const SUITE = {
  'scenarios/a.yaml': demand('one'),
  'scenarios/b.yaml': demand('two'),
  'scenarios/c.yaml': 'turns:\n  - use: fragments/f.yaml\n',
  'scenarios/fragments/f.yaml': demand('three'),
};

interface Watched {
  readonly terminal: TerminalSession;
  readonly server: ChatServer;
  readonly folder: string;
  /** Writes a file and waits until what it causes has been played. */
  change: (file: string, text: string) => Promise<string>;
  /** What was said since the last time this was asked, sorted. */
  said: () => string[];
}

/** The end of a run. */
const WAITING = 'press ? for the keys';

async function openWatch(
  files: Readonly<Record<string, string>> = SUITE,
  ...options: readonly string[]
): Promise<Watched> {
  const folder = createFolder(files);
  const server = await startChatServer(() => undefined);
  const { flags, env } = pointAt(server);
  const terminal = await openTerminal(['run', '--watch', ...options, ...flags], { cwd: folder, env });
  await terminal.waitFor(WAITING);
  let seen = 0;
  const said = (): string[] => {
    const messages = server.received
      .filter(({ operation }) => operation === 'respond')
      .map(({ body }) => String(body['message']));
    const fresh = messages.slice(seen);
    seen = messages.length;
    return fresh.sort();
  };
  const change = async (file: string, text: string): Promise<string> => {
    save(folder, file, text);
    return terminal.waitFor(new RegExp(`changed: ${file}[\\s\\S]*${WAITING.replace('?', '\\?')}`));
  };
  return { terminal, server, folder, change, said };
}

/** Puts a file in its place as a whole: one that is read while it is written would be played as it is then, and once more. */
function save(folder: string, file: string, text: string): void {
  const unsaved = `${folder}.unsaved`;
  writeFileSync(unsaved, text);
  renameSync(unsaved, path.join(folder, file));
}

test('a changed scenario is played, a changed fragment for all that use it; a broken file is shown and waited for', async () => {
  const { terminal, change, said, folder } = await openWatch();
  expect(said()).toEqual(['one', 'three', 'two']);
  await change('scenarios/a.yaml', demand('uno'));
  expect(said()).toEqual(['uno']);
  await change('scenarios/fragments/f.yaml', demand('tres'));
  expect(said()).toEqual(['tres']);
  expect(await change('scenarios/b.yaml', 'turns: [\n')).toContain('error[yaml-syntax]');
  await change('scenarios/a.yaml', demand('eins'));
  expect(said()).toEqual([]);
  await change('scenarios/b.yaml', demand('dos'));
  expect(said(), 'what changed while a file was broken is due still').toEqual(['dos', 'eins']);
  await change('scenarios/new.yaml', demand('quattro'));
  expect(said()).toEqual(['quattro']);
  expect(findRunDirectory(folder), 'of a session the last run is kept').toContain('reports');
  terminal.press('q');
  expect(await terminal.waitForExit()).toBe(0);
});

test('what comes into being, goes and comes back is watched', async () => {
  const { terminal, change, said, folder } = await openWatch();
  await change('.env', 'NAME=1\n');
  said();
  rmSync(path.join(folder, 'scenarios'), { recursive: true });
  await terminal.waitFor(/error\[missing-path\][\s\S]*press \?/);
  mkdirSync(path.join(folder, 'scenarios'));
  await change('scenarios/d.yaml', demand('four'));
  expect(said()).toEqual(['four']);
  mkdirSync(path.join(folder, 'scenarios/sub'));
  await change('scenarios/sub/e.yaml', demand('five'));
  expect(said()).toEqual(['five']);
  terminal.press('q');
  expect(await terminal.waitForExit()).toBe(0);
});

test('keys: all, failed, filters, help, and the code of the last run', async () => {
  const { terminal, said } = await openWatch({ ...SUITE, 'scenarios/b.yaml': demand('two', 'something else') });
  said();
  terminal.press('f');
  await terminal.waitFor(/what failed[\s\S]*press \?/);
  expect(said()).toEqual(['two']);
  terminal.press('t');
  await terminal.waitFor('id or name:');
  terminal.type('scenarios/a');
  terminal.press('Enter');
  await terminal.waitFor(/only scenarios with "scenarios\/a"; press \?/);
  expect(said()).toEqual(['one']);
  terminal.press('t');
  await terminal.waitFor('id or name: scenarios/a');
  terminal.press('C-u');
  terminal.press('Enter');
  await terminal.waitFor(/Watching for changes; press \?/);
  expect(said()).toEqual(['one', 'three', 'two']);
  terminal.press('p');
  await terminal.waitFor('path:');
  terminal.type('b.y');
  terminal.press('Enter');
  await terminal.waitFor('only files with "b.y"; press ?');
  expect(said()).toEqual(['two']);
  terminal.press('?');
  await terminal.waitFor('play what failed');
  terminal.press('Enter');
  await terminal.waitFor(/^(?![\s\S]*play what failed)[\s\S]*only files with/);
  expect(said()).toEqual(['two']);
  terminal.press('C-c');
  expect(await terminal.waitForExit()).toBe(1);
});

/** Writes a file, and waits until whoever watches it must have noticed. */
async function changeNoticed(file: string, text: string): Promise<void> {
  let watch: FileWatch | undefined;
  await new Promise<void>((resolve) => {
    void FileWatch.open([file], () => {
      resolve();
    }).then((opened) => {
      watch = opened;
      writeFileSync(file, text);
    });
  });
  await watch?.close();
}

test('nothing is played while a filter is typed, and what it hides is named', async () => {
  const { terminal, change, said, folder } = await openWatch();
  said();
  terminal.press('p');
  await terminal.waitFor('path:');
  await changeNoticed(path.join(folder, 'scenarios/a.yaml'), demand('uno'));
  terminal.type('b.y');
  terminal.press('Enter');
  await terminal.waitFor('only files with "b.y"; press ?');
  expect(said()).toEqual(['two']);
  expect(await change('scenarios/a.yaml', demand('eins'))).toContain(
    'no scenario is selected: of 3 scenarios, `--watch` leaves out 3',
  );
  terminal.press('p');
  await terminal.waitFor('path: b.y');
  terminal.press('C-c');
  expect(await terminal.waitForExit(), 'Ctrl-C ends it here, too').toBe(4);
});

test('what --max-failures kept from being played has still failed', async () => {
  const files = { 'scenarios/a.yaml': demand('one'), 'scenarios/b.yaml': demand('two', 'something else') };
  const { terminal, change, said } = await openWatch(files, '--max-failures', '1', '--concurrency', '1');
  await change('scenarios/a.yaml', demand('uno', 'something else'));
  terminal.press('f');
  await terminal.waitFor(/what failed[\s\S]*1 skipped[\s\S]*press \?/);
  await change('scenarios/a.yaml', demand('eins'));
  said();
  terminal.press('f');
  await terminal.waitFor(/what failed[\s\S]*press \?/);
  expect(said()).toEqual(['two']);
  terminal.press('q');
  expect(await terminal.waitForExit()).toBe(1);
});

test('what is asked for during a run adds up, and the help comes after it', async () => {
  let hold: (answer: () => void) => void = () => undefined;
  let isHeld = false;
  const server = await startChatServer(({ operation, body }) => {
    if (!isHeld || operation !== 'respond') return undefined;
    return (response) => {
      hold(() => {
        isHeld = false;
        response.end(JSON.stringify({ conversation_id: 'CONV-1', response: String(body['message']) }));
      });
    };
  });
  const { flags, env } = pointAt(server);
  const folder = createFolder({ ...SUITE, 'scenarios/b.yaml': demand('two', 'something else') });
  const terminal = await openTerminal(['run', '--watch', ...flags], { cwd: folder, env });
  await terminal.waitFor(WAITING);
  const playFailed = async (): Promise<() => void> => {
    isHeld = true;
    terminal.press('f');
    return new Promise((resolve) => (hold = resolve));
  };
  let answer = await playFailed();
  await changeNoticed(path.join(folder, 'scenarios/a.yaml'), demand('uno'));
  terminal.press('f');
  answer();
  await terminal.waitFor(/changed: scenarios\/a\.yaml[\s\S]*press \?/);
  const said = server.received.map(({ body }) => body['message']);
  expect(said.filter((message) => message === 'two')).toHaveLength(3);
  expect(said).toContain('uno');
  answer = await playFailed();
  terminal.press('?');
  answer();
  await terminal.waitFor(/press \? for the keys[\s\S]*play what failed/);
});

test('Ctrl-C during a run closes the open conversations', async () => {
  const server = await startChatServer(({ operation }) => (operation === 'respond' ? () => undefined : undefined));
  const { flags, env } = pointAt(server);
  const folder = createFolder({ 'scenarios/a.yaml': demand('one') });
  const terminal = await openTerminal(['run', '--watch', '--verbose', ...flags], { cwd: folder, env });
  await terminal.waitFor('create');
  terminal.press('C-c');
  expect(await terminal.waitForExit()).toBe(130);
  expect(server.count('close')).toBe(server.count('create'));
});

test('an agent file and the config are about all scenarios', async () => {
  const agent = readFileSync('agents/shop.yaml', 'utf8');
  const config = 'targets:\n  simulated: { simulated: ./agents/own.yaml }\n';
  const scenario = 'turns:\n  - user: When are you open?\n    expect: { response: 8am to 8pm }\n';
  const files = { 'rehearsal.config.yaml': config, 'agents/own.yaml': agent, 'scenarios/a.yaml': scenario };
  const folder = createFolder(files);
  const terminal = await openTerminal(['run', '--watch'], { cwd: folder });
  await terminal.waitFor(WAITING);
  writeFileSync(path.join(folder, 'agents/own.yaml'), agent.replace('8am to 8pm', '9am to 8pm'));
  expect(await terminal.waitFor(/changed: agents\/own\.yaml[\s\S]*press \?/)).toContain('[-8am-]{+9am+}');
  writeFileSync(path.join(folder, 'rehearsal.config.yaml'), config.replace('targets', 'target'));
  expect(await terminal.waitFor(/changed: rehearsal\.config\.yaml[\s\S]*press \?/)).toContain('error[unknown-key]');
  writeFileSync(path.join(folder, 'rehearsal.config.yaml'), config.replace('./agents/own.yaml', 'shop'));
  await terminal.waitFor(/changed: rehearsal\.config\.yaml[\s\S]*1 passed[\s\S]*press \?/);
  rmSync(path.join(folder, 'scenarios/a.yaml'));
  await terminal.waitFor(/changed: scenarios\/a\.yaml[\s\S]*press \?/);
  terminal.press('q');
  expect(await terminal.waitForExit()).toBe(4);
});

test('a config that is missing is waited for', async () => {
  const folder = createFolder({ 'scenarios/a.yaml': 'greeting: { response: Hi }\n' });
  const terminal = await openTerminal(['run', '--watch'], { cwd: folder });
  await terminal.waitFor(/error\[no-target\][\s\S]*press \?/);
  writeFileSync(path.join(folder, 'rehearsal.config.yaml'), 'targets: { simulated: { simulated: shop } }\n');
  await terminal.waitFor(/changed: rehearsal\.config\.yaml[\s\S]*1 passed[\s\S]*press \?/);
});

test('without a terminal there are no keys; a signal ends it with the code of the last run', async () => {
  const server = await startChatServer(() => undefined);
  const { flags, env } = pointAt(server);
  const folder = createFolder({ 'scenarios/a.yaml': demand('one', 'something else') });
  let text = '';
  const onStart = (child: ChildProcessWithoutNullStreams): void => {
    let isChanged = false;
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!isChanged && text.includes('Ctrl-C ends it')) {
        isChanged = true;
        text = '';
        writeFileSync(path.join(folder, 'scenarios/a.yaml'), demand('uno'));
      } else if (isChanged && text.includes('Ctrl-C ends it')) child.kill('SIGTERM');
    });
  };
  const outcome = await rehearsal(['run', '--watch', ...flags], { cwd: folder, env, onStart });
  expect(outcome.stdout).toContain('changed: scenarios/a.yaml\n');
  expect(outcome.stdout).not.toContain('\u001b');
  expect(outcome.code).toBe(0);
});

test('a signal stops a run that is just being prepared', async () => {
  const server = await startChatServer(() => undefined);
  const { flags, env } = pointAt(server);
  // A reporter is loaded before there is a run.
  const reporter = `
    await new Promise((resolve) => {
      process.once('SIGTERM', resolve);
      process.kill(process.pid, 'SIGTERM');
    });
    export default () => ({});
  `;
  const config = 'reporters: [console, ./reporter.mjs]\n';
  const folder = createFolder({ ...SUITE, 'rehearsal.config.yaml': config, 'reporter.mjs': reporter });
  const outcome = await rehearsal(['run', '--watch', ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(143);
  expect(server.count('close')).toBe(server.count('create'));
});

test('every run can be compared with the one before', async () => {
  const folder = createFolder({
    'rehearsal.config.yaml': 'targets: { simulated: { simulated: ./agent.yaml } }\n',
    'agent.yaml': 'greeting: Hello\n',
    'scenarios/a.yaml': 'greeting: { response: Hello }\n',
  });
  const baseline = ['--baseline', 'latest', '--fail-on', 'regressions'];
  expect((await rehearsal(['run', '--quiet'], { cwd: folder })).code).toBe(0);
  const terminal = await openTerminal(['run', '--watch', ...baseline], { cwd: folder });
  await terminal.waitFor(WAITING);
  save(folder, 'agent.yaml', 'greeting: Goodbye\n');
  expect(await terminal.waitFor(/changed: agent\.yaml[\s\S]*press \?/)).toContain('1 regression');
  save(folder, 'agent.yaml', 'greeting: Farewell\n');
  expect(await terminal.waitFor(/Agent: Farewell[\s\S]*press \?/)).toContain('1 still failing');
  const report = readFileSync(path.join(folder, 'reports/latest/report.html'), 'utf8');
  expect(readConversations(report).includes('Goodbye'), 'what was said in the run before').toBe(true);
  terminal.press('q');
  expect(await terminal.waitForExit()).toBe(0);
});

/** The conversations that a report page carries. */
function readConversations(page: string): string {
  const chunks = page.matchAll(/<script[^>]* data-chunk=[^>]*>([^<]+)</gu);
  return [...chunks].map(([, text = '']) => inflateRawSync(Buffer.from(text, 'base64')).toString()).join('\n');
}

test('it is not for CI', async () => {
  const outcome = await rehearsal(['run', '--watch'], { cwd: createFolder(SUITE), env: { CI: 'true' } });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('error[not-in-ci]');
});
