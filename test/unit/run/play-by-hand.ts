// Starts a run whose agent, clock and signal are in the test's hands.
import { expect } from 'vitest';
import type { Listener } from '../../../src/event/broadcast.ts';
import { createBroadcast } from '../../../src/event/broadcast.ts';
import type { RunInfo } from '../../../src/event/results.ts';
import type { RunEvent } from '../../../src/event/run-event.ts';
import type { PlanItem } from '../../../src/plan/plan.ts';
import { runPlan } from '../../../src/run/run-plan.ts';
import type { RunSettings } from '../../../src/run/run-settings.ts';
import type { PatternFinder, PatternRunner } from '../../../src/scenario/pattern-runner.ts';
import { RUN } from '../event/sample-run.ts';
import { checkStream, type Folded } from './check-stream.ts';
import { FakeChatClient } from './fake-chat-client.ts';
import { ManualClock } from './manual-clock.ts';
import { plan as planOf } from './sample-scenario.ts';

export const SETTINGS: RunSettings = {
  concurrency: 1,
  turnTimeoutMs: 30_000,
  turnTimeoutWins: false,
  runTimeoutMs: null,
  maxFailures: null,
  timeZone: 'UTC',
};

/** A runner that finds at once, in a way of the test's own, what it was prepared for. */
export function createPatterns(find: PatternFinder['find']): PatternRunner {
  return {
    find: async (source, flags, text) => Promise.resolve(find(source, flags, text)),
    prepare: (jobs) => ({
      find: (source, flags, text) => {
        expect(jobs).toContainEqual({ source, flags, text });
        return find(source, flags, text);
      },
    }),
    dispose: () => Promise.resolve(),
  };
}

export const PATTERNS = createPatterns((source, flags, text) => {
  const match = new RegExp(source, flags).exec(text);
  const [whole, ...captures] = match ?? [];
  return whole === undefined ? null : { text: whole, captures, groups: { ...match?.groups } };
});

export interface HandPlayOptions {
  readonly settings?: Partial<RunSettings>;
  readonly run?: Partial<RunInfo>;
  readonly startOrder?: readonly number[];
  readonly patterns?: PatternRunner;
  readonly listeners?: readonly Listener[];
  /** Aborted before the run begins. */
  readonly abortedBy?: string;
}

export interface HandPlay {
  readonly client: FakeChatClient;
  readonly clock: ManualClock;
  readonly events: readonly RunEvent[];
  /** Stops the run as a signal does. */
  readonly interrupt: (signal: string) => void;
  /** Resolves at the next event of this type, or at once where one has been seen. */
  readonly seen: (type: RunEvent['type']) => Promise<void>;
  /** The run's end, unchecked. */
  readonly ended: Promise<void>;
  /** Waits for the end, checks what must hold of every stream, gives the results. */
  readonly finish: () => Promise<Folded>;
}

/** Starts to play. */
export function playByHand(items: readonly PlanItem[], options: HandPlayOptions = {}): HandPlay {
  const client = new FakeChatClient();
  const clock = new ManualClock();
  const controller = new AbortController();
  const events: RunEvent[] = [];
  const waiting = new Map<RunEvent['type'], () => void>();
  const recorder = {
    name: 'recorder',
    onEvent: (event: RunEvent) => {
      events.push(event);
      waiting.get(event.type)?.();
    },
  };
  const listeners = [...(options.listeners ?? []), recorder];
  const { emit } = createBroadcast({ listeners, redact: (value) => value, now: () => clock.now() });
  const settings = { ...SETTINGS, ...options.settings };
  const plan = planOf(items, options.startOrder);
  if (options.abortedBy !== undefined) controller.abort(options.abortedBy);
  let uuids = 0;
  const createUuid = (): string => {
    uuids += 1;
    return `00000000-0000-4000-8000-${String(uuids).padStart(12, '0')}`;
  };
  const run = { ...RUN, concurrency: settings.concurrency, selected: plan.selection.length, ...options.run };
  const patterns = options.patterns ?? PATTERNS;
  const ended = runPlan({ plan, client, patterns, settings, signal: controller.signal, emit, run, clock, createUuid });
  ended.catch(() => undefined);
  return {
    client,
    clock,
    events,
    ended,
    seen: async (type) => {
      if (!events.some((event) => event.type === type))
        await new Promise<void>((resolve) => waiting.set(type, resolve));
    },
    interrupt: (signal) => {
      controller.abort(signal);
    },
    finish: async () => {
      await ended;
      if (clock.timers > 0) throw new Error(`${clock.timers} timers are still running after the end`);
      return checkStream(events, plan, client, settings.concurrency);
    },
  };
}
