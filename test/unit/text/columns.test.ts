import { expect, test } from 'vitest';
import { renderColumns } from '../../../src/text/columns.ts';

test('each column is as wide as its widest cell, and no line ends in blanks', () => {
  const rows = [
    ['file', 'passed', 'time'],
    ['scenarios/a.yaml', '1', '2.5 s'],
    ['b', '12', ''],
  ];
  expect(renderColumns(rows, ['left', 'right', 'left'], 2)).toEqual([
    'file              passed  time',
    'scenarios/a.yaml       1  2.5 s',
    'b                     12',
  ]);
});

test('colours take no room, wide characters take two columns', () => {
  const rows = [
    ['\u001b[32mok\u001b[39m', 'x'],
    ['予約', 'yy'],
  ];
  expect(renderColumns(rows, ['left', 'right'], 1)).toEqual(['\u001b[32mok\u001b[39m    x', '予約 yy']);
});

test('no rows are no lines', () => {
  expect(renderColumns([], ['left'], 1)).toEqual([]);
});
