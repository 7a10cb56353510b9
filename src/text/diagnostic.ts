// One finding about a file, a flag or the environment: what, where, and what to do. Collected, never thrown.
import type { Place } from './place.ts';

/** Errors stop everything before a request is sent; warnings do so only with `--strict`. */
export type Severity = 'error' | 'warning';

/** A finding an author or user can act on. */
export interface Diagnostic {
  /** Stable machine name in kebab case, documented in docs/diagnostics.md. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** Absent where the mistake is not in a file (a flag, the environment). */
  readonly place?: Place;
  /** What to do about it, short enough to stand after the underline. */
  readonly hint?: string;
  /** True where the line may hold a credential: no excerpt of it is shown anywhere. */
  readonly secret?: true;
}

/** Tells whether any finding is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
