// Shows findings to people and machines: code frames on standard error, JSON for editors and scripts, and annotations
// where GitHub Actions reads them.
import { renderDiagnostic } from '../text/code-frame.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderLogSafe } from '../text/log-safe.ts';
import type { SourceFile } from '../text/source-file.ts';
import { renderAnnotations } from './annotate-diagnostics.ts';
import { hideInDiagnostics } from './hide-secrets.ts';
import { detectCi } from './release-stamp.ts';
import type { Terminal } from './terminal.ts';

/** Name of the format that `validate --format json` prints. */
const DIAGNOSTICS_FORMAT = 'rehearsal-diagnostics/1';

/** With `--strict`, warnings are errors. */
export function applyStrictness(diagnostics: readonly Diagnostic[], strict: boolean): readonly Diagnostic[] {
  return strict ? diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'error' as const })) : diagnostics;
}

/**
 * Writes every finding as a block, and a line that counts them; nothing where there is none. `consequence` is what the
 * errors among them led to.
 */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  terminal: Terminal,
  consequence = 'nothing was sent',
): void {
  const readLine = (file: string, line: number): string | undefined => sources.get(file)?.line(line);
  for (const diagnostic of hideInDiagnostics(diagnostics, sources)) {
    const block = renderDiagnostic(diagnostic, { readLine, colour: terminal.colour.err });
    // The excerpt is somebody's file, and the log of a CI system takes commands.
    terminal.err(`${renderLogSafe(block)}\n\n`);
  }
  if (diagnostics.length > 0) terminal.err(`${countFindings(diagnostics, consequence)}\n`);
  annotateDiagnostics(diagnostics, terminal);
}

/** Makes annotations of the findings in GitHub Actions; does nothing elsewhere. */
export function annotateDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  if (detectCi(process.env) === 'github') terminal.err(renderAnnotations(hideInDiagnostics(diagnostics, new Map())));
}

/** `2 errors, 1 warning; nothing was sent`. */
function countFindings(diagnostics: readonly Diagnostic[], consequence: string): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')].filter((part) => part !== '');
  return `${counts.join(', ')}${hasErrors(diagnostics) ? `; ${consequence}` : ''}`;
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Renders findings as one JSON document, null where a finding has no place or hint. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  const rows = hideInDiagnostics(diagnostics, new Map()).map(({ code, severity, message, place, hint }) => ({
    code,
    severity,
    message,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    end_line: place?.endLine ?? null,
    end_column: place?.endColumn ?? null,
    hint: hint ?? null,
  }));
  return `${JSON.stringify({ format: DIAGNOSTICS_FORMAT, diagnostics: rows }, null, 2)}\n`;
}
