// The top of the overview: the verdict of the gate and why, the counts, which run it was, and what people should know first.
import { renderDuration } from '../../base/duration.ts';
import type { Counts } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { renderComparisonHead } from '../comparison-text.ts';
import { cutEnd } from '../cut.ts';
import { renderHtmlLine, renderIsolated } from './html-text.ts';
import { renderSearchLink } from './links.ts';
import { renderVerdictClass, renderVerdictWord } from './verdict.ts';

const MAX_FACTS = 20;
const MAX_FACT = 200;
const MAX_WARNINGS = 20;
const MAX_WARNING = 500;
const MAX_MISSING = 10;

const TILES = ['passed', 'failed', 'errored', 'skipped', 'flaky', 'quarantined'] as const;

/** Renders the head. */
export function renderOverviewHead(summary: RunSummary, running: boolean): string {
  return [
    renderVerdict(summary, running),
    renderTiles(summary, running),
    renderChanges(summary),
    renderFacts(summary),
    ...(running ? [] : [renderMissing(summary)]),
    ...listWarnings(summary).map(
      (text) => `<p class="warning" dir="auto">${renderHtmlLine(cutEnd(text, MAX_WARNING))}</p>`,
    ),
  ].join('\n');
}

function renderVerdict(summary: RunSummary, running: boolean): string {
  const { counts } = summary;
  const finished = countPlayed(counts) + counts.skipped;
  const reason = running ? `${finished} of ${counts.planned} scenarios are finished.` : summary.verdict_reason;
  const kind = renderVerdictClass(summary, running);
  return `<div class="verdict ${kind}"><p class="word">${renderVerdictWord(summary, running)}</p><h1 dir="auto">${renderHtmlLine(cutEnd(reason, MAX_WARNING))}</h1></div>`;
}

function renderTiles({ counts, missing }: RunSummary, running: boolean): string {
  const tiles = TILES.map((name) => {
    const text = `<b>${counts[name]}</b> ${name}`;
    return counts[name] === 0
      ? `<li class="${name} none">${text}</li>`
      : `<li class="${name}"><a href="${renderSearchLink(`s:${name}`)}">${text}</a></li>`;
  });
  // While the run goes on, everything has no result at first.
  if (missing.length > 0 && !running) {
    tiles.push(
      `<li class="missing"><a href="${renderSearchLink('s:missing')}"><b>${missing.length}</b> without a result</a></li>`,
    );
  }
  return `<ul class="tiles" aria-label="Scenarios by result">${tiles.join('')}</ul>`;
}

/** One line; the lists stand below what broke. */
function renderChanges({ comparison }: RunSummary): string {
  if (comparison === null) return '';
  const text = renderHtmlLine(renderComparisonHead(comparison));
  const { regression } = comparison.counts;
  return regression === 0
    ? `<p class="changes" dir="auto">${text}</p>`
    : `<p class="changes" dir="auto"><a href="${renderSearchLink('change:regression')}">${text}</a></p>`;
}

function countPlayed({ passed, failed, errored }: Counts): number {
  return passed + failed + errored;
}

function renderFacts({ run, counts, duration_ms, waited_share, exit_code, exit_name }: RunSummary): string {
  const played = countPlayed(counts);
  const facts: [string, string][] = [
    ['target', run.target],
    ...Object.entries(run.meta).slice(0, MAX_FACTS),
    ['started', `${run.started_at.slice(0, 19).replace('T', ' ')} UTC`],
    ['took', renderDuration(duration_ms)],
    [
      'played',
      `${played} ${played === 1 ? 'scenario' : 'scenarios'}, ${counts.checks} checks, ${counts.requests} requests`,
    ],
    ['at once', `${run.concurrency}${run.rate === null ? '' : `, ${run.rate} requests/s at most`}`],
    ...(waited_share >= 0.01
      ? [['waited for the rate limit', `${Math.round(waited_share * 100)} % of the time`] as [string, string]]
      : []),
    ...(run.base_url === undefined ? [] : [['address', run.base_url] as [string, string]]),
    ...(run.shard === null ? [] : [['shard', `${run.shard.index} of ${run.shard.total}`] as [string, string]]),
    ...(run.seed === null ? [] : [['seed', String(run.seed)] as [string, string]]),
    ...(run.rerun_of === undefined ? [] : [['rerun of', run.rerun_of] as [string, string]]),
    ['fails on', run.fail_on.join(', ')],
    ['exit code', `${exit_code} (${exit_name})`],
    ['run', run.id],
  ];
  const items = facts.map(
    ([name, value]) =>
      `<div><dt>${renderIsolated(cutEnd(name, MAX_FACT))}</dt><dd>${renderIsolated(cutEnd(value, MAX_FACT))}</dd></div>`,
  );
  return `<dl class="facts">${items.join('')}</dl>`;
}

function renderMissing({ missing }: RunSummary): string {
  if (missing.length === 0) return '';
  const items = missing
    .slice(0, MAX_MISSING)
    .map(
      ({ id, file, line }) =>
        `<li>${renderIsolated(cutEnd(id, MAX_FACT))} <span class="place">${renderIsolated(cutEnd(`${file}:${line}`, MAX_FACT))}</span></li>`,
    );
  const left = missing.length - items.length;
  const rest = left > 0 ? `<li class="fact"><a href="${renderSearchLink('s:missing')}">and ${left} more</a></li>` : '';
  return `<section aria-labelledby="missing"><h2 id="missing">No result (${missing.length})</h2><ul class="plain">${items.join('')}${rest}</ul></section>`;
}

function listWarnings({ run, warnings, cancelled }: RunSummary): string[] {
  const left = warnings.length - MAX_WARNINGS;
  return [
    ...(cancelled === null ? [] : [`The run was stopped: ${cancelled.message}`]),
    ...(run.insecure === true ? ['TLS certificates were not verified in this run.'] : []),
    ...warnings.slice(0, MAX_WARNINGS).map(({ message }) => message),
    ...(left > 0 ? [`and ${left} more warnings`] : []),
  ];
}
