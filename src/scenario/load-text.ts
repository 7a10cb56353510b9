// Scenarios from a text that is not a file yet: what is about to be written is checked before it is.
import type { JsonValue } from '../base/json.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { CaptureUsage } from './capture-order.ts';
import { checkIds } from './check-ids.ts';
import { DeferredChecks } from './deferred-checks.ts';
import { expandScenario } from './expand-scenario.ts';
import { FragmentFiles } from './fragment-files.ts';
import { orderDiagnostics } from './order-diagnostics.ts';
import type { RunTarget } from './scenario-context.ts';
import type { Scenario } from './scenario.ts';
import { SuiteFiles } from './suite-files.ts';

/** What a text is read for. */
export interface TextRequest {
  readonly suiteFolder: string;
  readonly target: RunTarget;
  readonly variants: ReadonlyMap<string, string>;
  readonly configVars: ReadonlyMap<string, JsonValue>;
}

/** Loads the scenarios of a text as those of a file. */
export async function loadText(
  source: SourceFile,
  { suiteFolder, target, variants, configVars }: TextRequest,
): Promise<{ readonly scenarios: readonly Scenario[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { documents, diagnostics: found } = readYaml(source);
  const diagnostics = [...found];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const deferred = new DeferredChecks();
  const captureUsage = new CaptureUsage();
  const fragments = new FragmentFiles(new SuiteFiles(suiteFolder, report), report);
  const flagVars = new Map<string, string>();
  const context = { report, deferred, captureUsage, target, variants, flagVars, configVars, fragments };
  const expanded = documents.flatMap((root) => (root === null ? [] : expandScenario(root, source.file, context)));
  captureUsage.reportUnused(report);
  checkIds(expanded, report);
  (await deferred.finish()).forEach(report);
  return { scenarios: expanded.map(({ scenario }) => scenario), diagnostics: orderDiagnostics(diagnostics) };
}
