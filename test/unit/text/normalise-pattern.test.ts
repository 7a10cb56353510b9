import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { escapePattern, isInsideClass, normaliseForPattern } from '../../../src/text/normalise-pattern.ts';
import { normaliseText, SUBSTITUTES } from '../../../src/text/normalise.ts';

describe('normaliseForPattern', () => {
  test.each([
    ['plain syntax', String.raw`^(a|b)+?\d{2,3}[^x-z]$`, String.raw`^(a|b)+?\d{2,3}[^x-z]$`],
    ['white space and case are left alone', 'A  b\n', 'A  b\n'],
    ['NFC', 'cafe\u0301', 'caf\u00e9'],
    ['an apostrophe', 'it’s', "it's"],
    ['quotation marks', '“a”', '"a"'],
    ['a dash', '9–5', '9-5'],
    ['an ellipsis means three dots', 'wait…', String.raw`wait(?:\.\.\.)`],
    ['a quantified ellipsis', '…?', String.raw`(?:\.\.\.)?`],
    ['a code escape', String.raw`it\u2019s \u{2014} \xab \u2026`, String.raw`it's - " (?:\.\.\.)`],
    ['an escaped backslash before a u', String.raw`\\u2019`, String.raw`\\u2019`],
    ['another code escape', String.raw`\u00e9\x41\u{1F600}`, String.raw`\u00e9\x41\u{1F600}`],
    ['a code escape that is not valid', String.raw`\u{FFFFFFFF}\u20`, String.raw`\u{FFFFFFFF}\u20`],
    ['a property', String.raw`\p{Pd}–\P{Lu}`, String.raw`\p{Pd}-\P{Lu}`],
    ['a dash in a class is a member', '[a–z]', String.raw`[a\-z]`],
    ['a dash at the start of a class', '[–a]', String.raw`[\-a]`],
    ['a dash beside a range', '[a-z–9]', String.raw`[a-z\-9]`],
    ['a dash before a member and a hyphen', '[–-]', String.raw`[\--]`],
    ['quotes in a class', '[‘’“]', `[''"]`],
    ['an ellipsis in a class is one dot', '[…!]', '[.!]'],
    ['a negated class', '[^–…]', String.raw`[^\-.]`],
    ['a negated class that begins with a hyphen', '[^-–]', String.raw`[^-\-]`],
    ['a range over quotes keeps its ends', '[‘-”]', `[‘-”'"]`],
    ['a range of code escapes', String.raw`[\u2010-\u2015]`, String.raw`[\u2010-\u2015\-]`],
    ['a range over everything typographic', String.raw`[\u2000-\u206f]`, String.raw`[\u2000-\u206f'"\-.]`],
    ['a range without any', String.raw`[é-ü]`, String.raw`[é-ü]`],
    ['escapes in a class', String.raw`[\]–\-\\]`, String.raw`[\]\-\-\\]`],
    ['a class in a class is a bracket', '[[–]–', String.raw`[[\-]-`],
    ['a class that does not end', '[–', String.raw`[\-`],
    ['a backslash at the end', '–\\', '-\\'],
  ])('%s', (_, source, expected) => {
    expect(normaliseForPattern(source)).toBe(expected);
  });

  test.each(['wait…', '[a–z]', String.raw`\u2026`, '[^…]'])('%s normalised twice is normalised once', (source) => {
    const once = normaliseForPattern(source);
    expect(normaliseForPattern(once)).toBe(once);
  });

  test('a typographic character in a pattern finds itself in a normalised text, bare and as a member', () => {
    for (const character of SUBSTITUTES.keys()) {
      const text = normaliseText(`a${character}b`);
      const code = `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
      for (const written of [character, code]) {
        expect(text).toMatch(new RegExp(`^a${normaliseForPattern(written)}b$`, 'u'));
        expect(text).toMatch(new RegExp(normaliseForPattern(`^a[x${written}z]+b$`), 'u'));
      }
    }
  });
});

describe('escapePattern', () => {
  const random = createRandom(7);
  const alphabet = [...Array.from('a1-]^[\\$.*+?(){}|/ #&~,=!<>:'), '–', '…', '’', 'é', '😀', '\n'];
  const texts = Array.from({ length: 500 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => alphabet[Math.floor(random() * alphabet.length)]).join(
      '',
    ),
  );

  test('matches the text itself and nothing else', () => {
    for (const text of texts) {
      const found = new RegExp(normaliseForPattern(`^x${escapePattern(text)}y$`), 'u').exec(normaliseText(`x${text}y`));
      expect(found?.[0], JSON.stringify(text)).toBe(normaliseText(`x${text}y`));
    }
    expect('abc').not.toMatch(new RegExp(escapePattern('a.c'), 'u'));
  });

  test('gives the members of a class', () => {
    for (const text of texts) {
      const pattern = new RegExp(normaliseForPattern(`^[${escapePattern(text)}]+$`), 'u');
      expect(normaliseText(`x${text}y`).slice(1, -1)).toMatch(pattern);
    }
    expect('b').not.toMatch(new RegExp(`[${escapePattern('a-c')}]`, 'u'));
    expect('b').not.toMatch(new RegExp(`[${escapePattern('^a')}]`, 'u'));
  });
});

test.each([
  ['', false],
  ['ab', false],
  ['[', true],
  ['[a-z', true],
  ['[]', false],
  ['[a]', false],
  [String.raw`[\]`, true],
  [String.raw`\[`, false],
  ['[[a', true],
  ['[a](', false],
])('isInsideClass %j', (source, expected) => {
  expect(isInsideClass(source)).toBe(expected);
});
