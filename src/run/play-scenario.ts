// Plays a scenario as often as its verdict takes, and records the verdict.
import { roundMs } from '../base/clock.ts';
import type { AttemptResult } from '../event/results.ts';
import type { PlanItem } from '../plan/plan.ts';
import {
  applyExpectedFailure,
  concludeVerdict,
  decideVerdict,
  describeRepeats,
  type AttemptCounts,
  type PlayRule,
} from './decide-verdict.ts';
import { describeItem, describeReason, type ScenarioEnd } from './describe-scenario.ts';
import { playAttempt } from './play-attempt.ts';
import type { RunContext } from './run-context.ts';

/** Plays all attempts of a scenario in one slot; emits everything but the scenario's last event, which it returns. */
export async function playScenario(item: PlanItem, slot: number, context: RunContext): Promise<ScenarioEnd> {
  const { scenario } = item;
  const startedMs = context.elapsedMs();
  // Read now, with the script that is about to be played: afterwards it may have been put away again.
  const described = describeItem(item);
  context.emit({ type: 'scenario-started', id: scenario.id });
  const rule: PlayRule = { ...item, expectsFailure: scenario.expectedFailure !== undefined };
  const counts = { passed: 0, failed: 0, errored: 0 };
  for (let attempt = 1, more = true; more; attempt += 1) {
    const result = await playAttempt(item, { attempt, slot }, context);
    counts[result.verdict] += 1;
    const isOpen = decideVerdict(counts, rule) === undefined || isComparedRepeat(item, attempt, context);
    more = isOpen && mayGoOn(result, context);
    context.emit({ type: 'attempt-finished', id: scenario.id, attempt: result, more });
  }
  return {
    ...described,
    ...describeVerdict(item, counts, rule),
    started_ms: startedMs,
    duration_ms: roundMs(context.elapsedMs() - startedMs),
  };
}

/** Repeats that end as soon as the verdict is decided would tell too little of how often the scenario passes. */
function isComparedRepeat({ repeat }: PlanItem, played: number, { settings }: RunContext): boolean {
  return settings.playAllRepeats === true && repeat !== null && played < repeat;
}

/** A bug is not tried again, and a run that was stopped begins nothing. */
function mayGoOn(result: Omit<AttemptResult, 'turns'>, { control }: RunContext): boolean {
  return result.error?.kind !== 'internal' && control.stopReason === undefined;
}

function describeVerdict(
  item: PlanItem,
  counts: AttemptCounts,
  rule: PlayRule,
): Pick<ScenarioEnd, 'verdict' | 'flaky' | 'expected_failure' | 'repeat'> {
  const { repeat, passRate } = item;
  const { expectedFailure } = item.scenario;
  const verdict = applyExpectedFailure(concludeVerdict(counts, rule), rule.expectsFailure);
  const passedLater = counts.passed > 0 && counts.failed + counts.errored > 0;
  return {
    verdict,
    flaky: verdict === 'passed' && repeat === null && passedLater,
    ...(expectedFailure !== undefined && { expected_failure: describeReason(expectedFailure) }),
    ...(repeat !== null && { repeat: describeRepeats(counts, repeat, passRate) }),
  };
}
