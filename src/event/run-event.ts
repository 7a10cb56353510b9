// Everything that happens in a run, as one closed union of plain data. The engine only emits these; reports, the exit
// code and the log are made from them and from nothing else.
import type { Baseline, SuiteScope } from './comparison.ts';
import type { AttemptResult, PlannedScenario, RunInfo, ScenarioResult, TurnResult } from './results.ts';

/** Name of the format in the first line of events.jsonl. */
export const EVENTS_FORMAT = 'rehearsal-events/1';

/** Members that every event has. */
interface EventBase {
  /** Rises by one from 0. */
  readonly seq: number;
  /** Milliseconds since the run began. */
  readonly at_ms: number;
}

/** The first event: the run and its whole plan, in the order of the files. */
export interface RunStarted extends EventBase {
  readonly type: 'run-started';
  readonly format: typeof EVENTS_FORMAT;
  readonly run: RunInfo;
  readonly plan: readonly PlannedScenario[];
  /** Of a shard: everything that the shards play together, so that `merge` can name what a lost one was to play. */
  readonly selection?: readonly PlannedScenario[];
  /** Absent where only the plan is known: then no scenario of a baseline counts as gone. */
  readonly scope?: SuiteScope;
}

/** What the run is compared with (`--baseline`); follows the first event. */
export interface BaselineLoaded extends EventBase {
  readonly type: 'baseline-loaded';
  readonly baseline: Baseline;
}

/** A scenario takes a place; its first conversation is about to be created. */
export interface ScenarioStarted extends EventBase {
  readonly type: 'scenario-started';
  readonly id: string;
}

/** A conversation exists at the agent from now on, and must be closed. */
export interface ConversationCreated extends EventBase {
  readonly type: 'conversation-created';
  readonly id: string;
  readonly attempt: number;
  readonly conversation_id: string;
}

/** One exchange is over and its checks are evaluated. */
export interface TurnFinished extends EventBase {
  readonly type: 'turn-finished';
  readonly id: string;
  readonly attempt: number;
  readonly turn: TurnResult;
}

/** One conversation is over and closed. Its turns have been reported already. */
export interface AttemptFinished extends EventBase {
  readonly type: 'attempt-finished';
  readonly id: string;
  readonly attempt: Omit<AttemptResult, 'turns'>;
  /** True where a retry or another repeat follows. */
  readonly more: boolean;
}

/** The verdict of a scenario; its attempts have been reported already. Exactly one for each planned scenario. */
export interface ScenarioFinished extends EventBase {
  readonly type: 'scenario-finished';
  readonly scenario: Omit<ScenarioResult, 'attempts'>;
}

/** No further scenario is started: a signal, `--max-failures`, the run's time-out. */
export interface RunCancelled extends EventBase {
  readonly type: 'run-cancelled';
  readonly cause: 'signal' | 'max-failures' | 'run-timeout';
  /** `SIGINT`, `SIGTERM` or `SIGHUP`, where a signal was the cause. */
  readonly signal?: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
  readonly message: string;
}

/** Code of the warning that a report, or the event log, could not be written: the run is incomplete (exit 5). */
export const REPORT_FAILED = 'report-failed';

/** Code of the warning that a bug of ours came up: exit 70. */
export const INTERNAL_ERROR = 'internal-error';

/** Something people should know; only `report-failed` and `internal-error` decide the exit code. Codes: docs/command-line.md. */
export interface Warning extends EventBase {
  readonly type: 'warning';
  readonly code: string;
  readonly message: string;
}

/** The last event. A log without it belongs to a run that was killed. */
export interface RunFinished extends EventBase {
  readonly type: 'run-finished';
  readonly duration_ms: number;
  /** Sum over all conversations of the time spent waiting for the rate limit. */
  readonly waited_ms: number;
  /** Conversations that were created and could not be closed. */
  readonly unclosed: number;
}

/** Everything that can happen in a run. */
export type RunEvent =
  | RunStarted
  | BaselineLoaded
  | ScenarioStarted
  | ConversationCreated
  | TurnFinished
  | AttemptFinished
  | ScenarioFinished
  | RunCancelled
  | Warning
  | RunFinished;

/** An event before the broadcast gave it a number and a time. */
export type EmittedEvent = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, 'seq' | 'at_ms'>
    : never
  : never;
