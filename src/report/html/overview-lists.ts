// The short lists of the overview: what is flaky, quarantined, skipped or slow. Each says how many there are in all.
import { renderDuration } from '../../base/duration.ts';
import { locateEntry, type DigestEntry, type ListName, type RunDigest } from '../run-digest.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { renderHtmlLine, renderIsolated } from './html-text.ts';
import { renderScenarioLink } from './links.ts';

const MAX_ENTRIES = 100;
/** A longer list is folded away. */
const OPEN_ENTRIES = 8;

const LISTS: readonly (readonly [ListName, string])[] = [
  ['flaky', 'Flaky: passed, but not at once'],
  ['quarantined', 'Quarantined: never makes the run fail'],
  ['notRun', 'Not run'],
  ['expectedFailures', 'Failed as expected'],
  ['skipped', 'Skipped'],
];

/** Renders the lists that are not empty. */
export function renderOverviewLists(digest: RunDigest): string {
  const lists = LISTS.map(([name, title]) => renderList(digest, name, title));
  return `${lists.join('')}${renderSlowest(digest)}`;
}

function renderList(digest: RunDigest, name: ListName, title: string): string {
  const { entries, total } = digest.list(name);
  if (total === 0) return '';
  const shown = entries.slice(0, MAX_ENTRIES);
  const left = total - shown.length;
  const rest = left > 0 ? `<li class="fact">and ${left} more</li>` : '';
  const list = `<ul class="plain">${shown.map(renderEntry).join('')}${rest}</ul>`;
  const body = total > OPEN_ENTRIES ? `<details><summary>Show ${total}</summary>${list}</details>` : list;
  return `<section aria-labelledby="list-${name}"><h2 id="list-${name}">${title} (${total})</h2>${body}</section>`;
}

function renderEntry(entry: DigestEntry): string {
  const text = entry.text === '' ? '' : `<br><span class="fact" dir="auto">${renderHtmlLine(entry.text)}</span>`;
  const { file, line } = locateEntry(entry);
  return `<li>${renderName(entry)} <span class="place">${renderIsolated(`${file}:${line}`)}</span>${text}</li>`;
}

function renderSlowest({ slowest }: RunDigest): string {
  if (slowest.length < 2) return '';
  const items = slowest.map((slow) => `<li>${renderName(slow)} <b>${renderDuration(slow.durationMs)}</b></li>`);
  return `<section aria-labelledby="slowest"><h2 id="slowest">Slowest scenarios</h2><ol class="plain">${items.join('')}</ol></section>`;
}

function renderName(entry: Pick<DigestEntry, 'id' | 'name'>): string {
  return `<a href="${renderScenarioLink(entry.id)}">${renderIsolated(renderScenarioName(entry))}</a>`;
}
