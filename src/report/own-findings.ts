// What is wrong with a run as a whole, as findings beside those of its scenarios: they keep a report of a run that is not
// whole, or not green, from looking green to a reader that only counts results.
import type { PlannedScenario } from '../event/results.ts';
import type { RunSummary } from '../event/run-summary.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { renderScenarioName } from './scenario-name.ts';

/** A finding that belongs to the run. */
export interface OwnFinding {
  readonly kind: 'failure' | 'error';
  readonly code: string;
  readonly name: string;
  readonly message: string;
  /** The scenario that has no result; absent where the whole run is meant. */
  readonly scenario?: { readonly id: string; readonly file: string; readonly line: number };
}

/** Lists the findings; `isRed` tells whether the results of scenarios show a failure or an error already. */
export function listOwnFindings(
  summary: RunSummary,
  plan: readonly PlannedScenario[],
  isRed: boolean,
): readonly OwnFinding[] {
  const { cancelled, missing, exit_code: code, exit_name: exitName, verdict_reason: reason } = summary;
  const findings: OwnFinding[] = [];
  if (cancelled !== null) {
    const message = renderPrintableLine(cancelled.message);
    findings.push({ kind: 'error', code: cancelled.cause, name: 'run interrupted', message });
  }
  const names = new Map(missing.length === 0 ? [] : plan.map(({ id, name }) => [id, name]));
  for (const scenario of missing) {
    const name = renderScenarioName({ id: scenario.id, name: names.get(scenario.id) ?? scenario.id });
    const message = 'no result: the run was killed, or a part of it is missing';
    findings.push({ kind: 'error', code: 'no-result', name, message, scenario });
  }
  if (code !== 0 && !isRed && findings.length === 0) {
    const kind = code === 1 ? 'failure' : 'error';
    findings.push({ kind, code: exitName, name: 'run', message: renderPrintableLine(reason) });
  }
  return findings;
}
