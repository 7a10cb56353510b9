// Writes changed scenario files and checks what they are now.
import path from 'node:path';
import { WriteError } from '../report/write-file.ts';
import { loadSuite } from '../scenario/load-suite.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { ChangedMeanwhileError, type WorkingCopies } from '../update/working-copies.ts';
import type { Config } from './config.ts';
import { INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import type { Terminal } from './terminal.ts';

/** What is checked afterwards. */
interface Checking {
  readonly config: Config;
  /** The scenarios that the changes are about, relative to the suite folder. */
  readonly scenarioFiles: readonly string[];
  readonly terminal: Terminal;
}

/** Writes all files that have changes; gives an exit code. */
export async function writeChanges(copies: WorkingCopies, checking: Checking): Promise<number> {
  const { terminal } = checking;
  if (copies.files.length === 0) return OK;
  const failures: Diagnostic[] = [];
  terminal.out('\n');
  for (const file of copies.files) {
    try {
      copies.write(file);
      terminal.out(`written: ${renderPrintableLine(file)}\n`);
    } catch (error) {
      if (!(error instanceof WriteError || error instanceof ChangedMeanwhileError)) throw error;
      failures.push({ code: 'unwritable-file', severity: 'error', message: error.message });
    }
  }
  showDiagnostics(failures, new Map(), terminal, 'what has errors was left as it is');
  const code = await checkChanged(copies, checking);
  return failures.length > 0 ? INCOMPLETE : code;
}

/** Reads the files as a run would; what only a run knows (`--var`) is not asked for. */
async function checkChanged(copies: WorkingCopies, { config, scenarioFiles, terminal }: Checking): Promise<number> {
  const { suiteFolder } = config;
  const suite = await loadSuite({
    paths: [...new Set([...scenarioFiles, ...copies.files])].map((file) => path.join(suiteFolder, file)),
    cwd: process.cwd(),
    suiteFolder,
    target: { name: config.defaultTarget ?? '', known: [...config.targets.keys()] },
    variants: config.variants,
    configVars: config.vars,
    flagVars: new Map(),
  });
  const errors = suite.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'unknown-variable');
  showDiagnostics(errors, suite.sources, terminal, 'these files need your hand before they can be played');
  return hasErrors(errors) ? USAGE : OK;
}
