import { expect, test } from 'vitest';
import { SourceFile } from '../../../src/text/source-file.ts';
import { renderChange, renderRemark } from '../../../src/update/render-difference.ts';

const STYLE = { columns: 30, paint: (_tag: string, text: string) => text };

test('lines that end as in Windows are lines', () => {
  const [before, after] = ['a: b\r\nc: d\r\n', 'a: b\r\nc: e\r\n'].map((text) => new SourceFile('a.yaml', text));
  expect(renderChange(before!, after!, STYLE)).toEqual(['    - c: d', '    + c: e']);
});

test('a remark is broken between words', () => {
  expect(renderRemark('no words of the reply, in every conversation', 'faint', STYLE)).toEqual([
    '    no words of the reply, in',
    '    every conversation',
  ]);
});
