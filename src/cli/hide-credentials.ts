// Keeps the excerpts of a config away from people's screens where a line of it may hold a credential.
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';

/** A key that sounds like a credential, with a value that does not come from the environment, or on the next line. */
const LITERAL = /(?:key|token|secret|passw|credential|auth)[\w-]*["']?\s*:\s*(?!["']?\$\{env\.)/i;

/** Marks the findings whose excerpt could show a credential, whatever they are about. */
export function hideCredentials(diagnostics: readonly Diagnostic[], source: SourceFile): readonly Diagnostic[] {
  const literal = diagnostics.filter(({ secret }) => secret === true).flatMap(({ place }) => place ?? []);
  const isHidden = (line: number): boolean =>
    literal.some((place) => line >= place.line && line <= place.endLine) ||
    LITERAL.test(source.line(line) ?? '') ||
    LITERAL.test(source.line(line - 1) ?? '');
  return diagnostics.map((diagnostic) =>
    diagnostic.place?.file === source.file && isHidden(diagnostic.place.line)
      ? { ...diagnostic, secret: true }
      : diagnostic,
  );
}
