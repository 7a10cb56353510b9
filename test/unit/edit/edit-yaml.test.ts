import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../src/base/json.ts';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { editYaml, type YamlEdit } from '../../../src/edit/edit-yaml.ts';
import { nodeAt, type NodePath } from '../../../src/edit/node-path.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';
import { toJson } from '../../../src/yaml/yaml-access.ts';
import type { YamlNode } from '../../../src/yaml/yaml-node.ts';

function edit(text: string, change: YamlEdit): string | undefined {
  return editYaml(new SourceFile('a.yaml', text), change)?.text;
}

describe('one change', () => {
  test.each<[name: string, before: string, change: YamlEdit, after: string | undefined]>([
    ['a plain text', 'a: b  # c\n', { kind: 'replace', path: [0, 'a'], value: 'x y' }, 'a: x y  # c\n'],
    [
      'a plain text that needs quotes now',
      'a: b  # c\n',
      { kind: 'replace', path: [0, 'a'], value: 'x: y' },
      'a: "x: y"  # c\n',
    ],
    ['a text that would be a number', 'a: b\n', { kind: 'replace', path: [0, 'a'], value: '12' }, 'a: "12"\n'],
    ['a text in brackets', 'a: [b, c]\n', { kind: 'replace', path: [0, 'a', 0], value: 'x, y' }, 'a: ["x, y", c]\n'],
    ['single quotes', "a: 'b'\n", { kind: 'replace', path: [0, 'a'], value: "it's" }, "a: 'it''s'\n"],
    [
      'double quotes',
      'a: "b"\n',
      { kind: 'replace', path: [0, 'a'], value: 'say "x" \\d' },
      'a: "say \\"x\\" \\\\d"\n',
    ],
    [
      'a block',
      'a:\n  b: |\n    x\n    y\n  c: d\n',
      { kind: 'replace', path: [0, 'a', 'b'], value: 'p\n q\n' },
      'a:\n  b: |\n    p\n     q\n  c: d\n',
    ],
    [
      'a block that can not hold it',
      'a: >\n  x\nb: c\n',
      { kind: 'replace', path: [0, 'a'], value: 'x\ny' },
      'a: "x\\ny"\nb: c\n',
    ],
    [
      'control characters',
      'a: b\n',
      { kind: 'replace', path: [0, 'a'], value: '\u001b[31m\n' },
      'a: "\\u001b[31m\\n"\n',
    ],
    [
      'what no file may hold, and what would turn the line',
      "a: 'b'\n",
      { kind: 'replace', path: [0, 'a'], value: 'x\u007f\uffff\u202e' },
      'a: "x\\u007f\\uffff\\u202e"\n',
    ],
    ['half a character', 'a: b\n', { kind: 'replace', path: [0, 'a'], value: 'x\ud800' }, 'a: "x\\ud800"\n'],
    ['an emoji of several', 'a: b\n', { kind: 'replace', path: [0, 'a'], value: '👩\u200d🚒' }, 'a: 👩\u200d🚒\n'],
    ['a boolean', 'a: true # c\n', { kind: 'replace', path: [0, 'a'], value: false }, 'a: false # c\n'],
    [
      'a mapping in brackets',
      'a: { b: c } # d\n',
      { kind: 'replace', path: [0, 'a'], value: { x: 'z' } },
      'a: { x: z } # d\n',
    ],
    ['nothing', 'a:  # c\n', { kind: 'replace', path: [0, 'a'], value: 'x' }, undefined],
    ['a key in brackets', 'a: { b: c }\n', { kind: 'add', path: [0, 'a', 'd'], value: true }, 'a: { b: c, d: true }\n'],
    [
      'a key below others',
      'a:\n  b: c  # d\n\n# e\nf: g\n',
      { kind: 'add', path: [0, 'a', 'x'], value: ['z'] },
      'a:\n  b: c  # d\n  x: [z]\n\n# e\nf: g\n',
    ],
    [
      'a key behind a block',
      'a:\n  b: |\n    c\n',
      { kind: 'add', path: [0, 'a', 'x'], value: 1 },
      'a:\n  b: |\n    c\n  x: 1\n',
    ],
    ['a key of an item', '- a: b\n- c\n', { kind: 'add', path: [0, 0, 'x'], value: 1 }, '- a: b\n  x: 1\n- c\n'],
    ['a key at the end of the text', 'a: b', { kind: 'add', path: [0, 'x'], value: 1 }, 'a: b\nx: 1'],
    ['a key of an empty mapping', 'a: {}\n', { kind: 'add', path: [0, 'a', 'x'], value: 1 }, 'a: { x: 1 }\n'],
    [
      'a key of what is not there yet',
      '- a: b\n- c: d\n',
      { kind: 'add', path: [0, 0, 'x', 'y', 'z'], value: 1 },
      '- a: b\n  x: { y: { z: 1 } }\n- c: d\n',
    ],
    ['a key of nothing', 'a:\nb: c\n', { kind: 'add', path: [0, 'a', 'x'], value: 1 }, 'a: { x: 1 }\nb: c\n'],
    ['an item in brackets', 'a: [b]\n', { kind: 'add', path: [0, 'a', 0], value: 'x' }, 'a: [b, x]\n'],
    [
      'an item below others',
      'a:\n- b # c\nd: e\n',
      { kind: 'add', path: [0, 'a', 0], value: 'x' },
      'a:\n- b # c\n- x\nd: e\n',
    ],
    ['taking an item out of brackets', 'a: [b, c, d]\n', { kind: 'remove', path: [0, 'a', 1] }, 'a: [b, d]\n'],
    ['taking the first item out', 'a: [b, c]\n', { kind: 'remove', path: [0, 'a', 0] }, 'a: [c]\n'],
    ['taking an item out', 'a:\n  - b\n  - c\n  - d\n', { kind: 'remove', path: [0, 'a', 1] }, 'a:\n  - b\n  - d\n'],
    ['not an item with a comment', 'a:\n  - b\n  - c # why\n  - d\n', { kind: 'remove', path: [0, 'a', 1] }, undefined],
    ['taking a key out', 'a: { b: c, d: e }\n', { kind: 'remove', path: [0, 'a', 'd'] }, 'a: { b: c }\n'],
    ['not the last item', 'a: [b]\n', { kind: 'remove', path: [0, 'a', 0] }, undefined],
    [
      'another key',
      "a: { b: 'c' } # d\n",
      { kind: 'rename', path: [0, 'a', 'b'], to: 'x', value: 'y' },
      "a: { x: 'y' } # d\n",
    ],
    [
      'items as comments',
      'a:\n  - b: 1\n  # c\n  - d: 2\n    e: |\n      f\n\n      g\nh: i\n',
      { kind: 'comment-out', path: [0, 'a'], from: 1 },
      'a:\n  - b: 1\n  # c\n  # - d: 2\n  #   e: |\n  #     f\n\n  #     g\nh: i\n',
    ],
    ['CRLF', 'a:\r\n  b: c\r\n', { kind: 'add', path: [0, 'a', 'x'], value: 1 }, 'a:\r\n  b: c\r\n  x: 1\r\n'],
    [
      'not what an alias shows elsewhere',
      'a: &b c\nd: *b\n',
      { kind: 'replace', path: [0, 'a'], value: 'x' },
      undefined,
    ],
    ['not a way that leads nowhere', 'a: b\n', { kind: 'replace', path: [0, 'x', 'y'], value: 'x' }, undefined],
  ])('%s', (_name, before, change, after) => {
    expect(edit(before, change)).toBe(after);
  });
});

