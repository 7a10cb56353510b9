// `run --profile FILE`: the trace can be read, its spans nest, and it tells the same counts as the results.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, readResults, rehearsal } from './command.ts';

interface TraceEvent {
  readonly ph: 'X' | 'M';
  readonly tid: number;
  readonly name: string;
  readonly cat?: string;
  readonly ts?: number;
  readonly dur?: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

const SUITE = {
  'scenarios/a.yaml': [1, 2, 3]
    .map(
      (number) =>
        `id: a${number}\nturns: [{ user: one, expect: { response: one } }, { user: two, expect: { response: two } }]\n`,
    )
    .join('---\n'),
  'scenarios/b.yaml': 'id: b\ngreeting: { response: Hello }\nturns: [{ user: wrong, expect: { response: right } }]\n',
  'scenarios/c.yaml': 'id: c\nskip: later\nturns: [{ user: later, expect: { response: later } }]\n',
};

async function playWithProfile(): Promise<{ folder: string; trace: readonly TraceEvent[] }> {
  const server = await startChatServer(() => undefined);
  const { flags, env } = pointAt(server);
  const folder = createFolder(SUITE);
  const options = ['--concurrency', '2', '--rate', '100/s', '--retries', '1', '--profile', 'out/trace.json'];
  const { code, stderr } = await rehearsal(['run', ...flags, ...options], { cwd: folder, env });
  expect([code, stderr]).toEqual([1, '']);
  const trace = JSON.parse(readFileSync(path.join(folder, 'out/trace.json'), 'utf8')) as readonly TraceEvent[];
  return { folder, trace };
}

/** Pairs of spans on one track that overlap, neither inside the other. */
function findCrossing(trace: readonly TraceEvent[]): readonly string[] {
  const crossing: string[] = [];
  for (const tid of new Set(trace.map((event) => event.tid))) {
    const spans = trace
      .filter((event) => event.tid === tid && event.ph === 'X')
      .map(({ name, ts, dur }) => ({ name, start: ts!, end: ts! + dur! }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const open: typeof spans = [];
    for (const span of spans) {
      while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
      const around = open.at(-1);
      if (around !== undefined && span.end > around.end) crossing.push(`${span.name} and ${around.name}`);
      open.push(span);
    }
  }
  return crossing;
}

test('tells what every slot did, and what was read and written', async () => {
  const { folder, trace } = await playWithProfile();
  const { scenarios } = readResults(folder);
  const attempts = scenarios.flatMap((scenario) => scenario.attempts);
  const count = (category: string): number => trace.filter(({ cat }) => cat === category).length;

  expect(findCrossing(trace)).toEqual([]);
  expect(trace.every(({ ph, ts = 0, dur = 0 }) => ph === 'M' || (ts >= 0 && dur >= 0))).toBe(true);
  expect(count('run')).toBe(1);
  // The skipped one took no slot.
  expect(count('scenario')).toBe(scenarios.length - 1);
  expect(count('attempt')).toBe(attempts.length);
  expect(count('turn')).toBe(attempts.flatMap(({ turns }) => turns).length);
  expect(count('request')).toBe(count('turn'));
  expect(count('close')).toBe(attempts.length);
  expect(count('wait')).toBeGreaterThan(0);
  expect(trace.filter(({ cat }) => cat === 'files').map(({ name }) => name)).toEqual([
    'find files',
    'scenarios/a.yaml',
    'scenarios/b.yaml',
    'scenarios/c.yaml',
    'check what concerns all files',
  ]);
  const reports = trace.filter(({ cat }) => cat === 'reports').map(({ name }) => name);
  expect(reports).toEqual(expect.arrayContaining(['junit', 'json']));
  const tracks = trace.filter(({ name }) => name === 'thread_name').map(({ args }) => args?.['name']);
  expect(tracks.toSorted()).toEqual(['files', 'reports', 'run', 'slot 1', 'slot 2']);
});

test('leaves no file of a run that never began', async () => {
  const folder = createFolder({ 'scenarios/a.yaml': 'id: [\n' });
  const { code } = await rehearsal(['run', '--base-url', 'http://127.0.0.1:9', '--profile', 'trace.json'], {
    cwd: folder,
  });
  expect(code).toBe(2);
  expect(readdirSync(folder)).toEqual(['scenarios']);
});

test('names a file that can not be written, and sends nothing', async () => {
  const server = await startChatServer(() => undefined);
  const { flags, env } = pointAt(server);
  const folder = createFolder({ 'scenarios/a.yaml': 'id: a\nturns: [{ user: hello, expect: { response: hello } }]\n' });
  const { code, stdout, stderr } = await rehearsal(['run', ...flags, '--profile', 'scenarios'], { cwd: folder, env });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('error[profile-unwritable]');
  expect(stderr).toContain('there is a folder of this name');
  expect(server.received).toEqual([]);
  expect(existsSync(path.join(folder, 'reports'))).toBe(false);
});
