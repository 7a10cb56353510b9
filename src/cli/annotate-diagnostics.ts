// Findings as annotations on the lines of files, where GitHub Actions shows them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AnnotationList } from '../report/github/annotation-list.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { renderPrintable, renderPrintableLine } from '../text/printable.ts';
import { findRepository } from './reporter-context.ts';

/** Renders the findings as lines that GitHub's runner acts on, as many as it shows. */
export function renderAnnotations(diagnostics: readonly Diagnostic[]): string {
  const lists = { error: new AnnotationList('error'), warning: new AnnotationList('warning') };
  for (const { severity, code, message, hint, place } of diagnostics) {
    const annotation = {
      level: severity,
      title: `rehearsal ${code}`,
      message: renderPrintable(hint === undefined ? message : `${message}\n${hint}`),
      ...(place && { file: locateFile(place.file), line: place.line, column: place.column }),
    };
    lists[severity].add(annotation, 'first');
  }
  return [...lists.error.render(), ...lists.warning.render()].map((line) => `${line}\n`).join('');
}

/** Files are named from the suite folder, which is the working directory or one above; GitHub wants the repository's root. */
function locateFile(file: string): string {
  const root = findRepository(process.cwd());
  let folder = process.cwd();
  while (!existsSync(path.join(folder, file)) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  const found = existsSync(path.join(folder, file)) ? path.relative(root, path.join(folder, file)) : file;
  return renderPrintableLine(found.replaceAll(path.sep, '/'));
}
