// What stands at the end of a run on the console: lists of what is remarkable, the table, the totals, the verdict.
import path from 'node:path';
import { renderDuration } from '../../base/duration.ts';
import type { ExitName } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import type { ReporterContext, ReportOutcome } from '../reporter.ts';
import { locateEntry, type DigestList, type ListName, type RunDigest } from '../run-digest.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { renderComparison } from './comparison-lines.ts';
import { renderFileTable } from './file-table.ts';
import { fitEnd, fitMiddle, wrapText } from '../../text/fit-text.ts';
import type { Paint, Style } from './paint.ts';

/** Share of waiting from which on it is worth a word. */
const NOTABLE_WAITING = 0.05;
const MAX_ENTRIES = 20;
const MAX_SLOW = 3;
/** Below so many scenarios everybody sees which are slow. */
const MANY_SCENARIOS = 10;
const MAX_WARNING = 500;

/** What the end is made from. */
export interface ClosingParts {
  readonly summary: RunSummary;
  readonly digest: RunDigest;
  readonly reports: ReportOutcome;
}

const LISTS: readonly (readonly [ListName, string, Style])[] = [
  ['notRun', 'Not run', 'broken'],
  ['flaky', 'Flaky', 'doubtful'],
  ['quarantined', 'Quarantined', 'doubtful'],
  ['expectedFailures', 'Failed as expected', 'faint'],
  ['skipped', 'Skipped', 'faint'],
];

/** Renders the lines of the end. */
export function renderClosing(parts: ClosingParts, context: ReporterContext, paint: Paint): readonly string[] {
  const { summary, digest, reports } = parts;
  const columns = context.output.columns();
  const sections = [
    ...(context.verbosity === 'quiet' ? [] : renderDetails(digest, columns, paint)),
    ...renderProblems(digest, columns, paint),
    renderList('No result', listMissing(summary), { columns, paint, style: 'broken' }),
    summary.comparison === null
      ? []
      : renderComparison(summary.comparison, { columns, paint, brief: context.verbosity === 'quiet' }),
    listWarnings(summary).flatMap((warning) =>
      wrapText(`warning: ${warning}`, columns - 1).map((line) => paint('doubtful', line)),
    ),
    [...wrapText(renderTotals(summary), columns - 1), renderVerdict(summary, paint)],
    ...(context.verbosity === 'quiet' ? [] : [renderReports(reports, context.directory, columns)]),
  ];
  return sections.filter((section) => section.length > 0).flatMap((section) => ['', ...section]);
}

function renderDetails(digest: RunDigest, columns: number, paint: Paint): (readonly string[])[] {
  return [
    ...LISTS.map(([name, title, style]) => renderList(title, digest.list(name), { columns, paint, style })),
    renderSlowest(digest, columns),
    digest.files.size > 1 ? renderFileTable(digest.files, columns, paint) : [],
  ];
}

/** Where there were several problems, the blocks have scrolled away: what is to be looked at, in a line each. */
function renderProblems(digest: RunDigest, columns: number, paint: Paint): (readonly string[])[] {
  const [failed, errored] = [digest.list('failed'), digest.list('errored')];
  if (failed.total + errored.total < 2) return [];
  return [
    renderList('Failed', failed, { columns, paint, style: 'bad' }),
    renderList('Could not be judged', errored, { columns, paint, style: 'broken' }),
  ];
}

function renderList(
  title: string,
  { entries, total }: DigestList,
  { columns, paint, style }: { readonly columns: number; readonly paint: Paint; readonly style: Style },
): readonly string[] {
  if (total === 0) return [];
  const lines = entries.slice(0, MAX_ENTRIES).flatMap((entry) => {
    const { file, line } = locateEntry(entry);
    const head = `${renderPrintableLine(`${file}:${line}`)} ${renderScenarioName(entry)}`;
    return [
      `  ${fitMiddle(head, columns - 3)}`,
      ...(entry.text === '' ? [] : [`    ${fitEnd(entry.text, columns - 5)}`]),
    ];
  });
  return [
    paint(style, `${title} (${total})`),
    ...lines,
    ...(total > MAX_ENTRIES ? [`  and ${total - MAX_ENTRIES} more`] : []),
  ];
}

