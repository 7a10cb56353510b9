// Everything before the first request: config, target, suite, plan. Collects every finding, sends nothing.
import { drawSeed } from '../base/seeded-random.ts';
import type { SuiteScope } from '../event/comparison.ts';
import type { PlanNotes } from '../plan/plan-run.ts';
import { planRun } from '../plan/plan-run.ts';
import type { Plan } from '../plan/plan.ts';
import type { Suite } from '../scenario/load-suite.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { dropUnknownNames, listTargetFindings } from './broken-config.ts';
import { checkSecrets } from './check-secrets.ts';
import type { Config } from './config.ts';
import { loadConfig } from './config-file.ts';
import type { PlayFlags, SelectionFlags, TargetFlags } from './options.ts';
import { isCi } from './release-stamp.ts';
import { chooseTarget, type ChosenTarget } from './resolve-target.ts';
import { loadKnownSuite } from './load-known-suite.ts';
import { loadStoredRun, type StoredRun } from './stored-run.ts';
import { loadTimings } from './load-timings.ts';
import { loadQuarantine } from './load-quarantine.ts';
import { describeScope } from './suite-scope.ts';

/** What a run is made of, before anything was sent. */
export interface Prepared {
  readonly config: Config;
  readonly chosen: ChosenTarget;
  readonly suite: Suite;
  readonly plan: Plan;
  /** What of the suite was read and is not in the plan. */
  readonly scope: SuiteScope;
  readonly notes: PlanNotes;
  readonly order: 'file' | 'random';
  readonly seed: number;
  readonly rerun: StoredRun | undefined;
}

/** The preparation as far as it came; without `prepared` there is an error among the findings. */
export interface Preparation {
  readonly prepared?: Prepared;
  readonly diagnostics: readonly Diagnostic[];
  /** Files to draw code frames from. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Picks scenarios of a loaded suite by their ids; undefined picks all. */
export type ChooseScenarios = (suite: Suite) => ReadonlySet<string> | undefined;

/** Loads, checks and plans; of what the flags select only what is chosen. */
export async function prepareRun(
  paths: readonly string[],
  flags: TargetFlags & SelectionFlags & PlayFlags & { readonly out?: string },
  choose?: ChooseScenarios,
): Promise<Preparation> {
  const cwd = process.cwd();
  const loaded = await loadConfig(flags.config, cwd);
  const { config, diagnostics: configFindings, sources: configSources } = loaded;
  const chosen = chooseTarget(flags, config);
  if ('diagnostic' in chosen)
    return { diagnostics: [...configFindings, ...listTargetFindings(loaded, chosen)], sources: configSources };

  const suitePaths = paths.length > 0 ? paths : config.defaultPaths;
  const request = {
    paths: suitePaths,
    cwd,
    suiteFolder: config.suiteFolder,
    quarantine: config.quarantine,
    target: { name: chosen.name, known: [...new Set([...config.targets.keys(), chosen.name])] },
    variants: config.variants,
    configVars: config.vars,
    flagVars: flags.var,
  };
  // What comes from the environment or the command line may be a password, and stands in what is said.
  const suite = await loadKnownSuite(request, config.holdsEnvironment || flags.var.size > 0);
  const out = flags.out ?? config.out;
  const rerun = flags.rerun === undefined ? undefined : await loadStoredRun(flags.rerun, out);
  const timings = await loadTimings(flags.timings, { config, out, target: chosen.name });
  const quarantine = loadQuarantine(config, { scenarios: suite.scenarios, isWhole: paths.length === 0 });
  const order = flags.order ?? config.order ?? 'file';
  const seed = flags.seed ?? drawSeed();
  const watched = choose?.(suite);
  const planned = planRun(suite.scenarios, {
    target: chosen.name,
    tags: flags.tags,
    grep: flags.grep,
    lines: suite.selectedLines,
    missedLines: suite.missedLines,
    onlyAllowed: flags.allowOnly === true || !isCi(process.env),
    // What somebody has just changed is played whatever came of it in another run.
    rerun: watched === undefined ? rerun?.stored : undefined,
    watched,
    shard: flags.shard,
    timings: timings.durations,
    order,
    seed,
    flags: {
      repeat: flags.repeat,
      passRate: flags.passRate,
      retries: flags.retries,
      timeoutMs: flags.scenarioTimeout,
    },
    config: {
      repeat: config.repeat,
      passRate: config.passRate,
      retries: config.retries,
      timeoutMs: config.timeouts.scenarioMs,
    },
    quarantine: quarantine.find,
  });
  const sources = new Map([...configSources, ...quarantine.sources, ...suite.sources]);
  const found = [...configFindings, ...dropUnknownNames(suite.diagnostics, loaded), ...quarantine.diagnostics];
  const diagnostics = [
    ...found,
    ...checkSecrets(sources, config),
    ...(rerun?.diagnostics ?? []),
    ...timings.diagnostics,
  ];
  if (rerun?.stored !== undefined) diagnostics.push(...checkRerun(rerun.stored, chosen.name));
  // The plan's own findings (a tag that nobody has) only mislead where a file could not be read.
  if (!hasErrors(diagnostics)) diagnostics.push(...planned.diagnostics);
  const { plan, notes } = planned;
  const scope = describeScope({ paths: suitePaths, cwd, suiteFolder: config.suiteFolder }, suite, plan);
  const prepared = { config, chosen, suite, plan, scope, notes, order, seed, rerun: rerun?.stored } as const;
  return { ...(!hasErrors(diagnostics) && { prepared }), diagnostics, sources };
}

/** What passed against one agent says nothing of another. */
function checkRerun({ summary: { run } }: StoredRun, target: string): readonly Diagnostic[] {
  if (run.target === target) return [];
  const message = `The run ${run.id} played the target \`${run.target}\`, this one plays \`${target}\`: what passed there is left out here`;
  return [{ code: 'other-target', severity: 'warning', message, hint: 'play everything without --rerun' }];
}
