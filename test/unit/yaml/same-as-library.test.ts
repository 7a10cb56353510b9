// Our reading of YAML agrees with the yaml package's own on thousands of damaged files: the same values, or an error from both.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from 'yaml';
import { createRandom, type Random } from '../../../src/base/seeded-random.ts';
import { toJson } from '../../../src/yaml/yaml-access.ts';
import { read } from './reading.ts';

const WHOLE = [
  'id: a  # why\ntags: [x, "y", z]\nturns:\n  - user: What\'s that?\n    expect:\n      response: { matches: "a|b" }\n      latency: 3s\n',
  'a: |\n  x\n   y\n\nb: >-\n  fold\n  me\nc: "dq \\n x"\nd: \'it\'\'s\'\ne: [a, {b: c}, "d"]\nf:\n- 1\n-   - x\n    - y: 2\n      z: 3\ng: multi\n  line\n',
  '? a\n: b\n"q": \'r\'\n- ',
  '--- \na: 1 # c\n...\n---\nb: &x 1\nc: *x\n',
  'a:\r\n  b: 1\r\n  c: |\r\n    x\r\n    y\r\n',
];
const PIECES = '\n|  |\t|:|: |- |-| #|#|"|\'|[|]|{|}|,|>|?|? |&a |*a|@|%|---\n|...\n|x|1|\\|\r\n|!|~|`'
  .split('|')
  .concat('|');

/** Takes an escaped quote (`"x\\"`) for the closing one where the text goes on with less indentation; we do not. */
const MISREAD_BY_LIBRARY = /\\"\r?\n/;

/** What we refuse although it is valid YAML; such files are not compared. */
const REFUSED = new Set(
  'yaml-tag merge-key unsafe-key duplicate-key bad-key yaml-directive unknown-alias cyclic-alias'.split(' '),
);

function damage(random: Random): string {
  const at = (length: number): number => Math.floor(random() * length);
  let text = WHOLE[at(WHOLE.length)] ?? '';
  for (let change = at(3); change >= 0; change -= 1) {
    const position = at(text.length + 1);
    const kind = random();
    const inserted =
      kind < 0.45 ? (PIECES[at(PIECES.length)] ?? '') : kind < 0.7 ? text.slice(position, position + 10) : '';
    text = text.slice(0, position) + inserted + text.slice(inserted === '' ? position + 1 + at(4) : position);
  }
  return text;
}

function plain(node: ParsedNode | null, document: Document): unknown {
  if (node === null) return null;
  if (isAlias(node)) return plain((node.resolve(document) ?? null) as ParsedNode | null, document);
  if (isSeq(node)) return node.items.map((item) => plain(item, document));
  if (!isMap(node)) return isScalar(node) ? node.value : undefined;
  const entries = node.items.map(({ key, value }) => {
    const name = isScalar(key) && key.type === 'PLAIN' ? key.source : isScalar(key) ? String(key.value) : '';
    return [name, plain(value, document)];
  });
  return Object.fromEntries(entries) as unknown;
}

/** The values of all documents, or null where one has an error. */
function readWithLibrary(text: string): unknown[] | null {
  const options = { uniqueKeys: false, merge: false, schema: 'core', prettyErrors: false, logLevel: 'silent' } as const;
  const documents = parseAllDocuments(text, options);
  if (!Array.isArray(documents)) return null;
  if (documents.some((document) => document.errors.length > 0)) return null;
  const values = documents.map((document) => plain(document.contents, document));
  if (values.at(-1) === null) values.pop();
  return values;
}

test('damaged files read alike', () => {
  const random = createRandom(1);
  const compared = { wrong: 0, right: 0 };
  const different: string[] = [];
  for (let round = 0; round < 1_500; round += 1) {
    const text = damage(random);
    const { documents, diagnostics } = read(text);
    if (diagnostics.some(({ code }) => REFUSED.has(code)) || MISREAD_BY_LIBRARY.test(text)) continue;
    const isWrong = diagnostics.some(({ severity }) => severity === 'error');
    const values = isWrong ? null : documents.map((document) => document && toJson(document));
    if (!isDeepStrictEqual(values, readWithLibrary(text))) different.push(text);
    compared[isWrong ? 'wrong' : 'right'] += 1;
  }
  expect(different).toEqual([]);
  expect(compared.wrong).toBeGreaterThan(400);
  expect(compared.right).toBeGreaterThan(200);
});
