// `rehearsal fmt`: brings scenario files into one style, or says with `--check` which are not.
import path from 'node:path';
import { formatFiles, type FormattedFile } from '../format/format-files.ts';
import { WriteError, writeFileAtomically } from '../report/write-file.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { loadConfig } from './config-file.ts';
import { FAILED, INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { createTerminal } from './terminal.ts';

/** Options of `fmt`. */
export interface FmtFlags {
  readonly config?: string;
  readonly check?: boolean;
  readonly color: boolean;
}

/** Formats the files of the paths; gives the exit code of the process. */
export async function runFmtCommand(paths: readonly string[], flags: FmtFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const cwd = process.cwd();
  const { config, diagnostics: configFindings, sources: configSources } = await loadConfig(flags.config, cwd);
  const { suiteFolder, quarantine } = config;
  const wanted = paths.length > 0 ? paths : config.defaultPaths;
  const formatted = await formatFiles(wanted, { cwd, suiteFolder, quarantine });
  const changed = formatted.files.filter((file) => file.changed);
  const failures = flags.check === true ? [] : changed.flatMap((file) => writeFormatted(file, suiteFolder));
  const errors = configFindings.filter(({ severity }) => severity === 'error');
  const diagnostics = [...errors, ...formatted.diagnostics, ...failures];
  const sources = new Map([...configSources, ...formatted.sources]);
  showDiagnostics(diagnostics, sources, terminal, 'what has errors was left as it is');
  for (const { file } of changed) terminal.out(`${renderPrintableLine(file)}\n`);
  terminal.out(`${describeOutcome(changed.length, formatted.files.length, flags.check === true)}\n`);
  if (failures.length > 0) return INCOMPLETE;
  if (hasErrors(diagnostics)) return USAGE;
  return flags.check === true && changed.length > 0 ? FAILED : OK;
}

function writeFormatted({ file, text }: FormattedFile, suiteFolder: string): readonly Diagnostic[] {
  try {
    writeFileAtomically(path.join(suiteFolder, file), [text]);
    return [];
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return [{ code: 'unwritable-file', severity: 'error', message: error.message }];
  }
}

function describeOutcome(changed: number, all: number, isCheck: boolean): string {
  if (all === 0) return 'nothing was checked';
  const files = `${changed} of ${all} file${all === 1 ? '' : 's'}`;
  if (changed === 0) return `${all} file${all === 1 ? '' : 's'} checked: all are formatted`;
  return isCheck ? `${files} would be formatted; \`rehearsal fmt\` does it` : `${files} formatted`;
}
