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
import type { TextPlace } from '../../../src/base/text-file.ts';
import { SuiteMemory, type KnownSuite } from '../../../src/cli/suite-memory.ts';
import { loadSuite, type Suite, type SuiteRequest } from '../../../src/scenario/load-suite.ts';

let base = '';
let folder = '';
let request: SuiteRequest;

beforeEach(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'suite-memory-'));
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

function open(changed: Partial<SuiteRequest> = {}, purpose = 'test', build = 'build-1'): SuiteMemory {
  return new SuiteMemory({ ...request, ...changed }, purpose, { folder: path.join(base, 'cache'), build });
}

async function knownBy(memory: SuiteMemory): Promise<KnownSuite | undefined> {
  return (await memory.recall()).known;
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
    const known = await knownBy(open());
    expect(known?.scenarios).toBe(2);
    const files = ['scenarios/a.yaml', 'scenarios/b.yaml', 'scenarios/fragments/bye.yaml', 'shared/greet.yaml'];
    expect([...(known?.sources.keys() ?? [])].sort()).toEqual(files);
    expect(known?.sources.get('shared/greet.yaml')?.text).toContain('hi there');
  });

  test('where only the time of a file is another', async () => {
    utimesSync(path.join(folder, 'scenarios/a.yaml'), 1, 1);
    expect(await knownBy(open())).toBeDefined();
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
    expect(await knownBy(open())).toBeUndefined();
  });

  test('a fragment that has moved out of the suite', async () => {
    renameSync(path.join(folder, 'shared'), path.join(base, 'shared'));
    symlinkSync('../shared', path.join(folder, 'shared'));
    expect(await knownBy(open())).toBeUndefined();
  });

  test.each<readonly [what: string, changed: Partial<SuiteRequest>]>([
    ['for another target', { target: { name: 'bistro', known: ['shop', 'bistro'] } }],
    ['with other targets in the config', { target: { name: 'shop', known: ['shop'] } }],
    ['with another variant', { variants: new Map([['downtown', 'VARIANT-2']]) }],
    ['with another variable', { configVars: new Map([['city', 'Paris']]) }],
    ['by other paths', { paths: ['scenarios/a.yaml'] }],
    ['with a quarantine file', { quarantine: 'quarantine.yaml' }],
  ])('%s', async (_, changed) => {
    expect(await knownBy(open(changed))).toBeUndefined();
  });

  test('where a variable that was nothing is no number', async () => {
    const changed = { configVars: new Map([['city', null]]) };
    open(changed).remember(await loadSuite({ ...request, ...changed }));
    expect(await knownBy(open(changed))).toBeDefined();
    expect(await knownBy(open({ configVars: new Map([['city', NaN]]) }))).toBeUndefined();
  });

  test('for another purpose', async () => {
    expect(await knownBy(open({}, 'another'))).toBeUndefined();
  });

  test('by another build', async () => {
    expect(await knownBy(open({}, 'test', 'build-2'))).toBeUndefined();
  });

  test('by sources that were not built, which leave nothing either', async () => {
    const suite = await loadSuite(request);
    rmSync(path.join(base, 'cache'), { recursive: true });
    const unbuilt = new SuiteMemory(request, 'test', { folder: path.join(base, 'cache'), build: undefined });
    unbuilt.remember(suite);
    expect(await knownBy(unbuilt)).toBeUndefined();
    expect(existsSync(path.join(base, 'cache'))).toBe(false);
  });

  test('from a memory that is broken', async () => {
    const [name = ''] = readNames('cache');
    const file = path.join(base, 'cache', name);
    const half = readFileSync(file, 'utf8').replace('"others"', '"other"');
    for (const text of ['', 'null', '[]', '{}', '{"circumstances":1}', half]) {
      writeFileSync(file, text);
      expect(await knownBy(open()), text).toBeUndefined();
    }
  });
});

