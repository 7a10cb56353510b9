import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { formatText } from '../../../src/format/format-text.ts';
import { hasErrors } from '../../../src/text/diagnostic.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';

function format(text: string): string {
  const result = formatText(new SourceFile('a.yaml', text));
  if (!('text' in result)) throw new Error(`refused:\n${text}`);
  return result.text;
}

const LONG = 'a text of several words that is not short '.repeat(2).trim();

describe('style', () => {
  test.each<[name: string, before: string, after: string]>([
    ['keys in order', 'turns: []\ntags: [a]\nname: x\n', 'name: x\ntags: [a]\nturns: []\n'],
    [
      'keys of turns and expectations',
      'turns:\n  - expect: { latency: 3s, response: x }\n    user: hi\n',
      'turns:\n  - user: hi\n    expect: { response: x, latency: 3s }\n',
    ],
    ['unknown keys last', 'zeta: 1\nname: x\nalpha: 2\n', 'name: x\nzeta: 1\nalpha: 2\n'],
    ['rows and variables as they are', 'examples:\n  - { user: 1, name: 2 }\nvars: { z: 1, a: 2 }\n', ''],
    ['matchers as they are', 'greeting:\n  response: { none_of: [a], contains: b }\n', ''],
    ['JSON Schemas as they are', 'greeting:\n  body: { type: object, response: 1, handoff: 2, name: 3 }\n', ''],
    [
      'two blanks of indentation',
      'turns:\n- user: hi\n  expect:\n      response: x\n',
      'turns:\n  - user: hi\n    expect:\n      response: x\n',
    ],
    ['brackets', 'tags: [ a,b ]\nvars: {a: [1,2]}\n', 'tags: [a, b]\nvars: { a: [1, 2] }\n'],
    ['brackets in texts', 'name: a [ b ]\ntags: ["[ a ]", "a [ b ] c"]\n', ''],
    [
      'brackets that are too wide',
      `tags: [${LONG}, and one more text that is long]\n`,
      `tags:\n  - ${LONG}\n  - and one more text that is long\n`,
    ],
    ['quotes that are not needed', `name: "hello"\ndescription: 'it''s'\n`, `name: hello\ndescription: it's\n`],
    [
      'quotes that keep a text from being something else',
      'tags: ["123", "yes", "null", "", "2026-01-31", "1:30"]\n',
      '',
    ],
    [
      'quotes around what begins like something else',
      'tags: ["# a", "- b", "a: b", "&c", "*d", "!e", "@f", " g"]\n',
      '',
    ],
    ['single quotes where they save an escape', String.raw`name: "\"hi\" she said" ` + '\n', `name: '"hi" she said'\n`],
    ['double quotes elsewhere', "name: 'a: b'\n", 'name: "a: b"\n'],
    [
      'escapes of what nobody sees',
      String.raw`tags: ["a\u007f", "b\u00a0c", "\u202e", "\t", "\ufffe", "\ud800", "\U000e0041", "\\d\u200b"]` + '\n',
      '',
    ],
    ['escapes that nobody needs', String.raw`tags: ["\u00e9t\u00e9", "\U0001F600"]` + '\n', 'tags: [été, 😀]\n'],
    [
      'what nobody sees, where it is no escape',
      'tags: ["👩\u200d🚒", "\u00e7a va\u00a0?"]\n',
      'tags: [👩\u200d🚒, ça va\u00a0?]\n',
    ],
    ['what would turn the line', "name: '\u202ea'\n", String.raw`name: "\u202ea"` + '\n'],
    ['patterns keep quotes', String.raw`name: '\d+'` + '\n', ''],
    ['patterns with both', String.raw`name: "it's \\d+"` + '\n', ''],
    ['numbers as they are written', 'tags: [0123, 1.10, +44, 0x1F, 1e3, .inf]\n', ''],
    ['null as it is written', 'name:\ndescription: ~\nskip: null\n', ''],
    ['block texts', 'name: |\n  a\n   b\ndescription: >-\n  c\n\n  d\n', ''],
    ['one blank line', 'name: x\n\n\n\nturns: []\n', 'name: x\n\nturns: []\n'],
    [
      'no blank line at the beginning of a block',
      'turns:\n\n  - user: a\n\n  - user: b\n',
      'turns:\n  - user: a\n\n  - user: b\n',
    ],
    ['documents', '---\nname: a\n---\n\n\nname: b\n', 'name: a\n\n---\nname: b\n'],
    ['an empty last document', 'name: a\n---\n# end\n', 'name: a\n\n# end\n'],
    ['anchors before aliases', 'turns: &a [x]\ntags: *a\n', ''],
    ['CRLF stays', 'name: x\r\ntags: [ a ]\r\n', 'name: x\r\ntags: [a]\r\n'],
    ['the first line break decides', 'name: x\ntags: [a]\r\n', 'name: x\ntags: [a]\n'],
    ['no document', '# only a comment\n\n\n', ''],
    ['nothing', '', ''],
  ])('%s', (_name, before, after) => {
    expect(format(before)).toBe(after === '' ? before : after);
  });
});

