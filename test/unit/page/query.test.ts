import { describe, expect, test } from 'vitest';
import { compileQuery, findState, replaceState } from '../../../page/query.ts';
import { createRow } from '../../../src/report/html/create-row.ts';
import { renderTerm } from '../../../src/report/html/links.ts';
import { HOSTILE_TEXTS } from '../report/hostile-texts.ts';
import { SAMPLE_SCENARIOS } from '../report/sample-run.ts';

const ROWS = SAMPLE_SCENARIOS.map(createRow);

function find(query: string): string[] {
  return ROWS.filter(compileQuery(query)).map(({ id }) => id);
}

function idsWith(fits: (scenario: (typeof SAMPLE_SCENARIOS)[number]) => boolean): string[] {
  return SAMPLE_SCENARIOS.filter(fits).map(({ id }) => id);
}

test.each([
  ['', ROWS.map(({ id }) => id)],
  ['  ', ROWS.map(({ id }) => id)],
  ['s:failed', idsWith(({ verdict }) => verdict === 'failed')],
  ['S:FAILED', idsWith(({ verdict }) => verdict === 'failed')],
  ['s:failed,errored', idsWith(({ verdict }) => verdict === 'failed' || verdict === 'errored')],
  ['s:flaky', ['returns-flaky']],
  ['s:quarantined s:failed', ['quarantined-red']],
  ['s:expected', ['known-bug', 'mended-bug']],
  ['-s:passed -s:failed -s:errored', ['skipped']],
  ['@booking', ['bookings/japanese']],
  ['tag:book', ['bookings/japanese']],
  ['@booking,smoke', ['premium-greeting', 'bookings/japanese']],
  ['variant:down', ['premium-greeting']],
  ['handoff:general_queue s:flaky', ['returns-flaky']],
  ['handoff:nowhere', []],
  ['file:tables id:price', ['price-exact']],
  ['code:timeout', ['time-out']],
  ['over:8s', ['retried']],
  ['over:soon', []],
  ['returns gift', ['returns-flaky']],
  ['"Returns of a"', ['returns-flaky']],
  ['"returns of', ['returns-flaky']],
  ['日本語', ['bookings/japanese']],
  ['scenarios/returns.yaml -s:failed -smoke', ['returns-flaky', 'greeting-by-tier[standard]']],
  ['https://evil.example/x', []],
  ['constructor:x', []],
  ['cause:"response: expected contains \\"VIP\\""', ['greeting-by-tier[premium]']],
] as const)('%s', (query, ids) => {
  expect(find(query)).toEqual(ids);
});

describe('a term that the page writes finds what it was made from', () => {
  test.each(HOSTILE_TEXTS)('%s', (_, text) => {
    const [row] = ROWS;
    const filter = compileQuery(renderTerm('cause', text));
    expect(filter({ ...row!, cause: text })).toBe(true);
    expect(filter({ ...row!, cause: `${text}!` })).toBe(false);
  });
});

describe('the state that a search asks for', () => {
  test.each([
    ['', undefined],
    ['returns', undefined],
    ['s:failed', 'failed'],
    ['returns S:Failed @smoke', 'failed'],
    ['-s:failed', undefined],
    ['s:failed s:errored', undefined],
    ['"s:failed"', undefined],
  ])('%s', (query, state) => {
    expect(findState(query)).toBe(state);
  });

  test.each([
    ['', 'failed', 's:failed'],
    ['returns "of a" -s:passed @smoke', 'failed', 's:failed returns "of a" -s:passed @smoke'],
    ['s:errored returns', 'failed', 's:failed returns'],
    ['returns s:errored,failed s:flaky', 'passed', 's:passed returns'],
    ['returns s:failed', undefined, 'returns'],
    ['s:failed', undefined, ''],
  ] as const)('%s: %s in its place', (query, state, expected) => {
    expect(replaceState(query, state)).toBe(expected);
  });
});
