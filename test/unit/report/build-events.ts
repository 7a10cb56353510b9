// Builds the events of a run from short descriptions of its scenarios, for the tests of reports.
import type { Baseline, SuiteScope } from '../../../src/event/comparison.ts';
import type { AttemptResult, CheckResult, RunInfo, ScenarioResult, TurnResult } from '../../../src/event/results.ts';
import type { EmittedEvent, RunCancelled, RunEvent } from '../../../src/event/run-event.ts';

const PLACE = { file: 'scenarios/a.yaml', line: 1, column: 1 };

export function buildRun(overrides: Partial<RunInfo> = {}): RunInfo {
  return {
    id: '2026-11-25T10-00-00-abc123',
    version: '0.1.0',
    target: 'sandbox',
    base_url: 'https://api.us-1.platform.polyai.app',
    started_at: '2026-11-25T10:00:00.000Z',
    seed: null,
    order: 'file',
    shard: null,
    concurrency: 10,
    rate: null,
    meta: { commit: '0123abcd', branch: 'main' },
    fail_on: ['failed'],
    selected: 1,
    play_options: [],
    ...overrides,
  };
}

export function buildCheck(overrides: Partial<CheckResult> = {}): CheckResult {
  return {
    subject: 'response',
    matcher: 'contains',
    passed: true,
    expected: 'contains "hello"',
    actual: 'hello there',
    expected_text: 'hello',
    ...PLACE,
    ...overrides,
  };
}

export function buildTurn(overrides: Partial<TurnResult> = {}): TurnResult {
  const index = overrides.index ?? 1;
  return {
    index,
    user: index === 0 ? null : 'Hello',
    response: 'Hello there, how can I help?',
    end_conversation: false,
    handoff: null,
    latency_ms: 120,
    started_ms: 100 * index,
    correlation_id: `corr-${index}`,
    checks: [],
    ...PLACE,
    ...overrides,
  };
}

export function buildAttempt(overrides: Partial<AttemptResult> = {}): AttemptResult {
  const attempt = overrides.attempt ?? 1;
  return {
    attempt,
    verdict: 'passed',
    conversation_id: `CONV-${attempt}`,
    error: null,
    started_ms: 0,
    duration_ms: 1234.5,
    requests: 4,
    slot: 0,
    turns: [buildTurn({ index: 0, checks: [buildCheck()] })],
    ...overrides,
  };
}

export function buildScenario(overrides: Partial<ScenarioResult> = {}): ScenarioResult {
  const verdict = overrides.verdict ?? 'passed';
  const attempts = verdict === 'skipped' ? [] : [buildAttempt({ verdict })];
  return {
    id: 'a',
    name: 'A scenario',
    file: 'scenarios/a.yaml',
    line: 1,
    tags: [],
    verdict,
    flaky: false,
    quarantined: false,
    started_ms: 0,
    duration_ms: attempts.length === 0 ? 0 : 1234.5,
    attempts,
    ...overrides,
  };
}

export interface StreamOptions {
  readonly run?: Partial<RunInfo>;
  readonly cancelled?: Pick<RunCancelled, 'cause' | 'message'> & Partial<Pick<RunCancelled, 'signal'>>;
  readonly warnings?: readonly { readonly code: string; readonly message: string }[];
  /** Ids of planned scenarios that get no result. */
  readonly missing?: readonly string[];
  /** False for the log of a run that was killed. */
  readonly finished?: boolean;
  readonly waitedMs?: number;
  readonly scope?: SuiteScope;
  readonly baseline?: Baseline;
}

/** The events of a run that plays one scenario after another, in the order given. */
export function buildEvents(scenarios: readonly ScenarioResult[], options: StreamOptions = {}): RunEvent[] {
  const events: EmittedEvent[] = [];
  const plan = scenarios.map(({ id, name, file, line, tags, variant }) => ({
    id,
    name,
    file,
    line,
    tags,
    ...(variant !== undefined && { variant }),
  }));
  const run = buildRun({ selected: plan.length, ...options.run });
  const { scope, baseline } = options;
  events.push({ type: 'run-started', format: 'rehearsal-events/1', run, plan, ...(scope && { scope }) });
  if (baseline !== undefined) events.push({ type: 'baseline-loaded', baseline });
  for (const warning of options.warnings ?? []) events.push({ type: 'warning', ...warning });
  const finished = scenarios.filter(({ id }) => !(options.missing ?? []).includes(id));
  const cancelAt = finished.findIndex(({ skip_kind }) => skip_kind === 'run');
  for (const [index, scenario] of finished.entries()) {
    if (options.cancelled !== undefined && index === cancelAt)
      events.push({ type: 'run-cancelled', ...options.cancelled });
    events.push(...scenarioEvents(scenario));
  }
  if (options.finished !== false) {
    const durationMs = Math.max(0, ...finished.map((scenario) => scenario.started_ms + scenario.duration_ms));
    events.push({ type: 'run-finished', duration_ms: durationMs, waited_ms: options.waitedMs ?? 0, unclosed: 0 });
  }
  return events.map((event, seq) => ({ ...event, seq, at_ms: seq * 10 }));
}

/** The events of one scenario. */
export function* scenarioEvents(result: ScenarioResult): Iterable<EmittedEvent> {
  const { attempts, ...scenario } = result;
  const { id } = scenario;
  if (attempts.length > 0) yield { type: 'scenario-started', id };
  for (const [index, { turns, ...attempt }] of attempts.entries()) {
    if (attempt.conversation_id !== null) {
      const { conversation_id } = attempt;
      yield { type: 'conversation-created', id, attempt: attempt.attempt, conversation_id };
    }
    for (const turn of turns) yield { type: 'turn-finished', id, attempt: attempt.attempt, turn };
    yield { type: 'attempt-finished', id, attempt, more: index < attempts.length - 1 };
  }
  yield { type: 'scenario-finished', scenario };
}
