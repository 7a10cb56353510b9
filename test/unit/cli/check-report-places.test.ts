// Reports that would be lost are refused before anything is sent, whatever way leads to their files.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkReportPlaces, planPlaces } from '../../../src/cli/check-report-places.ts';
import { parseReportRequests } from '../../../src/report/report-request.ts';

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'rehearsal-places-')));
  mkdirSync(path.join(folder, 'reports/old'), { recursive: true });
  mkdirSync(path.join(folder, 'free/latest'), { recursive: true });
  writeFileSync(path.join(folder, 'reports/old/events.jsonl'), '');
  const links = {
    'reports/latest': 'old',
    'reports/qq.json': 'q.json',
    newest: 'reports/latest',
    elsewhere: 'reports',
    round: 'round',
    'old.tap': 'reports/old/events.jsonl',
  };
  for (const [link, target] of Object.entries(links)) symlinkSync(target, path.join(folder, link));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(list: string, more: { readonly out?: string; readonly profile?: string } = {}): readonly string[] {
  const out = path.join(folder, more.out ?? 'reports');
  const { requests } = parseReportRequests(list.split(','), folder);
  const others = more.profile === undefined ? [] : [{ reporter: '--profile', path: path.join(folder, more.profile) }];
  const taken = { 'the history': path.join(out, 'history.sqlite') };
  return checkReportPlaces(requests, { ...planPlaces(out), taken, others }).map(({ message }) =>
    message.replaceAll(path.relative('', folder), '').replaceAll(folder, ''),
  );
}

test.for<[string, string]>([
  ['json=q.json,junit=./q.json', 'json and junit would write the same file, /q.json'],
  ['json=reports/q.json,junit=reports/qq.json', 'json and junit would write the same file, /reports/qq.json'],
  ['json=elsewhere/a,junit=reports/a', 'json and junit would write the same file, /reports/a'],
  ['junit,json=reports/latest/junit.xml', 'junit and json would write the same file, /reports/latest/junit.xml'],
  ['tap=newest/junit.xml,junit', 'tap and junit would write the same file, /newest/junit.xml'],
  [
    'markdown,json=reports/latest/comment.md',
    'markdown and json would write the same file, /reports/latest/comment.md',
  ],
  ['json=a-comment.md,markdown=a.md', 'json and markdown would write the same file, /a.md'],
  ['json=a,./own.js=a', 'json and ./own.js would write the same file, /a'],
  ['json=reports/latest/events.jsonl', 'json would write over the event log, /reports/latest/events.jsonl'],
  ['json=elsewhere/latest/events.jsonl', 'json would write over the event log, /elsewhere/latest/events.jsonl'],
  ['json=reports/old/events.jsonl', 'json would write over the event log of another run, /reports/old/events.jsonl'],
  ['tap=old.tap', 'tap would write over the event log of another run, /old.tap'],
  ['json=reports/history.sqlite', 'json would write over the history, /reports/history.sqlite'],
])('%s', ([list, message]) => {
  expect(check(list)).toEqual([message]);
});

test('a profile is a report, too', () => {
  expect(check('json', { profile: 'newest/results.json' })).toEqual([
    'json and --profile would write the same file, /newest/results.json',
  ]);
});

test.for<[string, string | undefined]>([
  ['console,junit,html,json,markdown,github,ctrf,tap', undefined],
  ['json=a.json,json=b.json,junit=reports/junit.xml,junit', undefined],
  ['junit,json=reports/old/junit.xml', undefined],
  ['junit,json=free/latest/junit.xml', 'free'],
  ['junit,json=reports/latest/junit.xml', 'free'],
  ['json=round,junit=round/a', undefined],
])('%s may be', ([list, out]) => {
  expect(check(list, out === undefined ? {} : { out })).toEqual([]);
});
