// Runs that are killed or stopped at any moment: what was said to be done has its result, what has none is named, and every
// conversation that could be closed was closed.
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/seeded-random.ts';
import { readEventLog } from '../../src/event/read-event-log.ts';
import { RunFold } from '../../src/event/run-fold.ts';
import type { RunSummary } from '../../src/event/run-summary.ts';
import { pointAt, startChatServer, type Answer, type Received } from './chat-server.ts';
import { createFolder, findRunDirectory, readResults, rehearsal, WITHOUT_PAGE } from './command.ts';

const SCENARIOS = 30;
/** A create, two turns and a close for each. */
const REQUESTS = SCENARIOS * 4;
const IDS = Array.from({ length: SCENARIOS }, (_, at) => `s${String(at).padStart(2, '0')}`);

function createSuite(): Readonly<Record<string, string>> {
  const turns = ['hello', 'bye'].map((word) => `  - { user: ${word}, expect: { response: you said } }\n`).join('');
  return Object.fromEntries(IDS.map((id) => [`scenarios/${id}.yaml`, `id: ${id}\nturns:\n${turns}`]));
}

describe('kill -9', () => {
  const random = createRandom(20_261_125);
  const moments = Array.from({ length: 10 }, () => 1 + Math.floor(random() * (REQUESTS - 1)));
  test.for(moments)('at request %i', async (moment) => {
    let child: ChildProcess | undefined;
    let requests = 0;
    const server = await startChatServer(() => {
      requests += 1;
      if (requests === moment) child?.kill('SIGKILL');
      return undefined;
    });
    const folder = createFolder(createSuite());
    const { flags, env } = pointAt(server);
    const killed = await rehearsal(['run', '--verbose', '--concurrency', '4', ...flags], {
      cwd: folder,
      env,
      onStart: (started) => (child = started),
    });
    expect(killed.signal).toBe('SIGKILL');
    const done = [...killed.stdout.matchAll(/^PASS +(s\d+)/gm)].map(([, id]) => id!);

    const report = await rehearsal(['report', 'latest', ...WITHOUT_PAGE], { cwd: folder });
    expect(report.code, report.stdout + report.stderr).toBe(5);
    const { scenarios, counts, missing } = readResults(folder);
    expect(scenarios.map(({ id }) => id)).toEqual(expect.arrayContaining(done));
    expect(scenarios.every(({ verdict }) => verdict === 'passed')).toBe(true);
    expect([...scenarios, ...missing].map(({ id }) => id).sort()).toEqual(IDS.toSorted());
    expect(counts['planned']).toBe(SCENARIOS);
    const junit = readFileSync(path.join(findRunDirectory(folder), 'junit.xml'), 'utf8');
    expect(report.stdout).toContain(`No result (${missing.length})`);
    for (const { id } of missing) expect(junit).toContain(`name="${id}"`);
  });
});

/** Answers nothing where the run is to be stopped, and tells that it is there. */
type Phase = readonly [name: string, isThere: (request: Received) => boolean, answer: Answer];

const never: Answer = () => undefined;
const limited: Answer = (response) => response.writeHead(429, { 'retry-after': '50' }).end('{}');

const PHASES: readonly Phase[] = [
  ['while a conversation is created', ({ operation }) => operation === 'create', never],
  ['while a reply is awaited', ({ operation, turn }) => operation === 'respond' && turn === 1, never],
  ['while the last reply is awaited', ({ operation, turn }) => operation === 'respond' && turn === 2, never],
  ['while a conversation is closed', ({ operation }) => operation === 'close', never],
  ['while the rate limit is awaited', ({ operation, turn }) => operation === 'respond' && turn === 1, limited],
];

test.for(PHASES)('SIGTERM %s', async ([name, isThere, answer]) => {
  let child: ChildProcess | undefined;
  const server = await startChatServer((request) => {
    if (!isThere(request)) return undefined;
    child?.kill('SIGTERM');
    return answer;
  });
  const folder = createFolder(createSuite());
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--concurrency', '1', ...WITHOUT_PAGE, ...flags], {
    cwd: folder,
    env,
    onStart: (started) => (child = started),
  });
  const seen = outcome.stdout + outcome.stderr;
  expect(outcome.code, seen).toBe(143);
  const { scenarios, counts, run } = readResults(folder);
  expect(run).toMatchObject({ exit_code: 143, exit_name: 'interrupted' });
  expect(scenarios).toHaveLength(SCENARIOS);
  expect(counts['passed']! + counts['errored']! + counts['skipped']!).toBe(SCENARIOS);
  expect(existsSync(path.join(findRunDirectory(folder), 'junit.xml'))).toBe(true);
  // What could not be closed is said; a create without an answer names no conversation that could be.
  const named = new Set(
    server.received.flatMap(({ operation, conversationId }) => (operation === 'respond' ? [conversationId] : [])),
  );
  const left = named.size - server.count('close');
  if (left > 0) expect(seen).toContain(`${left} conversation could not be closed`);
  expect(await foldEvents(folder)).toMatchObject({ exit_code: 143, exit_name: 'interrupted' });
  if (name !== PHASES[0]![0]) return;
  // The code of `report` is that of the fold, so once is enough.
  expect((await rehearsal(['report', 'latest', ...WITHOUT_PAGE], { cwd: folder })).code).toBe(143);
});

/** What the stored events add up to. */
async function foldEvents(folder: string): Promise<RunSummary> {
  const fold = new RunFold();
  const results = [];
  for await (const event of readEventLog(path.join(findRunDirectory(folder), 'events.jsonl'))) {
    results.push(...fold.add(event));
  }
  results.push(...fold.finish());
  expect(results).toHaveLength(SCENARIOS);
  return fold.summary();
}

test('a second signal ends the command at once, and nothing that was done is lost', async () => {
  let child: ChildProcess | undefined;
  const server = await startChatServer(({ operation, conversationId }) => {
    if (conversationId !== 'CONV-0003' || operation === 'create') return undefined;
    if (operation === 'respond') child?.kill('SIGINT');
    // Closing is not answered either, so the run would wait for it.
    return never;
  });
  const folder = createFolder(createSuite());
  const { flags, env } = pointAt(server);
  const outcome = await rehearsal(['run', '--concurrency', '1', ...WITHOUT_PAGE, ...flags], {
    cwd: folder,
    env,
    onStart: (started) => {
      child = started;
      let heard = '';
      started.stdout.on('data', (chunk: Buffer) => {
        heard += chunk.toString();
        if (heard.includes('stopped by SIGINT')) child?.kill('SIGINT');
      });
    },
  });
  expect(outcome.code).toBe(130);
  expect(existsSync(path.join(findRunDirectory(folder), 'results.json'))).toBe(false);
  const report = await rehearsal(['report', 'latest', ...WITHOUT_PAGE], { cwd: folder });
  expect([5, 130]).toContain(report.code);
  expect(readResults(folder).counts['passed']).toBe(2);
});
