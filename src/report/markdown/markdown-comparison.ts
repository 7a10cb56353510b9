// What changed against the baseline, in a Markdown report.
import type { Comparison } from '../../event/comparison.ts';
import {
  CHANGE_TITLES,
  renderChangedName,
  renderChangeText,
  renderComparisonHead,
  renderLatencyChange,
} from '../comparison-text.ts';
import type { MarkdownPage } from './markdown-page.ts';
import { renderCode, renderMarkdownText } from './markdown-text.ts';

/** Entries of one list; the rest are counted, since the results that matter have their blocks below. */
const MAX_ENTRIES = 50;
/** Room for the headings and counts of all other lists. */
const RESERVE = 4_000;

/** Adds the section to a page, as far as there is room for it. */
export function addComparison(page: MarkdownPage, comparison: Comparison): void {
  const latency = renderLatencyChange(comparison.latency);
  const lines = [renderComparisonHead(comparison), ...(latency === '' ? [] : [latency])];
  if (!page.add(`### Comparison\n\n${lines.map((line) => `${renderMarkdownText(line)}\n\n`).join('')}`)) return;
  for (const [change, title] of CHANGE_TITLES) {
    const changed = comparison.scenarios.filter((scenario) => scenario.change === change);
    if (changed.length === 0 || !page.add(`${title} (${changed.length}):\n\n`, RESERVE)) continue;
    const entries = changed.slice(0, MAX_ENTRIES).map((scenario) => {
      const place = scenario.line === undefined ? scenario.file : `${scenario.file}:${scenario.line}`;
      const head = `- ${renderMarkdownText(renderChangedName(scenario))} ${renderCode(place)}`;
      return `${head}: ${renderMarkdownText(renderChangeText(scenario))}\n`;
    });
    const left = changed.length - page.addAll(entries, RESERVE);
    page.add(left === 0 ? '\n' : `- and ${left} more\n\n`);
  }
}
