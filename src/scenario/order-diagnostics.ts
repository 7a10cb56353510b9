// The findings of a suite as people want them: each once, in the order of files and lines, no credential shown.
import type { Diagnostic } from '../text/diagnostic.ts';
import { renderPlace } from '../text/place.ts';

/** Sorts findings and drops those that were made for several conversations of one scenario. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.place === undefined ? '' : renderPlace(diagnostic.place)} ${diagnostic.code} ${diagnostic.message}`;
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  const secretLines = new Set([...seen.values()].filter(({ secret }) => secret === true).map(renderLine));
  return [...seen.values()]
    .map((each) => (secretLines.has(renderLine(each)) ? { ...each, secret: true as const } : each))
    .sort(compareByPlace);
}

function renderLine({ place }: Diagnostic): string {
  return place === undefined ? '' : `${place.file}:${place.line}`;
}

function compareByPlace(left: Diagnostic, right: Diagnostic): number {
  const a = left.place;
  const b = right.place;
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
