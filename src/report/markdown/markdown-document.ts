// A run as Markdown, for people who will not open a file: what failed comes first, and whatever does not fit is counted.
import { renderDuration } from '../../base/duration.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { locateEntry, type DigestEntry, type DigestList, type ListName, type RunDigest } from '../run-digest.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { addComparison } from './markdown-comparison.ts';
import { renderMarkdownHead } from './markdown-head.ts';
import { MarkdownPage, type SizeLimit } from './markdown-page.ts';
import { renderCode, renderMarkdownText } from './markdown-text.ts';

/** What a document is made of. */
export interface MarkdownParts {
  readonly summary: RunSummary;
  readonly digest: RunDigest;
  /** Foldable blocks, one for each scenario, as far as there was room for them. */
  readonly blocks: Readonly<Record<'failed' | 'errored', readonly string[]>>;
}

/** Share of the size that stays free for the lists behind the blocks. */
const LIST_SHARE = 0.3;
/** Room for the headings and counts of all lists. */
const RESERVE = 2_000;

const LISTS: readonly (readonly [ListName, string])[] = [
  ['failed', 'Failed'],
  ['errored', 'Could not be judged'],
  ['notRun', 'Not run'],
  ['flaky', 'Flaky'],
  ['quarantined', 'Quarantined'],
  ['expectedFailures', 'Failed as expected'],
  ['skipped', 'Skipped'],
];

/** Renders a document that is never larger than the limit. `marker` is a hidden first line. */
export function renderMarkdownDocument(parts: MarkdownParts, limit: SizeLimit, marker?: string): string {
  const { digest, summary, blocks } = parts;
  const page = new MarkdownPage(limit);
  page.add(renderMarkdownHead(summary, marker));
  if (summary.comparison !== null) addComparison(page, summary.comparison);
  for (const [name, title] of LISTS) {
    const list = digest.list(name);
    if (list.total === 0) continue;
    page.add(`### ${title} (${list.total})\n\n`);
    const shown = name === 'failed' || name === 'errored' ? page.addAll(blocks[name], limit.size * LIST_SHARE) : 0;
    addEntries(page, list, shown);
  }
  const missing = listMissing(summary);
  if (missing.total > 0 && page.add(`### No result (${missing.total})\n\n`)) addEntries(page, missing, 0);
  addSlowest(page, digest);
  return page.text;
}

/** Adds a line for each entry that has no block already. */
function addEntries(page: MarkdownPage, list: DigestList, done: number): void {
  const shown = page.addAll(list.entries.slice(done).map(renderEntry), RESERVE);
  const left = list.total - done - shown;
  page.add(left === 0 ? '\n' : `- and ${left} more\n\n`);
}

function renderEntry(entry: DigestEntry): string {
  const { text } = entry;
  const { file, line } = locateEntry(entry);
  const head = `- ${renderMarkdownText(renderScenarioName(entry))} ${renderCode(`${file}:${line}`)}`;
  return text === '' ? `${head}\n` : `${head}: ${renderMarkdownText(text)}\n`;
}

function listMissing({ missing }: RunSummary): DigestList {
  return { total: missing.length, entries: missing.map((scenario) => ({ ...scenario, name: scenario.id, text: '' })) };
}

function addSlowest(page: MarkdownPage, digest: RunDigest): void {
  if (digest.slowest.length < 2) return;
  const rows = digest.slowest.map(
    (slow) => `| ${renderMarkdownText(renderScenarioName(slow))} | ${renderDuration(slow.durationMs)} |\n`,
  );
  if (!page.add('### Slowest\n\n| scenario | time |\n| --- | ---: |\n')) return;
  page.addAll(rows, 0);
}
