// Which run's result counts for each scenario, and what is left of the runs after that. The order in which the runs were
// named decides nothing.
import type { LogSurvey, ResultWeight } from './survey-log.ts';
import { traceReruns, type RerunTrace } from './trace-reruns.ts';

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
  const trace = traceReruns(runs);
  const owners = new Map<string, LogSurvey>();
  for (const survey of runs) {
    for (const id of survey.results.keys()) {
      const owner = owners.get(id);
      if (owner === undefined || isBetter(survey, owner, { id, trace })) owners.set(id, survey);
    }
  }
  return runs.map((survey) => describePart(survey, owners, trace));
}

function isBetter(
  survey: LogSurvey,
  owner: LogSurvey,
  { id, trace: { delayMs } }: { readonly id: string; readonly trace: RerunTrace },
): boolean {
  const [one, other] = [survey.results.get(id), owner.results.get(id)];
  if (one === undefined || other === undefined) return one !== undefined;
  const more = WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight);
  return more > 0 || (more === 0 && one.at + delayMs(survey) >= other.at + delayMs(owner));
}

function describePart(survey: LogSurvey, owners: ReadonlyMap<string, LogSurvey>, trace: RerunTrace): MergedPart {
  const counts = new Set([...survey.results.keys()].filter((id) => owners.get(id) === survey));
  const weights = [...counts].map((id) => survey.results.get(id)?.weight);
  const isElsewhere = ({ id }: { readonly id: string }): boolean => !counts.has(id) && hasResult(owners.get(id), id);
  const { plan, finished } = survey;
  // A rerun that found nothing to play has only what the killed run lacked: an end.
  const hasSuccessor = (): boolean => plan.some(isElsewhere) || trace.listReruns(survey).some((run) => run.finished);
  const isMadeUpFor = plan.every(({ id }) => hasResult(owners.get(id), id)) && hasSuccessor();
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
