// What people and their tools read, as golden files: one run with every kind of result in every report. The same bytes come
// from the stored log of the run, and from the merged logs of its shards.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEventLog } from '../../src/event/read-event-log.ts';
import type { RunEvent } from '../../src/event/run-event.ts';
import { chooseResults, orderRuns } from '../../src/merge/choose-results.ts';
import { describeMergedRun, listFirstEvents, listLastEvents } from '../../src/merge/describe-merged.ts';
import { mergeEvents } from '../../src/merge/merge-events.ts';
import { surveyLog } from '../../src/merge/survey-log.ts';
import { createBroadcast } from '../../src/event/broadcast.ts';
import { runReports, type ReportsOptions } from '../unit/report/run-reports.ts';
import { cutIntoShards, SAMPLE_EVENTS } from './sample-events.ts';

const AGAIN = { prefix: 'suite/', options: ['--target', 'sandbox'] };

interface Golden {
  readonly golden: string;
  readonly reporter: string;
  /** File in the run directory; what is printed where it is absent. */
  readonly file?: string;
  readonly options?: ReportsOptions;
}

const GOLDENS: readonly Golden[] = [
  { golden: 'console.txt', reporter: 'console' },
  { golden: 'console-quiet.txt', reporter: 'console', options: { verbosity: 'quiet' } },
  { golden: 'console-verbose.txt', reporter: 'console', options: { verbosity: 'verbose' } },
  { golden: 'console-80.txt', reporter: 'console', options: { columns: 80, live: true, colour: true } },
  { golden: 'console-200.txt', reporter: 'console', options: { columns: 200, live: true, colour: true } },
  ...(['rich', 'jenkins', 'surefire', 'ant'] as const).map((junitDialect) => ({
    golden: `junit-${junitDialect}.xml`,
    reporter: 'junit',
    file: 'junit.xml',
    options: { junitDialect },
  })),
  { golden: 'results.json', reporter: 'json', file: 'results.json' },
  { golden: 'summary.md', reporter: 'markdown', file: 'summary.md' },
  { golden: 'comment.md', reporter: 'markdown', file: 'comment.md' },
  { golden: 'github.txt', reporter: 'github' },
  { golden: 'ctrf.json', reporter: 'ctrf', file: 'ctrf.json' },
  { golden: 'report.tap', reporter: 'tap', file: 'report.tap' },
];

async function render(events: readonly RunEvent[], { reporter, file, options }: Golden): Promise<string> {
  const { files, printed, failures } = await runReports(events, [reporter], { playAgain: AGAIN, ...options });
  expect(failures).toEqual([]);
  const text = file === undefined ? printed : (files.get(file) ?? '');
  // The token is drawn anew for each run.
  return text.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'TOKEN');
}

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rehearsal-golden-'));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function writeLog(name: string, events: readonly RunEvent[]): string {
  const log = path.join(folder, name);
  fs.writeFileSync(log, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  return log;
}

async function mergeLogs(logs: readonly string[], id: string): Promise<RunEvent[]> {
  const runs = orderRuns(await Promise.all(logs.map(surveyLog)));
  const parts = chooseResults(runs);
  const merged: RunEvent[] = [];
  let now = 0;
  const listeners = [{ name: 'the test', onEvent: (event: RunEvent) => void merged.push(event) }];
  const { emit } = createBroadcast({ listeners, redact: (value) => value, now: () => now });
  for (const event of listFirstEvents(describeMergedRun(runs, id), runs)) emit(event);
  for await (const { event, atMs } of mergeEvents(parts)) {
    now = atMs;
    emit(event);
  }
  for (const event of listLastEvents(parts)) emit(event);
  return merged;
}

describe.each(GOLDENS)('$golden', (golden) => {
  const expected = path.join(import.meta.dirname, 'expected', golden.golden);

  test('of the run as it was played', async () => {
    await expect(await render(SAMPLE_EVENTS, golden)).toMatchFileSnapshot(expected);
  });

  test('of its stored log', async () => {
    const stored: RunEvent[] = [];
    for await (const event of readEventLog(writeLog(`stored-${golden.golden}`, SAMPLE_EVENTS))) stored.push(event);
    expect(await render(stored, golden)).toBe(fs.readFileSync(expected, 'utf8'));
  });

  test.each([
    [2, [0, 1]],
    [2, [1, 0]],
    [3, [2, 0, 1]],
  ])('of the merged logs of %i shards, in the order %j', async (total, order) => {
    const shards = cutIntoShards(SAMPLE_EVENTS, total);
    const logs = order.map((at) => writeLog(`${golden.golden}-${at + 1}-of-${total}`, shards[at] ?? []));
    const [started] = SAMPLE_EVENTS;
    const merged = await mergeLogs(logs, started?.type === 'run-started' ? started.run.id : '');
    expect(await render(merged, golden)).toBe(fs.readFileSync(expected, 'utf8'));
  });
});

test('the page is the same, of the stored log and of merged shards', async () => {
  const page = { golden: 'report.html', reporter: 'html', file: 'report.html' };
  const expected = await render(SAMPLE_EVENTS, page);
  expect(expected).toContain('<html');
  const stored: RunEvent[] = [];
  for await (const event of readEventLog(writeLog('stored-page', SAMPLE_EVENTS))) stored.push(event);
  expect((await render(stored, page)) === expected).toBe(true);
  const logs = cutIntoShards(SAMPLE_EVENTS, 3).map((events, at) => writeLog(`page-${at}`, events));
  const [started] = SAMPLE_EVENTS;
  const merged = await mergeLogs(logs, started?.type === 'run-started' ? started.run.id : '');
  expect((await render(merged, page)) === expected).toBe(true);
});
