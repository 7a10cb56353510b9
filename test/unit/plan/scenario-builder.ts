// Scenarios for the tests of the plan: only what the plan reads differs from one to the next.
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Selection } from '../../../src/plan/selection.ts';

/** A scenario that says nothing and expects nothing. */
export function createScenario(id: string, given: Partial<Scenario> = {}): Scenario {
  const place = { file: `${id}.yaml`, line: 1, column: 1, endLine: 2, endColumn: 1 };
  return {
    id,
    baseId: id.replace(/\[.*$/s, ''),
    name: `Scenario ${id}`,
    tags: [],
    place,
    greeting: { place, expect: {}, captures: [] },
    turns: [],
    answers: [],
    locks: [],
    onlyOn: [],
    only: false,
    continueOnFailure: false,
    ...given,
  };
}

/** A selection that lets everything through. */
export function createSelection(given: Partial<Selection> = {}): Selection {
  return {
    target: 'sandbox',
    lines: [],
    missedLines: [],
    onlyAllowed: true,
    order: 'file',
    seed: 1,
    flags: {},
    config: {},
    quarantine: () => undefined,
    ...given,
  };
}
