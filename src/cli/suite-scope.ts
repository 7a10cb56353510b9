// What of a suite was read, and what of that is not in the plan: kept with the run, so that a later comparison can tell
// scenarios that are gone from those that were only left out.
import { statSync } from 'node:fs';
import path from 'node:path';
import type { SuiteScope } from '../event/comparison.ts';
import type { Plan } from '../plan/plan.ts';
import type { Suite } from '../scenario/load-suite.ts';

/** Describes the scope of a run. `paths` are relative to `cwd`; globs and lines count by the files they gave. */
export function describeScope(
  {
    paths,
    cwd,
    suiteFolder,
  }: { readonly paths: readonly string[]; readonly cwd: string; readonly suiteFolder: string },
  suite: Pick<Suite, 'ids' | 'found'>,
  plan: Plan,
): SuiteScope {
  const folders = paths
    .map((argument) => path.resolve(cwd, argument))
    .filter((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true)
    .map((folder) => path.relative(suiteFolder, folder).replaceAll(path.sep, '/'))
    .map((folder) => (folder === '' ? '' : `${folder}/`));
  const all = suite.found.scenarios.map(({ file }) => file);
  const files = all.filter((file) => !folders.some((folder) => file.startsWith(folder)));
  const planned = new Set(plan.items.map(({ scenario }) => scenario.id));
  return { covers: [...new Set([...folders, ...files])], left_out: suite.ids.filter((id) => !planned.has(id)) };
}
