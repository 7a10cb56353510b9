// `rehearsal init`: a new suite that can be played at once. Nothing that is there is ever written over.
import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { quoteForShell } from '../report/play-command.ts';
import { WriteError, writeFileAtomically } from '../report/write-file.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { listTemplateFiles, type TemplateFile } from './suite-template.ts';
import { createTerminal } from './terminal.ts';

/** Options of `init`. */
export interface InitFlags {
  readonly addMissing?: boolean;
  readonly color: boolean;
}

/** What becomes of a file: it is new, gets lines added, is there already as it should be, or is somebody's own. */
interface Step {
  readonly kind: 'written' | 'extended' | 'unchanged' | 'kept';
  readonly target: string;
  /** The whole text that is written; empty where nothing is. */
  readonly text: string;
}

/** Makes a suite in a folder; gives the exit code of the process. */
export function runInitCommand(folder: string, flags: InitFlags): number {
  const terminal = createTerminal(flags);
  const root = path.resolve(folder);
  const refuse = (diagnostics: readonly Diagnostic[], code: number): number => {
    showDiagnostics(diagnostics, new Map(), terminal, 'nothing was written over');
    return code;
  };
  const obstacle = findObstacle(root, folder);
  if (obstacle !== undefined) return refuse([obstacle], USAGE);
  const steps = listTemplateFiles(root).map(planStep);
  const kept = steps.filter(({ kind }) => kind === 'kept');
  if (kept.length > 0 && flags.addMissing !== true) return refuse(kept.map(describeKept), USAGE);
  try {
    for (const { kind, target, text } of steps) {
      if (kind === 'written' || kind === 'extended') writeFileAtomically(target, [text]);
    }
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return refuse([{ code: 'unwritable-file', severity: 'error', message: error.message }], INCOMPLETE);
  }
  for (const { kind, target } of steps) terminal.out(`${kind.padEnd('unchanged'.length)}  ${renderName(target)}\n`);
  const move = root === process.cwd() ? '' : `cd ${quoteForShell(nameFromHere(root))} && `;
  terminal.out(`\nPlay it: ${move}rehearsal run\n`);
  return OK;
}

function planStep({ target, text, isLineList }: TemplateFile): Step {
  const there = readIfThere(target);
  if (there === undefined) return { kind: 'written', target, text };
  if (there === text) return { kind: 'unchanged', target, text: '' };
  if (isLineList !== true) return { kind: 'kept', target, text: '' };
  const known = new Set(there.split('\n').map(nameIgnored));
  const missing = text.split('\n').filter((line) => line !== '' && !known.has(nameIgnored(line)));
  if (missing.length === 0) return { kind: 'unchanged', target, text: '' };
  const end = there.includes('\r\n') ? '\r\n' : '\n';
  const separator = there === '' || there.endsWith('\n') ? '' : end;
  return { kind: 'extended', target, text: `${there}${separator}${missing.map((line) => `${line}${end}`).join('')}` };
}

/** What a line of a .gitignore is about: `/reports`, `reports` and `reports/` all keep that folder out. */
function nameIgnored(line: string): string {
  return line.trim().replace(/^\/|\/$/gu, '');
}

/** The text of a file; a folder or a link that leads nowhere counts as something that is there. */
function readIfThere(target: string): string | undefined {
  try {
    return readFileSync(target, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing && lstatSync(target, { throwIfNoEntry: false }) === undefined ? undefined : '';
  }
}

function findObstacle(root: string, shown: string): Diagnostic | undefined {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return undefined;
  return { code: 'not-a-folder', severity: 'error', message: `\`${shown}\` is a file; a suite needs a folder` };
}

function describeKept({ target }: Step): Diagnostic {
  const message = `${renderName(target)} is there already, with another text`;
  return { code: 'file-exists', severity: 'error', message, hint: '--add-missing writes the other files and keeps it' };
}

function nameFromHere(target: string): string {
  return path.relative(process.cwd(), target).replaceAll(path.sep, '/') || '.';
}

function renderName(target: string): string {
  return renderPrintableLine(nameFromHere(target));
}
