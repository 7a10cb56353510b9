import { describe, expect, test } from 'vitest';
import { compareReplies } from '../../../src/compare/compare-replies.ts';
import { listDifferenceLines } from '../../../src/compare/difference-lines.ts';
import type { ScenarioResult, TurnResult } from '../../../src/event/results.ts';
import { attemptEnd, scenarioEnd, turn } from '../event/sample-run.ts';

type Said = Partial<TurnResult>;

const said = (user: string, response: string | null, changes: Said = {}): Said => ({ user, response, ...changes });

/** A scenario whose attempts are lists of turns after a greeting. */
function resultOf(attempts: readonly (readonly Said[])[], changes: Partial<ScenarioResult> = {}): ScenarioResult {
  return {
    ...scenarioEnd('a'),
    ...changes,
    attempts: attempts.map((turns, at) => ({
      ...attemptEnd({ attempt: at + 1, verdict: at === attempts.length - 1 ? 'passed' : 'failed' }),
      turns: [turn(), ...turns.map((each, index) => turn({ index: index + 1, ...each }))],
    })),
  };
}

const REPEAT = { planned: 2, played: 2, passed: 2, errored: 0, pass_rate: 1, interval: [0, 1] as const };

const linesOf = (before: ScenarioResult, after: ScenarioResult): readonly string[] => {
  const difference = compareReplies(before, after);
  return difference === undefined ? [] : listDifferenceLines(difference).slice(1);
};

describe('differences', () => {
  const before = resultOf([[said('hi', 'Hello.'), said('bye', 'Good bye.')]]);

  test.each<[string, readonly Said[], readonly string[]]>([
    ['none', [said('hi', 'Hello.'), said('bye', 'Good bye.')], []],
    [
      'a reply',
      [said('hi', 'Hello.'), said('bye', 'Good day.')],
      ['  turn 2 "bye"', '    reply    Good [-bye-]{+day+}.'],
    ],
    [
      'no reply any more',
      [said('hi', 'Hello.'), said('bye', null, { end_conversation: null })],
      ['  turn 2 "bye"', '    reply    Good bye., now (no answer)', '    end      goes on, now no answer'],
    ],
    [
      'a handoff out of nowhere, with an addition of the vendor',
      [said('hi', 'Hello.'), said('bye', 'Good bye.', { handoff: { destination: 'queue', reason: null, skill: 7 } })],
      ['  turn 2 "bye"', '    handoff  none, now queue {"skill":7}'],
    ],
    [
      'a turn that is not reached',
      [said('hi', 'Hello.')],
      ['  turn 2 "bye", not reached any more', '    reply    Good bye.'],
    ],
    [
      'a turn in between: the others stay the same',
      [said('hi', 'Hello.'), said('well', 'Yes?'), said('bye', 'Good bye.')],
      ['  turn 2 "well", not reached before', '    reply    Yes?'],
    ],
    [
      'the same said twice',
      [said('hi', 'Hello.'), said('hi', 'Again?'), said('bye', 'Good bye.')],
      ['  turn 2 "hi", not reached before', '    reply    Again?'],
    ],
    [
      'text that would drive a terminal',
      [said('hi', 'Hello.'), said('bye', 'Good bye.\u001b[2J\n::error::x')],
      ['  turn 2 "bye"', '    reply    Good bye.{+␛[2J↵::error::x+}'],
    ],
  ])('%s', (_name, turns, expected) => {
    expect(linesOf(before, resultOf([turns]))).toEqual(expected);
  });

  test('the order of the keys of a handoff means nothing', () => {
    const [one, other] = [
      { destination: 'a', reason: 'b' },
      { reason: 'b', destination: 'a' },
    ];
    const of = (handoff: TurnResult['handoff']): ScenarioResult => resultOf([[said('hi', 'Hello.', { handoff })]]);
    expect(compareReplies(of(one), of(other))).toBeUndefined();
  });
});

describe('several attempts', () => {
  test('of retries the last one counts', () => {
    const before = resultOf([[said('hi', 'Hello.')]]);
    expect(linesOf(before, resultOf([[said('hi', 'Oops.')], [said('hi', 'Hello.')]]))).toEqual([]);
  });

  test('of repeats a reply counts that both runs had', () => {
    const before = resultOf([[said('hi', 'Hello.')], [said('hi', 'Hi.')]], { repeat: REPEAT });
    const after = resultOf([[said('hi', 'Hey.')], [said('hi', 'Hi.')]], { repeat: REPEAT });
    expect(linesOf(before, after)).toEqual([]);
    const other = resultOf([[said('hi', 'Hey.')], [said('hi', 'Yo.')]], { repeat: REPEAT });
    expect(linesOf(before, other)).toEqual(['  turn 1 "hi"', '    reply    [-Hi-]{+Yo+}.']);
  });

  test('a scenario without any turn has no difference', () => {
    expect(compareReplies(resultOf([]), resultOf([[said('hi', 'Hello.')]]))).toBeUndefined();
  });
});
