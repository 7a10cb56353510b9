// The schemas in an editor: completion, explanations and squiggles of a real YAML language server.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFencedBlocks } from '../docs/fenced-blocks.ts';
import { rehearsal } from './command.ts';
import { openEditor, type Editor } from './language-server.ts';

const HEAD = '# yaml-language-server: $schema=./scenario.schema.json\n';

const SCHEMAS = ['scenario', 'fragment', 'config', 'agent', 'quarantine'];

let folder: string;
let editor: Editor;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-editor-'));
  for (const name of SCHEMAS) {
    const { stdout } = await rehearsal(['schema', name]);
    writeFileSync(path.join(folder, `${name}.schema.json`), stdout);
  }
  editor = await openEditor(folder);
});

afterAll(() => {
  editor.close();
  rmSync(folder, { recursive: true });
});

test('an editor offers the keys, each in its place', async () => {
  const scenario = await editor.complete(`${HEAD}|\n`);
  expect(scenario).toEqual(expect.arrayContaining(['turns', 'greeting', 'integration_attributes', 'expected_failure']));
  expect(await editor.complete(`${HEAD}turns:\n  - |\n`)).toEqual(
    expect.arrayContaining(['user', 'silence', 'use', 'expect']),
  );
  const expectation = await editor.complete(`${HEAD}turns:\n  - user: hello\n    expect:\n      |\n`);
  expect(expectation).toEqual(expect.arrayContaining(['response', 'handoff', 'end_conversation', 'latency', 'body']));
  const matcher = await editor.complete(`${HEAD}greeting:\n  response:\n    |\n`);
  expect(matcher).toEqual(expect.arrayContaining(['contains', 'equals', 'matches', 'any_of', 'max_words']));
  const handoff = await editor.complete(`${HEAD}turns:\n  - user: hello\n    expect:\n      handoff:\n        |\n`);
  expect(handoff).toEqual(expect.arrayContaining(['destination', 'reason']));
  expect(await editor.complete(`${HEAD}turns:\n  - silence: |\n`)).toEqual(expect.arrayContaining(['true', 'empty']));
});

test('an editor explains the keys', async () => {
  expect(await editor.hover(`${HEAD}|lock: calendar\n`)).toContain('Scenarios that share a name never overlap.');
  expect(await editor.hover(`${HEAD}turns:\n  - |paraphrases: [a]\n    user: b\n`)).toContain(
    'Other ways to say the same.',
  );
  expect(await editor.hover(`${HEAD}greeting:\n  response:\n    |max_words: 5\n`)).toContain('At most so many words');
  expect(await editor.hover(`${HEAD}greeting:\n  |handoff: true\n`)).toContain('any handoff');
});

test('an editor underlines what is wrong, and nothing that variables will fill in', async () => {
  expect(await editor.problems(`${HEAD}greeting: { respons: hi }\n`)).toEqual(['Property respons is not allowed.']);
  expect(await editor.problems(`${HEAD}greeting: { end_conversation: 5 }\n`)).toHaveLength(1);
  const filled = `${HEAD}examples: [{ n: 3, ends: true }]\nrepeat: "\${n}"\ngreeting: { end_conversation: "\${ends}", response: 007 }\n`;
  expect(await editor.problems(filled)).toEqual([]);
});

test('an editor underlines a variable for a whole mapping or list only where none is filled in', async () => {
  const filled = [
    'integration_attributes: "${a}"\ngreeting: "${g}"\nanswers: ["${b}"]',
    'turns: [{ user: a, paraphrases: "${p}", capture: "${c}", expect: { response: { any_of: "${m}" }, body: "${s}" } }]',
    'turns: [{ user: a, timeout: "${t}", expect_on: { sandbox: "${e}" } }, { use: b.yaml, with: "${w}" }]',
  ];
  for (const text of filled) expect(await editor.problems(`${HEAD}${text}\n`), text).toEqual([]);
  const refused = ['examples: ["${r}"]', 'matrix: { a: "${l}" }', 'vars: "${v}"', 'turns: "${t}"', 'turns: ["${t}"]'];
  for (const text of refused) expect(await editor.problems(`${HEAD}${text}\n`), text).toHaveLength(1);
  expect(await editor.problems(`${HEAD}greeting: hello\n`)).toEqual([
    'Expected object, or one variable such as ${name}.',
  ]);
});

test('an editor underlines durations without a unit', async () => {
  expect(await editor.problems(`${HEAD}timeout: 5\ngreeting: { latency: 3 s }\n`)).toHaveLength(1);
  expect(await editor.problems(`${HEAD}timeout: soon\ngreeting: { latency: 1.5m }\n`)).toEqual([
    'Write a number with a unit, such as 500ms, 30s, 5m or 1h; more than nothing, less than 24 days.',
  ]);
});

test.for([
  ['scenario', 'tags: [1, true]\ngreeting: { handoff: 7 }', 'greeting: { handoff: [7] }', 1],
  ['fragment', 'turns: [{ user: 7, timeout: "${t}" }]', 'turns: [{ usr: 7 }]', 1],
  [
    'config',
    'targets: { a: { account_id: 17, rate: 5 / s } }\nout: 7',
    'timeouts: { turn: 30s, run: 30 }\nrate: 5/h',
    2,
  ],
  [
    'agent',
    'greeting: 5\nvariants: { a: { id: V, open: true } }\nrules: [{ if: { n: { more_than: 8 } }, set: { n: 1 } }]',
    'greeting: hi\ndelay: 5\nfaults: [{ fault: slow, above: 20 }, { fault: sloow }]',
    3,
  ],
  ['quarantine', '- { id: 12, reason: 007, ticket: 17, expires: 2099-12-31 }', '- { id: a, reasn: b }', 2],
] as const)('an editor underlines in a file for %s only what is wrong', async ([name, fine, wrong, count]) => {
  const head = `# yaml-language-server: $schema=./${name}.schema.json\n`;
  expect(await editor.problems(`${head}${fine}\n`)).toEqual([]);
  expect(await editor.problems(`${head}${wrong}\n`)).toHaveLength(count);
  const pages = ['README.md', ...globSync('docs/*.md', { exclude: ['docs/diagnostics.md'] })];
  const blocks = pages.flatMap((page) => findFencedBlocks(page, readFileSync(page, 'utf8')));
  const shown = blocks.filter(({ info }) => info === `yaml ${name}` || info.startsWith(`yaml ${name} `));
  expect(shown).not.toEqual([]);
  const found = shown.map(async ({ file, line, text }) =>
    (await editor.problems(head + text)).map((problem) => `${file}:${line}: ${problem}`),
  );
  expect((await Promise.all(found)).flat()).toEqual([]);
});
