// Folds the events of a run, live or stored, into results in the order of the plan and the summary at the end. Finished
// results leave the fold as soon as they are released, so that memory does not grow with the run.
import { unreachable } from '../base/unreachable.ts';
import { AttemptCollector } from './attempt-collector.ts';
import type { Comparison, SuiteScope } from './comparison.ts';
import { ComparisonFold } from './comparison-fold.ts';
import { computeExit, describeForExit, type ExitFacts } from './exit-code.ts';
import { parseFailOn } from './fail-on.ts';
import { PlanOrder } from './plan-order.ts';
import { ResultStore } from './result-store.ts';
import type { PlannedScenario, RunInfo, ScenarioResult } from './results.ts';
import { INTERNAL_ERROR, REPORT_FAILED, type RunCancelled, type RunEvent, type RunFinished } from './run-event.ts';
import type { RunSummary } from './run-summary.ts';
import { Tally } from './tally.ts';
import { WarningList } from './warning-list.ts';

const WEIGHT_OF_CAUSE = { 'max-failures': 1, 'run-timeout': 2, signal: 3 } as const;

/** The state of one run, made from its events and from nothing else. */
export class RunFold {
  readonly #store = new ResultStore();
  readonly #collector = new AttemptCollector();
  readonly #tally = new Tally();
  readonly #warnings = new WarningList();
  readonly #indexById = new Map<string, number>();
  #run: RunInfo | undefined;
  #plan: readonly PlannedScenario[] = [];
  #scope: SuiteScope | undefined;
  #comparing: ComparisonFold | undefined;
  #order = new PlanOrder(0, this.#store);
  #cancelled: RunCancelled | undefined;
  #finished: RunFinished | undefined;
  #lastMs = 0;

  /** What of the suite is not in the plan; undefined where that is not known. */
  get scope(): SuiteScope | undefined {
    return this.#scope;
  }

  /** Takes the next event; gives the results whose turn in the plan has come, to be read at once and whole. */
  add(event: RunEvent): Iterable<ScenarioResult> {
    this.#lastMs = Math.max(this.#lastMs, event.at_ms);
    switch (event.type) {
      case 'run-started':
        this.#run = event.run;
        this.#plan = event.plan;
        this.#scope = event.scope;
        this.#order = new PlanOrder(event.plan.length, this.#store);
        event.plan.forEach(({ id }, index) => this.#indexById.set(id, index));
        return [];
      case 'baseline-loaded':
        this.#comparing = new ComparisonFold(event.baseline);
        return [];
      case 'turn-finished':
        this.#collector.addTurn(event);
        return [];
      case 'attempt-finished':
        this.#collector.addAttempt(event);
        return [];
      case 'scenario-finished':
        return this.#addScenario(this.#collector.finish(event));
      case 'run-cancelled':
        this.#cancelled = heavier(this.#cancelled, event);
        return [];
      case 'warning':
        this.#warnings.add(event);
        return [];
      case 'run-finished':
        this.#finished = event;
        return [];
      case 'scenario-started':
      case 'conversation-created':
        return [];
      default:
        return unreachable(event);
    }
  }

  /** To be called when no event follows: gives the results that waited for scenarios which have none. */
  *finish(): Generator<ScenarioResult> {
    yield* this.#order.finish();
    this.#store.close();
  }

  /** What the exit code is computed from. */
  facts(comparison = this.#compare()): ExitFacts {
    const run = this.#runOrThrow();
    return {
      counts: this.#tally.counts(this.#plan.length),
      gating: this.#tally.gating,
      quarantinedPassed: this.#tally.quarantinedPassed,
      notPlayed: this.#tally.notPlayed,
      missing: this.#order.missing().length,
      finished: this.#finished !== undefined,
      cancelled: this.#stop() ?? null,
      internalErrors: this.#warnings.count(INTERNAL_ERROR),
      failedReports: this.#warnings.count(REPORT_FAILED),
      selected: run.selected,
      rerun: run.rerun_of !== undefined,
      failOn: parseFailOn(run.fail_on).failOn,
      ...(comparison !== null && { comparison: describeForExit(comparison) }),
    };
  }

  /** The end of the run as every report states it. */
  summary(): RunSummary {
    const comparison = this.#compare();
    const facts = this.facts(comparison);
    const exit = computeExit(facts);
    const stop = this.#stop();
    return {
      run: this.#runOrThrow(),
      counts: facts.counts,
      duration_ms: this.#finished?.duration_ms ?? this.#lastMs,
      waited_share: this.#waitedShare(),
      exit_code: exit.code,
      exit_name: exit.name,
      verdict_reason: exit.reason,
      missing: this.#order.missing().flatMap((index) => this.#describePlanned(index)),
      warnings: [...this.#warnings.list(), ...describeGate(facts), ...describeUnrelated(comparison)],
      cancelled: stop === undefined ? null : { cause: stop.cause, message: stop.message },
      comparison,
    };
  }

  #addScenario(scenario: ScenarioResult): Iterable<ScenarioResult> {
    const index = this.#indexById.get(scenario.id);
    if (index === undefined) throw new Error(`scenario ${scenario.id} finished but was not planned`);
    const released = this.#order.add(index, scenario);
    this.#tally.add(scenario);
    this.#comparing?.addResult(scenario);
    return released;
  }

  /** Why the run stopped. Failures that reach their limit with the last scenario stop nothing. */
  #stop(): RunCancelled | undefined {
    const isIdle = this.#tally.notPlayed === 0 && this.#order.missing().length === 0;
    return this.#cancelled?.cause === 'max-failures' && isIdle ? undefined : this.#cancelled;
  }

  #compare(): Comparison | null {
    return this.#comparing?.comparison(this.#plan, this.#scope) ?? null;
  }

  #describePlanned(index: number): RunSummary['missing'] {
    const planned = this.#plan[index];
    return planned === undefined ? [] : [{ id: planned.id, file: planned.file, line: planned.line }];
  }

  #waitedShare(): number {
    const waitedMs = this.#finished?.waited_ms ?? 0;
    return this.#tally.conversationMs === 0 ? 0 : Math.min(1, waitedMs / this.#tally.conversationMs);
  }

  #runOrThrow(): RunInfo {
    if (this.#run === undefined) throw new Error('a run has no summary before it started');
    return this.#run;
  }
}

function heavier(before: RunCancelled | undefined, event: RunCancelled): RunCancelled {
  return before !== undefined && WEIGHT_OF_CAUSE[before.cause] >= WEIGHT_OF_CAUSE[event.cause] ? before : event;
}

/** Says aloud what would otherwise look like a run that gates. */
function describeGate({ counts, gating }: ExitFacts): RunSummary['warnings'] {
  const gated = gating.passed + gating.failed + gating.errored;
  if (gated > 0 || counts.quarantined === 0) return [];
  return [
    {
      code: 'only-quarantined',
      message: 'everything that was played is quarantined, so nothing could make the run fail',
    },
  ];
}

/** A baseline of another suite would let everything through. */
function describeUnrelated(comparison: Comparison | null): RunSummary['warnings'] {
  if (comparison === null || comparison.counts.compared > 0) return [];
  const message = 'no scenario of this run has a verdict in the baseline, so nothing could be compared';
  return [{ code: 'baseline-unrelated', message }];
}
