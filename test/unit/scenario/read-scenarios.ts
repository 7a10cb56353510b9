// Reads scenarios from text, without a disk: the rig of the tests of the language.
import type { JsonValue } from '../../../src/base/json.ts';
import { CaptureUsage } from '../../../src/scenario/capture-order.ts';
import { checkIds } from '../../../src/scenario/check-ids.ts';
import { DeferredChecks } from '../../../src/scenario/deferred-checks.ts';
import { expandDocuments } from '../../../src/scenario/expand-documents.ts';
import { FragmentFiles } from '../../../src/scenario/fragment-files.ts';
import { orderDiagnostics } from '../../../src/scenario/order-diagnostics.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { SuiteFiles } from '../../../src/scenario/suite-files.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import type { Place } from '../../../src/text/place.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';

export interface Surroundings {
  readonly target?: string;
  readonly targets?: readonly string[];
  readonly variants?: Readonly<Record<string, string>>;
  readonly configVars?: Readonly<Record<string, JsonValue>>;
  readonly flagVars?: Readonly<Record<string, string>>;
}

export interface ReadScenarios {
  readonly scenarios: readonly Scenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the documents of one file, `scenarios/a.yaml`. */
export async function readScenarios(text: string, around: Surroundings = {}): Promise<ReadScenarios> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const source = new SourceFile('scenarios/a.yaml', text);
  const { documents, diagnostics: findings } = readYaml(source);
  diagnostics.push(...findings);
  const deferred = new DeferredChecks();
  const captureUsage = new CaptureUsage();
  const context = {
    report,
    deferred,
    captureUsage,
    target: { name: around.target ?? 'sandbox', known: around.targets ?? ['sandbox', 'live'] },
    variants: new Map(Object.entries(around.variants ?? { downtown: 'VARIANT-1', uptown: 'VARIANT-2' })),
    flagVars: new Map(Object.entries(around.flagVars ?? {})),
    configVars: new Map(Object.entries(around.configVars ?? {})),
    fragments: new FragmentFiles(new SuiteFiles('/nowhere', report), report),
  };
  const expanded = expandDocuments(documents, source.file, context);
  captureUsage.reportUnused(report);
  checkIds(expanded, report);
  diagnostics.push(...(await deferred.finish()));
  return { scenarios: expanded.map(({ scenario }) => scenario), diagnostics: orderDiagnostics(diagnostics) };
}

/** The scenario of a file that has one and no finding. */
export async function readScenario(text: string, around: Surroundings = {}): Promise<Scenario> {
  const { scenarios, diagnostics } = await readScenarios(text, around);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(renderFinding).join('\n'));
  const [scenario] = scenarios;
  if (scenario === undefined || scenarios.length !== 1) throw new Error(`${scenarios.length} scenarios`);
  return scenario;
}

/** The findings of a file, each as its code and what it underlines: `unknown-key: respons`. */
export async function listFindings(text: string, around: Surroundings = {}): Promise<readonly string[]> {
  const { diagnostics } = await readScenarios(text, around);
  return diagnostics.map(({ code, place }) => `${code}: ${place === undefined ? '' : readSpan(text, place)}`);
}

/** The text of a place, up to the end of its first line. */
function readSpan(text: string, { line, column, endLine, endColumn }: Place): string {
  const first = text.split('\n')[line - 1] ?? '';
  return first.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
}

/** A scenario with one turn, whose expectation is given as YAML in braces. */
export function withExpectation(expectation: string): string {
  return `turns: [{ user: hello, expect: ${expectation} }]`;
}

function renderFinding({ code, message, place }: Diagnostic): string {
  return `${code} ${place?.line ?? 0}:${place?.column ?? 0} ${message}`;
}
