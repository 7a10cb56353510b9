import { expect, test } from 'vitest';
import { isSameMeaning } from '../../../src/format/same-meaning.ts';
import { SourceFile } from '../../../src/text/source-file.ts';

const TEXT = 'a: 0123  # why\nb: { c: [x, "1"] }\n';

test.each<[name: string, text: string, same: boolean]>([
  ['itself', TEXT, true],
  ['another order of keys', 'b: { c: [x, "1"] }\na: 0123  # why\n', true],
  ['another style', 'a: 0123  # why\nb:\n  c:\n    - "x"\n    - \'1\'\n', true],
  ['a number written otherwise', TEXT.replace('0123', '123'), false],
  ['a text that becomes a number', TEXT.replace('"1"', '1'), false],
  ['another order of items', TEXT.replace('x, "1"', '"1", x'), false],
  ['a missing item', TEXT.replace('x, ', ''), false],
  ['a missing key', TEXT.replace(/b:.*/, ''), false],
  ['a further key', `${TEXT}d: 1\n`, false],
  ['a missing comment', TEXT.replace('# why', ''), false],
  ['another comment', TEXT.replace('# why', '# who'), false],
  ['a comment twice', `${TEXT}# why\n`, false],
  ['a further document', `${TEXT}---\na: 1\n`, false],
  ['a text that can not be read', 'a: [\n', false],
])('%s', (_name, text, same) => {
  expect(isSameMeaning(new SourceFile('a', TEXT), new SourceFile('a', text))).toBe(same);
});
