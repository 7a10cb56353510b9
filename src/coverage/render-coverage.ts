// Coverage as text for a terminal and as Markdown for a pull request: one table for the suite, one for what production has beside.
import { cutEnd } from '../report/cut.ts';
import { renderMarkdownText } from '../report/markdown/markdown-text.ts';
import { measureWidth } from '../text/measure-width.ts';
import { renderPrintableLine } from '../text/printable.ts';
import type { CoverageReport, CoverageRow, TrafficReport } from './coverage-report.ts';

/** How it is laid out. */
export type CoverageLayout = 'text' | 'markdown';

/** Columns of a value. */
const VALUE = 60;

type Table = readonly (readonly string[])[];

/** Renders a report; of each list `limit` rows, and how many are left. */
export function renderCoverage(report: CoverageReport, layout: CoverageLayout, limit: number): string {
  const { run, scenarios, not_played, rows, left_out, traffic } = report;
  const gaps = rows.filter(({ exercised }) => exercised === 0).length;
  const blind = rows.filter(({ exercised, asserted }) => exercised > 0 && asserted === 0).length;
  const head = `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}, run ${run.id} against ${run.target}: ${rows.length} values, ${gaps} never exercised, ${blind} exercised and never asserted.`;
  const sections = [
    heading('Coverage of the suite', layout),
    renderText(head, layout),
    renderTable([['', 'value', 'exercised', 'asserted'], ...rows.map(describeRow)], layout),
    ...renderNames('Not played in this run', not_played, { layout, limit }),
    ...renderNames(
      'Nothing can be said to be asserted by',
      left_out.map(({ id, reason }) => `${id}: ${reason}`),
      { layout, limit },
    ),
    ...(traffic === null ? [] : renderTraffic(traffic, layout, limit)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function describeRow({ dimension, value, exercised, asserted }: CoverageRow): readonly string[] {
  return [dimension.replaceAll('_', ' '), shorten(value), String(exercised), describeAsserted(exercised, asserted)];
}

function describeAsserted(exercised: number, asserted: number | null): string {
  if (exercised === 0) return 'never exercised';
  if (asserted === null) return '? nothing to compare with';
  return asserted === 0 ? '0 never asserted' : String(asserted);
}

function renderTraffic(traffic: TrafficReport, layout: CoverageLayout, limit: number): string[] {
  const { records, openings_covered, gaps, import_next } = traffic;
  const head = `${records} ${records === 1 ? 'record' : 'records'}; ${renderShare(openings_covered)} begin like a scenario. ${gaps.length} ${gaps.length === 1 ? 'thing occurs' : 'things occur'} that no scenario covers.`;
  const shown = gaps.slice(0, limit);
  const rows = shown.map(({ dimension, value, share, best_record }) => [
    renderShare(share),
    dimension.replaceAll('_', ' '),
    shorten(value),
    best_record,
  ]);
  const rest = gaps.length - shown.length;
  const next = import_next.map(({ id, file, covers }) => `${id} (${file}): ${covers.map(shorten).join('; ')}`);
  return [
    heading('Production', layout),
    renderText(head, layout),
    ...(gaps.length === 0 ? [] : [renderTable([['traffic', '', 'value', 'best record'], ...rows], layout)]),
    ...(rest > 0 ? [renderText(`… and ${rest} more`, layout)] : []),
    ...renderNames('Import next', next, { layout, limit }),
  ];
}

/** 9,999 of 10,000 is not all of them. */
function renderShare(share: number): string {
  return `${(share < 1 ? Math.min(99.9, share * 100) : 100).toFixed(1)} %`;
}

function shorten(value: string): string {
  return cutEnd(renderPrintableLine(value), VALUE);
}

function heading(text: string, layout: CoverageLayout): string {
  return layout === 'markdown' ? `## ${text}` : text;
}

function renderText(text: string, layout: CoverageLayout): string {
  return layout === 'markdown' ? renderMarkdownText(text) : renderPrintableLine(text);
}

function renderTable([head = [], ...rows]: Table, layout: CoverageLayout): string {
  if (layout === 'markdown') {
    const line = (cells: readonly string[]): string => `| ${cells.map(renderMarkdownText).join(' | ')} |`;
    return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
  }
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => measureWidth(cells[at] ?? ''))));
  const pad = (cell: string, at: number): string => cell + ' '.repeat((widths[at] ?? 0) - measureWidth(cell));
  return [head, ...rows].map((cells) => `  ${cells.map(pad).join('  ')}`.trimEnd()).join('\n');
}

function renderNames(
  title: string,
  names: readonly string[],
  { layout, limit }: { readonly layout: CoverageLayout; readonly limit: number },
): string[] {
  if (names.length === 0) return [];
  const bullet = layout === 'markdown' ? '-' : ' ';
  const rest = names.length - limit;
  const lines = names.slice(0, limit).map((name) => `${bullet} ${renderText(name, layout)}`);
  return [
    [
      `${title}:`,
      ...(layout === 'markdown' ? [''] : []),
      ...lines,
      ...(rest > 0 ? [`${bullet} … and ${rest} more`] : []),
    ].join('\n'),
  ];
}
