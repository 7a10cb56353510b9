// Which run's result counts for each scenario, and what is left of the runs after that. The order in which the runs were
// named decides nothing.
import type { LogSurvey, ResultWeight } from './survey-log.ts';

/** A run among those that are joined, and what of it counts. */
export interface MergedPart {
  readonly survey: LogSurvey;
  /** Ids of the scenarios for which this run counts. */
  readonly counts: ReadonlySet<string>;
  /** True where it counts why the run stopped: no other has made up for anything of it, or not for what it broke off. */
  readonly doesStopCount: boolean;
  /** True where another run plays everything again that this one was to play. */
  readonly isReplaced: boolean;
  /** True where the run was killed and no other has made up for it. */
  readonly isCutShort: boolean;
}

const WEIGHTS: readonly ResultWeight[] = ['begun', 'broken-off', 'result'];

/** Leaves out copies of one run, the longest is kept, and puts the others in the order of their start. */
export function orderRuns(surveys: readonly LogSurvey[]): readonly LogSurvey[] {
  const byId = new Map<string, LogSurvey>();
  for (const survey of surveys) {
    const other = byId.get(survey.run.id);
    if (other === undefined || survey.events > other.events) byId.set(survey.run.id, survey);
  }
  return [...byId.values()].sort((one, other) => one.startedAt - other.startedAt || compareText(one, other));
}

/**
 * Decides what counts: of a scenario that was played twice its later result, and a result before what was broken off.
 * `runs` come from `orderRuns`.
 */
export function chooseResults(runs: readonly LogSurvey[]): readonly MergedPart[] {
  const owners = new Map<string, LogSurvey>();
  for (const survey of runs) {
    for (const id of survey.results.keys()) {
      const owner = owners.get(id);
      if (owner === undefined || isBetter(survey, owner, id)) owners.set(id, survey);
    }
  }
  return runs.map((survey) => describePart(survey, owners));
}

function isBetter(survey: LogSurvey, owner: LogSurvey, id: string): boolean {
  const [one, other] = [survey.results.get(id), owner.results.get(id)];
  if (one === undefined || other === undefined) return one !== undefined;
  const more = WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight);
  return more > 0 || (more === 0 && one.at >= other.at);
}

function describePart(survey: LogSurvey, owners: ReadonlyMap<string, LogSurvey>): MergedPart {
  const counts = new Set([...survey.results.keys()].filter((id) => owners.get(id) === survey));
  const weights = [...counts].map((id) => survey.results.get(id)?.weight);
  const isElsewhere = ({ id }: { readonly id: string }): boolean => !counts.has(id) && hasResult(owners.get(id), id);
  const { plan, finished } = survey;
  const isMadeUpFor = plan.some(isElsewhere) && plan.every(({ id }) => hasResult(owners.get(id), id));
  return {
    survey,
    counts,
    doesStopCount: counts.size === plan.length || weights.includes('broken-off'),
    isReplaced: plan.length > 0 && plan.every(isElsewhere),
    isCutShort: finished === undefined && !isMadeUpFor,
  };
}

function hasResult(owner: LogSurvey | undefined, id: string): boolean {
  return (owner?.results.get(id)?.weight ?? 'begun') !== 'begun';
}

function compareText(one: LogSurvey, other: LogSurvey): number {
  return one.run.id < other.run.id ? -1 : 1;
}
