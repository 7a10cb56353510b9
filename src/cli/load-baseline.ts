// Loads what a run is compared with: a stored run, or a baseline file.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { BaselineFold, type RunBaseline } from '../compare/baseline-fold.ts';
import { parseBaseline } from '../compare/baseline-file.ts';
import type { Baseline } from '../event/comparison.ts';
import { readEventLog } from '../event/read-event-log.ts';
import type { RunSummary } from '../event/run-summary.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readSource } from '../yaml/read-source.ts';
import type { Config } from './config.ts';
import { EVENT_LOG, findRun } from './run-directory.ts';
import { describeUnreadable } from './stored-run.ts';

/** A baseline, and what was found on the way; without a baseline there is an error among the findings. */
export interface LoadedBaseline {
  readonly baseline?: Baseline;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Loads what a run is to be compared with: the flag's, else the config's file where there is one. */
export async function loadWantedBaseline(
  { baseline: flag, out }: { readonly baseline?: string; readonly out?: string },
  config: Config,
): Promise<LoadedBaseline> {
  if (flag !== undefined) return loadBaseline(flag, out ?? config.out);
  const { baseline: file } = config;
  if (file === undefined) return { diagnostics: [], sources: new Map() };
  if (existsSync(file)) return loadBaselineFile(path.resolve(file), file);
  const message = `The baseline file ${file} is not there, so nothing is compared`;
  const hint = 'write it with `rehearsal baseline accept RUN`';
  return { diagnostics: [{ code: 'no-baseline-file', severity: 'warning', message, hint }], sources: new Map() };
}

/** Loads a run (its folder, or its id in OUT) or a baseline file. */
export async function loadBaseline(named: string, out: string): Promise<LoadedBaseline> {
  if (isBaselineFile(named)) return loadBaselineFile(path.resolve(named), named);
  const { directory, diagnostics } = findRun(named, out);
  if (directory === undefined) return { diagnostics, sources: new Map() };
  const loaded = await loadRunBaseline(directory);
  if (loaded.stored === undefined) return { diagnostics: loaded.diagnostics, sources: new Map() };
  const { baseline, summary } = loaded.stored;
  return { baseline, diagnostics: describeGaps(named, summary), sources: new Map() };
}

/** True where a file is named that is no event log. */
export function isBaselineFile(named: string): boolean {
  return path.basename(named) !== EVENT_LOG && (statSync(named, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Loads a baseline file; `shownAs` is its name in messages and reports. */
export function loadBaselineFile(file: string, shownAs: string): LoadedBaseline {
  const { source, diagnostics } = readSource(file, shownAs);
  if (source === undefined) return { diagnostics, sources: new Map() };
  const parsed = parseBaseline(source, shownAs);
  return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics], sources: new Map([[shownAs, source]]) };
}

/** Loads the stored run of a directory. */
export async function loadRunBaseline(
  directory: string,
): Promise<{ stored?: RunBaseline; diagnostics: readonly Diagnostic[] }> {
  const fold = new BaselineFold();
  try {
    for await (const event of readEventLog(path.join(directory, EVENT_LOG))) fold.add(event);
  } catch (error) {
    return { diagnostics: [describeUnreadable(error)] };
  }
  return { stored: fold.finish(), diagnostics: [] };
}

function describeGaps(named: string, { missing, cancelled, counts }: RunSummary): readonly Diagnostic[] {
  const gaps =
    missing.length > 0 ? `${missing.length} of ${counts.planned} scenarios have no result` : cancelled?.message;
  if (gaps === undefined) return [];
  const message = `The baseline ${named} is not whole: ${gaps}; what it did not judge can't be compared`;
  return [{ code: 'incomplete-baseline', severity: 'warning', message }];
}
