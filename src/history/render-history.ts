// The history for people: a table of scenarios, or the past of one.
import { renderDuration } from '../base/duration.ts';
import { fitEnd, fitMiddle, wrapText } from '../text/fit-text.ts';
import type { Paint } from '../report/console/paint.ts';
import { renderColumns, type Alignment } from '../text/columns.ts';
import { renderPrintableLine } from '../text/printable.ts';
import type { PastResult, ScenarioHistory } from './read-history.ts';
import { listFlaky, renderQuarantineEntries } from './suggest-quarantine.ts';

/** How the output looks. */
export interface HistoryStyle {
  readonly columns: number;
  readonly paint: Paint;
  /** Last day of a suggested quarantine, `2026-12-31`. */
  readonly expires: string;
}

const SHOWN_RESULTS = 10;
const MAX_ROWS = 50;
const MAX_SLOW = 5;
/** Below so many scenarios everybody sees which are slow. */
const MANY_SCENARIOS = 10;
const MIN_NAME = 16;
/** Columns of a table without the names. */
const OTHER_COLUMNS = 62;
const SIGNS = { passed: '✓', failed: '✗', errored: '!' } as const;

const HEADS = ['scenario', 'passed', 'rate', 'flips', 'lately', 'median', 'trend', 'last failure'];
const ALIGNMENTS: readonly Alignment[] = ['left', 'right', 'right', 'right', 'left', 'right', 'right', 'left'];
/** Blanks between two columns. */
const GAP = 2;

/** Renders all scenarios, the least steady first. */
export function renderHistory(histories: readonly ScenarioHistory[], style: HistoryStyle): string {
  const sorted = [...histories].sort(
    (a, b) => b.flips - a.flips || (a.pass_rate ?? 0) - (b.pass_rate ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const targets = new Set(histories.map(({ target }) => target));
  const left = sorted.length - MAX_ROWS;
  const sections = [
    renderTable(sorted.slice(0, MAX_ROWS), style, targets.size > 1),
    left > 0 ? `and ${left} more; --format json has all` : '',
    renderSlowest(histories, style),
    renderSuggestion(histories, style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderTable(
  histories: readonly ScenarioHistory[],
  { columns, paint }: HistoryStyle,
  withTarget: boolean,
): string {
  const width = Math.max(MIN_NAME, columns - OTHER_COLUMNS);
  const rows = histories.map((history) => {
    const { id, target, judged, passed, pass_rate: rate, flips, results, last_failure: failure } = history;
    const name = renderPrintableLine(withTarget ? `${id} (${target})` : id);
    return [
      fitMiddle(name, width),
      `${passed}/${judged}`,
      rate === null ? '-' : renderPercent(rate),
      String(flips),
      renderLately(results, paint),
      renderDuration(history.median_duration_ms),
      renderTrend(history.duration_trend),
      failure === null ? '' : failure.started_at.slice(0, 10),
    ];
  });
  return renderColumns([HEADS.map((title) => paint('faint', title)), ...rows], ALIGNMENTS, GAP).join('\n');
}

function renderLately(results: readonly PastResult[], paint: Paint): string {
  return results
    .slice(-SHOWN_RESULTS)
    .map(({ verdict, flaky }) => {
      if (flaky) return paint('doubtful', '~');
      return paint(verdict === 'passed' ? 'good' : verdict === 'failed' ? 'bad' : 'broken', SIGNS[verdict]);
    })
    .join('');
}

function renderPercent(share: number): string {
  // 999 of 1000 is not all of them.
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %`;
}

function renderTrend(trend: number | null): string {
  if (trend === null) return '';
  const percent = Math.round(trend * 100);
  return percent === 0 ? '=' : `${percent > 0 ? '+' : ''}${percent} %`;
}

function renderSlowest(histories: readonly ScenarioHistory[], { paint, columns }: HistoryStyle): string {
  if (histories.length < MANY_SCENARIOS) return '';
  const slowest = [...histories].sort((a, b) => b.median_duration_ms - a.median_duration_ms).slice(0, MAX_SLOW);
  const lines = slowest.map(({ id, median_duration_ms: ms }) =>
    fitMiddle(`  ${renderDuration(ms).padStart(8)}  ${renderPrintableLine(id)}`, columns - 1),
  );
  return [paint('strong', 'Slowest'), ...lines].join('\n');
}

function renderSuggestion(histories: readonly ScenarioHistory[], { paint, expires }: HistoryStyle): string {
  const flaky = listFlaky(histories);
  if (flaky.length === 0) return '';
  const title = `${flaky.length === 1 ? '1 scenario is' : `${flaky.length} scenarios are`} flaky. For the quarantine file:`;
  return `${paint('doubtful', title)}\n\n${renderQuarantineEntries(flaky, expires).trimEnd()}`;
}

/** Renders the past of one scenario, or of its conversations. */
export function renderScenarioHistory(histories: readonly ScenarioHistory[], style: HistoryStyle): string {
  const { paint, columns } = style;
  const blocks = histories.map((history) => {
    const { id, target, file, line, results } = history;
    const title = renderPrintableLine(`${id}, target ${target}`);
    const failure = history.last_failure?.problem ?? null;
    return [
      paint('strong', title),
      `  ${renderPrintableLine(`${file}:${line}`)}`,
      `  passed ${history.passed} of ${history.judged}, ${history.flips} flips, median ${renderDuration(history.median_duration_ms)}`,
      ...(failure === null
        ? []
        : wrapText(`last failure: ${renderPrintableLine(failure)}`, columns - 3).map((each) => `  ${each}`)),
      ...results.slice(-MAX_ROWS).map((result) => renderPast(result, style)),
    ].join('\n');
  });
  return `${[...blocks, renderSuggestion(histories, style)].filter((block) => block !== '').join('\n\n')}\n`;
}

function renderPast({ run, verdict, flaky, duration_ms: ms, problem }: PastResult, { columns }: HistoryStyle): string {
  const sign = flaky ? '~' : SIGNS[verdict];
  const text = problem === null ? '' : `  ${renderPrintableLine(problem)}`;
  return fitEnd(`  ${sign} ${renderPrintableLine(run)}  ${renderDuration(ms).padStart(8)}${text}`, columns - 1);
}
