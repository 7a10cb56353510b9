// What axe finds: nothing, in light and dark, wide and narrow, in every view.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { buildEvents } from '../unit/report/build-events.ts';
import { SAMPLE_SCENARIOS } from '../unit/report/sample-run.ts';
import { openReport, useBrowser, writeReport } from './open-report.ts';

useBrowser();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 800 };

const VIEWS = [
  ['overview', '', WIDE],
  ['a failed scenario', 'id=returns-policy', WIDE],
  ['an errored one', 'id=malformed', WIDE],
  ['attempts', 'id=retried', NARROW],
  ['a search', 'q=s%3Afailed', NARROW],
  ['an empty search', 'q=nowhere', WIDE],
  ['timeline', 'view=timeline', WIDE],
] as const;

/** What differs in the dark is colours; these views have all of them. */
const RUNS = [
  ...VIEWS.map((view) => ['light', ...view] as const),
  ...[VIEWS[0], VIEWS[1], VIEWS[2], VIEWS[4]].map((view) => ['dark', ...view] as const),
];

/** Those about colours that axe has on by itself; all others have seen the same page in the light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** All rules are looked at; it is not written down where nothing is wrong. */
const ONLY_VIOLATIONS = { resultTypes: ['violations'], selectors: false };

describe('axe finds nothing in', () => {
  test.each(RUNS)('%s: %s', async (colorScheme, _, hash, viewport) => {
    const file = await writeReport(buildEvents(SAMPLE_SCENARIOS), {
      readSource: () => 'name: value # a comment\n'.repeat(60),
    });
    const { page } = await openReport(file, hash, { colorScheme, viewport, bypassCSP: true });
    if (hash.startsWith('id=')) await page.waitForSelector('.source');
    await page.evaluate(AXE);
    const options = { ...ONLY_VIOLATIONS, ...(colorScheme === 'dark' ? { runOnly: COLOUR_RULES } : {}) };
    const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(${JSON.stringify(options)})`);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join('\n')}`),
    ).toEqual([]);
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
