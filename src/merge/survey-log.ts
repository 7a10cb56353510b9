// The first look at a stored run that is to be joined with others: what it was to play, which of it has a result, and how far
// it came. Holds a few numbers for each scenario and none of its conversations.
import { readEventLog } from '../event/read-event-log.ts';
import type { Baseline, SuiteScope } from '../event/comparison.ts';
import type { PlannedScenario, RunInfo, ScenarioResult } from '../event/results.ts';
import type { AttemptFinished, RunFinished, RunStarted } from '../event/run-event.ts';

/** How much a run knows about a scenario: it only began it, could not finish or play it, or has its result. */
export type ResultWeight = 'begun' | 'broken-off' | 'result';

/** What a run has of one scenario. */
export interface StoredResult {
  readonly weight: ResultWeight;
  /** When it was over (or begun), in milliseconds since 1970. */
  readonly at: number;
}

/** A stored run as far as joining needs to know it. */
export interface LogSurvey {
  readonly log: string;
  readonly run: RunInfo;
  /** What the run was to play. */
  readonly plan: readonly PlannedScenario[];
  /** What it was a part of; the plan itself where the run was no shard. */
  readonly selection: readonly PlannedScenario[];
  readonly scope?: SuiteScope;
  readonly baseline?: Baseline;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** From its start to its last event, in milliseconds. */
  readonly durationMs: number;
  /** Absent where the run was killed. */
  readonly finished?: RunFinished;
  readonly events: number;
  readonly results: ReadonlyMap<string, StoredResult>;
}

/** Why an attempt ends when the run does: such an attempt says nothing about the agent. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['interrupted', 'run-timeout']);

/** Reads a log from one end to the other; throws an `EventLogError` where it can't be read. */
export async function surveyLog(log: string): Promise<LogSurvey> {
  const survey = new SurveyInProgress(log);
  for await (const event of readEventLog(log)) {
    survey.count(event.at_ms);
    if (event.type === 'run-started') survey.begin(event);
    else if (event.type === 'baseline-loaded') survey.baseline = event.baseline;
    else if (event.type === 'scenario-started') survey.put(event.id, 'begun', event.at_ms);
    else if (event.type === 'attempt-finished') survey.notice(event);
    else if (event.type === 'scenario-finished') survey.finish(event.scenario, event.at_ms);
    else if (event.type === 'run-finished') survey.finished = event;
  }
  return survey.end();
}

class SurveyInProgress {
  finished: RunFinished | undefined;
  baseline: Baseline | undefined;
  readonly #log: string;
  readonly #results = new Map<string, StoredResult>();
  readonly #brokenOff = new Set<string>();
  #started: RunStarted | undefined;
  #startedAt = 0;
  #lastMs = 0;
  #events = 0;

  constructor(log: string) {
    this.#log = log;
  }

  count(atMs: number): void {
    this.#lastMs = Math.max(this.#lastMs, atMs);
    this.#events += 1;
  }

  begin(started: RunStarted): void {
    this.#started = started;
    this.#startedAt = Date.parse(started.run.started_at);
  }

  notice({ id, attempt: { error } }: AttemptFinished): void {
    if (error !== null && BROKEN_OFF.has(error.kind)) this.#brokenOff.add(id);
    else this.#brokenOff.delete(id);
  }

  finish({ id, verdict, skip_kind: kind }: Omit<ScenarioResult, 'attempts'>, atMs: number): void {
    const isBrokenOff = kind === 'run' || (verdict === 'errored' && this.#brokenOff.has(id));
    this.put(id, isBrokenOff ? 'broken-off' : 'result', atMs);
  }

  put(id: string, weight: ResultWeight, atMs: number): void {
    this.#results.set(id, { weight, at: this.#startedAt + atMs });
  }

  end(): LogSurvey {
    // readEventLog gives no log without its first event.
    if (this.#started === undefined) throw new Error(`${this.#log} holds no run`);
    const { run, plan, selection = plan, scope } = this.#started;
    return {
      log: this.#log,
      run,
      plan,
      selection,
      ...(scope && { scope }),
      ...(this.baseline && { baseline: this.baseline }),
      startedAt: this.#startedAt,
      durationMs: this.finished?.duration_ms ?? this.#lastMs,
      ...(this.finished && { finished: this.finished }),
      events: this.#events,
      results: this.#results,
    };
  }
}
