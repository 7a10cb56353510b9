// Every reporter stays harmless and well-formed, whatever agents, names and files say.
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResultsDocument } from '../../../src/event/run-summary.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { buildHostileRun } from './hostile-run.ts';
import { readTap } from './read-tap.ts';
import { runReports, type ReportsOptions } from './run-reports.ts';

const CONTROLS = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
const SCENARIOS = 9;

async function runHostile(
  text: string,
  reporters: readonly string[],
  options: ReportsOptions = {},
): Promise<Map<string, string>> {
  const { files, printed, failures } = await runReports(buildHostileRun(text), reporters, options);
  expect(failures).toEqual([]);
  return new Map([...files, ['printed', printed]]);
}

const ESCAPE = String.fromCodePoint(0x1b);
/** What the live display sends: up some lines, clear, and colours. */
const OWN_SEQUENCES = new RegExp(String.raw`${ESCAPE}\[(?:\d+A\r${ESCAPE}\[0J|\d{1,2}m)`, 'g');

/** How a CI system sees a line: GitHub ends lines at CR too, and takes both forms of commands. */
function listCommands(log: string): string[] {
  return log
    .split(/[\r\n]/)
    .filter((line) => line.trimStart().startsWith('::') || /##(\[|vso\[|teamcity\[)/i.test(line));
}

describe.each(HOSTILE_TEXTS)('%s', (_, text) => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await runHostile(text, ['junit', 'json', 'ctrf', 'tap', 'markdown']);
  });

  test.each(['normal', 'verbose'] as const)('console (%s)', async (verbosity) => {
    const printed = (await runHostile(text, ['console'], { verbosity, columns: 80 })).get('printed') ?? '';
    expect(CONTROLS.exec(printed)?.[0]).toBeUndefined();
    expect(listCommands(printed)).toEqual([]);
    expect(printed).toContain('INTERRUPTED');
  });

  test('console on a terminal sends only its own sequences', async () => {
    const printed = (await runHostile(text, ['console'], { live: true, colour: true })).get('printed') ?? '';
    expect(CONTROLS.exec(printed.replaceAll(OWN_SEQUENCES, ''))?.[0]).toBeUndefined();
  });

  test('github', async () => {
    const lines = ((await runHostile(text, ['github'])).get('printed') ?? '').split(/[\r\n]/);
    const token = /^::stop-commands::([\w-]{36})$/.exec(lines[0] ?? '')?.[1] ?? 'none';
    expect(lines.filter((line) => line === `::${token}::`)).toHaveLength(1);
    const annotations = lines.slice(lines.indexOf(`::${token}::`) + 1).filter((line) => line !== '');
    expect(annotations.filter((line) => !/^::(error|warning) [^:]*::/.test(line))).toEqual([]);
    expect(annotations.filter((line) => line.startsWith('::error'))).toHaveLength(3);
    expect(CONTROLS.exec(annotations.join('\n'))?.[0]).toBeUndefined();
  });

  test.each(['rich', 'jenkins', 'surefire', 'ant'] as const)('junit (%s)', async (junitDialect) => {
    const written = junitDialect === 'rich' ? files : await runHostile(text, ['junit'], { junitDialect });
    const xml = written.get('junit.xml') ?? '';
    using document = XmlDocument.fromString(xml);
    // One of the own cases says that the run was interrupted.
    expect(document.root.find('//testcase')).toHaveLength(SCENARIOS + 1);
    const strings = document.root.find('//text() | //@*').map((node) => node.content);
    expect(strings.filter((string) => /\[\[\s*(ATTACHMENT|PROPERTY)/i.test(string))).toEqual([]);
    expect(strings.map((string) => CONTROLS.exec(string)?.[0]).filter((found) => found !== undefined)).toEqual([]);
    expect(
      Math.max(
        ...xml
          .split('<testcase ')
          .slice(1)
          .map((part) => Buffer.byteLength(part)),
      ),
    ).toBeLessThan(25_000);
  });

  test('json holds the text as it came', () => {
    const results = JSON.parse(files.get('results.json') ?? '') as ResultsDocument;
    expect(results.scenarios).toHaveLength(SCENARIOS - 1);
    expect(results.scenarios[0]?.attempts[0]?.turns[0]?.response).toBe(text);
  });

  test('ctrf', () => {
    const report = JSON.parse(files.get('ctrf.json') ?? '') as {
      results: { tests: { name: string }[] };
    };
    expect(report.results.tests).toHaveLength(SCENARIOS + 1);
    expect(report.results.tests.filter(({ name }) => name === '' || CONTROLS.test(name))).toEqual([]);
  });

  test('tap', () => {
    const tap = files.get('report.tap') ?? '';
    expect(CONTROLS.exec(tap)?.[0]).toBeUndefined();
    const { points, plan } = readTap(tap);
    expect(points.map(({ number }) => number)).toEqual(Array.from({ length: SCENARIOS + 1 }, (_, index) => index + 1));
    expect(plan).toBe(SCENARIOS + 1);
    expect(points.map(({ ok }) => ok)).toEqual([false, false, true, false, true, true, false, true, false, false]);
  });

  test.each(['summary.md', 'comment.md'])('markdown (%s)', (name) => {
    const page = files.get(name) ?? '';
    expect(CONTROLS.exec(page)?.[0]).toBeUndefined();
    if (name === 'comment.md') expect(page.split('\n', 1)[0]).toMatch(/^<!-- rehearsal:[\w.-]* -->$/);
    const live = renderLiveMarkdown(page).replace(/^<!-- .*/, '');
    expect(live.replaceAll(/<\/?(details|summary|code)>/g, '').match(/<[^>]*>/g)).toBeNull();
    expect(live).not.toMatch(/[@#]\w|GH-\d|https?:\/\/|www\./);
    expect(live.match(/^#+ [^(:\n]+/gm)).toEqual([
      '## ⚠️ rehearsal',
      ...[
        'Failed ',
        'Could not be judged ',
        'Not run ',
        'Flaky ',
        'Quarantined ',
        'Failed as expected ',
        'Skipped ',
        'No result ',
        'Slowest',
      ].map((title) => `### ${title}`),
    ]);
  });
});

/** What a renderer would act on: the page without its code, by CommonMark's rule for fences. */
function renderLiveMarkdown(page: string): string {
  const live: string[] = [];
  let fence: string | undefined;
  for (const line of page.split('\n')) {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (run !== undefined) fence = run;
      else live.push(line.replaceAll(/`[^`]+`/g, ''));
    } else if (run?.startsWith(fence) === true && line.trim() === run) fence = undefined;
  }
  expect(fence).toBeUndefined();
  return live.join('\n');
}
