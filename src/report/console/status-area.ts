// The lines at the bottom of a terminal while a run goes on: how far it is, what has gone wrong, what is being played.
import { renderDuration } from '../../base/duration.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { renderTurnName } from '../problem.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { fitEnd, fitMiddle } from '../../text/fit-text.ts';
import type { Paint } from './paint.ts';
import type { RunningScenario } from './running-scenarios.ts';

/** What the lines show. */
export interface Status {
  readonly planned: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  readonly skipped: number;
  readonly elapsedMs: number;
  readonly requests: number;
  /** Longest in play first. */
  readonly running: readonly RunningScenario[];
}

const MAX_RUNNING = 5;
const MAX_BAR = 30;

/** Renders the lines; none is wider than the terminal. */
export function renderStatusArea(status: Status, columns: number, paint: Paint): readonly string[] {
  const width = Math.max(10, columns - 1);
  const shown = status.running
    .slice(0, MAX_RUNNING)
    .map((scenario) => renderRunning(scenario, status.elapsedMs, width, paint));
  const left = status.running.length - shown.length;
  return [
    '',
    renderProgress(status, width, paint),
    ...shown,
    ...(left > 0 ? [paint('faint', fitEnd(`  and ${left} more`, width))] : []),
  ];
}

function renderProgress(status: Status, width: number, paint: Paint): string {
  const { planned, passed, failed, errored, skipped, elapsedMs, requests } = status;
  const done = passed + failed + errored + skipped;
  const counts = [
    `${done}/${planned}`,
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(errored > 0 ? [`${errored} errored`] : []),
    renderDuration(Math.floor(elapsedMs / 100) * 100),
    ...(elapsedMs >= 1000 ? [`${Math.round((requests / elapsedMs) * 1000)} requests/s`] : []),
  ].join('  ');
  const barWidth = Math.min(MAX_BAR, width - counts.length - 2);
  if (barWidth < 5) return fitEnd(counts, width);
  const filled = planned === 0 ? barWidth : Math.floor((done / planned) * barWidth);
  const bar =
    paint(failed + errored > 0 ? 'bad' : 'good', '━'.repeat(filled)) + paint('faint', '─'.repeat(barWidth - filled));
  return `${bar}  ${counts}`;
}

function renderRunning(scenario: RunningScenario, elapsedMs: number, width: number, paint: Paint): string {
  const { turns, attempt, startedMs } = scenario;
  const where = `${attempt > 1 ? `attempt ${attempt}, ` : ''}${renderTurnName({ index: turns })}`;
  const time = renderDuration(Math.max(0, Math.floor((elapsedMs - startedMs) / 1000) * 1000));
  const tail = `  ${where}${elapsedMs - startedMs >= 1000 ? `, ${time}` : ''}`;
  const name = fitMiddle(renderPrintableLine(renderScenarioName(scenario)), Math.max(10, width - tail.length - 2));
  return fitEnd(`  ${name}`, width) + (width > tail.length + 12 ? paint('faint', tail) : '');
}
