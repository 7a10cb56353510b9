// `rehearsal run`: prepares, checks everything that can be checked before the first request, plays, and gives the exit code.
import type { LoadedReporter } from '../report/load-reporters.ts';
import type { Profile } from '../report/profile/profile-reporter.ts';
import { hasErrors } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { checkFailOn } from './check-fail-on.ts';
import { planPlaces, type Places } from './check-report-places.ts';
import type { Config } from './config.ts';
import { EMPTY, INCOMPLETE, USAGE } from './exit-codes.ts';
import { showPlan } from './list-command.ts';
import { loadWantedBaseline } from './load-baseline.ts';
import { locateHistory } from './locate-history.ts';
import { locateTarget } from './open-target.ts';
import type { RunFlags } from './options.ts';
import { openProfile } from './open-profile.ts';
import { playPrepared } from './play-prepared.ts';
import { prepareRun, type ChooseScenarios } from './prepare-run.ts';
import { requestReporters } from './request-reporters.ts';
import { createRunDirectory, createRunId } from './run-directory.ts';
import { applyStrictness, showDiagnostics } from './show-diagnostics.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** What somebody who plays again and again wants to say and to know. */
export interface RunHooks {
  readonly choose: ChooseScenarios;
  /** Told of all files that were read, before anything is played. */
  readonly onSources: (sources: ReadonlyMap<string, SourceFile>) => void;
  /** Told of the run directory, before anything is played. */
  readonly onDirectory: (directory: string) => void;
  /** Stops a run at any moment, also while it is prepared. */
  readonly stop: AbortSignal;
  /** Beside the reporters that were asked for. */
  readonly reporter: LoadedReporter;
}

/** Plays the scenarios of the paths; gives the exit code of the process. */
export async function runRunCommand(paths: readonly string[], flags: RunFlags, hooks?: RunHooks): Promise<number> {
  const terminal = createTerminal(flags);
  const { profile, diagnostics } = await openProfile(flags.profile);
  showDiagnostics(diagnostics, new Map(), terminal);
  if (hasErrors(diagnostics)) return USAGE;
  try {
    return await runProfiled(paths, flags, { terminal, profile, hooks });
  } finally {
    profile?.discard();
  }
}

interface RunParts {
  readonly terminal: Terminal;
  readonly profile: Profile | undefined;
  readonly hooks: RunHooks | undefined;
}

async function runProfiled(
  paths: readonly string[],
  flags: RunFlags,
  { terminal, profile, hooks }: RunParts,
): Promise<number> {
  const { prepared, diagnostics: found, sources: suiteSources } = await prepareRun(paths, flags, hooks?.choose);
  const target = prepared && (await locateTarget(prepared, flags));
  const reports = prepared && (await requestReporters(flags, prepared.config, listPlaces(flags, prepared.config)));
  const compared = prepared && (await loadWantedBaseline(flags, prepared.config));
  const more = [target, reports, compared].flatMap((part) => part?.diagnostics ?? []);
  if (compared !== undefined) more.push(...checkFailOn(flags.failOn ?? [], compared.baseline !== undefined));
  const sources = new Map([...suiteSources, ...(target?.sources ?? []), ...(compared?.sources ?? [])]);
  hooks?.onSources(sources);
  const diagnostics = applyStrictness([...found, ...more], flags.strict === true);
  showDiagnostics(diagnostics, sources, terminal);
  if (prepared === undefined || target?.open === undefined || reports === undefined || hasErrors(diagnostics))
    return USAGE;

  if (flags.dryRun === true) return showPlan(prepared, 'text', terminal);
  for (const sentence of prepared.notes.sentences) terminal.err(`note: ${sentence}\n`);
  if (prepared.notes.empty === 'nothing-selected') return EMPTY;

  const startedAt = new Date();
  const runId = createRunId(startedAt);
  const made = createRunDirectory(flags.out ?? prepared.config.out, runId);
  showDiagnostics(made.diagnostics, sources, terminal);
  if (hasErrors(made.diagnostics)) return INCOMPLETE;
  const { directory } = made;
  hooks?.onDirectory(directory);
  const own = [
    ...(profile === undefined ? [] : [profile.toReporter()]),
    ...(hooks === undefined ? [] : [hooks.reporter]),
  ];
  const reporters = [...reports.reporters, ...own];
  const parts = {
    prepared,
    flags,
    openTarget: target.open,
    reporters,
    baseline: compared?.baseline,
    stop: hooks?.stop,
  };
  return playPrepared({ ...parts, runId, startedAt, directory, terminal });
}

function listPlaces({ out: wanted, profile }: RunFlags, config: Config): Places {
  const out = wanted ?? config.out;
  const others = profile === undefined ? [] : [{ reporter: '--profile', path: profile }];
  return { ...planPlaces(out), taken: { 'the history': locateHistory(config, out) }, others };
}
