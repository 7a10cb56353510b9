// Files that are made to exhaust or trick a program end in a finding, and quickly: each test has the time of any other.
import { describe, expect, test } from 'vitest';
import { toJson } from '../../../src/yaml/yaml-access.ts';
import { read, readNode, summarise } from './reading.ts';

const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from(
      'bcdefghi',
      (name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
    ),
  )
  .join('\n');

const CHAIN = Array.from({ length: 200 }, (_, index) => `- &n${index + 1} [${index === 0 ? 'x' : `*n${index}`}]`).join(
  '\n',
);

describe('is refused at its place', () => {
  test.each<[name: string, text: string, finding: string]>([
    ['an alias bomb', BOMB, 'too-many-aliases 5:36-5:38'],
    ['a chain of aliases', CHAIN, 'too-deep 100:10-100:14'],
    ['10,000 brackets', `a: ${'['.repeat(10_000)}`, 'too-deep 1:103-1:104'],
    ['10,000 braces', '{'.repeat(10_000), 'too-deep 1:101-1:102'],
    ['10,000 dashes', '- '.repeat(10_000), 'too-deep 1:201-1:202'],
    ['10,000 question marks', '? '.repeat(10_000), 'too-deep 1:201-1:202'],
    ['10,000 colons', ': '.repeat(10_000), 'too-deep 1:201-1:202'],
    ['2,000 levels of indentation', nestedKeys(2_000), 'too-deep 101:101-101:102'],
    ['closed brackets, 10,000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too-deep 1:101-1:102'],
    ['a cycle', 'a: &a\n  b: &b [*a, *b]\n', 'cyclic-alias 2:10-2:12'],
    ['a million items', `a: [${'x,'.repeat(1_000_000)}]`, 'file-too-large 1:166667-1:166668'],
    ['300,000 tags', '!a '.repeat(300_000), 'file-too-large 1:375000-1:375001'],
    ['brackets that close nothing', ']'.repeat(100_000), 'yaml-syntax 1:1-1:201'],
  ])('%s', (_name, text, finding) => {
    expect(summarise(read(text).diagnostics[0]!)).toBe(finding);
  });
});

test('nesting up to the limit is read', () => {
  const deepest = `${'['.repeat(100)}${']'.repeat(100)}`;
  expect(JSON.stringify(toJson(readNode(deepest)))).toBe(deepest);
});

test('documents before the place where a file is given up are kept', () => {
  const { documents, diagnostics } = read(`a: 1\n---\n${'['.repeat(1_000)}`);
  expect(documents.map((document) => document?.kind ?? null)).toEqual(['mapping', null]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['too-deep']);
});

test('of thousands of mistakes a hundred are shown, and a word that there are more', () => {
  const { diagnostics } = read('a: 1\n'.repeat(5_000));
  expect(diagnostics).toHaveLength(101);
  expect(summarise(diagnostics[100]!)).toBe('too-many-findings 102:1-102:2');
});

test('nothing is put on the prototype of any object', () => {
  const node = readNode('constructor: {prototype: {polluted: 1}}\n"__proto__x": 1\n');
  expect(JSON.stringify(toJson(node))).toBe('{"constructor":{"prototype":{"polluted":1}},"__proto__x":1}');
  expect(read('a: {"__proto__": {polluted: 1}}').diagnostics.map(summarise)).toEqual(['unsafe-key 1:5-1:16']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

function nestedKeys(levels: number): string {
  let text = '';
  for (let level = 0; level < levels; level += 1) text += `${' '.repeat(level)}a:\n`;
  return text;
}
