// The lines at the bottom of a terminal while a run goes on, at two widths.
import path from 'node:path';
import { expect, test } from 'vitest';
import { createPaint } from '../../src/report/console/paint.ts';
import { renderStatusArea, type Status } from '../../src/report/console/status-area.ts';

const RUNNING = ['Returns within 30 days', '日本語で予約する 🍣', 'Table for twelve, on a terrace, in the rain', 'D', 'E', 'F', 'G'];

const STATUS: Status = {
  planned: 120,
  passed: 57,
  failed: 3,
  errored: 1,
  skipped: 2,
  elapsedMs: 83_400,
  requests: 412,
  running: RUNNING.map((name, index) => ({ id: `s${index}`, name, startedMs: 80_000 + index * 100, turns: index, attempt: 1 + (index % 2) })),
};

test.each([80, 200])('%i columns', async (columns) => {
  const lines = renderStatusArea(STATUS, columns, createPaint(false));
  const expected = path.join(import.meta.dirname, 'expected', `status-area-${columns}.txt`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(expected);
});
