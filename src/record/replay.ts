// Plays a draft again, as often as asked and as many at once as the target takes, with the engine that plays every run.
import type { ChatClient } from '../chat/chat-client.ts';
import type { Replay } from '../draft/draft-scenario.ts';
import { observeHandoff } from '../draft/observe-handoff.ts';
import type { ObservedReply } from '../draft/observed.ts';
import type { CheckResult, RunInfo, TurnResult } from '../event/results.ts';
import type { EmittedEvent } from '../event/run-event.ts';
import { DEFAULT_SCENARIO_TIMEOUT_MS } from '../plan/plan-run.ts';
import { runPlan } from '../run/run-plan.ts';
import type { RunSettings } from '../run/run-settings.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What a replay needs of its surroundings. */
export interface ReplayContext {
  readonly client: ChatClient;
  readonly patterns: PatternRunner;
  readonly settings: RunSettings;
  readonly signal: AbortSignal;
  readonly redact: <T>(value: T) => T;
}

/** What came of one conversation. */
export interface PlayedReplay extends Replay {
  /** By index of the reply. */
  readonly failed: ReadonlyMap<number, readonly CheckResult[]>;
  /** Why it could not be judged; undefined where it could. */
  readonly error: string | undefined;
}

/** Plays the scenario `times` times; every conversation is played to its end, whatever does not hold. */
export async function playReplays(
  scenario: Scenario,
  times: number,
  context: ReplayContext,
): Promise<readonly PlayedReplay[]> {
  const { client, patterns, settings, signal } = context;
  const startedAt = new Date();
  const ids = Array.from({ length: times }, (_, index) => `${scenario.id}#${index + 1}`);
  const items = ids.map((id) => ({
    scenario: { ...scenario, id, continueOnFailure: true },
    repeat: null,
    passRate: 1,
    retries: 0,
    timeoutMs: DEFAULT_SCENARIO_TIMEOUT_MS,
  }));
  const turns = new Map<string, TurnResult[]>(ids.map((id) => [id, []]));
  const errors = new Map<string, string>();
  const emit = (event: EmittedEvent): void => {
    if (event.type === 'turn-finished') turns.get(event.id)?.push(context.redact(event.turn));
    if (event.type === 'attempt-finished' && event.attempt.error !== null) {
      errors.set(event.id, context.redact(event.attempt.error.message));
    }
  };
  const plan = { items, startOrder: [...items.keys()], selection: items };
  await runPlan({ plan, client, patterns, settings, signal, emit, run: describeRun(startedAt, settings) });
  return ids.map((id) => describeReplay(turns.get(id) ?? [], errors.get(id), startedAt));
}

function describeReplay(turns: readonly TurnResult[], error: string | undefined, startedAt: Date): PlayedReplay {
  const captured = new Map(turns.flatMap(({ captures }) => Object.entries(captures ?? {})));
  const failed = new Map<number, readonly CheckResult[]>();
  for (const { index, checks } of turns) {
    const wrong = checks.filter((check) => !check.passed);
    if (wrong.length > 0) failed.set(index, wrong);
  }
  return { replies: turns.flatMap(describeReply), captured, startedAt, failed, error };
}

function describeReply({ response, end_conversation, handoff }: TurnResult): readonly ObservedReply[] {
  if (response === null) return [];
  return [{ response, endConversation: end_conversation ?? false, handoff: observeHandoff(handoff) }];
}

/** A run that nobody reports. */
function describeRun(startedAt: Date, { concurrency }: RunSettings): RunInfo {
  return {
    id: 'replay',
    version: '',
    target: '',
    started_at: startedAt.toISOString(),
    seed: null,
    order: 'file',
    shard: null,
    concurrency,
    rate: null,
    meta: {},
    fail_on: [],
    selected: 0,
    play_options: [],
  };
}
