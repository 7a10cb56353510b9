import { describe, expect, test } from 'vitest';
import {
  collectAssignments,
  readCount,
  readDuration,
  readList,
  readRate,
  readShard,
  readShare,
} from '../../../src/cli/option-values.ts';

describe('good values', () => {
  test.for([
    [readDuration, '30s', 30_000],
    [readRate, '5/s', 5],
    [readCount(1), '3', 3],
    [readShare, '0.8', 0.8],
    [readShare, '1', 1],
    [readShare, '.5', 0.5],
    [readShard, '2/8', { index: 2, total: 8 }],
    [readList, 'console, junit=a/b.xml', ['console', 'junit=a/b.xml']],
  ] as const)('%o reads %s', ([read, text, expected]) => {
    expect(read(text)).toEqual(expected);
  });

  test('assignments collect, and the value may hold anything', () => {
    const first = collectAssignments('name=a=b', new Map());
    expect([...collectAssignments('empty=', first)]).toEqual([
      ['name', 'a=b'],
      ['empty', ''],
    ]);
  });
});

describe('bad values are refused with what was expected', () => {
  test.for([
    [readDuration, '30', 'unit'],
    [readRate, '5', '5/s'],
    [readCount(1), '0', 'from 1 up'],
    [readCount(0), '1.5', 'whole number'],
    [readCount(0), '1e3', 'whole number'],
    [readShare, '0', 'above 0'],
    [readShare, '1.1', 'at most 1'],
    [readShard, '4/3', 'I/N'],
    [readShard, '0/3', 'I/N'],
    [readShard, '1', 'I/N'],
    [readList, 'a,,b', 'empty'],
    [(text: string) => collectAssignments(text, new Map()), 'novalue', 'NAME=VALUE'],
    [(text: string) => collectAssignments(text, new Map()), '=x', 'NAME=VALUE'],
  ] as const)('%o refuses %s', ([read, text, message]) => {
    expect(() => read(text)).toThrow(message);
  });
});
