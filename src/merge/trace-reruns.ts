// Which of several runs play others of them again. A rerun is later than what it reruns, whatever the clocks of the machines
// say, and makes up for its missing end.
import { listOriginals } from './find-differences.ts';
import { createMergedId } from './merged-id.ts';
import type { LogSurvey } from './survey-log.ts';

/** What is known of the reruns among runs. */
export interface RerunTrace {
  /** Milliseconds by which the results of a run are later than its clock said. */
  readonly delayMs: (run: LogSurvey) => number;
  /** The reruns of a run, those of its reruns included. */
  readonly listReruns: (run: LogSurvey) => readonly LogSurvey[];
}

/** Traces the reruns; `runs` come from `orderRuns`. */
export function traceReruns(runs: readonly LogSurvey[]): RerunTrace {
  const bases = new Map(runs.map((run) => [run, findBases(run, runs)]));
  const basesOf = (run: LogSurvey): readonly LogSurvey[] => bases.get(run) ?? [];
  const delays = new Map<LogSurvey, number>();
  const delayMs = (run: LogSurvey): number => {
    const known = delays.get(run);
    if (known !== undefined) return known;
    // Runs that rerun each other were written by hand, and must not be followed for ever.
    delays.set(run, 0);
    const begin = Math.max(...basesOf(run).map((base) => findEnd(base) + delayMs(base) + 1), run.startedAt);
    delays.set(run, begin - run.startedAt);
    return begin - run.startedAt;
  };
  const listReruns = (run: LogSurvey): readonly LogSurvey[] => {
    const found = new Set([run]);
    for (const base of found) {
      for (const other of runs) if (basesOf(other).includes(base)) found.add(other);
    }
    return [...found].slice(1);
  };
  return { delayMs, listReruns };
}

/** What a run reruns: another one, or all those whose merged run it was told to rerun. */
function findBases(run: LogSurvey, runs: readonly LogSurvey[]): readonly LogSurvey[] {
  const { rerun_of: base } = run.run;
  if (base === undefined) return [];
  const others = runs.filter((other) => other !== run);
  const named = others.filter((other) => other.run.id === base);
  if (named.length > 0) return named;
  return [listOriginals(others), others].find((parts) => createMergedId(parts) === base) ?? [];
}

/** When the last of its results was there. */
function findEnd({ startedAt, results }: LogSurvey): number {
  let end = startedAt;
  for (const { at } of results.values()) end = Math.max(end, at);
  return end;
}