describe('comments', () => {
  test.each<[name: string, before: string, after: string]>([
    [
      'at the top stay there',
      '# schema\n#\n# about\nturns: []\nname: x\n',
      '# schema\n#\n# about\nname: x\nturns: []\n',
    ],
    [
      'before a key move with it',
      'name: x\n# why\nturns: []\n# tags\ntags: [a]\n',
      'name: x\n# tags\ntags: [a]\n# why\nturns: []\n',
    ],
    [
      'below `expect` move with their key',
      'greeting:\n  # quick\n  latency: 3s\n  response: x\n',
      'greeting:\n  response: x\n  # quick\n  latency: 3s\n',
    ],
    [
      'behind comments that stand further in belong to the key below them',
      'turns:\n  - user: x\n    # turn\n  # turns\n\n  # more turns\n\n# name\nname: x\n# tags\ntags: [a]\n',
      '# name\nname: x\n# tags\ntags: [a]\nturns:\n  - user: x\n    # turn\n  # turns\n\n  # more turns\n',
    ],
    ['at the end of a line are set off', 'name: x   # a\ntags: [a]    #b\n', 'name: x  # a\ntags: [a]  #b\n'],
    ['one blank before them stays, since it may be a mistake', 'name: Table # 4\n', ''],
    ['in brackets', 'tags: [a, # one\n  b] # two\n', 'tags:\n  - a # one\n  - b\n  # two\n'],
    ['at the end of the file', 'name: x\n# end\n', 'name: x\n\n# end\n'],
  ])('%s', (_name, before, after) => {
    expect(format(before)).toBe(after === '' ? before : after);
  });
});

const SHIPPED = globSync('{scenarios,examples}/**/*.yaml').sort();

/** Says what a file says, by the library's own reading; the order of keys does not count. */
function valuesOf(text: string): unknown {
  return parseAllDocuments(text, { schema: 'core' }).map((document) => document.toJS() as unknown);
}

test.each(SHIPPED)('%s has the style', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(format(text)).toBe(text);
});

test('comments anywhere between the lines: all are kept, nothing is changed, and a second time changes nothing', () => {
  const random = createRandom(7);
  for (const file of SHIPPED) {
    for (let round = 0; round < 4; round += 1) {
      let number = 0;
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const commented = lines.flatMap((line) => [
        ...(random() < 0.15 ? ['', '  '].slice(0, 1 + Math.floor(random() * 2)) : []),
        ...(random() < 0.2 ? [`${' '.repeat(Math.floor(random() * 9))}# comment ${(number += 1)}`] : []),
        random() < 0.2 && !line.startsWith('---') ? `${line}  # comment ${(number += 1)}` : line,
      ]);
      const before = `${commented.join('\n')}\n`;
      const after = format(before);
      for (let each = 1; each <= number; each += 1) expect(after.split(`# comment ${each}\n`), before).toHaveLength(2);
      expect(isDeepStrictEqual(valuesOf(after), valuesOf(before)), before).toBe(true);
      expect(format(after)).toBe(after);
    }
  }
});

const PIECES = ['\n', '\n\n', ' # c', '# c\n', '  ', '"', "'", '- ', '[', ']', '{', '}', ', ', '---\n', '...\n'].concat(
  ['&a ', '*a', '? ', ': ', '|\n', '>\n', '\t', '!', '\r\n', '0', '~', '\\'],
);

test('damaged files that can still be read: formatted, or refused; a second time changes nothing', () => {
  const random = createRandom(11);
  const at = (length: number): number => Math.floor(random() * length);
  const texts = SHIPPED.flatMap((file) => readFileSync(file, 'utf8').split('\n---\n'));
  const count = { formatted: 0, refused: 0 };
  for (let round = 0; round < 800; round += 1) {
    let text = texts[at(texts.length)]!;
    for (let change = at(3); change >= 0; change -= 1) {
      const position = at(text.length + 1);
      text = text.slice(0, position) + PIECES[at(PIECES.length)]! + text.slice(position + at(2) * at(4));
    }
    const source = new SourceFile('a.yaml', text);
    if (hasErrors(readYaml(source).diagnostics)) continue;
    const result = formatText(source);
    if (!('text' in result)) {
      count.refused += 1;
      continue;
    }
    count.formatted += 1;
    expect(isDeepStrictEqual(valuesOf(result.text), valuesOf(text)), text).toBe(true);
    expect(format(result.text)).toBe(result.text);
  }
  expect(count.formatted).toBeGreaterThan(200);
  expect(count.refused).toBeLessThan(count.formatted / 100);
});
