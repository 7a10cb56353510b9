// What changed against the baseline: what got worse first, each with what it was and what it is.
import type { Change, ChangedScenario, Comparison } from '../../event/comparison.ts';
import { CHANGE_TITLES, renderChangedName, renderChangeText, renderLatencyChange } from '../comparison-text.ts';
import { renderHtmlLine, renderIsolated } from './html-text.ts';
import { renderScenarioLink, renderSearchLink } from './links.ts';

const MAX_ENTRIES = 50;
/** What is listed openly; the rest is folded away. */
const OPEN: readonly Change[] = ['regression', 'errored'];

/** Renders the section; empty without a baseline. */
export function renderOverviewComparison(comparison: Comparison | null): string {
  if (comparison === null) return '';
  const latency = renderLatencyChange(comparison.latency);
  const lists = CHANGE_TITLES.map(([change, title]) => renderList(comparison, change, title));
  return [
    '<section aria-labelledby="changes"><h2 id="changes">What changed</h2>',
    latency === '' ? '' : `<p dir="auto">${renderHtmlLine(latency)}</p>`,
    ...lists,
    '</section>\n',
  ].join('');
}

function renderList({ scenarios }: Comparison, change: Change, title: string): string {
  const changed = scenarios.filter((scenario) => scenario.change === change);
  if (changed.length === 0) return '';
  const items = changed
    .slice(0, MAX_ENTRIES)
    .map((scenario) => `<li>${renderName(scenario)}${renderChange(scenario)}</li>`);
  const left = changed.length - items.length;
  const rest = left > 0 ? `<li class="fact">and ${left} more</li>` : '';
  const link =
    change === 'gone' ? '' : ` <a class="fact" href="${renderSearchLink(`change:${change}`)}">in the list</a>`;
  const open = OPEN.includes(change) ? ' open' : '';
  return `<details class="change"${open}><summary>${title} (${changed.length})</summary>${link}<ul class="plain">${items.join('')}${rest}</ul></details>`;
}

function renderName(scenario: ChangedScenario): string {
  const name = renderIsolated(renderChangedName(scenario));
  return scenario.change === 'gone' ? name : `<a href="${renderScenarioLink(scenario.id)}">${name}</a>`;
}

function renderChange(scenario: ChangedScenario): string {
  return ` <span class="fact" dir="auto">${renderHtmlLine(renderChangeText(scenario))}</span>`;
}
