// What the parts of the engine share during one run.
import type { Clock } from '../base/clock.ts';
import type { ChatClient } from '../chat/chat-client.ts';
import type { EmittedEvent } from '../event/run-event.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import type { RunControl } from './run-control.ts';
import type { RunSettings } from './run-settings.ts';

/** Everything that is the same for all conversations of a run. */
export interface RunContext {
  readonly runId: string;
  readonly client: ChatClient;
  readonly patterns: PatternRunner;
  readonly settings: RunSettings;
  readonly clock: Clock;
  readonly control: RunControl;
  readonly emit: (event: EmittedEvent) => void;
  /** Milliseconds since the run began, as events state them. */
  readonly elapsedMs: () => number;
  readonly createUuid: () => string;
  /** Keeps a bug for the end of the run, and lets the others go on. */
  readonly reportBug: (bug: unknown) => void;
  readonly totals: RunTotals;
}

/** Sums over all conversations, for the last event. */
export interface RunTotals {
  waitedMs: number;
  unclosed: number;
}
