// The public surface for code: the types that a reporter module of one's own needs.
export type { Reporter, ReporterContext, ReporterFactory } from './report/reporter.ts';
export type { RunEvent } from './event/run-event.ts';
export type { RunSummary } from './event/run-summary.ts';
export type { ScenarioResult, AttemptResult, TurnResult, CheckResult, Verdict } from './event/results.ts';
