import { expect, test } from 'vitest';
import { renderPast } from '../../../src/report/past-text.ts';
import type { PastVerdict } from '../../../src/report/reporter.ts';

const VERDICTS = { p: 'passed', f: 'failed', e: 'errored' } as const;

/** A letter for each run, oldest first. */
function past(letters: string): PastVerdict[] {
  return Array.from(letters, (letter, index) => ({
    run: `r${index + 1}`,
    started_at: `2026-11-0${index + 1}T00:00:00.000Z`,
    verdict: VERDICTS[letter as keyof typeof VERDICTS],
    flaky: false,
  }));
}

test.each([
  ['', ''],
  ['p', 'New in this run: it passed in the run before.'],
  ['ppp', 'New in this run: it passed in the 3 runs before.'],
  ['fpp', 'New in this run: it passed in the run before.'],
  ['pfp', 'New in this run: it passed in the run before; its verdict changed 2 times in the 3 runs before.'],
  ['f', 'Broken in the run before, too: at least since 2026-11-01 (run r1).'],
  ['fef', 'Broken in all of the 3 runs before, too: at least since 2026-11-01 (run r1).'],
  ['ppff', 'Broken since 2026-11-03 (run r3), in 2 of the 4 runs before.'],
  [
    'pfpf',
    'Broken since 2026-11-04 (run r4), in 1 of the 4 runs before; its verdict changed 3 times in the 4 runs before.',
  ],
])('%s', (letters, text) => {
  expect(renderPast(past(letters), false)).toBe(text);
});

test.each([
  ['', ''],
  ['p', 'Not flaky in the run before.'],
  ['f', 'Flaky in the run before, too.'],
  ['pff', 'Flaky in 2 of the 3 runs before, too.'],
])('flaky: %s', (letters, text) => {
  const results = past(letters).map((result) => ({ ...result, flaky: result.verdict === 'failed' }));
  expect(renderPast(results, true)).toBe(text);
});
