// The results of a run as documents: the very shapes that stand in results.json and events.jsonl (snake_case).
// Published as a schema by `rehearsal schema results`.
import type { Handoff } from '../chat/wire.ts';

/** Name of the format of results.json. */
export const RESULTS_FORMAT = 'rehearsal-results/1';

/** How a scenario or an attempt ended. */
export type Verdict = 'passed' | 'failed' | 'errored' | 'skipped';

/** One comparison made during a run. */
export interface CheckResult {
  /** `response`, `handoff`, `handoff.destination`, `handoff.reason`, `end_conversation`, `latency`, `body`, `capture NAME`. */
  readonly subject: string;
  /** Kind of comparison: a matcher's key (`contains`, `matches` ...), or `is` for the others. */
  readonly matcher: string;
  readonly passed: boolean;
  /** What was demanded, as a person reads it, without the subject: `contains "30 days"`, `true`, `at most 3 s`. */
  readonly expected: string;
  /** What came; null where the field was missing. */
  readonly actual: string | null;
  /** The demanded text alone, where the matcher demands one (`contains`, `equals`, `exact`), so that reports can mark the difference. */
  readonly expected_text?: string;
  /** True for the checks that nobody wrote: no early end, no handoff out of nowhere. They are recorded only when they fail. */
  readonly implied?: boolean;
  /** More about a failure, where expected and actual do not say it all. */
  readonly message?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One exchange: what was said and what came back. Index 0 is the greeting. */
export interface TurnResult {
  readonly index: number;
  /** Name of the turn, where the author gave one. */
  readonly name?: string;
  /** Null for the greeting and for silence. */
  readonly user: string | null;
  /** Present on a silent turn: whether `message` was left out or sent empty. */
  readonly silence?: 'absent' | 'empty';
  /** True where the words came from `answers`, not from the script. */
  readonly answer?: true;
  /** The agent's whole text; null where no usable answer came. */
  readonly response: string | null;
  readonly end_conversation: boolean | null;
  readonly handoff: Handoff | null;
  /** From request to last byte; null where no answer came. */
  readonly latency_ms: number | null;
  /** Time spent waiting for the rate limit, left out when zero. */
  readonly waited_ms?: number;
  /** Begin of the exchange, from the start of the run. */
  readonly started_ms: number;
  readonly correlation_id?: string;
  /** Fields of the body that the API does not document. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly captures?: Readonly<Record<string, string>>;
  readonly warnings?: readonly string[];
  readonly checks: readonly CheckResult[];
  /** Where the turn stands; for turns of a fragment that is the fragment's file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why an attempt could not be judged. */
export interface ErrorInfo {
  /**
   * A `ChatErrorKind`, or `scenario-timeout`, `run-timeout`, `pattern-timeout`, `body-timeout`, `nothing-checked`,
   * `missing-capture`, `interrupted`, `internal`.
   */
  readonly kind: string;
  readonly message: string;
  readonly hint?: string;
  /** Index of the turn it happened in. */
  readonly turn?: number;
  readonly operation?: string;
  readonly status?: number;
  readonly error_code?: string;
  readonly correlation_id?: string;
  /** True where the agent may have processed the message all the same; it was not sent again. */
  readonly may_be_delivered?: true;
  readonly body_excerpt?: string;
  /** The place in a scenario file, where the error has one. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One whole conversation played for a scenario. */
export interface AttemptResult {
  /** From 1; counts repeats and retries alike, in the order they were played. */
  readonly attempt: number;
  /** From 1, on repeated scenarios only. */
  readonly repeat?: number;
  readonly verdict: 'passed' | 'failed' | 'errored';
  readonly conversation_id: string | null;
  readonly error: ErrorInfo | null;
  /** From the start of the run. */
  readonly started_ms: number;
  readonly duration_ms: number;
  /** HTTP requests made: create, respond and close, repeated ones included. */
  readonly requests: number;
  readonly waited_ms?: number;
  /** Which of the `--concurrency` places it was played in, from 0; for timelines. */
  readonly slot: number;
  readonly warnings?: readonly string[];
  readonly turns: readonly TurnResult[];
}

/** Repeats and what became of them. */
export interface RepeatResult {
  /** How many were planned; fewer are played when the verdict is decided early. */
  readonly planned: number;
  readonly played: number;
  readonly passed: number;
  readonly errored: number;
  /** The share that must pass. */
  readonly pass_rate: number;
  /** Wilson score interval (95 %) of the rate seen. */
  readonly interval: readonly [low: number, high: number];
}

/** A scenario and everything that was played for it. */
export interface ScenarioResult {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly file: string;
  readonly line: number;
  readonly tags: readonly string[];
  readonly variant?: string;
  readonly verdict: Verdict;
  readonly flaky: boolean;
  readonly quarantined: boolean;
  /** Why it is quarantined, or what is wrong with its entry. */
  readonly quarantine?: QuarantineInfo;
  /** Why it was skipped: the author's reason, `--max-failures`, the run's end. */
  readonly skip_reason?: string;
  /** Author's skip (`file`) or the run's own (`run`): only the latter leaves the run incomplete. */
  readonly skip_kind?: 'file' | 'run';
  /** The reason given with `expected_failure`; the verdict has been turned round already. */
  readonly expected_failure?: string;
  readonly repeat?: RepeatResult;
  readonly started_ms: number;
  readonly duration_ms: number;
  readonly attempts: readonly AttemptResult[];
}

/** An entry of the quarantine file, as it applied to a scenario. */
export interface QuarantineInfo {
  readonly reason: string;
  readonly owner?: string;
  readonly ticket?: string;
  /** Date as written, `2026-12-31`. */
  readonly expires?: string;
  /** True after `expires`: the scenario gates again. */
  readonly expired: boolean;
}

/** One line of the plan: what is known of a scenario before it is played. */
export interface PlannedScenario {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly tags: readonly string[];
  readonly variant?: string;
}

/** Counts over a run; `failed` and `errored` include quarantined scenarios. */
export interface Counts {
  readonly planned: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  readonly skipped: number;
  readonly flaky: number;
  readonly quarantined: number;
  /** Checks evaluated, over all attempts. */
  readonly checks: number;
  /** Every create, respond and close of every attempt. */
  readonly requests: number;
}

/** Names of the exit codes, documented in docs/command-line.md. */
export type ExitName = 'ok' | 'failed' | 'usage' | 'errored' | 'empty' | 'incomplete' | 'internal' | 'interrupted';

/** The run as a whole. */
export interface RunInfo {
  readonly id: string;
  /** Version of rehearsal that played it. */
  readonly version: string;
  readonly target: string;
  readonly base_url?: string;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly seed: number | null;
  readonly order: 'file' | 'random';
  readonly shard: { readonly index: number; readonly total: number } | null;
  /** Conversations open at once; over all shards together, as is `rate`. */
  readonly concurrency: number;
  /** Requests per second at most; null without limit. */
  readonly rate: number | null;
  /** Release stamp: `--meta` and what CI variables tell. */
  readonly meta: Readonly<Record<string, string>>;
  /** The `--fail-on` list in force. */
  readonly fail_on: readonly string[];
  /** Scenarios that the selection held before sharding; tells an empty shard from an empty selection. */
  readonly selected: number;
  /** Options with which a scenario of this run is played again: `--target`, `sandbox`. */
  readonly play_options: readonly string[];
  /** Id of the run whose unfinished business this one plays (`--rerun`). */
  readonly rerun_of?: string;
  /** True where TLS certificates were not verified; every report says so. */
  readonly insecure?: true;
}
