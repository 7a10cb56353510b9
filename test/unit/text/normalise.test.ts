import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { foldCase, normaliseSpaced, normaliseText, SUBSTITUTES } from '../../../src/text/normalise.ts';

describe('normaliseText', () => {
  test.each([
    ['nothing', '', ''],
    ['plain text', 'Hello, world! ~', 'Hello, world! ~'],
    ['spaces at the ends', '  Hello  ', 'Hello'],
    ['only spaces', ' \t\n ', ''],
    ['a run of spaces', 'a   b', 'a b'],
    ['line breaks of all kinds', 'a\r\nb\nc\rd\u0085e\u2028f\u2029g', 'a b c d e f g'],
    ['every space of Unicode', 'a\u00a0\u1680\u2000\u2003\u2009\u202f\u205f\u3000b', 'a b'],
    ['tabs, vertical tabs and form feeds', 'a\t\v\fb', 'a b'],
    ['a decomposed accent', 'cafe\u0301', 'caf\u00e9'],
    ['two accents in another order', 'q\u0307\u0323', 'q\u0323\u0307'],
    ['an invisible character before an accent', 'cafe\u00ad\u0301', 'caf\u00e9'],
    ['compatibility forms stay', '\ufb01 ½ ²', '\ufb01 ½ ²'],
    ['apostrophes', 'it‘s it’s ‚it‛ 5′', "it's it's 'it' 5'"],
    ['quotation marks', '“a” „b‟ «c» 3″', '"a" "b" "c" 3"'],
    ['single guillemets stay', '‹a›', '‹a›'],
    ['dashes', '1‐2‑3‒4–5—6―7−8', '1-2-3-4-5-6-7-8'],
    ['an ellipsis', 'wait…', 'wait...'],
    ['a soft hyphen', 'reser\u00advation', 'reservation'],
    ['a zero-width space', 'a\u200bb', 'ab'],
    ['a byte order mark, though it counts as white space', '\ufeffa\ufeffb', 'ab'],
    ['spaces around a zero-width space', 'a \u200b b', 'a b'],
    ['direction marks', '\u200eabc\u200f \u061cd', 'abc d'],
    [
      'embeddings, overrides and isolates',
      '\u202aa\u202bb\u202cc\u202dd\u202ee \u2066f\u2067g\u2068h\u2069',
      'abcde fgh',
    ],
    ['joiners inside emoji stay', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
    ['variation selectors stay', '❤\ufe0f', '❤\ufe0f'],
    ['a zero-width non-joiner stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['letter case is kept', 'ÀÉ ß İ', 'ÀÉ ß İ'],
    ['lone surrogates survive', 'a\ud800 \udc00b', 'a\ud800 \udc00b'],
    ['control characters survive', 'a\0b', 'a\0b'],
  ])('%s', (_, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  test('substitutes just the characters of the contract', () => {
    expect([...SUBSTITUTES.keys()].sort().join('')).toBe(Array.from('«»‐‑‒–—―‘’‚‛“”„‟…′″−').sort().join(''));
  });

  test('leaves only the ends of normaliseSpaced to trim', () => {
    expect(normaliseSpaced('\u00a0 “a”\u00a0 ')).toBe(' "a" ');
  });
});

describe('foldCase', () => {
  test.each([
    ['ASCII', 'ABC xyz', 'abc xyz'],
    ['accents', 'ÀÉÎÕÜ', 'àéîõü'],
    ['capital sharp s', 'STRAẞE', 'straße'],
    ['sharp s is not ss', 'ß', 'ß'],
    ['a dotted capital I keeps its dot', 'İ', 'i\u0307'],
    ['a dotless i is not i', 'ı', 'ı'],
    ['I is i in every language', 'I', 'i'],
    ['sigma anywhere in a word', 'ΟΔΟΣ οδος ΣΑΣ', 'οδοσ οδοσ σασ'],
    ['a capital without a composed form', 'H\u0331', '\u1e96'],
    ['letters beyond the first plane', '𐐀', '𐐨'],
  ])('%s', (_, text, expected) => {
    expect(foldCase(text)).toBe(expected);
  });
});

/** Texts from the characters that make trouble, alone and side by side. */
function* createTexts(count: number): Generator<string> {
  const random = createRandom(20_240_601);
  const alphabet = [
    ...Array.from('aAeEiIsSßẞİıΣσςk.-\'" '),
    ...SUBSTITUTES.keys(),
    '\u0301',
    '\u0307',
    '\u0323',
    '\u0331',
    '\u00ad',
    '\ufeff',
  ];
  alphabet.push('\u200b', '\u200d', '\u202e', '\u00a0', '\u0085', '\r\n', '\u212a', '\u1fef', '👧', '\ud800');
  for (let made = 0; made < count; made += 1) {
    const length = Math.floor(random() * 12);
    yield Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  }
}

test('normalising twice is normalising once, with and without letter case', () => {
  for (const text of createTexts(5000)) {
    const normal = normaliseText(text);
    expect(normaliseText(normal)).toBe(normal);
    const folded = foldCase(normal);
    expect(foldCase(normaliseText(folded))).toBe(folded);
  }
});

test('a part of a text is a part of it after folding too', () => {
  for (const text of createTexts(5000)) {
    const words = normaliseText(text).split(' ');
    for (const word of words) expect(foldCase(words.join(' '))).toContain(foldCase(word));
  }
});
