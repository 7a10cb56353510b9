// What is gone from the files since a baseline, told from what a run only left out.
import type { BaselineScenario, SuiteScope } from './comparison.ts';

/** Lists, by id, what stood in files that were read and is in none of them any more. Nothing where the scope is not known. */
export function listGone(
  scenarios: readonly BaselineScenario[],
  planned: ReadonlySet<string>,
  scope: SuiteScope | undefined,
): readonly BaselineScenario[] {
  if (scope === undefined) return [];
  const leftOut = new Set(scope.left_out);
  return scenarios
    .filter(({ id, file }) => !planned.has(id) && !leftOut.has(id) && coversFile(scope, file))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Tells whether all scenarios of a file were read. */
export function coversFile({ covers }: SuiteScope, file: string): boolean {
  return covers.some((path) => path === file || ((path === '' || path.endsWith('/')) && file.startsWith(path)));
}
