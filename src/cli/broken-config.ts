// What only follows from a mistake in the config is not told beside it: whoever mends the config mends that as well.
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { LoadedConfig } from './config.ts';

/** Findings about names that stand in the config. */
const NAMES_OF_CONFIG: ReadonlySet<string> = new Set(['unknown-target', 'unknown-variant', 'unknown-variable']);

/** Leaves out that there is no such target where the config has an error: its targets may not be known, or it says so itself. */
export function listTargetFindings(
  { diagnostics }: LoadedConfig,
  { diagnostic }: { readonly diagnostic: Diagnostic },
): readonly Diagnostic[] {
  return hasErrors(diagnostics) ? [] : [diagnostic];
}

/** Leaves out the unknown names of a suite where the config could not be read, so that all of them are unknown. */
export function dropUnknownNames(
  ofSuite: readonly Diagnostic[],
  { config: { targets, variants, vars }, diagnostics }: LoadedConfig,
): readonly Diagnostic[] {
  const isRead = !hasErrors(diagnostics) || targets.size + variants.size + vars.size > 0;
  return isRead ? ofSuite : ofSuite.filter(({ code }) => !NAMES_OF_CONFIG.has(code));
}
