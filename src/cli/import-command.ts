// `rehearsal import`: reads conversations from files, and writes each as a scenario without personal data.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderDrafts } from '../draft/render-draft.ts';
import { detectFormat, type IMPORT_FORMATS } from '../import/detect-format.ts';
import { draftImported } from '../import/draft-imported.ts';
import { describeUnreadable, type ImportedItem } from '../import/imported.ts';
import { MaskReport } from '../import/mask-report.ts';
import { Masker } from '../import/masker.ts';
import { readSourceItems } from '../import/read-source-items.ts';
import { WriteError, writeFileAtomically } from '../report/write-file.ts';
import { loadText, type TextRequest } from '../scenario/load-text.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { SourceFile } from '../text/source-file.ts';
import { loadConfig } from './config-file.ts';
import type { Config } from './config.ts';
import { EMPTY, FAILED, INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { loadFreeIds, type FreeIds } from './free-ids.ts';
import { readNames } from './read-names.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Options of `import`. */
export interface ImportFlags {
  readonly config?: string;
  readonly format?: (typeof IMPORT_FORMATS)[number];
  readonly names?: string;
  readonly out?: string;
  readonly limit?: number;
  readonly force?: boolean;
  readonly color: boolean;
}

/** More are counted, not listed. */
const MAX_LISTED = 20;

/** Imports the files; gives the exit code of the process. */
export async function runImportCommand(files: readonly string[], flags: ImportFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics: found, sources } = await loadConfig(flags.config, process.cwd());
  const names = readNames(flags.names);
  const diagnostics = [...found, ...names.diagnostics];
  showDiagnostics(diagnostics, sources, terminal);
  if (hasErrors(diagnostics)) return USAGE;
  const { suiteFolder, variants, vars: configVars, defaultPaths } = config;
  const suite = {
    suiteFolder,
    variants,
    configVars,
    target: { name: 'import', known: ['import', ...config.targets.keys()] },
  };
  const ids = await loadFreeIds(defaultPaths, suite);
  const run = new ImportRun({ config, flags, terminal, masker: new Masker(names.names), suite, ids });
  for (const file of files) {
    try {
      const source = await detectFormat(file, flags.format);
      for await (const item of readSourceItems(source)) if (!(await run.take(item))) break;
    } catch (error) {
      if (error instanceof WriteError) return run.end({ code: 'unwritable-file', message: error.message }, INCOMPLETE);
      return run.end({ code: 'cannot-import', message: describeUnreadable(file, error) }, USAGE);
    }
  }
  return run.end();
}

interface ImportOptions {
  readonly config: Config;
  readonly flags: ImportFlags;
  readonly terminal: Terminal;
  readonly masker: Masker;
  readonly suite: TextRequest;
  readonly ids: FreeIds;
}

/** What one call of the command has written and left out. */
class ImportRun {
  readonly #options: ImportOptions;
  readonly #folder: string;
  readonly #report = new MaskReport();
  readonly #leftOut: string[] = [];
  #written = 0;

  constructor(options: ImportOptions) {
    this.#options = options;
    const { config, flags } = options;
    const [scenarios = 'scenarios'] = config.defaultPaths;
    this.#folder = path.resolve(flags.out ?? path.join(scenarios, 'imported'));
  }

  /** Drafts and writes; false where enough is written. */
  async take(item: ImportedItem): Promise<boolean> {
    const { masker, config, flags, suite, ids } = this.#options;
    if (flags.limit !== undefined && this.#written >= flags.limit) return false;
    if ('leftOut' in item) {
      this.#leftOut.push(item.leftOut);
      return true;
    }
    const { draft, masked } = draftImported(item, masker, config.timeZone);
    const locate = (id: string): string => path.join(this.#folder, `${id}.yaml`);
    const id = ids.claim(draft.id, locate);
    const file = locate(id);
    const shown = path.relative(process.cwd(), file);
    if (existsSync(file) && flags.force !== true) {
      this.#leftOut.push(`${shown} exists already; --force replaces it`);
      return true;
    }
    const text = renderDrafts([{ ...draft, id }]);
    const inSuite = path.relative(config.suiteFolder, file).split(path.sep).join('/');
    const { diagnostics } = await loadText(new SourceFile(inSuite, text), suite);
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error !== undefined) {
      this.#leftOut.push(`${id} can't be a scenario: ${error.message}`);
      return true;
    }
    writeFileAtomically(file, [text]);
    this.#written += 1;
    this.#report.add(shown, masked);
    return true;
  }

  /** Tells what became of all; gives the exit code. */
  end(problem?: { readonly code: string; readonly message: string }, code = OK): number {
    const { terminal } = this.#options;
    for (const reason of this.#leftOut.slice(0, MAX_LISTED)) terminal.err(`left out: ${renderPrintableLine(reason)}\n`);
    if (this.#leftOut.length > MAX_LISTED) terminal.err(`left out: ${this.#leftOut.length - MAX_LISTED} more\n`);
    const folder = renderPrintableLine(path.relative(process.cwd(), this.#folder) || '.');
    const scenarios = `${this.#written} scenario${this.#written === 1 ? '' : 's'}`;
    if (problem === undefined || this.#written > 0)
      terminal.out(`${scenarios} written to ${folder}\n${this.#written > 0 ? this.#report.render() : ''}`);
    if (problem !== undefined) {
      terminal.err(`error[${problem.code}]: ${renderPrintableLine(problem.message)}\n`);
      return code;
    }
    if (this.#written === 0) return this.#leftOut.length > 0 ? FAILED : EMPTY;
    return this.#leftOut.length > 0 ? FAILED : OK;
  }
}
