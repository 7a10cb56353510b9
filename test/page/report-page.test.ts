// The report in a browser: it opens from a file, tells why a run failed, and a link shows the same thing to others.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildAttempt, buildCheck, buildEvents, buildScenario, buildTurn } from '../unit/report/build-events.ts';
import { renderScenarioName } from '../../src/report/scenario-name.ts';
import { SAMPLE_SCENARIOS } from '../unit/report/sample-run.ts';
import { listRows, openPage, openReport, useBrowser, writeReport, readHash } from './open-report.ts';

useBrowser();

const SOURCE = Array.from({ length: 70 }, (_, line) => (line === 9 ? '---' : `key-${line + 1}: value`)).join('\n');
const events = buildEvents(SAMPLE_SCENARIOS);
const sample = async (): Promise<string> => writeReport(events, { readSource: () => SOURCE });
const FAILED = SAMPLE_SCENARIOS.filter(({ verdict }) => verdict === 'failed').length;

describe('the overview', () => {
  test('tells the verdict, the counts, and what broke with expected and actual', async () => {
    const { page, misdeeds } = await openReport(await sample());
    await expect(page.locator('.verdict h1').textContent()).resolves.toContain('could not be judged');
    await expect(page.locator('.tiles .failed').textContent()).resolves.toBe(`${FAILED} failed`);
    const cause = page.locator('.cause', { hasText: 'response: expected contains "30 days"' });
    await expect(cause.locator('.count').textContent()).resolves.toBe('3 scenarios failed');
    await expect(cause.locator('.check del').first().textContent()).resolves.toBe('30');
    await expect(cause.locator('.check ins').first().textContent()).resolves.toBe('14');
    expect(misdeeds).toEqual([]);
  });

  test('says the same without script', async () => {
    const { page } = await openReport(await sample(), '', { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    expect(text).toContain('could not be judged');
    expect(text).toContain('response: expected contains "30 days"');
    expect(text).toContain('You can return items within 14 days with proof of purchase');
    for (const { name } of SAMPLE_SCENARIOS) expect(text).toContain(name);
  });

  test('a press on a command takes all of it', async () => {
    const { page } = await openReport(await sample());
    const command = page.locator('#overview .command').first();
    await command.click();
    expect(await page.evaluate('getSelection().toString()')).toBe(await command.textContent());
  });

  test('leads to the scenarios of a cause', async () => {
    const { page } = await openReport(await sample());
    await page.getByRole('link', { name: '3 scenarios failed' }).click();
    await expect
      .poll(() => listRows(page))
      .toEqual(['Returns within 30 days', 'Retried in vain', 'One of three is not enough']);
    expect(await readHash(page)).toContain('cause');
  });
});

describe('the list', () => {
  test('a search is at once, stands in the address, and a link shows the same', async () => {
    const { page, misdeeds } = await openReport(await sample());
    const query = 'handoff:general_queue -s:failed "30 days"';
    await page.getByRole('searchbox').fill(query);
    await page.waitForURL((url) => new URLSearchParams(url.hash.slice(1)).get('q') === query);
    const rows = ['Returns of a gift'];
    await expect.poll(() => listRows(page)).toEqual(rows);
    const { page: other } = await openPage(await page.evaluate('location.href'));
    await expect.poll(() => listRows(other)).toEqual(rows);
    await expect(other.getByRole('searchbox').inputValue()).resolves.toBe(query);
    await page.getByRole('searchbox').fill('nothing-has-this');
    await page.getByText('No scenario fits this search').waitFor();
    expect(misdeeds).toEqual([]);
  });

  test('a number above it shows what came out so, and pressed again all', async () => {
    const { page } = await openReport(await sample(), 'id=retried');
    await page.getByRole('searchbox').fill('returns');
    const failed = page.getByRole('button', { name: `failed: ${FAILED}` });
    await failed.click();
    await expect(page.getByRole('searchbox').inputValue()).resolves.toBe('s:failed returns');
    await expect.poll(() => listRows(page)).toEqual(['Returns within 30 days', 'Greeting by tier [premium]']);
    await expect(failed.getAttribute('aria-pressed')).resolves.toBe('true');
    await failed.click();
    await expect.poll(() => listRows(page)).toContain('Returns of a gift');
    await expect(page.getByRole('searchbox').inputValue()).resolves.toBe('returns');
  });

  test('problems come first; other orders stand in the address', async () => {
    const { page } = await openReport(await sample());
    await expect.poll(async () => (await listRows(page))[0]).toBe('Returns within 30 days');
    await page.getByLabel('Order').selectOption('duration');
    await expect.poll(async () => (await listRows(page))[0]).toBe('Retried in vain');
    await page.getByLabel('Order').selectOption('plan');
    await expect.poll(async () => (await listRows(page))[0]).toBe('Premium customers are greeted by name');
    expect(await readHash(page)).toContain('sort=plan');
  });
});

test('a quarantined one is told with the place that every report gives: where it went wrong', async () => {
  const wrong = buildTurn({ checks: [buildCheck({ passed: false, line: 110 })] });
  const attempts = [buildAttempt({ verdict: 'failed', turns: [wrong] })];
  const scenario = buildScenario({ line: 107, verdict: 'failed', quarantined: true, attempts });
  const { page } = await openReport(await writeReport(buildEvents([scenario])), '', { javaScriptEnabled: false });
  const list = page.locator('section', { has: page.locator('#list-quarantined') }).last();
  await expect(list.locator('.place').textContent()).resolves.toBe('scenarios/a.yaml:110');
});

test('the label of one of several conversations is shown, however narrow the list is', async () => {
  const name = 'Hours are told in each of all the many sites of this agent';
  const { page } = await openReport(
    await writeReport(
      buildEvents([
        buildScenario({ id: 'hours[variant=downtown]', name }),
        buildScenario({ id: 'hours[variant=uptown]', name }),
        buildScenario({ id: 'other', name: `${name} and elsewhere` }),
      ]),
    ),
  );
  await expect.poll(async () => (await listRows(page)).length).toBe(3);
  const cut = await page.evaluate<unknown>(`[...document.querySelectorAll('.row-name')].map((name) =>
    [...name.children].map((part) => [part.textContent, part.scrollWidth > part.clientWidth]))`);
  const whole = (text: string): readonly [string, boolean] => [text, false];
  expect(cut).toEqual([
    [[name, true], whole(' [variant=downtown]')],
    [[name, true], whole(' [variant=uptown]')],
    [[`${name} and elsewhere`, true]],
  ]);
});

describe('a scenario', () => {
  test('leads to those of its file', async () => {
    const { page } = await openReport(await sample(), 'id=returns-flaky');
    const link = page.locator('.scenario-head a', { has: page.locator('.place') });
    const file = ((await link.textContent()) ?? '').replace(/:\d+$/, '');
    await link.click();
    await expect(page.getByRole('searchbox').inputValue()).resolves.toBe(`file:${file}`);
    const names = SAMPLE_SCENARIOS.filter((scenario) => scenario.file === file).map(renderScenarioName);
    await expect.poll(async () => (await listRows(page)).toSorted()).toEqual(names.toSorted());
  });

  test('a link opens it at an attempt', async () => {
    const { page, misdeeds } = await openReport(await sample(), 'id=retried&attempt=3');
    await expect(page.getByRole('tab', { selected: true }).textContent()).resolves.toContain('Attempt 3');
    await expect(page.locator('.actions .place').textContent()).resolves.toBe('CONV-8003');
    await page.getByRole('tab', { name: 'Attempt 1' }).click();
    await expect(page.locator('.check.errored').textContent()).resolves.toContain('no answer to respond within 30 s');
    expect(await readHash(page)).toContain('attempt=1');
    expect(misdeeds).toEqual([]);
  });

  test('shows the conversation, the check with the difference marked, and the line of the file', async () => {
    const { page } = await openReport(await sample(), 'id=returns-policy');
    await expect(page.locator('.turn.bad mark').textContent()).resolves.toBe('14 days');
    const check = page.getByRole('group', { name: 'Failed check: response' });
    await expect(check.locator('dd').first().textContent()).resolves.toBe('contains "30 days"');
    await expect(check.locator('del').textContent()).resolves.toBe('30');
    await expect(check.locator('ins').textContent()).resolves.toBe('14');
    await expect(page.locator('.mark.handoff').textContent()).resolves.toBe('handoff: general_queue (returns)');
    await expect(page.locator('.line.bad .number').allTextContents()).resolves.toEqual(['12', '15', '18']);
    await expect(page.locator('.line .number').first().textContent()).resolves.toBe('11');
    expect(await page.locator('.raw pre').last().textContent()).toBe('');
    await page.getByText('Results as JSON').click();
    await expect.poll(() => page.locator('.raw pre').last().textContent()).toContain('"id": "returns-policy"');
  });

  test('a flaky one opens at the attempt that failed', async () => {
    const { page } = await openReport(await sample(), 'id=returns-flaky');
    await expect(page.getByRole('tab', { selected: true }).textContent()).resolves.toContain('Attempt 1');
  });

  test('an id that the run does not have is said', async () => {
    const { page } = await openReport(await sample(), 'id=%3Cb%3Eno');
    await expect(page.locator('.pane').innerText()).resolves.toContain('<b>no');
  });

  test('the command and the id of the conversation are copied', async () => {
    const { page } = await openReport(await sample(), 'id=returns-policy', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.waitForSelector('[data-copy=play]');
    await page.keyboard.press('c');
    await page.getByText('copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('rehearsal run scenarios/returns.yaml:11');
    await page.keyboard.press('i');
    await page.waitForFunction("navigator.clipboard.readText().then((text) => text === 'CONV-7f3a')");
  });
});

test('a scenario that is opened right behind a search stays open, until the next search', async () => {
  const { page, misdeeds } = await openReport(await sample());
  await page.getByRole('searchbox').fill('retried');
  await page.evaluate("document.querySelectorAll('.row')[0].click()");
  await page.locator('.list output').filter({ hasText: '1 of' }).waitFor();
  await page.waitForSelector('#scenario-name');
  await page.getByRole('searchbox').fill('returns');
  await page.locator('#scenario-name').waitFor({ state: 'detached' });
  expect(misdeeds).toEqual([]);
});

describe('the keyboard', () => {
  test('walks through the list, the problems and the attempts', async () => {
    const { page, misdeeds } = await openReport(await sample());
    const open = async (): Promise<string | null> => new URLSearchParams(await readHash(page)).get('id');
    await page.keyboard.press('j');
    expect(await open()).toBe('returns-policy');
    await page.keyboard.press('j');
    expect(await open()).toBe('greeting-by-tier[premium]');
    await page.keyboard.press('k');
    expect(await open()).toBe('returns-policy');
    for (let step = 0; step < SAMPLE_SCENARIOS.length; step += 1) await page.keyboard.press('n');
    expect(await open()).toBe('quarantined-red');
    await page.keyboard.press('Escape');
    expect(await open()).toBeNull();
    await page.keyboard.press('/');
    await page.keyboard.type('retried j');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('retried j');
    await page.getByRole('searchbox').fill('retried');
    await page.keyboard.press('Escape');
    await page.locator('.list output').filter({ hasText: /^1 of/ }).waitFor();
    await page.keyboard.press('j');
    await page.waitForSelector('[role=tab]');
    await page.keyboard.press(']');
    await expect(page.getByRole('tab', { selected: true }).textContent()).resolves.toContain('Attempt 3');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog').textContent()).resolves.toContain('handoff:live_agent_queue');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await open()).toBe('retried');
    await page.keyboard.press('t');
    await page.waitForSelector('.timeline canvas');
    expect(misdeeds).toEqual([]);
  });
});

test('a key is heard as soon as the page is there; the help takes the keys as soon as it is there, and no longer', async () => {
  const { page, misdeeds } = await openReport(await sample());
  // Does something as soon as something stands in the page, before it can be drawn.
  const behind = (sight: string, statement: string): string => `new MutationObserver((_, observer) => {
    if (document.querySelector('${sight}') === null) return;
    observer.disconnect();
    ${statement}
  }).observe(document, { childList: true, subtree: true });`;
  const press = (key: string): string => `document.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}' }));`;
  const script = await page.addInitScript({ content: behind('.page', press('j')) });
  await page.reload();
  await script.dispose();
  await page.waitForSelector('#scenario-name');
  const isOpen = await page.evaluate<boolean>(
    `new Promise((resolve) => { ${behind('dialog', "resolve(document.querySelector('dialog').open);")} ${press('?')} })`,
  );
  expect(isOpen).toBe(true);
  await page.evaluate(`document.querySelector('dialog').close(); ${press('t')}`);
  await page.waitForSelector('.timeline canvas');
  expect(misdeeds).toEqual([]);
});

test('a row can be reached and opened with the keyboard alone', async () => {
  const { page } = await openReport(await sample());
  await page.locator('.row').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.scenario h1').textContent()).resolves.toContain('Returns within 30 days');
});

test('the timeline says what a bar is, and opens it', async () => {
  const { page } = await openReport(await sample(), 'view=timeline&q=returns-policy');
  const canvas = page.locator('.timeline canvas');
  await canvas.hover({ position: { x: 200, y: 30 } });
  await expect(page.locator('.hint').textContent()).resolves.toContain('Returns within 30 days: failed');
  await canvas.click({ position: { x: 200, y: 30 } });
  await page.waitForSelector('.scenario');
});

test('a run that was killed says in whole words that nothing was played', async () => {
  const { page } = await openReport(await writeReport(events.slice(0, 1)));
  const lineHeight = 30;
  expect((await page.locator('.verdict .word').boundingBox())?.height).toBeLessThan(lineHeight);
  await expect(page.locator('.facts').innerText()).resolves.toContain('0 scenarios, 0 checks, 0 requests');
});

test('paper is light, whatever was chosen for the screen', async () => {
  const { page } = await openReport(await sample());
  const colour = async (): Promise<string> => page.evaluate('getComputedStyle(document.body).color');
  const light = await colour();
  await page.getByRole('button', { name: 'Colours: auto' }).click();
  expect(await colour()).not.toBe(light);
  await page.emulateMedia({ media: 'print' });
  expect(await colour()).toBe(light);
});

test('paper shows the lines of a file to their end', async () => {
  const source = `${'key: value\n'.repeat(12)}key: ${'long '.repeat(70)}\n`;
  const { page } = await openReport(await writeReport(events, { readSource: () => source }), 'id=returns-policy');
  await page.emulateMedia({ media: 'print' });
  await page.locator('.line', { hasText: 'long long' }).first().waitFor();
  const isCut =
    "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.source .code'))";
  expect(await page.evaluate(isCut)).toBe(false);
});

test('the script is less than 80 kB', () => {
  expect(gzipSync(readFileSync('dist/page/app.js')).length).toBeLessThan(80_000);
});
