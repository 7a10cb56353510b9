// `rehearsal show` from outside: a stored run, a run that goes on, and those who must not see it.
import { appendFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/event/run-event.ts';
import { createFolder, rehearsal, type Outcome } from '../e2e/command.ts';
import { buildEvents } from '../unit/report/build-events.ts';
import { SAMPLE_SCENARIOS } from '../unit/report/sample-run.ts';
import { listRows, openPage, useBrowser } from './open-report.ts';

useBrowser();

const EVENTS = buildEvents(SAMPLE_SCENARIOS);

function renderLines(events: readonly RunEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

interface Shown {
  readonly url: string;
  readonly log: string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<Outcome>;
}

/** Starts the command on a run whose log has these events, and waits for its address. */
async function show(events: readonly RunEvent[]): Promise<Shown> {
  const folder = createFolder({
    'scenarios/returns.yaml': 'name: a\n'.repeat(60),
    'reports/run/events.jsonl': renderLines(events),
  });
  symlinkSync('run', path.join(folder, 'reports/latest'));
  let child: ChildProcessWithoutNullStreams | undefined;
  let outcome: Promise<Outcome> | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    const onStart = (started: ChildProcessWithoutNullStreams): void => {
      child = started;
      started.stdout.on('data', (data: Buffer) => {
        const found = /^Report of run at (http:\S+)/.exec(String(data))?.[1];
        if (found !== undefined) resolve(found);
      });
    };
    outcome = rehearsal(['show'], { cwd: folder, onStart });
    outcome.then(({ stderr }) => reject(new Error(stderr)), reject);
  });
  const stop = async (signal: NodeJS.Signals = 'SIGINT'): Promise<Outcome> => {
    child?.kill(signal);
    return outcome!;
  };
  return { url, log: path.join(folder, 'reports/run/events.jsonl'), stop };
}

test('shows a stored run, and ends with 0 when it is stopped', async () => {
  const { url, stop } = await show(EVENTS);
  const { page, misdeeds } = await openPage(url);
  await expect(page.locator('.verdict h1').textContent()).resolves.toContain('could not be judged');
  await page.locator('.row', { hasText: 'Returns within 30 days' }).click();
  await expect(page.locator('.turn.bad mark').textContent()).resolves.toBe('14 days');
  await expect(page.locator('.line.bad .number').first().textContent()).resolves.toBe('12');
  expect(misdeeds).toEqual([]);
  const { code, stderr } = await stop();
  expect([code, stderr]).toEqual([0, '']);
});

test('takes keys that a keyboard has on AltGr, and leaves those with Ctrl and Alt alone', async () => {
  const { url, stop } = await show(EVENTS);
  const { page } = await openPage(url);
  await page.locator('.row', { hasText: 'Retried in vain' }).click();
  const chosen = page.locator('[role=tab][aria-selected=true]');
  const press = (key: string, modifierAltGraph: boolean): Promise<void> =>
    page.dispatchEvent('body', 'keydown', { key, modifierAltGraph, ctrlKey: true, altKey: true });
  const first = await chosen.textContent();
  await press('[', false);
  await expect(chosen.textContent()).resolves.toBe(first);
  await press('[', true);
  await chosen.filter({ hasNotText: first ?? '' }).waitFor();
  await stop();
});

test('follows a run that goes on', async () => {
  const half = EVENTS.findIndex((event) => event.type === 'scenario-started' && event.id === 'returns-flaky') + 1;
  const { url, log, stop } = await show(EVENTS.slice(0, half));
  // Another run begins.
  rmSync(path.join(log, '../../latest'));
  const { page, misdeeds } = await openPage(url);
  await expect(page.locator('.bar .badge').textContent()).resolves.toBe('Running');
  await expect.poll(() => listRows(page)).toEqual(['Returns within 30 days', 'Premium customers are greeted by name']);
  await expect(page.locator('.playing').textContent()).resolves.toBe('now: Returns of a gift');
  const earlier = page.locator('.card details').first();
  await earlier.locator('summary').click();
  const rest = renderLines(EVENTS.slice(half));
  // The log is written in pieces that end anywhere.
  appendFileSync(log, rest.slice(0, 20_000));
  await page.locator('.list output').filter({ hasNotText: '2 scenarios' }).waitFor();
  await expect(page.locator('.bar .badge').textContent()).resolves.toBe('Running');
  appendFileSync(log, rest.slice(20_000));
  await page.getByText(`${SAMPLE_SCENARIOS.length} scenarios`, { exact: true }).waitFor();
  await page.locator('.bar .badge.errored').waitFor();
  await expect(page.title()).resolves.toContain('could not be judged');
  // Whoever reads the overview loses nothing by what comes.
  await expect(page.locator('.verdict h1').textContent()).resolves.toContain('could not be judged');
  await expect(earlier.getAttribute('open')).resolves.toBe('');
  await expect(page.locator('.card summary:focus').count()).resolves.toBe(1);
  await earlier.locator('summary').click();
  const { page: fresh } = await openPage(url);
  await fresh.locator('.bar .badge.errored').waitFor();
  expect(await page.locator('#overview').innerHTML()).toBe(await fresh.locator('#overview').innerHTML());
  await page.locator('.row', { hasText: 'Retried in vain' }).click();
  await page.waitForSelector('[role=tab]');
  expect(misdeeds).toEqual([]);
  await stop('SIGTERM');
});

