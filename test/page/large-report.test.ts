// Long runs: one file that opens at once, and several beyond a size.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildLargeRun } from './large-run.ts';
import { listRows, openReport, useBrowser, writeReport, writeReportInto } from './open-report.ts';

useBrowser();

const MEGABYTE = 1_000_000;

test('10,000 scenarios of 6 turns are one file below 12 MB that stays smooth', async () => {
  const file = await writeReport(buildLargeRun(10_000, 6));
  expect(statSync(file).size).toBeLessThan(12 * MEGABYTE);
  expect(readdirSync(path.dirname(file))).toEqual(['report.html']);
  const { page, misdeeds } = await openReport(file);
  expect(await page.locator('.list output').textContent()).toBe('10,000 scenarios');
  expect((await listRows(page)).length).toBeLessThan(50);
  await page.getByLabel('Order').selectOption('plan');
  await page.evaluate("document.querySelector('.rows').scrollTop = 1e9");
  await page.getByText('Scenario 9999').waitFor();
  await page.getByRole('searchbox').fill('"scenario 7777"');
  await page.locator('.list output').filter({ hasText: '1 of 10,000' }).waitFor();
  await page.locator('.row').first().click();
  await expect.poll(async () => page.locator('.turn').count()).toBe(7);
  expect(misdeeds).toEqual([]);
});

test('a report that is too large for one file is split, and its parts lead to each other', async () => {
  const limits = { single: 60_000, volume: 60_000 };
  const file = await writeReport(buildLargeRun(600, 6), {}, limits);
  const names = readdirSync(path.dirname(file)).sort();
  expect(names.length).toBeGreaterThan(3);
  expect(names).toContain('report-2.html');
  const { page, misdeeds } = await openReport(file);
  expect(await page.locator('.list output').textContent()).toBe('600 scenarios');
  expect(await page.locator('.pane').innerText()).toContain(`Split into ${names.length} files`);
  // What failed stands in the first file.
  await page.locator('.row').first().click();
  await page.waitForSelector('.check.bad');
  await page.getByRole('searchbox').fill('"scenario 599"');
  await page.locator('.list output').filter({ hasText: '1 of' }).waitFor();
  await page.locator('.row').first().click();
  const link = page.locator('.scenario a', { hasText: /^report-\d+\.html$/ });
  expect(names).toContain(await link.textContent());
  await link.click();
  await expect.poll(async () => page.locator('.turn').count()).toBe(7);
  await expect(page.locator('#scenario-name').textContent()).resolves.toContain('Scenario 599');
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.locator('.pane a', { hasText: /^report\.html$/ }).click();
  await page.waitForSelector('.verdict');
  expect(misdeeds).toEqual([]);
});

test('a report made again with fewer parts leaves no old ones behind, and takes nothing else away', async () => {
  const limits = { single: 60_000, volume: 60_000 };
  const file = await writeReport(buildLargeRun(600, 6), {}, limits);
  const folder = path.dirname(file);
  const number = readdirSync(folder).length + 1;
  writeFileSync(path.join(folder, `report-${number}.html`), '<p>somebody else’s</p>');
  await writeReportInto(folder, buildLargeRun(300, 6), {}, limits);
  expect(readFileSync(file, 'utf8')).toContain(`Split into ${readdirSync(folder).length - 1} files`);
  expect(readdirSync(folder).length).toBeLessThan(number);
  await writeReportInto(folder, buildLargeRun(3, 6), {}, limits);
  expect(readdirSync(folder).sort()).toEqual([`report-${number}.html`, 'report.html']);
});

test('the same events give the same bytes', async () => {
  const [first, second] = [await writeReport(buildLargeRun(50, 3)), await writeReport(buildLargeRun(50, 3))];
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
});
