// How long a report takes to write and to open, and how much memory and disk it needs: `npm run bench:page`.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { createHtmlReporter } from '../src/report/html/html-reporter.ts';
import { ReportSet } from '../src/report/report-set.ts';
import { findChromium } from '../test/page/find-chromium.ts';
import { buildLargeRun } from '../test/page/large-run.ts';
import { createContext } from '../test/unit/report/run-reports.ts';

const MEGABYTE = 1_000_000;
const TURNS = 6;

const executablePath = findChromium();
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath !== undefined && { executablePath }),
});
for (const scenarios of [1_000, 10_000, 100_000]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-bench-'));
  try {
    const [writtenMs, memory] = await writeReport(scenarios, folder);
    const files = readdirSync(folder);
    const sizes = files.map((name) => statSync(path.join(folder, name)).size / MEGABYTE);
    const openedMs = await openReport(path.join(folder, 'report.html'));
    console.log(
      `${scenarios} scenarios of ${TURNS} turns: written in ${Math.round(writtenMs)} ms with ${Math.round(memory)} MB, ` +
        `${files.length} files, the first ${sizes[files.indexOf('report.html')]?.toFixed(1)} MB, ` +
        `the largest ${Math.max(...sizes).toFixed(1)} MB; opened in ${Math.round(openedMs)} ms`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
await browser.close();

/** Milliseconds, and megabytes that the process had at most above what it has before. */
async function writeReport(scenarios: number, folder: string): Promise<readonly [ms: number, megabytes: number]> {
  const set = new ReportSet([{ request: { reporter: 'html' }, create: createHtmlReporter }], createContext(folder, []));
  const before = process.memoryUsage().rss;
  let most = before;
  let events = 0;
  const start = performance.now();
  for (const event of buildLargeRun(scenarios, TURNS)) {
    set.onEvent(event);
    events += 1;
    if (events % 1_000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  await set.end();
  most = Math.max(most, process.memoryUsage().rss);
  return [performance.now() - start, (most - before) / MEGABYTE];
}

/** Milliseconds until the rows are drawn. */
async function openReport(file: string): Promise<number> {
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('.row');
  const ms = performance.now() - start;
  await page.close();
  return ms;
}
