// Folds the results of a run into its comparison with a baseline. Holds one short line for each scenario.
import { append } from '../base/append.ts';
import { compareLatency } from './compare-latency.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import type {
  Baseline,
  BaselineScenario,
  Change,
  ChangedScenario,
  Comparison,
  ScenarioOutcome,
  SuiteScope,
} from './comparison.ts';
import { listGone } from './list-gone.ts';
import type { PlannedScenario, ScenarioResult } from './results.ts';
import { describeOutcome } from './scenario-outcome.ts';

interface Seen {
  readonly outcome: ScenarioOutcome;
  readonly quarantined: boolean;
}

/** The comparison of one run, result by result. */
export class ComparisonFold {
  readonly #baseline: Baseline;
  readonly #before: ReadonlyMap<string, BaselineScenario>;
  readonly #after = new Map<string, Seen>();

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
    this.#before = new Map(baseline.scenarios.map((scenario) => [scenario.id, scenario]));
  }

  /** Takes a result. */
  addResult(result: ScenarioResult): void {
    const outcome = describeOutcome(result);
    if (outcome !== undefined) this.add(result.id, outcome, result.quarantined);
  }

  /** Takes what is known of a result. */
  add(id: string, outcome: ScenarioOutcome, quarantined: boolean): void {
    this.#after.set(id, { outcome: outcomeOf(outcome), quarantined });
  }

  /** The comparison so far; `scope` tells what of the suite the plan leaves out, undefined where that is not known. */
  comparison(plan: readonly PlannedScenario[], scope: SuiteScope | undefined): Comparison {
    const { run, file, target } = this.#baseline;
    const pairs = [...this.#after].flatMap(([id, { outcome }]) => {
      const before = this.#before.get(id);
      return before === undefined ? [] : [{ id, before, after: outcome }];
    });
    const judgements = compareOutcomes(pairs);
    const judged = new Map(pairs.map(({ id }, index) => [id, judgements[index]]));
    const isKnown = new Set(this.#baseline.without_verdict);
    const scenarios: ChangedScenario[] = [];
    for (const planned of plan) {
      const seen = this.#after.get(planned.id);
      if (seen === undefined) continue;
      const { change, pValue } =
        judged.get(planned.id) ?? (isKnown.has(planned.id) ? { change: undefined } : { change: 'new' as const });
      if (change !== undefined) scenarios.push(this.#describe(planned, seen, { change, pValue }));
    }
    append(scenarios, this.#listGone(plan, scope));
    const counts = { ...countChanges(scenarios), compared: pairs.length };
    return { baseline: { run, file, target }, counts, scenarios, latency: compareLatency(pairs) };
  }

  #describe(
    { id, name, file, line }: PlannedScenario,
    { outcome, quarantined }: Seen,
    { change, pValue }: { readonly change: Change; readonly pValue: number | undefined },
  ): ChangedScenario {
    const before = this.#before.get(id);
    return {
      id,
      change,
      file,
      line,
      name,
      before: before === undefined ? null : outcomeOf(before),
      after: outcome,
      ...(quarantined && { quarantined }),
      ...(pValue !== undefined && { p_value: pValue }),
    };
  }

  #listGone(plan: readonly PlannedScenario[], scope: SuiteScope | undefined): ChangedScenario[] {
    const gone = listGone(this.#baseline.scenarios, new Set(plan.map(({ id }) => id)), scope);
    return gone.map(({ id, file, ...before }) => ({ id, change: 'gone', file, before, after: null }));
  }
}

function outcomeOf({ verdict, repeats, latency_ms }: ScenarioOutcome): ScenarioOutcome {
  return { verdict, ...(repeats && { repeats }), latency_ms };
}

function countChanges(scenarios: readonly ChangedScenario[]): Omit<Comparison['counts'], 'compared'> {
  const counts = { regression: 0, fixed: 0, 'still-failing': 0, new: 0, gone: 0, errored: 0, uncertain: 0, gating: 0 };
  for (const { change, quarantined } of scenarios) {
    counts[change] += 1;
    if (change === 'regression' && quarantined !== true) counts.gating += 1;
  }
  return counts;
}
