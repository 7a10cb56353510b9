// The names of people that an author lists, to be masked wherever they are said.
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../text/diagnostic.ts';

/** The names, or why they can't be had. */
export interface NameList {
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file of `--names`: one name a line; blank lines and lines that begin with `#` are none. */
export function readNames(file: string | undefined): NameList {
  if (file === undefined) return { names: [], diagnostics: [] };
  try {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u);
    return { names: lines.filter((line) => line.trim() !== '' && !line.startsWith('#')), diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `the list of names ${file} can't be read (${reason})`;
    return { names: [], diagnostics: [{ code: 'unreadable-names', severity: 'error', message }] };
  }
}
