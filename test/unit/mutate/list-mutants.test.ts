// Which changed replies count: not those that the agent makes itself each time.
import { expect, test } from 'vitest';
import { listMutants } from '../../../src/mutate/list-mutants.ts';
import { OPERATORS } from '../../../src/mutate/operators.ts';
import { reply } from './points.ts';

function listOperators(response: string, others: readonly string[]): string[] {
  const before = [reply('Hello, how can I help?', { message: undefined })];
  const state = { key: 'k', words: 'w', turn: 1, transcripts: [], reply: reply(response), before };
  const otherReplies = new Map([['w', [response, ...others]]]);
  const request = { states: [state], operators: OPERATORS, seed: 0, sample: undefined, otherReplies };
  return listMutants(request).mutants.map(({ operator }) => operator);
}

test('a detail that is another each time does not count', () => {
  const [own, other] = ['Your table number is 12, by the window.', 'Your table number is 31, by the window.'];
  expect(listOperators(own, [])).toContain('number');
  expect(listOperators(own, [other])).not.toContain('number');
  expect(listOperators(own, [other])).toContain('truncated');
});

test('a reply that is worded otherwise each time still has to be given', () => {
  const others = ['Sure, all done!', 'No problem, consider it booked.'];
  for (const operator of ['fallback', 'empty', 'repeated', 'wrong-language']) {
    expect(listOperators('Your reservation stands, thank you.', others)).toContain(operator);
  }
});
