// Why a conversation that is under way has to stop.
import { renderDuration } from '../base/duration.ts';
import type { ErrorInfo } from '../event/results.ts';

/** The error that a stopped attempt ends with. */
export interface StopReason extends Pick<ErrorInfo, 'message' | 'hint'> {
  readonly kind: 'scenario-timeout' | 'run-timeout' | 'interrupted';
}

/** The conversation took longer than its scenario may. */
export function describeScenarioTimeout(timeoutMs: number): StopReason {
  return {
    kind: 'scenario-timeout',
    message: `The conversation was not over after ${renderDuration(timeoutMs)}.`,
    hint: "raise the scenario's `timeout` or --scenario-timeout, or find out which turn is slow",
  };
}

/** The whole run took longer than it may. */
export function describeRunTimeout(timeoutMs: number): StopReason {
  return {
    kind: 'run-timeout',
    message: `The run's time limit of ${renderDuration(timeoutMs)} was over before the conversation was.`,
    hint: 'raise --run-timeout or --concurrency, or split the suite with --shard',
  };
}

/** Somebody, or the CI system, stopped the run. */
export function describeInterrupted(signal: string): StopReason {
  return { kind: 'interrupted', message: `${signal} stopped the run before the conversation was over.` };
}
