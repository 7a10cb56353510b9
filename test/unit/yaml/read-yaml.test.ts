// What YAML files become: plain nodes with places.
import { expect, test } from 'vitest';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';
import { placeOf, toJson } from '../../../src/yaml/yaml-access.ts';

function read(text: string) {
  const { documents, diagnostics } = readYaml(new SourceFile('a.yaml', text));
  return { values: documents.map((document) => document && toJson(document)), documents, diagnostics };
}

test.each<[text: string, values: unknown[]]>([
  ['a: 1\nb: [x, 2]\n', [{ a: 1, b: ['x', 2] }]],
  ['a: 1\n---\na: 2\n', [{ a: 1 }, { a: 2 }]],
  ['a: 1\n---\n', [{ a: 1 }]],
  ['a: 1\n---\n---\nb: 2', [{ a: 1 }, null, { b: 2 }]],
  ['# only a comment\n', []],
  ['', []],
  ['a: &x [1]\nb: *x\n', [{ a: [1], b: [1] }]],
])('%j reads as %j', (text, values) => {
  const { values: actual, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(actual).toEqual(values);
});

test('nodes know their place', () => {
  const { documents } = read('turns:\n  - user: Hi there\n');
  const [root] = documents;
  expect(root?.kind).toBe('mapping');
  if (root?.kind !== 'mapping') return;
  const list = root.entries[0]!.value;
  expect(list.kind).toBe('list');
  if (list.kind !== 'list') return;
  expect(placeOf(list.items[0]!)).toEqual({ file: 'a.yaml', line: 2, column: 5, endLine: 2, endColumn: 19 });
});
