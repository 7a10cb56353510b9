// Records scenarios as the plan and the results state them: what is known before they are played, and those that are not
// played at all.
import type { PlannedScenario, ScenarioResult } from '../event/results.ts';
import type { PlanItem } from '../plan/plan.ts';

/** A scenario's result as its last event states it. */
export type ScenarioEnd = Omit<ScenarioResult, 'attempts'>;

/** The line of the plan. */
export function describePlanned({ scenario }: PlanItem): PlannedScenario {
  const { id, name, place, tags, variant } = scenario;
  return { id, name, file: place.file, line: place.line, tags, ...(variant && { variant: variant.name }) };
}

/** What of a result is known before a scenario is played. */
export function describeItem(
  item: PlanItem,
): PlannedScenario & Pick<ScenarioEnd, 'description' | 'quarantined' | 'quarantine'> {
  const { scenario, quarantine } = item;
  return {
    ...describePlanned(item),
    ...(scenario.description !== undefined && { description: scenario.description }),
    quarantined: quarantine !== undefined && !quarantine.expired,
    ...(quarantine && { quarantine }),
  };
}

/** The result of a scenario that is not played: `file` says that its author wants it so, `run` that the run stopped. */
export function describeSkipped(item: PlanItem, kind: 'file' | 'run', reason: string, nowMs: number): ScenarioEnd {
  const skip = { skip_reason: reason, skip_kind: kind };
  return { ...describeItem(item), verdict: 'skipped', flaky: false, ...skip, started_ms: nowMs, duration_ms: 0 };
}

/** The result of a scenario that a bug of ours kept from having one. */
export function describeBroken(item: PlanItem, nowMs: number): ScenarioEnd {
  return { ...describeItem(item), verdict: 'errored', flaky: false, started_ms: nowMs, duration_ms: 0 };
}

/** The reason for `skip` or `expected_failure` as people read it. */
export function describeReason(reason: string | true): string {
  return reason === true ? 'no reason given' : reason;
}
