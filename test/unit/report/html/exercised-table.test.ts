import { describe, expect, test } from 'vitest';
import { ExercisedTable } from '../../../../src/report/html/exercised-table.ts';
import type { ScenarioResult } from '../../../../src/event/results.ts';
import { buildAttempt, buildCheck, buildScenario, buildTurn } from '../build-events.ts';

/** `value exercised looked-at` of every row. */
function listRows(scenarios: readonly ScenarioResult[]): string[] {
  const table = new ExercisedTable();
  for (const scenario of scenarios) table.add(scenario);
  const rows = table.render().matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td>/g);
  return Array.from(rows, ([, ...cells]) => cells.map((cell) => cell.replaceAll(/<[^>]*>/g, '')).join(' '));
}

function play(turns: Parameters<typeof buildTurn>[0][], more: Partial<ScenarioResult> = {}): ScenarioResult {
  return buildScenario({
    tags: [],
    attempts: [buildAttempt({ turns: turns.map((turn) => buildTurn(turn)) })],
    ...more,
  });
}

const handoff = { destination: 'queue', reason: 'billing' };

describe('what is looked at', () => {
  test.each<[string, ScenarioResult, string[]]>([
    [
      'a handoff whose destination is expected',
      play([{ handoff, checks: [buildCheck({ subject: 'handoff.destination' })] }]),
      ['queue 1 1', 'billing 1 0'],
    ],
    [
      'an implied check is nobody’s expectation',
      play([{ handoff, checks: [buildCheck({ subject: 'handoff.destination', implied: true })] }]),
      ['queue 1 0', 'billing 1 0'],
    ],
    [
      'an end and a silence',
      play([
        { silence: 'absent', checks: [buildCheck()] },
        { silence: 'empty', end_conversation: true, checks: [] },
      ]),
      ['without a handoff 1 0', 'an empty message 1 0', 'no message 1 1'],
    ],
    ['a variant and tags', play([{ checks: [] }], { variant: 'uptown', tags: ['vip'] }), ['uptown 1 0', 'vip 1 0']],
    ['what was not played', buildScenario({ tags: ['vip'], attempts: [] }), []],
  ])('%s', (_, scenario, expected) => {
    expect(listRows([scenario])).toEqual(expected);
  });

  test('a scenario counts once, and is looked at where any of its turns is', () => {
    const checked = { handoff, checks: [buildCheck({ subject: 'handoff.reason' })] };
    expect(listRows([play([{ handoff, checks: [] }, checked]), play([{ handoff, checks: [] }])])).toEqual([
      'queue 2 0',
      'billing 2 1',
    ]);
  });
});

test('endless values are cut off, and nothing in them is markup', () => {
  const scenarios = Array.from({ length: 120 }, (_, i) =>
    play([{ handoff: { destination: `<script>${i}` }, checks: [] }]),
  );
  const rows = listRows(scenarios);
  expect(rows).toHaveLength(101);
  expect(rows.at(-1)).toBe('and more  ');
  const table = new ExercisedTable();
  table.add(scenarios[0]!);
  expect(table.render()).not.toContain('<script');
});
