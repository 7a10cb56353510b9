// The table at the end: how the scenarios of each file ended.
import { renderDuration } from '../../base/duration.ts';
import { renderColumns, type Alignment } from '../../text/columns.ts';
import { measureWidth } from '../../text/measure-width.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import type { FileCounts } from '../run-digest.ts';
import { fitStart } from '../../text/fit-text.ts';
import type { Paint, Style } from './paint.ts';

const MAX_ROWS = 25;
const MIN_NAME = 8;
/** Columns that stand in the table even when they are empty. */
const ALWAYS = ['passed', 'failed'];

const COLUMNS: readonly { readonly key: Exclude<keyof FileCounts, 'durationMs'>; readonly style: Style }[] = [
  { key: 'passed', style: 'good' },
  { key: 'failed', style: 'bad' },
  { key: 'errored', style: 'broken' },
  { key: 'skipped', style: 'faint' },
  { key: 'flaky', style: 'doubtful' },
];

/** Blanks between two columns. */
const GAP = 3;

/** Renders the table in lines; files that are not all green come first, the rest is summed up in one row. */
export function renderFileTable(
  files: ReadonlyMap<string, FileCounts>,
  columns: number,
  paint: Paint,
): readonly string[] {
  const rows = [...files].sort(([, a], [, b]) => weigh(b) - weigh(a));
  const shown = rows.length <= MAX_ROWS ? [...files] : rows.slice(0, MAX_ROWS - 1);
  if (shown.length < rows.length)
    shown.push([`${rows.length - shown.length} more files`, sum(rows.slice(shown.length))]);
  const used = COLUMNS.filter(({ key }) => ALWAYS.includes(key) || rows.some(([, counts]) => counts[key] > 0));
  const cells = shown.map(([, counts]) => [
    ...used.map(({ key, style }) => (counts[key] === 0 ? paint('faint', '·') : paint(style, String(counts[key])))),
    paint('faint', renderDuration(counts.durationMs)),
  ]);
  const heads = [...used.map(({ key }) => key), 'time'];
  const numberWidths = heads.map((head, index) =>
    Math.max(measureWidth(head), ...cells.map((row) => measureWidth(row[index] ?? ''))),
  );
  // A blank before the table, and the last column of the terminal stays free.
  const nameWidth = Math.max(MIN_NAME, columns - 2 - numberWidths.reduce((total, width) => total + GAP + width, 0));
  const names = shown.map(([file]) => fitStart(renderPrintableLine(file), nameWidth));
  const table = [
    ['file', ...heads].map((head) => paint('faint', head)),
    ...names.map((name, index) => [name, ...(cells[index] ?? [])]),
  ];
  const alignments: readonly Alignment[] = ['left', ...heads.map(() => 'right' as const)];
  return renderColumns(table, alignments, GAP).map((line) => ` ${line}`);
}

function weigh({ failed, errored, flaky }: FileCounts): number {
  return (failed + errored) * 1_000_000 + flaky;
}

function sum(rows: readonly (readonly [string, FileCounts])[]): FileCounts {
  const total: FileCounts = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, durationMs: 0 };
  for (const [, counts] of rows)
    for (const key of Object.keys(total) as (keyof FileCounts)[]) total[key] += counts[key];
  return total;
}
