import { expect, test } from 'vitest';
import { suggest } from '../../../src/text/suggest.ts';

test.for([
  ['respons', ['response', 'turns'], 'response'],
  ['Tags', ['tags', 'turns'], 'tags'],
  ['expct', ['expect', 'expect_on', 'when'], 'expect'],
  ['teir', ['tier', 'term'], 'tier'],
  ['usre', ['use', 'user'], 'user'],
  ['ab', ['ba'], 'ba'],
  ['abcd', ['badc'], undefined],
  ['zebra', ['response', 'turns'], undefined],
  ['x', [], undefined],
  ['', ['a'], undefined],
] as const)('%s among %o gives %s', ([word, candidates, expected]) => {
  expect(suggest(word, candidates)).toBe(expected);
});