function renderSlowest({ slowest, files }: RunDigest, columns: number): readonly string[] {
  const scenarios = [...files.values()].reduce(
    (sum, counts) => sum + counts.passed + counts.failed + counts.errored,
    0,
  );
  if (scenarios < MANY_SCENARIOS) return [];
  const lines = slowest
    .slice(0, MAX_SLOW)
    .flatMap((slow) => hang(`${renderDuration(slow.durationMs)}  ${renderScenarioName(slow)}`, columns));
  return ['Slowest', ...lines];
}

function listMissing({ missing }: RunSummary): DigestList {
  return { total: missing.length, entries: missing.map((scenario) => ({ ...scenario, name: scenario.id, text: '' })) };
}

function listWarnings({ run, warnings }: RunSummary): string[] {
  return [
    ...(run.insecure === true ? ['TLS certificates were not verified in this run'] : []),
    ...warnings.slice(0, MAX_ENTRIES).map(({ message }) => renderPrintableLine(cutEnd(message, MAX_WARNING))),
    ...(warnings.length > MAX_ENTRIES ? [`and ${warnings.length - MAX_ENTRIES} more warnings`] : []),
  ];
}

/** Renders the counts of a run in one line. */
export function renderTotals({
  counts,
  duration_ms: durationMs,
  waited_share: waitedShare,
  missing,
}: RunSummary): string {
  const { planned, passed, failed, errored, skipped, flaky, quarantined, checks, requests } = counts;
  const verdicts = [
    `${passed} passed${flaky > 0 ? ` (${flaky} flaky)` : ''}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(errored > 0 ? [`${errored} errored`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(missing.length > 0 ? [`${missing.length} without a result`] : []),
    ...(quarantined > 0 ? [`${quarantined} quarantined`] : []),
  ];
  const rate = durationMs > 0 ? ` (${(requests / (durationMs / 1000)).toFixed(1)}/s)` : '';
  const waiting =
    waitedShare < NOTABLE_WAITING ? '' : `, ${Math.round(waitedShare * 100)} % of the time waiting for the rate limit`;
  const work = `${plural(checks, 'check')}, ${plural(requests, 'request')}${rate} in ${renderDuration(durationMs)}`;
  return `${plural(planned, 'scenario')}: ${verdicts.join(', ')}; ${work}${waiting}`;
}

const VERDICTS: Readonly<Record<ExitName, readonly [string, Style]>> = {
  ok: ['PASSED', 'good'],
  failed: ['FAILED', 'bad'],
  errored: ['ERRORED', 'broken'],
  empty: ['EMPTY', 'broken'],
  incomplete: ['INCOMPLETE', 'broken'],
  interrupted: ['INTERRUPTED', 'broken'],
  internal: ['INTERNAL ERROR', 'broken'],
  usage: ['USAGE', 'broken'],
};

function renderVerdict({ exit_code: code, exit_name: name, verdict_reason: reason }: RunSummary, paint: Paint): string {
  const [word, style] = VERDICTS[name];
  return `${paint(style, word)} ${renderPrintableLine(reason)}${code === 0 ? '' : paint('faint', ` Exit code ${code} (${name}).`)}`;
}

/** Where the reports lie: those of the run directory under its name. */
function renderReports({ files }: ReportOutcome, directory: string, columns: number): readonly string[] {
  const inside = files.filter((file) => path.dirname(file) === path.normalize(directory));
  const outside = files.filter((file) => !inside.includes(file));
  const names = inside.map((file) => path.basename(file)).join(', ');
  return [
    ...wrapText(
      `Reports: ${renderPrintableLine(path.join(directory, '/'))}${names === '' ? '' : ` (${names})`}`,
      columns - 1,
    ),
    ...outside.map((file) => `  ${renderPrintableLine(file)}`),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Wraps text behind an indent of two columns. */
function hang(text: string, columns: number): readonly string[] {
  return wrapText(text, columns - 3).map((line) => `  ${line}`);
}
