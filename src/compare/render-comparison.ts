// The result of `rehearsal compare` for people, as text or as Markdown.
import type { ExitName } from '../event/results.ts';
import { renderComparison } from '../report/console/comparison-lines.ts';
import type { Paint } from '../report/console/paint.ts';
import { addComparison } from '../report/markdown/markdown-comparison.ts';
import { MarkdownPage } from '../report/markdown/markdown-page.ts';
import { renderCodeBlock, renderMarkdownText } from '../report/markdown/markdown-text.ts';
import { renderPrintableLine } from '../text/printable.ts';
import type { ComparedSide, ComparisonDocument } from './comparison-document.ts';
import { listDifferenceLines, listLatencyLines } from './difference-lines.ts';

/** More are counted; `--format json` has all. */
const MAX_SCENARIOS = 50;
/** GitHub takes so many characters for one comment. */
const MAX_MARKDOWN = 65_536;

const WORDS: Partial<Readonly<Record<ExitName, string>>> = { ok: 'PASSED', failed: 'FAILED', errored: 'ERRORED' };

/** Renders the result as text for a screen of so many columns. */
export function renderText(document: ComparisonDocument, columns: number, paint: Paint): string {
  const { comparison, exit_code: code, exit_name: name, verdict_reason: reason } = document;
  const style = code === 0 ? 'good' : code === 1 ? 'bad' : 'broken';
  const verdict = `${paint(style, WORDS[name] ?? name.toUpperCase())} ${renderPrintableLine(reason)}`;
  const sections = [
    [`base  ${renderSide(document.base)}`, `head  ${renderSide(document.head)}`],
    renderComparison(comparison, { columns, paint, brief: false }),
    listDifferences(document, paint),
    document.latency.length === 0 ? [] : [paint('strong', 'Latency'), ...listLatencyLines(document.latency)],
    [code === 0 ? verdict : `${verdict}${paint('faint', ` Exit code ${code} (${name}).`)}`],
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ['', ...section]);
  return `${lines.slice(1).join('\n')}\n`;
}

function listDifferences({ differences }: ComparisonDocument, paint: Paint): readonly string[] {
  if (differences.length === 0) return [];
  const left = differences.length - MAX_SCENARIOS;
  return [
    paint('strong', `Replies that differ (${differences.length} scenario${differences.length === 1 ? '' : 's'})`),
    ...differences.slice(0, MAX_SCENARIOS).flatMap((each) => listDifferenceLines(each).map((line) => `  ${line}`)),
    ...(left > 0 ? [`  and ${left} more; --format json has all`] : []),
  ];
}

function renderSide({ run, file, target }: ComparedSide): string {
  return `${renderPrintableLine(file ?? run ?? '')} (target ${renderPrintableLine(target)})`;
}

/** Renders the result for a comment on a pull request; what does not fit is counted. */
export function renderMarkdown(document: ComparisonDocument): string {
  const { exit_code: code, verdict_reason: reason, differences, latency } = document;
  const page = new MarkdownPage({ size: MAX_MARKDOWN, measure: (text) => text.length });
  const sign = code === 0 ? '✅' : code === 1 ? '❌' : '⚠️';
  page.add(
    `## ${sign} rehearsal compare: ${renderMarkdownText(reason)}\n\n${renderMarkdownText(`base ${renderSide(document.base)}, head ${renderSide(document.head)}`)}\n\n`,
  );
  addComparison(page, document.comparison);
  if (latency.length > 0) page.add(`### Latency\n\n${renderCodeBlock(listLatencyLines(latency).join('\n'))}\n\n`);
  if (differences.length === 0 || !page.add(`### Replies that differ (${differences.length})\n\n`)) return page.text;
  const blocks = differences.map((each) => `${renderCodeBlock(listDifferenceLines(each).join('\n'))}\n\n`);
  const left = differences.length - page.addAll(blocks, 100);
  if (left > 0) page.add(`and ${left} more\n`);
  return page.text;
}
