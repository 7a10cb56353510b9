// The top of a Markdown report: the verdict, the counts, which run it was, and the warnings.
import { renderDuration } from '../../base/duration.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { cutEnd } from '../cut.ts';
import { renderCode, renderMarkdownText } from './markdown-text.ts';

const MAX_FACTS = 20;
const MAX_WARNINGS = 20;
const MAX_FACT = 200;
const MAX_WARNING = 500;

/** Renders the head; `marker` is a hidden first line. */
export function renderMarkdownHead(summary: RunSummary, marker?: string): string {
  const sign = summary.exit_code === 0 ? '✅' : summary.exit_code === 1 ? '❌' : '⚠️';
  return [
    ...(marker === undefined ? [] : [marker]),
    `## ${sign} rehearsal: ${renderMarkdownText(cutEnd(summary.verdict_reason, MAX_WARNING))}`,
    '',
    renderCounts(summary),
    '',
    renderFacts(summary),
    '',
    ...listWarnings(summary).map((warning) => `> ⚠️ ${renderMarkdownText(cutEnd(warning, MAX_WARNING))}\n`),
    '',
  ].join('\n');
}

function renderCounts({ counts, duration_ms: durationMs }: RunSummary): string {
  const { planned, passed, failed, errored, skipped, flaky, quarantined, checks, requests } = counts;
  const columns = { scenarios: planned, passed, failed, errored, skipped, flaky, quarantined, checks, requests };
  const titles = [...Object.keys(columns), 'duration'];
  const values = [...Object.values(columns), renderDuration(durationMs)];
  return `| ${titles.join(' | ')} |\n|${' ---: |'.repeat(titles.length)}\n| ${values.join(' | ')} |`;
}

function renderFacts({ run, exit_code: code, exit_name: exitName }: RunSummary): string {
  const facts = [
    `target ${renderCode(cutEnd(run.target, MAX_FACT))}`,
    `run ${renderCode(cutEnd(run.id, MAX_FACT))}`,
    ...(run.shard === null ? [] : [`shard ${run.shard.index}/${run.shard.total}`]),
    ...Object.entries(run.meta)
      .slice(0, MAX_FACTS)
      .map(([key, value]) => `${renderMarkdownText(cutEnd(key, MAX_FACT))} ${renderCode(cutEnd(value, MAX_FACT))}`),
    `exit code ${code} (${exitName})`,
  ];
  return facts.join(' · ');
}

function listWarnings({ run, warnings }: RunSummary): string[] {
  const left = warnings.length - MAX_WARNINGS;
  return [
    ...(run.insecure === true ? ['TLS certificates were not verified in this run.'] : []),
    ...warnings.slice(0, MAX_WARNINGS).map(({ message }) => message),
    ...(left > 0 ? [`and ${left} more warnings`] : []),
  ];
}
