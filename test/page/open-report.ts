// The rig of the tests in a browser: writes a report from events, opens it in Chromium, and watches what it does there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { beforeAll, expect, inject, onTestFinished } from 'vitest';
import type { RunEvent } from '../../src/event/run-event.ts';
import { HtmlReporter } from '../../src/report/html/html-reporter.ts';
import { DEFAULT_LIMITS, type ReportLimits } from '../../src/report/html/report-files.ts';
import { ReportSet } from '../../src/report/report-set.ts';
import { createContext, type ReportsOptions } from '../unit/report/run-reports.ts';

/** A page and what it did that a report must not do. */
export interface OpenPage {
  readonly page: Page;
  /** Messages on the console, errors, requests for anything but the files of the report, dialogs. */
  readonly misdeeds: readonly string[];
}

let browser: Browser | undefined;

/** Where the mouse is over nothing. */
const OUTSIDE = [-1, -1] as const;

/** Pages that no test uses, by the options of their contexts. A new page costs new processes, which take longer than most tests. */
const idle = new Map<string, Page[]>();

/** Starts the browser for a test file, or takes that of the one before it, since it ends with the worker; call it once at the top. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (browser?.isConnected() === true) return;
    idle.clear();
    browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
  });
}

/** Writes the report of a run into a folder of its own; gives the path of report.html. */
export async function writeReport(
  events: Iterable<RunEvent>,
  options: ReportsOptions = {},
  limits: ReportLimits = DEFAULT_LIMITS,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-page-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return writeReportInto(folder, events, options, limits);
}

/** Writes the report of a run into a folder, over what is there. */
export async function writeReportInto(
  folder: string,
  events: Iterable<RunEvent>,
  options: ReportsOptions = {},
  limits: ReportLimits = DEFAULT_LIMITS,
): Promise<string> {
  const request = { reporter: 'html' };
  const set = new ReportSet(
    [{ request, create: (context) => new HtmlReporter(context, limits) }],
    createContext(folder, [], options),
  );
  for (const event of events) set.onEvent(event);
  expect(await set.end()).toEqual([]);
  return path.join(folder, 'report.html');
}

/** Opens a report; `hash` is what stands behind `#`. */
export async function openReport(file: string, hash = '', options: BrowserContextOptions = {}): Promise<OpenPage> {
  return openPage(pathToFileURL(file).href + (hash === '' ? '' : `#${hash}`), options);
}

/** Opens an address. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const page = await openEmptyPage(options);
  const misdeeds: string[] = [];
  const home = new URL('.', url).href;
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) misdeeds.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('.page');
  return { page, misdeeds };
}

/** Opens a page beside which nobody else is in its context, and in which nobody has left anything. */
async function openEmptyPage(options: BrowserContextOptions): Promise<Page> {
  const { viewport = { width: 1280, height: 800 }, colorScheme = 'light', ...rest } = options;
  const key = JSON.stringify(rest);
  const page = idle.get(key)?.pop() ?? (await (await browser!.newContext(rest)).newPage());
  if (viewport !== null) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, media: null });
  onTestFinished(async () => {
    for (const event of ['console', 'pageerror', 'dialog', 'request']) page.removeAllListeners(event);
    await page.evaluate('localStorage.clear()');
    await page.mouse.move(...OUTSIDE);
    await page.goto('about:blank');
    idle.set(key, [...(idle.get(key) ?? []), page]);
  });
  return page;
}

/** Names of the rows in sight, from the top. */
export async function listRows(page: Page): Promise<string[]> {
  return page.locator('.row-name').allTextContents();
}

/** What stands behind `#` in the address, as the page itself sees it: what Playwright knows of it lags behind. */
export async function readHash(page: Page): Promise<string> {
  return page.evaluate<string>('location.hash.slice(1)');
}