describe('what was seen of a suite that is not known again is not looked for again', () => {
  /** Loads the suite from what was seen of it, when its scenarios are gone. */
  async function loadSeen(): Promise<Suite> {
    const { seen } = await open().recall();
    rmSync(path.join(folder, 'scenarios'), { recursive: true });
    return loadSuite(request, seen);
  }

  test('where a file has changed', async () => {
    write('scenarios/b.yaml', 'name: B2\nturns: [{ user: hi, expect: { response: hello } }]\n');
    const { scenarios, diagnostics, sources } = await loadSeen();
    expect(diagnostics).toEqual([]);
    expect(scenarios.map(({ name }) => name)).toEqual(['A', 'B2']);
    expect(sources.get('scenarios/b.yaml')?.line(1)).toBe('name: B2');
  });

  test('as far as it was seen: what is gone since is a finding', async () => {
    write('scenarios/c.yaml', 'name: C\nturns: [{ user: hi }]\n');
    const { diagnostics } = await loadSeen();
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toContainEqual([
      'unreadable-file',
      'scenarios/c.yaml',
    ]);
  });

  test('but is, where finding it had a finding', async () => {
    symlinkSync('nowhere', path.join(folder, 'scenarios/e.yaml'));
    expect(await open().recall()).toEqual({});
  });
});

test('where the folder can not be written, nothing is kept and nothing goes wrong', async () => {
  writeFileSync(path.join(base, 'file'), '');
  const memory = new SuiteMemory(request, 'test', { folder: path.join(base, 'file/folder'), build: 'build-1' });
  memory.remember(await loadSuite(request));
  expect(await knownBy(memory)).toBeUndefined();
});

describe('what is kept', () => {
  test('is no more than twenty suites, each with its lines', async () => {
    const suite = await loadSuite(request);
    for (let index = 0; index < 30; index += 1) open({ paths: [`path-${index}`] }).remember(suite, ['a line']);
    expect(readNames('cache').filter((name) => name.endsWith('.json'))).toHaveLength(20);
    expect(readNames('cache').filter((name) => name.endsWith('.jsonl'))).toHaveLength(20);
  });

  test('is no more than 64 MB, and the last suite stays', async () => {
    const suite = await loadSuite(request);
    const lines = Array.from({ length: 25 }, () => 'x'.repeat(2 ** 20));
    for (const purpose of ['one', 'two', 'three']) open({}, purpose).remember(suite, lines);
    const known = await Promise.all(['one', 'two', 'three'].map((purpose) => knownBy(open({}, purpose))));
    expect(known.map((each) => each !== undefined)).toEqual([false, true, true]);
  });

  test('is nothing of a suite whose lines are longer than that', async () => {
    const lines = Array.from({ length: 65 }, () => 'x'.repeat(2 ** 20));
    open({}, 'long').remember(await loadSuite(request), lines);
    expect(await knownBy(open({}, 'long'))).toBeUndefined();
    expect(readNames('cache')).toHaveLength(1);
  });
});

describe('lines that are kept with a suite', () => {
  /** Shorter and longer than what is read at once, of characters of one to four bytes. */
  const LINES = ['first', '', ...Array.from({ length: 300 }, (_, index) => `${index} ${'aé中😀'.repeat(index)}`)];
  const LONG = 'é'.repeat(300_000);

  async function readAll(): Promise<{ lines: string[]; again: string[] } | undefined> {
    const lines: string[] = [];
    const places: TextPlace[] = [];
    const known = await knownBy(open());
    const file = known?.readLines((line, at) => {
      lines.push(line.toString());
      places.push(at);
    });
    if (file === undefined) return undefined;
    const again = places.map((place) => file.read(place));
    file.close();
    return { lines, again };
  }

  function readLinesFile(): string {
    const [name = ''] = readNames('cache').filter((each) => each.endsWith('.jsonl'));
    return path.join(base, 'cache', name);
  }

  test('come back as they were, and can be read again', async () => {
    const lines = [...LINES, LONG, ...LINES.toReversed(), LONG];
    open().remember(await loadSuite(request), lines);
    expect(await readAll()).toEqual({ lines, again: lines });
  });

  test.each<readonly [what: string, damage: (bytes: Buffer) => Buffer]>([
    ['of which one letter is another', (bytes) => (bytes.write('x', 200), bytes)],
    ['of which the end is missing', (bytes) => bytes.subarray(0, -1)],
    ['to which something was added', (bytes) => Buffer.concat([bytes, Buffer.from('more\n')])],
  ])('%s are none', async (_, damage) => {
    open().remember(await loadSuite(request), LINES);
    writeFileSync(readLinesFile(), damage(readFileSync(readLinesFile())));
    expect(await readAll()).toBeUndefined();
  });

  test('of which the file is gone are none', async () => {
    open().remember(await loadSuite(request), LINES);
    rmSync(readLinesFile());
    expect(await readAll()).toBeUndefined();
  });

  test('that were never kept are none', async () => {
    expect(await readAll()).toBeUndefined();
  });
});
