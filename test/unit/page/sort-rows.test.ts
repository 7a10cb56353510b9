import { expect, test } from 'vitest';
import type { ListedRow } from '../../../page/query.ts';
import { sortRows } from '../../../page/sort-rows.ts';
import type { Change } from '../../../src/event/comparison.ts';

type Given = Partial<Omit<ListedRow, 'change'>> & { readonly change?: Change };

/** Rows by what is special about them, in the order of the plan. */
const GIVEN: Readonly<Record<string, Given>> = {
  skipped: { verdict: 'skipped' },
  passed: { duration_ms: 30 },
  'failed in quarantine': { verdict: 'failed', quarantined: true, change: 'regression' },
  flaky: { flaky: true, duration_ms: 20 },
  missing: { verdict: 'missing' },
  errored: { verdict: 'errored' },
  'still failing': { verdict: 'failed', change: 'still-failing' },
  'a regression': { verdict: 'failed', change: 'regression' },
};

const ROWS = Object.entries(GIVEN).map(([id, { change, ...given }], order): ListedRow => {
  const place = { file: 'scenarios/a.yaml', line: 1 };
  const row = {
    order,
    id,
    name: id,
    ...place,
    tags: [],
    verdict: 'passed',
    started_ms: 0,
    duration_ms: 0,
    attempts: [],
  };
  const changed = change && { id, change, file: place.file, before: null, after: null };
  return { ...row, ...given, ...(changed && { change: changed }) } as ListedRow;
});

test.each([
  [
    'problems',
    ['a regression', 'still failing', 'errored', 'missing', 'flaky', 'failed in quarantine', 'passed', 'skipped'],
  ],
  ['plan', Object.keys(GIVEN)],
  [
    'duration',
    ['passed', 'flaky', 'skipped', 'failed in quarantine', 'missing', 'errored', 'still failing', 'a regression'],
  ],
  [
    'name',
    ['a regression', 'errored', 'failed in quarantine', 'flaky', 'missing', 'passed', 'skipped', 'still failing'],
  ],
] as const)('by %s', (key, ids) => {
  expect(sortRows(ROWS, key).map(({ id }) => id)).toEqual(ids);
});
