// All conversations of a file: those of each of its documents. Reports, and the CI systems behind them, know a scenario by its
// file and its name, so the name must not depend on which of them are played.
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { ExpandedScenario } from './add-paraphrases.ts';
import { expandScenario, nameFile } from './expand-scenario.ts';
import type { SuiteContext } from './scenario-context.ts';

/**
 * Gives the conversations of a file, and reports what is wrong with them. A name that several documents have is followed by the
 * id; where it is only the file's, the id stands in its place.
 */
export function expandDocuments(
  documents: readonly (YamlNode | null)[],
  file: string,
  context: SuiteContext,
): readonly ExpandedScenario[] {
  const expanded = documents.flatMap((root) => (root === null ? [] : expandScenario(root, file, context)));
  return documents.length < 2 ? expanded : tellApart(expanded, nameFile(file));
}

function tellApart(scenarios: readonly ExpandedScenario[], fileName: string): readonly ExpandedScenario[] {
  const rootByName = new Map<string, ExpandedScenario['root']>();
  const shared = new Set<string>();
  for (const { scenario, root } of scenarios) {
    const other = rootByName.get(scenario.name);
    if (other === undefined) rootByName.set(scenario.name, root);
    else if (other !== root) shared.add(scenario.name);
  }
  return scenarios.map((expanded) => {
    const { name, baseId } = expanded.scenario;
    if (!shared.has(name)) return expanded;
    return {
      ...expanded,
      scenario: { ...expanded.scenario, name: name === fileName ? baseId : `${name} (${baseId})` },
    };
  });
}
