// What YAML files become: plain nodes with places.
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/yaml/yaml-access.ts';
import type { YamlMapping } from '../../../src/yaml/yaml-node.ts';
import { read, readNode, readValues } from './reading.ts';

describe('documents', () => {
  test.each<[text: string, values: unknown[]]>([
    ['a: 1\nb: [x, 2]\n', [{ a: 1, b: ['x', 2] }]],
    ['a: 1\n---\na: 2\n', [{ a: 1 }, { a: 2 }]],
    ['---\na: 1\n...\n', [{ a: 1 }]],
    ['%YAML 1.2\n---\na: 1\n', [{ a: 1 }]],
    ['a: 1\n---\n', [{ a: 1 }]],
    ['a: 1\n---\n# only a comment\n', [{ a: 1 }]],
    ['a: 1\n---\n---\nb: 2', [{ a: 1 }, null, { b: 2 }]],
    ['# only a comment\n', []],
    ['', []],
    ['a: &x [1]\nb: *x\n', [{ a: [1], b: [1] }]],
    ['a: &x 1\nb: *x\nc: &x 2\nd: *x\n', [{ a: 1, b: 1, c: 2, d: 2 }]],
    ['a:\r\n  b: x\r\n  c: |\r\n    y\r\n    z\r\n', [{ a: { b: 'x', c: 'y\nz\n' } }]],
    ['? a\n: b\n', [{ a: 'b' }]],
    ['constructor: 1\ntoString: 2\n', [{ constructor: 1, toString: 2 }]],
    ['"<<": 1\n', [{ '<<': 1 }]],
    ['404: x\ntrue: y\n', [{ 404: 'x', true: 'y' }]],
  ])('%j reads as %j', (text, values) => {
    expect(read(text).diagnostics).toEqual([]);
    expect(readValues(text)).toEqual(values);
  });

  test('one that is broken does not hide the others', () => {
    const { documents, diagnostics } = read('a: 1\n---\nb: [\n---\nc: 3\n');
    expect(documents.map((document) => document?.kind ?? null)).toEqual(['mapping', null, 'mapping']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
  });
});

describe('scalars', () => {
  test.each<[text: string, value: unknown]>([
    ['x y', 'x y'],
    ['yes', 'yes'],
    ['true', true],
    ['FALSE', false],
    ['null', null],
    ['~', null],
    ['', null],
    ['12', 12],
    ['-3', -3],
    ['+44', 44],
    ['0123', 123],
    ['0x1F', 31],
    ['0o17', 15],
    ['1e3', 1000],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['.inf', Infinity],
    ['-.INF', -Infinity],
    ['.nan', NaN],
    ['.', '.'],
    ['+', '+'],
    ['1_000', '1_000'],
    ['12:30', '12:30'],
    ['2026-12-31', '2026-12-31'],
    ['"12"', '12'],
    ["'it''s'", "it's"],
    ['"a\\tb \\u00e9"', 'a\tb é'],
    ['"two\n  lines"', 'two lines'],
    ["'two\n\n  lines'", 'two\nlines'],
    ['two\n  lines', 'two lines'],
    ['|\n  a\n   b\n', 'a\n b\n'],
    ['|-\n  a\n', 'a'],
    ['>\n  a\n  b\n', 'a b\n'],
    ['>-\n  a\n\n  b\n', 'a\nb'],
  ])('%j is %j', (text, value) => {
    const node = readNode(`k: ${text}\n`) as YamlMapping;
    const [entry] = node.entries;
    expect(entry?.value).toMatchObject({ kind: 'scalar', value });
  });

  test.each([
    ['0123', '0123', true],
    ['"0123"', '0123', false],
    ['|\n  0123\n', '0123\n', false],
  ])('%j keeps what was written', (text, written, plain) => {
    const node = readNode(`k: ${text}\n`) as YamlMapping;
    expect(node.entries[0]?.value).toMatchObject({ written, plain });
  });

  test.each([
    ['room #4 please', ' #4 please'],
    ['room  # why', '  # why'],
    ['"room" # why', undefined],
    ['room', undefined],
  ])('%j is cut off before %j', (text, cutOff) => {
    const node = readNode(`k: ${text}\n`) as YamlMapping;
    expect(node.entries[0]?.value).toHaveProperty('value', 'room');
    expect((node.entries[0]?.value as { cutOff?: string }).cutOff).toBe(cutOff);
  });
});

describe('places', () => {
  const text =
    'turns:\n  - user: Hi there  # greets\n    expect: { response: "a" }\n  - user: |\n      long\n\nlast:\n';
  const root = readNode(text) as YamlMapping;
  const spans = new Map<string, string>();
  const visit = (path: string, node: typeof root | YamlMapping['entries'][number]['value']): void => {
    const { line, column, endLine, endColumn } = placeOf(node);
    spans.set(path, `${line}:${column}-${endLine}:${endColumn}`);
    if (node.kind === 'list') node.items.forEach((item, index) => visit(`${path}/${index}`, item));
    if (node.kind === 'mapping') {
      for (const { key, keySpan, value } of node.entries) {
        const place = placeOf(keySpan);
        spans.set(`${path}/${key} key`, `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`);
        visit(`${path}/${key}`, value);
      }
    }
  };
  visit('', root);

  test.each([
    ['', '1:1-7:6'],
    ['/turns key', '1:1-1:6'],
    ['/turns', '2:3-5:11'],
    ['/turns/0', '2:5-3:30'],
    ['/turns/0/user key', '2:5-2:9'],
    ['/turns/0/user', '2:11-2:19'],
    ['/turns/0/expect', '3:13-3:30'],
    ['/turns/0/expect/response', '3:25-3:28'],
    ['/turns/1/user', '4:11-5:11'],
    ['/last', '7:6-7:6'],
  ])('%s is at %s', (path, span) => {
    expect(spans.get(path)).toBe(span);
  });
});
