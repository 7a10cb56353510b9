// A suite is known again only if nothing is different that a finding could depend on.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CleanSuite } from '../../../src/cli/clean-suite.ts';
import { loadSuite, type SuiteRequest } from '../../../src/scenario/load-suite.ts';

let base = '';
let folder = '';
let request: SuiteRequest;

beforeEach(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'clean-suite-'));
  folder = path.join(base, 'suite');
  write('scenarios/a.yaml', 'name: A\nturns: [{ use: ../shared/greet.yaml }]\n');
  write('scenarios/b.yaml', 'name: B\nturns: [{ user: hi, expect: { response: hello } }]\n');
  write('scenarios/fragments/bye.yaml', 'turns: [{ user: bye }]\n');
  write('shared/greet.yaml', 'turns: [{ user: hi there, expect: { response: hello } }]\n');
  request = {
    paths: ['scenarios'],
    cwd: folder,
    suiteFolder: folder,
    target: { name: 'shop', known: ['shop', 'bistro'] },
    variants: new Map([['downtown', 'VARIANT-1']]),
    configVars: new Map([['city', 'London']]),
    flagVars: new Map(),
  };
  const suite = await loadSuite(request);
  expect(suite.diagnostics).toEqual([]);
  open().remember(suite);
});

afterEach(() => {
  rmSync(base, { recursive: true });
});

function open(changed: Partial<SuiteRequest> = {}, isWhole = false, build: string | undefined = 'build-1'): CleanSuite {
  return new CleanSuite({ ...request, ...changed }, isWhole, { folder: path.join(base, 'cache'), build });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function readNames(cache: string): string[] {
  return readdirSync(path.join(base, cache));
}

describe('is known again', () => {
  test('as it was, with its files', async () => {
    const known = await open().recall();
    expect(known?.scenarios).toBe(2);
    const files = ['scenarios/a.yaml', 'scenarios/b.yaml', 'scenarios/fragments/bye.yaml', 'shared/greet.yaml'];
    expect([...(known?.sources.keys() ?? [])].sort()).toEqual(files);
    expect(known?.sources.get('shared/greet.yaml')?.text).toContain('hi there');
  });

  test('where only the time of a file is another', async () => {
    utimesSync(path.join(folder, 'scenarios/a.yaml'), 1, 1);
    expect(await open().recall()).toBeDefined();
  });
});

describe('is not known again', () => {
  test.each<readonly [what: string, change: () => void]>([
    [
      'a file with one other letter',
      () => write('scenarios/b.yaml', 'name: b\nturns: [{ user: hi, expect: { response: hello } }]\n'),
    ],
    ['a fragment that no path leads to', () => write('shared/greet.yaml', 'turns: [{ user: hi there }]\n')],
    ['a fragment that nobody uses', () => write('scenarios/fragments/bye.yaml', 'turns: [{ user: bye now }]\n')],
    ['a file more', () => write('scenarios/c.yaml', 'name: C\nturns: [{ user: hi }]\n')],
    ['a fragment more', () => write('scenarios/fragments/more.yaml', 'turns: []\n')],
    ['a file less', () => rmSync(path.join(folder, 'scenarios/b.yaml'))],
    [
      'a file with another name',
      () => renameSync(path.join(folder, 'scenarios/b.yaml'), path.join(folder, 'scenarios/d.yaml')),
    ],
    ['a link that leads nowhere', () => symlinkSync('nowhere', path.join(folder, 'scenarios/e.yaml'))],
    [
      'a file in another encoding',
      () => writeFileSync(path.join(folder, 'scenarios/b.yaml'), Buffer.from([0xff, 0xfe])),
    ],
  ])('%s', async (_, change) => {
    change();
    expect(await open().recall()).toBeUndefined();
  });

  test('a fragment that has moved out of the suite', async () => {
    renameSync(path.join(folder, 'shared'), path.join(base, 'shared'));
    symlinkSync('../shared', path.join(folder, 'shared'));
    expect(await open().recall()).toBeUndefined();
  });

  test.each<readonly [what: string, changed: Partial<SuiteRequest>]>([
    ['for another target', { target: { name: 'bistro', known: ['shop', 'bistro'] } }],
    ['with other targets in the config', { target: { name: 'shop', known: ['shop'] } }],
    ['with another variant', { variants: new Map([['downtown', 'VARIANT-2']]) }],
    ['with another variable', { configVars: new Map([['city', 'Paris']]) }],
    ['by other paths', { paths: ['scenarios/a.yaml'] }],
    ['with a quarantine file', { quarantine: 'quarantine.yaml' }],
  ])('%s', async (_, changed) => {
    expect(await open(changed).recall()).toBeUndefined();
  });

  test('as the whole suite, where only paths were asked for', async () => {
    expect(await open({}, true).recall()).toBeUndefined();
  });

  test('by another build', async () => {
    expect(await open({}, false, 'build-2').recall()).toBeUndefined();
  });

  test('by sources that were not built, which leave nothing either', async () => {
    const suite = await loadSuite(request);
    rmSync(path.join(base, 'cache'), { recursive: true });
    const unbuilt = new CleanSuite(request, false, { folder: path.join(base, 'cache'), build: undefined });
    unbuilt.remember(suite);
    expect(await unbuilt.recall()).toBeUndefined();
    expect(existsSync(path.join(base, 'cache'))).toBe(false);
  });

  test('from a memory that is broken', async () => {
    const [name = ''] = readNames('cache');
    const file = path.join(base, 'cache', name);
    const half = readFileSync(file, 'utf8').replace('"hashes"', '"hash"');
    for (const text of ['', 'null', '[]', '{}', '{"circumstances":1}', half]) {
      writeFileSync(file, text);
      expect(await open().recall(), text).toBeUndefined();
    }
  });
});

test('where the folder can not be written, nothing is kept and nothing goes wrong', async () => {
  writeFileSync(path.join(base, 'file'), '');
  const clean = new CleanSuite(request, false, { folder: path.join(base, 'file/folder'), build: 'build-1' });
  clean.remember(await loadSuite(request));
  expect(await clean.recall()).toBeUndefined();
});

test('no more than twenty suites are remembered', async () => {
  const suite = await loadSuite(request);
  for (let index = 0; index < 30; index += 1) open({ paths: [`path-${index}`] }).remember(suite);
  expect(readNames('cache')).toHaveLength(20);
});
