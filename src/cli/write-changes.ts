// Checks what changed scenario files would be, and writes those that a run could play.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { WriteError } from '../report/write-file.ts';
import { loadSuite } from '../scenario/load-suite.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import type { SourceFile } from '../text/source-file.ts';
import { ChangedMeanwhileError, type WorkingCopies } from '../update/working-copies.ts';
import { checkSecrets } from './check-secrets.ts';
import type { Config } from './config.ts';
import { INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import type { Terminal } from './terminal.ts';

/** What is checked. */
interface Checking {
  readonly config: Config;
  /** The scenarios that the changes are about, relative to the suite folder. */
  readonly scenarioFiles: readonly string[];
  readonly terminal: Terminal;
}

/** What is wrong with files, and their texts. */
interface Checked {
  readonly errors: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Writes files that have changes, unless they would be invalid by them; gives an exit code. `copies` keeps what was written. */
export async function writeChanges(copies: WorkingCopies, checking: Checking): Promise<number> {
  const { terminal } = checking;
  if (copies.files.length === 0) return OK;
  const checked = await leaveInvalid(copies, checking);
  const failures: Diagnostic[] = [];
  terminal.out('\n');
  for (const file of copies.files) {
    try {
      copies.write(file);
      terminal.out(`written: ${renderPrintableLine(file)}\n`);
    } catch (error) {
      if (!(error instanceof WriteError || error instanceof ChangedMeanwhileError)) throw error;
      failures.push({ code: 'unwritable-file', severity: 'error', message: error.message });
      copies.leave(file);
    }
  }
  showDiagnostics(failures, new Map(), terminal, 'what has errors was left as it is');
  showDiagnostics(checked.errors, checked.sources, terminal, 'these files need your hand before they can be played');
  if (failures.length > 0) return INCOMPLETE;
  return hasErrors(checked.errors) ? USAGE : OK;
}

/** Gives up what would make files invalid, and says so; gives what was wrong with them before. */
async function leaveInvalid(copies: WorkingCopies, checking: Checking): Promise<Checked> {
  const checked = await checkFiles(copies, checking, copies.changed);
  if (checked.errors.length === 0) return checked;
  const before = await checkFiles(copies, checking, new Map());
  const known = new Set(before.errors.map(keyOf));
  const fresh = checked.errors.filter((error) => !known.has(keyOf(error)));
  if (fresh.length === 0) return checked;
  const left = listAtFault(fresh, copies, checking);
  showDiagnostics([...fresh, ...left.map(describeLeft)], checked.sources, checking.terminal, 'they were left out');
  left.forEach((file) => {
    copies.leave(file);
  });
  return leaveInvalid(copies, checking);
}

/** The changed files in which errors stand; where there are none, the fragments, which others use; or else all. */
function listAtFault(
  errors: readonly Diagnostic[],
  { files }: WorkingCopies,
  { scenarioFiles }: Checking,
): readonly string[] {
  const own = files.filter((file) => errors.some(({ place }) => place?.file === file));
  const fragments = files.filter((file) => !scenarioFiles.includes(file));
  return [own, fragments, files].find(({ length }) => length > 0) ?? [];
}

function describeLeft(file: string): Diagnostic {
  const message = `${file} was left as it is: the changes would have made the errors above`;
  const hint = 'change it by hand, or take some of its differences only (without --yes)';
  return { code: 'invalid-change', severity: 'error', message, hint };
}

function keyOf({ code, message, place }: Diagnostic): string {
  return JSON.stringify([code, message, place?.file]);
}

/** Reads the files as a run would, with `changed` in their place; what only a run knows (`--var`) is not asked for. */
async function checkFiles(
  { files }: WorkingCopies,
  { config, scenarioFiles }: Checking,
  changed: ReadonlyMap<string, SourceFile>,
): Promise<Checked> {
  const { suiteFolder, defaultPaths } = config;
  const own = [...new Set([...scenarioFiles, ...files])].map((file) => path.join(suiteFolder, file));
  // A fragment may be used by scenarios that the run did not have.
  const isForOthers = files.some((file) => !scenarioFiles.includes(file));
  const suite = await loadSuite({
    paths: isForOthers ? [...own, ...defaultPaths.filter((each) => existsSync(each))] : own,
    cwd: process.cwd(),
    suiteFolder,
    quarantine: config.quarantine,
    target: { name: config.defaultTarget ?? '', known: [...config.targets.keys()] },
    variants: config.variants,
    configVars: config.vars,
    flagVars: new Map(),
    changed,
  });
  const found = [...suite.diagnostics, ...checkSecrets(suite.sources, config)];
  const errors = found.filter(({ severity, code }) => severity === 'error' && code !== 'unknown-variable');
  return { errors, sources: suite.sources };
}
