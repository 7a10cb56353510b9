// Whatever agents, names and files say: no script runs, nothing is loaded, no markup comes out of it, and every scenario can
// still be opened.
import { expect, test } from 'vitest';
import { renderScenarioName } from '../../src/report/scenario-name.ts';
import { buildEvents } from '../unit/report/build-events.ts';
import { buildHostileRun, buildHostileScenarios } from '../unit/report/hostile-run.ts';
import { HOSTILE_TEXTS } from '../unit/report/hostile-texts.ts';
import { openPage, openReport, useBrowser, writeReport } from './open-report.ts';

useBrowser();

const TEXTS = [
  ...HOSTILE_TEXTS.map(([, text]) => text),
  '</script><script>alert(2)</script><!--<script>',
  '" onmouseover="alert(3)" x=\'y\' style="background:url(https://evil.example/)"',
  '<iframe srcdoc="<script>parent.alert(4)</script>"></iframe><base href="https://evil.example/">',
  '${alert(5)}{{alert(6)}}',
];
const FOREIGN =
  'img, iframe, base, object, embed, link, [onerror], [onmouseover], [style*=url], a[href^="javascript"], a[href^="http"]';
const SCENARIOS = TEXTS.flatMap((text, index) =>
  buildHostileScenarios(text).map((scenario) => ({ ...scenario, id: `${index}/${scenario.id}` })),
);

test('scenarios', async () => {
  const text = TEXTS.join('\n');
  const events = buildEvents(SCENARIOS, {
    run: { target: text, base_url: text, meta: Object.fromEntries(TEXTS.entries()) },
    warnings: TEXTS.map((message) => ({ code: 'odd', message })),
    missing: [SCENARIOS.at(-1)!.id],
  });
  const playAgain = { prefix: text, options: [text] };
  // Every file is called like what stands in it.
  const readSource = (name: string): string => `${name}\n---\n${name}`;
  const file = await writeReport(events, { readSource, playAgain });
  const { page, misdeeds } = await openReport(file);
  expect(await page.locator('.list output').textContent()).toBe(`${SCENARIOS.length} scenarios`);
  expect(await page.locator('.verdict h1').textContent()).toContain('without a result');
  const scripts = await page.locator('script:not([type])').count();
  // Of each text in turn: one that failed, one that could not be judged, one that is flaky.
  for (const { id, name } of SCENARIOS.filter((_, index) => index % 9 === Math.floor(index / 9) % 3)) {
    const hash = JSON.stringify(new URLSearchParams({ id }).toString());
    const [shown, foreign] = await page.evaluate<[string, number]>(`new Promise((resolve) => {
      location.hash = ${hash};
      const look = () => {
        const id = new URLSearchParams(location.hash.slice(1)).get('id');
        const done = document.querySelector('.scenario .source, .scenario .warning') && document.querySelector('.scenario').dataset.id === id;
        if (!done) return setTimeout(look, 5);
        resolve([document.querySelector('#scenario-name bdi').textContent, document.querySelectorAll(${JSON.stringify(FOREIGN)}).length]);
      };
      look();
    })`);
    expect(shown).toBe(renderScenarioName({ id: id.toWellFormed(), name }));
    expect(foreign).toBe(0);
  }
  expect(await page.locator('script:not([type])').count()).toBe(scripts);
  expect(misdeeds).toEqual([]);
});

test('without script', async () => {
  const file = await writeReport(buildEvents(SCENARIOS));
  const { page, misdeeds } = await openReport(file, '', { javaScriptEnabled: false });
  expect(await page.locator(FOREIGN).count()).toBe(0);
  expect(await page.locator('h1').count()).toBe(1);
  expect(misdeeds).toEqual([]);
});

test('the policy stops even a script that stands in the page', async () => {
  const { page, misdeeds } = await openPage(`file://${await writeReport(buildHostileRun('harmless'))}`);
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')`);
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }))`,
  );
  await expect.poll(() => misdeeds.length).toBeGreaterThan(0);
  expect(misdeeds.filter((misdeed) => !misdeed.includes('Content Security Policy'))).toEqual([]);
});
