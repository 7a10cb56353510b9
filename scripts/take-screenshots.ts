// Makes the pictures of the report in docs/images/ again: plays the shipped suite with the scenarios that fail on purpose, and
// photographs the page. Needs Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/page/find-chromium.ts';

const PICTURES = [
  { name: 'report-overview', hash: '', colorScheme: 'light', size: { width: 1200, height: 760 } },
  {
    name: 'report-failure',
    hash: 'id=examples/failing/wrong-text/returns-within-14-days',
    colorScheme: 'dark',
    size: { width: 1200, height: 760 },
  },
] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-pictures-'));
try {
  const report = path.join(folder, 'report.html');
  const paths = ['scenarios', 'examples/failing'];
  const options = ['--out', folder, '--reporter', `html=${report}`, '--meta', 'release=2026.48', '--retries', '1'];
  spawnSync(process.execPath, ['dist/main.js', 'run', ...paths, ...options], { stdio: 'inherit' });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath !== undefined && { executablePath }),
  });
  for (const { name, hash, colorScheme, size } of PICTURES) {
    const page = await browser.newPage({ viewport: size, colorScheme });
    await page.goto(`${pathToFileURL(report).href}#${hash}`);
    await page.waitForSelector(hash === '' ? '.cause' : '.source');
    await page.screenshot({ path: `docs/images/${name}.png` });
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
