// Plays a plan against an agent: as many conversations at once as there are slots, each planned scenario to exactly one
// result. It only emits; reports, the log and the exit code are made from its events.
import { randomUUID } from 'node:crypto';
import { roundMs, systemClock, type Clock } from '../base/clock.ts';
import type { ChatClient } from '../chat/chat-client.ts';
import type { Baseline, SuiteScope } from '../event/comparison.ts';
import type { RunInfo } from '../event/results.ts';
import { EVENTS_FORMAT, INTERNAL_ERROR, type EmittedEvent } from '../event/run-event.ts';
import { createUnclosedWarning } from '../event/unclosed-warning.ts';
import type { Plan } from '../plan/plan.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { describeBug } from './describe-error.ts';
import { describePlanned } from './describe-scenario.ts';
import { PlanPlayer } from './plan-player.ts';
import type { Pace } from './lockstep.ts';
import type { RunContext } from './run-context.ts';
import { RunControl } from './run-control.ts';
import type { RunSettings } from './run-settings.ts';

/** What a run is played with. */
export interface RunInputs {
  readonly plan: Plan;
  readonly client: ChatClient;
  readonly patterns: PatternRunner;
  readonly settings: RunSettings;
  /** Aborted with `SIGINT`, `SIGTERM` or `SIGHUP` as its reason: open conversations are closed, and the run ends. */
  readonly signal: AbortSignal;
  readonly emit: (event: EmittedEvent) => void;
  /** The run as its first event states it. */
  readonly run: RunInfo;
  /** What of the suite is not in the plan, where that is known. */
  readonly scope?: SuiteScope | undefined;
  /** What the run is compared with. */
  readonly baseline?: Baseline | undefined;
  /** Keeps the run in step with another one. */
  readonly pace?: Pace | undefined;
  readonly clock?: Clock;
  readonly createUuid?: () => string;
}

/**
 * Plays a plan; resolves after the last event. Only a bug of ours makes it reject, and that too only after the last event,
 * when every other scenario has its result and every conversation is closed.
 */
export async function runPlan(inputs: RunInputs): Promise<void> {
  const { plan, run, emit, client, patterns, settings, signal, clock = systemClock, createUuid = randomUUID } = inputs;
  const startedAt = clock.now();
  const elapsedMs = (): number => roundMs(clock.now() - startedAt);
  const totals = { waitedMs: 0, unclosed: 0 };
  const bugs = new BugKeeper(emit);
  const onCancelled = (): void => {
    player.advance();
  };
  const control = new RunControl({ clock, settings, signal, emit, onCancelled });
  const reportBug = bugs.report;
  const shared = { runId: run.id, client, patterns, settings, clock, control };
  const context: RunContext = { ...shared, emit, elapsedMs, createUuid, reportBug, totals };
  const player = new PlanPlayer(plan, context, inputs.pace);

  emitStart(inputs);
  control.begin();
  await player.play();
  control.end();
  // What a listener left to be done at once belongs to the run, too: where it breaks, the run does not end well.
  await new Promise(setImmediate);
  if (totals.unclosed > 0) emit(createUnclosedWarning(totals.unclosed));
  const { waitedMs, unclosed } = totals;
  emit({ type: 'run-finished', duration_ms: elapsedMs(), waited_ms: roundMs(waitedMs), unclosed });
  bugs.throwFirst();
}

function emitStart({ plan, run, scope, baseline, emit }: RunInputs): void {
  const selection = run.shard === null ? undefined : plan.selection.map(describePlanned);
  const planned = { plan: plan.items.map(describePlanned), ...(selection && { selection }) };
  emit({ type: 'run-started', format: EVENTS_FORMAT, run, ...planned, ...(scope && { scope }) });
  if (baseline !== undefined) emit({ type: 'baseline-loaded', baseline });
}

/** Keeps the first bug until the run has ended; one is enough to mend. */
class BugKeeper {
  readonly #emit: (event: EmittedEvent) => void;
  #first: { readonly bug: unknown } | undefined;

  constructor(emit: (event: EmittedEvent) => void) {
    this.#emit = emit;
  }

  readonly report = (bug: unknown): void => {
    if (this.#first !== undefined) return;
    this.#first = { bug };
    try {
      this.#emit({ type: 'warning', code: INTERNAL_ERROR, message: describeBug(bug).message });
    } catch {
      // The bug may sit in the emitting itself; it is thrown at the end either way.
    }
  };

  throwFirst(): void {
    if (this.#first !== undefined) throw this.#first.bug;
  }
}
