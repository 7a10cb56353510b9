// What agents say is hostile: nothing in it becomes markup or moves a terminal, and the page runs and loads nothing.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MutationReport } from '../../../src/mutate/mutation-report.ts';
import { renderPage } from '../../../src/mutate/render-page.ts';
import { renderReport } from '../../../src/mutate/render-report.ts';
import { HOSTILE_TEXTS } from '../report/hostile-texts.ts';

function createReport(text: string): MutationReport {
  const reply = { response: text, end_conversation: false, handoff: { destination: text } };
  const place = { file: text, line: 1 };
  const counts = { mutants: 2, noticed: 1, survived: 1, score: 0.5 };
  return {
    format: 'rehearsal-mutation/1',
    run: { id: text, target: text, started_at: '2026-01-01T00:00:00Z' },
    seed: 0,
    sample: null,
    ...counts,
    scenarios_tested: 1,
    replies: 1,
    undecided: 0,
    equivalent: 0,
    not_sampled: 0,
    by_operator: [{ name: 'empty', title: 'says nothing', ...counts }],
    by_tag: [{ tag: text, ...counts }],
    by_scenario: [{ id: text, ...place, ...counts, noticed_elsewhere: 0 }],
    survivors: [
      {
        scenario: text,
        also: [],
        ...place,
        turn: 1,
        conversation: [
          { user: null, ...reply },
          { user: text, ...reply },
        ],
        survivors: [
          { operator: 'empty', note: text, ...reply, handoff: null },
          { operator: 'name', note: text, ...reply },
        ],
        proposal: { ...place, key: 'expect', replaces: true, yaml: text, catches: 1 },
      },
    ],
    redundant: [{ id: text, ...place, by: text, noticed: 1 }],
    left_out: [{ id: text, ...place, reason: text }],
  };
}

/** Line breaks are ours; all other controls, and marks of the reading direction, are theirs. */
const UNSAFE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

test.for(HOSTILE_TEXTS)('in the page: %s', ([, text]) => {
  const page = renderPage(createReport(text), 10);
  const tags = new Set(Array.from(page.matchAll(/<\/?([a-z0-9]+)/gi), ([, name = '']) => name.toLowerCase()));
  const ours =
    'html head meta title style body main header h1 p bdi section h2 article h3 dl dt dd small mark i details summary pre table thead tbody tr th td code ul li';
  expect([...tags].filter((tag) => !ours.split(' ').includes(tag))).toEqual([]);
  expect(page).not.toMatch(UNSAFE);
});

test.for(HOSTILE_TEXTS)('in a terminal: %s', ([, text]) => {
  const shown = renderReport(createReport(text), { limit: 10, paint: (_, plain) => plain });
  expect(shown).not.toMatch(UNSAFE);
});

test('the policy of the page names its style, and nothing else', () => {
  const page = renderPage(createReport('x'), 10);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('what is not shown is counted', () => {
  const report = createReport('x');
  expect(renderPage(report, 0)).toContain('… and 1 more');
  expect(renderReport(report, { limit: 0, paint: (_, plain) => plain })).toContain('… and 1 more reply with survivors');
});
