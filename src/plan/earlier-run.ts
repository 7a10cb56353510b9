// What of a suite is outstanding after an earlier run (`--rerun`).
import type { SuiteScope } from '../event/comparison.ts';
import { coversFile } from '../event/list-gone.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What became of the scenarios of the run that is run again. */
export interface EarlierRun {
  /** Ids that did not pass or have no result; those that their author skipped are not among them. */
  readonly outstanding: ReadonlySet<string>;
  /** Ids that their author skipped then. */
  readonly skipped: ReadonlySet<string>;
  /** All ids of its plan. */
  readonly planned: ReadonlySet<string>;
  /** Absent where only its plan is known: then no scenario counts as new. */
  readonly scope?: SuiteScope | undefined;
}

/** Tells scenarios apart by an earlier run. */
export interface Outstanding {
  /** True for what that run had to play, and for what has come into the files it read since. */
  readonly isPart: (scenario: Scenario) => boolean;
  /** True for a part that did not pass or did not run. What is still skipped is no part to play. */
  readonly isOutstanding: (scenario: Scenario) => boolean;
}

/** Compares a suite as it is with an earlier run. */
export function compareWithRun({ outstanding, skipped, planned, scope }: EarlierRun): Outstanding {
  const leftOut = new Set(scope?.left_out);
  const isNew = ({ id, place }: Scenario): boolean =>
    scope !== undefined && !planned.has(id) && !leftOut.has(id) && coversFile(scope, place.file);
  return {
    isPart: (scenario) => planned.has(scenario.id) || isNew(scenario),
    isOutstanding: (scenario) =>
      outstanding.has(scenario.id) || (skipped.has(scenario.id) ? scenario.skip === undefined : isNew(scenario)),
  };
}

/** Ids that are outstanding and stand in none of the files that were read. */
export function listLost(scenarios: readonly Scenario[], earlier: EarlierRun | undefined): readonly string[] {
  return earlier === undefined ? [] : [...earlier.outstanding.difference(new Set(scenarios.map(({ id }) => id)))];
}
