// Run directories: making a new one, pointing `latest` at it, and finding a stored one again.
import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../base/make-folder.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** Name of the event log inside a run directory. */
export const EVENT_LOG = 'events.jsonl';

/** Name of the link beside the run directories that points at the newest. */
export const LATEST = 'latest';

/** A name for a run that sorts by time and does not collide: `2026-11-25T01-23-03-9f3c1a`. It is no secret. */
export function createRunId(startedAt: Date): string {
  const time = startedAt.toISOString().slice(0, 19).replaceAll(':', '-');
  const suffix = Math.floor(Math.random() * 2 ** 24).toString(16);
  return `${time}-${suffix.padStart(6, '0')}`;
}

/** Makes `OUT/RUN-ID` and points `OUT/latest` at it; a finding where the disk does not let us. */
export function createRunDirectory(
  out: string,
  runId: string,
): { directory: string; diagnostics: readonly Diagnostic[] } {
  const directory = path.join(out, runId);
  const diagnostics = makeDirectory(directory);
  return { directory, diagnostics: diagnostics.length > 0 ? diagnostics : pointLatestAt(out, runId) };
}

/** Makes a folder for reports, if need be with those above it; a finding where the disk does not let us. */
export function makeDirectory(directory: string): readonly Diagnostic[] {
  try {
    makeFolder(directory);
    return [];
  } catch (error) {
    const message = `The folder ${directory} can't be made (${reasonOf(error)})`;
    const hint = 'name a folder that can be written to with --out DIR';
    return [{ code: 'reports-unwritable', severity: 'error', message, hint }];
  }
}

function pointLatestAt(out: string, runId: string): readonly Diagnostic[] {
  const latest = path.join(out, LATEST);
  const temporary = path.join(out, `.latest-${runId}`);
  try {
    symlinkSync(runId, temporary);
    renameSync(temporary, latest);
    return [];
  } catch (error) {
    rmSync(temporary, { force: true });
    const message = `${latest} can't be pointed at this run (${reasonOf(error)}); the reports are in ${path.join(out, runId)}`;
    return [{ code: 'latest-unwritable', severity: 'warning', message }];
  }
}

/** Finds a stored run by its folder, its event log, or its id inside OUT (`latest` too); a finding where there is none. */
export function findRun(run: string, out: string): { directory?: string; diagnostics: readonly Diagnostic[] } {
  const candidates = [run, path.dirname(run), path.join(out, run)];
  const fitting = path.basename(run) === EVENT_LOG ? candidates : [run, path.join(out, run)];
  const found = fitting.find((candidate) => isDirectory(candidate) && existsSync(path.join(candidate, EVENT_LOG)));
  if (found !== undefined) return { directory: found, diagnostics: [] };
  const folder = fitting.find(isDirectory);
  const message =
    folder === undefined
      ? `There is no run \`${run}\`, neither as a folder nor in ${out}/`
      : `${folder} holds no ${EVENT_LOG}, so it is no run directory`;
  return {
    diagnostics: [
      { code: 'unknown-run', severity: 'error', message, hint: 'a run is a folder such as reports/latest' },
    ],
  };
}

/** Runs below a folder are looked for so many folders deep: `shards/JOB/reports/RUN/events.jsonl`. */
const SEARCH_DEPTH = 3;

/** Finds a stored run as `findRun` does, or, in a folder that is none itself, all runs below it; a finding where there is none. */
export function findRuns(
  run: string,
  out: string,
): { readonly directories: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const { directory, diagnostics } = findRun(run, out);
  if (directory !== undefined) return { directories: [realpathSync(directory)], diagnostics };
  const directories = isDirectory(run) ? listRuns(run, SEARCH_DEPTH) : [];
  return { directories, diagnostics: directories.length > 0 ? [] : diagnostics };
}

function listRuns(folder: string, depth: number): readonly string[] {
  if (existsSync(path.join(folder, EVENT_LOG))) return [realpathSync(folder)];
  if (depth === 0) return [];
  const folders = readdirSync(folder).map((name) => path.join(folder, name));
  return folders
    .sort()
    .filter(isDirectory)
    .flatMap((child) => listRuns(child, depth - 1));
}

function isDirectory(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
