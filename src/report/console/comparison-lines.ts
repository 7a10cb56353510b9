// What changed against the baseline, at the end of a run on the console.
import type { Change, Comparison } from '../../event/comparison.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import {
  CHANGE_TITLES,
  renderChangedName,
  renderChangeText,
  renderComparisonHead,
  renderLatencyChange,
} from '../comparison-text.ts';
import { fitEnd, wrapText } from '../../text/fit-text.ts';
import type { Paint, Style } from './paint.ts';

const MAX_ENTRIES = 20;

const STYLES: Readonly<Record<Change, Style>> = {
  regression: 'bad',
  errored: 'broken',
  uncertain: 'doubtful',
  'still-failing': 'bad',
  fixed: 'good',
  new: 'faint',
  gone: 'faint',
};

/** Renders the section; with `brief` only what got worse is listed. */
export function renderComparison(
  comparison: Comparison,
  { columns, paint, brief }: { readonly columns: number; readonly paint: Paint; readonly brief: boolean },
): readonly string[] {
  const titles = brief ? CHANGE_TITLES.slice(0, 1) : CHANGE_TITLES;
  const latency = renderLatencyChange(comparison.latency);
  return [
    ...wrapText(renderComparisonHead(comparison), columns - 1).map((line) => paint('strong', line)),
    ...titles.flatMap(([change, title]) => renderList(comparison, change, { title, columns, paint })),
    ...(latency === '' ? [] : wrapText(latency, columns - 1)),
  ];
}

function renderList(
  { scenarios }: Comparison,
  change: Change,
  { title, columns, paint }: { readonly title: string; readonly columns: number; readonly paint: Paint },
): readonly string[] {
  const changed = scenarios.filter((scenario) => scenario.change === change);
  if (changed.length === 0) return [];
  const lines = changed.slice(0, MAX_ENTRIES).map((scenario) => {
    const place = scenario.line === undefined ? scenario.file : `${scenario.file}:${scenario.line}`;
    const head = `  ${renderPrintableLine(place)} ${renderChangedName(scenario)}`;
    return fitEnd(`${head}: ${renderChangeText(scenario)}`, columns - 1);
  });
  const left = changed.length - lines.length;
  return [paint(STYLES[change], `${title} (${changed.length})`), ...lines, ...(left > 0 ? [`  and ${left} more`] : [])];
}
