// A comparison in words, for every report that shows one.
import { renderDuration } from '../base/duration.ts';
import type { Change, ChangedScenario, Comparison, LatencyComparison, ScenarioOutcome } from '../event/comparison.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { cutEnd } from './cut.ts';
import { renderScenarioName } from './scenario-name.ts';

const MAX_NAME = 200;

/** The changes in the order in which they matter, each with the heading of its list. */
export const CHANGE_TITLES: readonly (readonly [Change, string])[] = [
  ['regression', 'Regressions'],
  ['errored', 'Passed before, could not be judged now'],
  ['uncertain', 'Other verdict, but it may be chance'],
  ['still-failing', 'Still failing'],
  ['fixed', 'Fixed'],
  ['new', 'New'],
  ['gone', 'Gone'],
];

/** Renders one line: what was compared with what, and how many scenarios changed in which way. */
export function renderComparisonHead({ baseline, counts }: Comparison): string {
  const source = renderPrintableLine(cutEnd(baseline.file ?? baseline.run ?? '', MAX_NAME));
  const target = renderPrintableLine(cutEnd(baseline.target, MAX_NAME));
  const { regression, fixed, errored, gone, uncertain } = counts;
  const parts = [
    count(regression, 'regression', 'regressions'),
    count(fixed, 'fixed'),
    count(counts['still-failing'], 'still failing'),
    count(errored, 'errored'),
    count(uncertain, 'uncertain'),
    count(counts.new, 'new'),
    count(gone, 'gone'),
  ].filter((part) => part !== '');
  const changes = parts.length === 0 ? 'no change' : parts.join(', ');
  return `Against ${source} (target ${target}): ${changes}; ${counts.compared} compared`;
}

function count(number: number, word: string, plural = word): string {
  return number === 0 ? '' : `${number} ${number === 1 ? word : plural}`;
}

/** Renders the name of a changed scenario; of what is gone only the id is known. */
export function renderChangedName({ id, name = id }: ChangedScenario): string {
  return renderScenarioName({ id, name });
}

/** Renders what a scenario was and what it is now: `passed 10 of 10, now 3 of 10 (p = 0.002)`. */
export function renderChangeText({ before, after, p_value: pValue, quarantined }: ChangedScenario): string {
  const marks = [
    ...(pValue === undefined ? [] : [renderPValue(pValue)]),
    ...(quarantined === true ? ['quarantined'] : []),
  ];
  const suffix = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${renderOutcomes(before, after)}${suffix}`;
}

function renderOutcomes(before: ScenarioOutcome | null, after: ScenarioOutcome | null): string {
  if (before === null) return after === null ? '' : renderOutcome(after);
  return after === null ? `was ${renderOutcome(before)}` : `${renderOutcome(before)}, now ${renderOutcome(after)}`;
}

function renderOutcome({ verdict, repeats }: ScenarioOutcome): string {
  return repeats === undefined ? verdict : `${verdict} with ${repeats.passed} of ${repeats.judged}`;
}

/** Renders a probability to two digits. */
export function renderPValue(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${Number(p.toPrecision(2))}`;
}

/** Renders the latency in one line; empty where nothing could be compared. */
export function renderLatencyChange(latency: LatencyComparison | null): string {
  if (latency === null) return '';
  const { before_ms: before, after_ms: after, scenarios, slower_by: slowerBy, notable, p_value: pValue } = latency;
  const percent = Math.abs(Math.round(slowerBy * 1000) / 10);
  const change = percent === 0 ? 'no change' : `${percent} % ${slowerBy > 0 ? 'slower' : 'faster'}`;
  const doubt = notable || percent === 0 ? '' : `, within noise, ${renderPValue(pValue)}`;
  const over = scenarios === 1 ? '1 scenario' : `${scenarios} scenarios`;
  return `Median reply latency ${renderDuration(before)}, now ${renderDuration(after)} (${change}${doubt}; over ${over})`;
}