test('an open page says so when the command is stopped before the run has ended', async () => {
  const half = EVENTS.findIndex((event) => event.type === 'scenario-started' && event.id === 'returns-flaky') + 1;
  const { url, stop } = await show(EVENTS.slice(0, half));
  const { page } = await openPage(url);
  await page.locator('.bar .badge', { hasText: 'Running' }).waitFor();
  await stop();
  await page.locator('.bar .badge', { hasText: 'Connection lost' }).waitFor();
  await expect(page.getByRole('alert').textContent()).resolves.toContain('no longer answers');
  await expect(listRows(page)).resolves.toHaveLength(2);
});

test('a run that was killed long ago is shown as incomplete', async () => {
  const { url, log, stop } = await show(EVENTS.slice(0, 12));
  utimesSync(log, 1, 1);
  const { page } = await openPage(url);
  await page.locator('.badge', { hasText: 'Incomplete' }).waitFor();
  const tile = page.locator('.tiles .missing a');
  const [number = ''] = /\d+/.exec((await tile.textContent()) ?? '') ?? [];
  await expect(tile.textContent()).resolves.toBe(`${number} without a result`);
  await tile.click();
  await page
    .locator('.list output')
    .filter({ hasText: `${number} of ` })
    .waitFor();
  await page.locator('.row').first().click();
  await stop();
});

const REQUESTS: readonly (readonly [name: string, target: string, headers: Record<string, string>, status: number])[] =
  [
    ['another name for this machine', '/', { host: 'evil.example' }, 421],
    ['another port', '/', { host: '127.0.0.1:1' }, 421],
    ['another site', '/scenarios/0', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a way out', '/../../etc/passwd', {}, 404],
    ['a hidden way out', '/%2e%2e/%2e%2e/etc/passwd', {}, 404],
    ['a file of the run', '/events.jsonl', {}, 404],
    ['a scenario that there is not', '/scenarios/99', {}, 404],
    ['no number', '/scenarios/__proto__', {}, 404],
    ['the page', '/', {}, 200],
    ['the page by its other name', '/', { host: 'localhost:PORT' }, 200],
    ['a scenario', '/scenarios/1', {}, 200],
  ];

test('gives nothing away', async () => {
  const { url, stop } = await show(EVENTS);
  const { port, host } = new URL(url);
  // The address is told before the log has been read.
  await expect.poll(() => ask(port, '/scenarios/1', { host })).toBe(200);
  const answers = REQUESTS.map(async ([name, target, headers]) => {
    const named = (headers['host'] ?? host).replace('PORT', port);
    return [name, await ask(port, target, { ...headers, host: named })];
  });
  expect(await Promise.all(answers)).toEqual(REQUESTS.map(([name, , , status]) => [name, status]));
  expect(await ask(port, '/', { host }, 'POST')).toBe(405);
  await stop();
});

async function ask(
  port: string,
  target: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: target, headers, method }, (response) => {
      response.destroy();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('says what is wrong', () => {
  test('there is no such run', async () => {
    const { code, stderr } = await rehearsal(['show', 'nowhere'], { cwd: createFolder() });
    expect([code, stderr]).toEqual([2, expect.stringContaining('error[unknown-run]: There is no run `nowhere`')]);
  });

  test('the log is damaged', async () => {
    const folder = createFolder({ 'run/events.jsonl': `${renderLines(EVENTS.slice(0, 3))}nonsense\n{}\n` });
    const { code, stderr } = await rehearsal(['show', 'run'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is damaged: line 4 is not JSON')]);
  });

  test('the port is taken', async () => {
    const { url, stop } = await show(EVENTS);
    const folder = createFolder({ 'run/events.jsonl': renderLines(EVENTS) });
    const { code, stderr } = await rehearsal(['show', 'run', '--port', new URL(url).port], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining("can't be listened on")]);
    await stop();
  });
});
