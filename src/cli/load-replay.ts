// A stored run together with the scenarios that it played, as their files have them now: for what looks at a suite without
// sending anything.
import { append } from '../base/append.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readEventLog } from '../event/read-event-log.ts';
import type { ScenarioResult } from '../event/results.ts';
import { RunFold } from '../event/run-fold.ts';
import type { RunSummary } from '../event/run-summary.ts';
import { Player } from '../mutate/player.ts';
import type { Stage } from '../mutate/transcript.ts';
import { loadSuite, type Suite } from '../scenario/load-suite.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Config } from './config.ts';
import { EVENT_LOG, findRun } from './run-directory.ts';
import { describeUnreadable } from './stored-run.ts';

/** A stored run and its suite. */
export interface ReplayableRun {
  readonly summary: RunSummary;
  /** In the order of the plan. */
  readonly results: readonly ScenarioResult[];
  readonly suite: Suite;
}

/** What was loaded; without `run` there is an error among the findings. */
export interface ReplayLoading {
  readonly run?: ReplayableRun;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Which run, and with what values. */
export interface ReplayRequest {
  /** A run directory, or a run id below `out`. */
  readonly run: string;
  readonly out: string;
  readonly vars: ReadonlyMap<string, string>;
  /** Read as well, though the run may not have played them; those that do not exist are left out. */
  readonly paths?: readonly string[];
}

/** Loads a stored run and the files that it played. */
export async function loadReplay(
  { run, out, vars, paths = [] }: ReplayRequest,
  config: Config,
): Promise<ReplayLoading> {
  const { directory, diagnostics } = findRun(run, out);
  if (directory === undefined) return { diagnostics, sources: new Map() };
  const fold = new RunFold();
  const results: ScenarioResult[] = [];
  try {
    for await (const event of readEventLog(path.join(directory, EVENT_LOG))) append(results, fold.add(event));
  } catch (error) {
    return { diagnostics: [describeUnreadable(error)], sources: new Map() };
  }
  append(results, fold.finish());
  const summary = fold.summary();
  const suite = await loadPlayed(results, { config, target: summary.run.target, vars, paths });
  const found = suite.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    ...(!hasErrors(found) && { run: { summary, results, suite } }),
    diagnostics: found,
    sources: suite.sources,
  };
}

/** The stage on which the conversations of a run are played again. */
export function createStage({ summary, suite }: ReplayableRun, patterns: PatternRunner, timeZone: string): Stage {
  return {
    player: new Player({ runId: summary.run.id, patterns, timeZone }),
    startedAtMs: Date.parse(summary.run.started_at),
    scenarios: new Map(suite.scenarios.map((scenario) => [scenario.id, scenario])),
  };
}

/** Files that are gone are not asked for: their scenarios are named as left out. */
function loadPlayed(
  results: readonly ScenarioResult[],
  {
    config,
    target,
    vars,
    paths = [],
  }: Omit<ReplayRequest, 'run' | 'out'> & { readonly config: Config; readonly target: string },
): Promise<Suite> {
  const files = [...new Set([...results.map(({ file }) => path.join(config.suiteFolder, file)), ...paths])];
  return loadSuite({
    paths: files.filter((file) => existsSync(file)),
    cwd: process.cwd(),
    suiteFolder: config.suiteFolder,
    target: { name: target, known: [...new Set([...config.targets.keys(), target])] },
    variants: config.variants,
    configVars: config.vars,
    flagVars: vars,
  });
}
