import { RegExpParser } from '@eslint-community/regexpp';
import { describe, expect, test } from 'vitest';
import { type CharacterNode, overlaps, readCharacters } from '../../../src/scenario/pattern-characters.ts';

function read(source: string, ignoreCase: boolean) {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  return readCharacters(pattern.alternatives[0]!.elements[0] as CharacterNode, ignoreCase);
}

/** All of the first planes where letters have case, and some of the rest. */
const SAMPLES = [
  ...Array(0x3100).keys(),
  0xa64a,
  0xab70,
  0xfb06,
  0xfeff,
  0xff21,
  0x10400,
  0x1e900,
  0x1f600,
  0x10ffff,
].map((code) => String.fromCodePoint(code));

const SOURCES = [
  'a',
  'Z',
  's',
  'K',
  '7',
  '-',
  'é',
  'ſ',
  'K',
  'Σ',
  '.',
  ' ',
  '😀',
  '[a-f]',
  '[^a-f]',
  '[S-k]',
  '[^s]',
  '[é-ü]',
  '[^é]',
  '[^ſ]',
  '[]',
  '[^]',
];
const ESCAPES = String.raw`\d \D \s \S \w \W \p{L} \P{L} \p{Lu} [\w-] [^\w] [^\W] [\W_] [^\d\s] [^\D] [\p{Lu}\d] [^\p{L}] [^\P{L}a] \u212a \x41 [\s\S] [^\s\S]`;

describe.each([false, true])('with the flag i: %s', (ignoreCase) => {
  test.each([...SOURCES, ...ESCAPES.split(' ')])('%s takes no character that it is not said to take', (source) => {
    const regex = new RegExp(`^(?:${source})$`, ignoreCase ? 'iu' : 'u');
    const ranges = read(source, ignoreCase);
    const missed = SAMPLES.filter((sample) => {
      const code = sample.codePointAt(0)!;
      return regex.test(sample) && !overlaps(ranges, [[code, code]]);
    });
    expect(missed).toEqual([]);
  });
});

test.each([
  ['a', 'b', true],
  ['a', '[^a]', true],
  [String.raw`\w`, String.raw`\s`, true],
  [String.raw`\w`, '[-, .]', true],
  [String.raw`\d`, '[a-z]', true],
  [String.raw`[^\s]`, String.raw`\s`, true],
  ['é', String.raw`\s`, true],
  ['a', 'A', false],
  ['[a-m]', '[m-z]', false],
  [String.raw`\w`, '1', false],
  ['.', 'x', false],
])('%s and %s are apart, letter case ignored: %s', (one, other, expected) => {
  expect(overlaps(read(one, true), read(other, true))).toBe(!expected);
});
