// The share of the noticed, as it is held against `--min-score`.
import { expect, test } from 'vitest';
import { readScore } from '../../../src/cli/option-values.ts';
import type { JudgedMutant } from '../../../src/mutate/mutant.ts';
import { countMutants } from '../../../src/mutate/score.ts';

function list(noticed: number, survived: number): Pick<JudgedMutant, 'outcome'>[] {
  return Array.from({ length: noticed + survived }, (_, at) => ({ outcome: at < noticed ? 'noticed' : 'survived' }));
}

test.for([
  [57, 43, 0.57],
  [69, 31, 0.69],
  [2, 1, 0.6666],
  [99_999, 1, 0.9999],
  [3, 0, 1],
  [0, 3, 0],
] as const)('%i noticed, %i survived', ([noticed, survived, score]) => {
  expect(countMutants(list(noticed, survived)).score).toBe(score);
});

test('what is undecided does not count', () => {
  expect(countMutants([...list(1, 1), { outcome: 'undecided' }])).toMatchObject({ mutants: 2, score: 0.5 });
  expect(countMutants([{ outcome: 'undecided' }]).score).toBeNull();
});

test.for([
  ['57%', 0.57],
  ['57.1%', 0.571],
  ['0.07 %', 0.0007],
  ['68.9', 0.689],
  ['0.571', 0.571],
  ['1', 1],
] as const)('a wanted score of %s is no more than it says', ([text, score]) => {
  expect(readScore(text)).toBe(score);
});
