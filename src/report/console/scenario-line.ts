// One finished scenario in one line: a word that can be searched for, the name, and what is remarkable.
import { renderDuration } from '../../base/duration.ts';
import type { ScenarioResult } from '../../event/results.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import { describeProblem } from '../problem.ts';
import { renderQuarantine } from '../quarantine-text.ts';
import { renderRepeats } from '../repeat-text.ts';
import { renderScenarioName } from '../scenario-name.ts';
import type { Paint, Style } from './paint.ts';

const MAX_REMARK = 200;

/** Renders the line. */
export function renderScenarioLine(scenario: ScenarioResult, paint: Paint): string {
  const [word, style] = wordOf(scenario);
  const time = scenario.verdict === 'skipped' ? '' : ` ${paint('faint', renderDuration(scenario.duration_ms))}`;
  const remark = renderRemark(scenario);
  return `${paint(style, word.padEnd(5))} ${renderTitle(scenario)}${time}${remark === '' ? '' : paint('faint', `, ${remark}`)}`;
}

/** Renders `Name (id)`, the id once. */
export function renderTitle(scenario: Pick<ScenarioResult, 'id' | 'name'>): string {
  const id = renderPrintableLine(cutEnd(scenario.id, MAX_REMARK));
  const name = renderScenarioName(scenario);
  return name === id || name.endsWith(`(${id})`) ? name : `${name} (${id})`;
}

/** The word for how a scenario ended, and how it looks. */
export function wordOf({ verdict, quarantined, flaky }: ScenarioResult): readonly [string, Style] {
  switch (verdict) {
    case 'passed':
      return flaky ? ['FLAKY', 'doubtful'] : ['PASS', 'good'];
    case 'failed':
      return ['FAIL', quarantined ? 'doubtful' : 'bad'];
    case 'errored':
      return ['ERROR', quarantined ? 'doubtful' : 'broken'];
    case 'skipped':
      return ['SKIP', 'faint'];
  }
}

function renderRemark(scenario: ScenarioResult): string {
  const {
    verdict,
    quarantined,
    quarantine,
    expected_failure: expected,
    skip_reason: skipped,
    flaky,
    attempts,
    repeat,
  } = scenario;
  const remarks = [
    verdict === 'skipped' ? (skipped ?? '') : '',
    flaky ? `passed on attempt ${attempts.length}` : '',
    repeat !== undefined && verdict === 'passed' ? renderRepeats(repeat) : '',
    verdict === 'passed' && expected !== undefined ? `failed as expected: ${expected}` : '',
    quarantined ? `quarantined (${quarantine === undefined ? 'no reason given' : renderQuarantine(quarantine)})` : '',
    quarantined && verdict !== 'passed' ? (describeProblem(scenario)?.message ?? '') : '',
  ];
  return remarks
    .filter((remark) => remark !== '')
    .map((remark) => renderPrintableLine(cutEnd(remark.trim(), MAX_REMARK)))
    .join(', ');
}
