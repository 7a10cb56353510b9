// Openings of one kind are found together, the same way in whatever order they come.
import { expect, test } from 'vitest';
import { createRandom, createShuffled } from '../../../src/base/seeded-random.ts';
import { groupOpenings } from '../../../src/coverage/group-openings.ts';

const KNOWN = ["I'd like to book a table", 'What are your opening hours?'];
const TEXTS = [
  'Can I book a table for 5?',
  'book me a table please',
  'BOOK A TABLE for 11',
  'opening hours today?',
  'Is there parking?',
  'parking',
  'Where is the parking?',
  'hi',
  '???',
];

function describeGroups(texts: readonly string[]): string[] {
  return groupOpenings(KNOWN, texts).map(
    ({ isKnown, leader, texts: members }) => `${isKnown ? '+' : '-'} ${leader}: ${members.size}`,
  );
}

test('by what is meant, not by how it is said', () => {
  expect(describeGroups(TEXTS).sort()).toEqual([
    "+ I'd like to book a table: 4",
    '+ What are your opening hours?: 2',
    '- ???: 1',
    '- Is there parking?: 3',
    '- hi: 1',
  ]);
});

test('in any order', () => {
  const expected = describeGroups(TEXTS);
  for (let seed = 0; seed < 20; seed += 1) {
    expect(describeGroups(createShuffled(TEXTS, createRandom(seed)))).toEqual(expected);
  }
});
