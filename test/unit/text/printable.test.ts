import { describe, expect, test } from 'vitest';
import { renderPrintable, renderPrintableLine } from '../../../src/text/printable.ts';

describe('renderPrintable', () => {
  test.each([
    ['plain text', 'Hello, world', 'Hello, world'],
    ['other scripts and emoji', 'Grüße 東京 👩‍👩‍👧 مرحبا', 'Grüße 東京 👩‍👩‍👧 مرحبا'],
    ['marks of right-to-left scripts', 'a\u200f\u200eb', 'a\u200f\u200eb'],
    ['line breaks of all kinds', 'a\nb\r\nc\rd\u0085e\u2028f\u2029g', 'a\nb\nc\nd\ne\nf\ng'],
    ['a tab', 'a\tb', 'a    b'],
    ['colours', '\x1b[31mred\x1b[0m', '␛[31mred␛[0m'],
    ['a window title', '\x1b]0;owned\x07', '␛]0;owned␇'],
    ['an 8-bit control sequence', '\x9b2J', '<U+009B>2J'],
    ['the other controls', '\0\b\v\f\x7f', '␀␈␋␌␡'],
    ['bidi overrides and isolates', '\u202eabc\u202c\u2066d\u2069', '<U+202E>abc<U+202C><U+2066>d<U+2069>'],
    ['lone surrogates', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['a pair of surrogates', '\ud83d\ude00', '😀'],
  ])('%s', (_, text, expected) => {
    expect(renderPrintable(text)).toBe(expected);
  });

  test('leaves no control character but the line break, whatever comes', () => {
    const everything = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    expect(renderPrintable(everything).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  });
});

test('renderPrintableLine shows line breaks as signs', () => {
  expect(renderPrintableLine('one\r\ntwo\nthree\rfour')).toBe('one↵two↵three↵four');
});
