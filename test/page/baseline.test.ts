// A run held against a stored one: the page names what got worse, and shows what the agent said then and says now.
import path from 'node:path';
import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startChatServer, pointAt, type Received } from '../e2e/chat-server.ts';
import { createFolder } from '../e2e/command.ts';
import { sharedRehearsal } from '../e2e/shared-process.ts';
import { openReport, useBrowser } from './open-report.ts';

useBrowser();

const SUITE = `
id: returns
turns:
  - user: What's your return policy?
    expect: { response: 30 days }
  - user: Thanks
---
id: hours
turns: [{ user: When are you open?, expect: { response: from nine } }]
`;

test('changes and the replies of both runs', async () => {
  let days = 30;
  const server = await startChatServer(({ operation, body }: Received) => {
    if (operation !== 'respond') return undefined;
    const asked = String(body['message']);
    if (asked.includes('open')) return { response: 'from nine to five' };
    return { response: asked === 'Thanks' ? 'You are welcome' : `You have ${days} days for that.` };
  });
  const { flags, env } = pointAt(server);
  const cwd = createFolder({ 'scenarios/a.yaml': SUITE });
  const run = async (...args: string[]): Promise<number | null> =>
    (await sharedRehearsal(['run', ...flags, '--reporter', 'html', ...args], { cwd, env })).code;
  expect(await run()).toBe(0);
  days = 14;
  expect(await run('--baseline', 'latest')).toBe(1);

  const file = path.join(cwd, 'reports/latest/report.html');
  const { page, misdeeds } = await openReport(file);
  await expect(page.locator('#changes').textContent()).resolves.toBe('What changed');
  await expect(page.locator('.cause .count').textContent()).resolves.toBe(
    '1 scenario failed · it was right in the baseline',
  );
  await page.getByRole('searchbox').fill('change:regression');
  await page.locator('.list output').filter({ hasText: '1 of 2' }).waitFor();
  await page.locator('.row').click();
  await expect(page.locator('.past').innerText()).resolves.toContain('New in this run: it passed in the run before.');
  const baseline = page.getByRole('group', { name: 'In the baseline' });
  await expect(baseline.locator('dd').first().textContent()).resolves.toBe('You have 30 days for that.');
  await expect(baseline.locator('del').textContent()).resolves.toBe('30');
  await expect(baseline.locator('ins').textContent()).resolves.toBe('14');
  await page.getByText('1 more turn in the baseline').click();
  await page.getByText('You are welcome').waitFor();
  expect(misdeeds).toEqual([]);

  const before = readFileSync(file);
  rmSync(file);
  expect((await sharedRehearsal(['report', 'latest', '--reporter', 'html'], { cwd })).code).toBe(1);
  expect(readFileSync(file).equals(before)).toBe(true);
});
