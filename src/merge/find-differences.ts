// Whether runs can be joined: they must be parts, repetitions or reruns of one and the same run. What differs is said.
import type { PlannedScenario } from '../event/results.ts';
import type { LogSurvey } from './survey-log.ts';

/** So many scenarios are named where selections differ. */
const NAMED = 3;

/** Members of the release stamp that say what was judged: results of different releases add up to nothing. */
const RELEASE_KEYS = ['commit', 'agent_version', 'environment'] as const;

/** The runs that the others are parts of or come after: those that are no reruns, or all where all are. */
export function listOriginals(runs: readonly LogSurvey[]): readonly LogSurvey[] {
  const originals = runs.filter(({ run }) => run.rerun_of === undefined);
  return originals.length > 0 ? originals : runs;
}

/** Lists what keeps the runs from being joined, a sentence each; none where they can be. */
export function findDifferences(runs: readonly LogSurvey[]): readonly string[] {
  const originals = listOriginals(runs);
  const [first] = originals;
  if (first === undefined) return [];
  return runs.flatMap((survey) => {
    if (survey === first) return listStrays(survey);
    const isPart = originals.includes(survey);
    const differences = [
      ...compareRuns(first, survey, isPart),
      ...compareRelease(first, survey),
      ...listStrays(survey),
    ];
    return [...differences, ...compareSelections(first, survey, isPart)];
  });
}

/** A rerun need not be told again what the run is to be compared with, and what makes it fail. */
function compareRuns(first: LogSurvey, other: LogSurvey, isPart: boolean): readonly string[] {
  const facts = ({ run, baseline }: LogSurvey): Readonly<Record<string, string>> => ({
    target: run.target,
    'base URL': run.base_url ?? 'none',
    ...(isPart && {
      '--fail-on list': run.fail_on.join(','),
      baseline: baseline?.run ?? baseline?.file ?? 'none',
    }),
    ...(run.rerun_of !== undefined && first.run.rerun_of !== undefined && { 'run to run again': run.rerun_of }),
  });
  const [one, two] = [facts(first), facts(other)];
  return Object.keys(one)
    .filter((name) => one[name] !== two[name] && two[name] !== undefined)
    .map(
      (name) => `the ${name} of ${nameOf(first)} is ${one[name] ?? ''}, that of ${nameOf(other)} ${two[name] ?? ''}`,
    );
}

function compareRelease(first: LogSurvey, other: LogSurvey): readonly string[] {
  return RELEASE_KEYS.flatMap((key) => {
    const [one, two] = [first.run.meta[key], other.run.meta[key]];
    if (one === undefined || two === undefined || one === two) return [];
    return [`${nameOf(first)} judged ${key} ${one}, ${nameOf(other)} ${two}`];
  });
}

/** A shard that plays what its own selection does not have was put together by hand. */
function listStrays(survey: LogSurvey): readonly string[] {
  const selected = new Set(survey.selection.map(({ id }) => id));
  const strays = survey.plan.filter(({ id }) => !selected.has(id));
  return strays.length === 0 ? [] : [`${nameOf(survey)} plays ${nameAll(strays)}, which its selection does not have`];
}

function compareSelections(first: LogSurvey, other: LogSurvey, isPart: boolean): readonly string[] {
  const known = new Map(first.selection.map((scenario) => [scenario.id, scenario]));
  const selected = new Set(other.selection.map(({ id }) => id));
  const more = other.selection.filter(({ id }) => !known.has(id));
  const less = isPart ? first.selection.filter(({ id }) => !selected.has(id)) : [];
  const changed = other.selection.filter((scenario) => {
    const before = known.get(scenario.id);
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(scenario);
  });
  const [one, two] = [nameOf(first), nameOf(other)];
  return [
    ...(more.length === 0 ? [] : [`${two} selects ${nameAll(more)}, which ${one} does not`]),
    ...(less.length === 0 ? [] : [`${one} selects ${nameAll(less)}, which ${two} does not`]),
    ...(changed.length === 0
      ? []
      : [`the name, place or tags of ${nameAll(changed)} differ between ${one} and ${two}`]),
  ];
}

function nameOf({ run }: LogSurvey): string {
  return run.id;
}

function nameAll(scenarios: readonly PlannedScenario[]): string {
  const named = scenarios.slice(0, NAMED).map(({ id }) => id);
  const left = scenarios.length - named.length;
  return `${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
