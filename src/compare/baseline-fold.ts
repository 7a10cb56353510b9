// Folds the events of a stored run into what later runs are compared with.
import type { Baseline, BaselineScenario, SuiteScope } from '../event/comparison.ts';
import type { ScenarioResult } from '../event/results.ts';
import type { RunEvent } from '../event/run-event.ts';
import { RunFold } from '../event/run-fold.ts';
import type { RunSummary } from '../event/run-summary.ts';
import { describeOutcome } from '../event/scenario-outcome.ts';

/** A stored run as a baseline, with what else is known of it. */
export interface RunBaseline {
  readonly baseline: Baseline;
  readonly summary: RunSummary;
  readonly planned: ReadonlySet<string>;
  readonly scope: SuiteScope | undefined;
}

/** Takes the events of one run. */
export class BaselineFold {
  readonly #fold = new RunFold();
  readonly #scenarios: BaselineScenario[] = [];
  readonly #onResult: (result: ScenarioResult) => void;
  #planned: readonly string[] = [];
  #scope: SuiteScope | undefined;

  /** `onResult` is told every result, in the order of the plan. */
  constructor(onResult: (result: ScenarioResult) => void = () => undefined) {
    this.#onResult = onResult;
  }

  /** Takes the next event. */
  add(event: RunEvent): void {
    if (event.type === 'run-started') [this.#planned, this.#scope] = [event.plan.map(({ id }) => id), event.scope];
    this.#take(this.#fold.add(event));
  }

  /** Gives the baseline; no event follows. */
  finish(): RunBaseline {
    this.#take(this.#fold.finish());
    const summary = this.#fold.summary();
    const judged = new Set(this.#scenarios.map(({ id }) => id));
    const known = [...this.#planned, ...(this.#scope?.left_out ?? [])];
    const source = { run: summary.run.id, file: null, target: summary.run.target };
    const baseline = { ...source, scenarios: this.#scenarios, without_verdict: known.filter((id) => !judged.has(id)) };
    return { baseline, summary, planned: new Set(this.#planned), scope: this.#scope };
  }

  #take(results: Iterable<ScenarioResult>): void {
    for (const result of results) {
      const outcome = describeOutcome(result);
      if (outcome !== undefined) this.#scenarios.push({ id: result.id, file: result.file, ...outcome });
      this.#onResult(result);
    }
  }
}
