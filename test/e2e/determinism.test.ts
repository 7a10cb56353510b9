// Concurrency, order of play and the size of the suite never show: the same scenarios give the same verdicts and, but for
// times and ids, the same bytes in every report.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer, type Answer, type Received } from './chat-server.ts';
import { createFolder, findRunDirectory, readResults, rehearsal } from './command.ts';
import { withoutTimes } from './without-times.ts';

const SCENARIOS = 200;
const REPORTS = 'console,junit,json,markdown,ctrf,tap,html';

/** What becomes of a scenario is in its number, whoever else is played. */
function answer({ operation, body }: Received): Answer | undefined {
  if (operation !== 'respond') return undefined;
  const number = Number(/\d+/.exec(String(body['message']))?.[0]);
  if (number % 10 === 3) return (response) => response.writeHead(500, { 'content-type': 'text/plain' }).end('broken');
  if (number % 10 === 4) return { response: 'I do not know.', end_conversation: false };
  if (number % 10 === 5)
    return { response: `You said: ${number}`, handoff: { destination: 'queue' }, end_conversation: true };
  return undefined;
}

const SUITE = Object.fromEntries(
  Array.from({ length: SCENARIOS }, (_, number) => [
    `scenarios/${String(number % 7)}/s${number}.yaml`,
    `name: Number ${number}
tags: [t${number % 3}]
${number % 20 === 6 ? 'skip: not yet\n' : ''}${number % 20 === 7 ? 'repeat: 3\npass_rate: 0.5\n' : ''}turns:
  - { user: say ${number}, expect: { response: you said, latency: 1m } }
  - { user: bye ${number}, expect: { response: { matches: '^you said: bye \\d+$' } } }
`,
  ]),
);

/** Files that are read and not played. */
function listIdle(padding: string): Readonly<Record<string, string>> {
  const text = `tags: [idle]\nturns: [{ user: hello, expect: { response: hello } }]\n${padding}`;
  return { 'scenarios/x.yaml': `name: X\n${text}`, 'scenarios/y.yaml': `name: Y\n${text}` };
}

/** There is so much to be read in the other one that scripts, cases and rows are put on the disk. */
const SMALL_SUITE = { ...SUITE, ...listIdle('') };
const LARGE_SUITE = { ...SUITE, ...listIdle('# padding\n'.repeat(120_000)) };

/** The reports of a run, without what may differ. */
function readReports(folder: string): Readonly<Record<string, string>> {
  const directory = findRunDirectory(folder);
  const names = readdirSync(directory).filter((name) => name !== 'events.jsonl');
  return Object.fromEntries(
    names.map((name) => [name, withoutTimes(readFileSync(path.join(directory, name), 'utf8'))]),
  );
}

test('at concurrency 1, at 50, in random order, and on the disk', async () => {
  const server = await startChatServer(answer);
  const { flags, env } = pointAt(server);
  const play = async (
    more: readonly string[],
    { suite = SMALL_SUITE, moreEnv = {} }: { suite?: typeof SUITE; moreEnv?: Readonly<Record<string, string>> } = {},
  ): Promise<{ reports: Readonly<Record<string, string>>; verdicts: string[] }> => {
    const folder = createFolder(suite);
    const command = ['run', '--tags', 'not idle', '--reporter', REPORTS, ...flags, ...more];
    const outcome = await rehearsal(command, { cwd: folder, env: { ...env, ...moreEnv } });
    expect(outcome.code, outcome.stderr).toBe(3);
    return {
      reports: readReports(folder),
      verdicts: readResults(folder).scenarios.map(({ id, verdict }) => `${id} ${verdict}`),
    };
  };
  const one = await play(['--concurrency', '1']);
  expect(one.verdicts).toHaveLength(SCENARIOS);
  expect(Object.keys(one.reports).length).toBeGreaterThanOrEqual(7);
  const others = [
    await play(['--concurrency', '50', '--order', 'random', '--seed', '7']),
    await play(['--concurrency', '50'], { suite: LARGE_SUITE }),
    await play(['--concurrency', '50'], { suite: LARGE_SUITE, moreEnv: { TMPDIR: '/nowhere/at/all' } }),
  ];
  for (const other of others) {
    expect(other.verdicts).toEqual(one.verdicts);
    expect(Object.keys(other.reports)).toEqual(Object.keys(one.reports));
    for (const [name, text] of Object.entries(one.reports)) expect(other.reports[name], name).toBe(text);
  }
});