function listScalars(node: YamlNode, path: NodePath): NodePath[] {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? [path] : [];
  if (node.kind === 'list') return node.items.flatMap((item, index) => listScalars(item, [...path, index]));
  return node.entries.flatMap(({ key, value }) => listScalars(value, [...path, key]));
}

const TEXTS = [
  'x',
  'a: b',
  '# c',
  ' d ',
  '[e',
  "f's",
  '"g"',
  '\\d+',
  'h\ni',
  '${j}',
  '',
  '12',
  'null',
  '- k',
  '\u0007',
  '\u{1F600}',
  'l #m',
  '{n}',
  'o,p',
];

test('every text of the shipped suite can be changed to anything, and only that text changes', () => {
  const random = createRandom(3);
  for (const file of globSync('{scenarios,examples}/**/*.yaml').sort()) {
    const source = new SourceFile(file, readFileSync(file, 'utf8'));
    const { documents } = readYaml(source);
    const paths = documents.flatMap((document, index) => (document === null ? [] : listScalars(document, [index])));
    for (const path of paths) {
      const value = TEXTS[Math.floor(random() * TEXTS.length)]!;
      const node = nodeAt(documents, path)!;
      const after = edit(source.text, { kind: 'replace', path, value });
      expect(after, `${file} ${path.join('.')}`).toBeDefined();
      expect(after!.slice(0, node.start)).toBe(source.text.slice(0, node.start));
      expect(after!.endsWith(source.text.slice(node.end))).toBe(true);
      expect(valueAt(readYaml(new SourceFile(file, after!)).documents, path)).toBe(value);
    }
  }
});

function valueAt(documents: readonly (YamlNode | null)[], path: NodePath): JsonValue | undefined {
  const node = nodeAt(documents, path);
  return node && toJson(node);
}
