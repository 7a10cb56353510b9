// Reads a proposed expectation as if it stood in a file: what does not come through without a finding is not proposed.
import { stringify } from 'yaml';
import type { JsonObject } from '../base/json.ts';
import { DeferredChecks } from '../scenario/deferred-checks.ts';
import { parseExpectations } from '../scenario/parse-expectation.ts';
import type { Expectation } from '../scenario/scenario.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { SourceFile } from '../text/source-file.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** Gives the expectation; undefined where it has a finding, or says nothing. */
export async function readExpectation(expectation: JsonObject): Promise<Expectation | undefined> {
  const { documents, diagnostics } = readYaml(new SourceFile('', stringify(expectation, { lineWidth: 0 })));
  const [root] = documents;
  if (root?.kind !== 'mapping' || diagnostics.length > 0) return undefined;
  const findings: Diagnostic[] = [];
  const deferred = new DeferredChecks();
  const report = (finding: Diagnostic): void => void findings.push(finding);
  const target = { name: '', known: [] };
  const { expect, isExpected } = parseExpectations(root, undefined, { report, deferred, target, variants: new Map() });
  findings.push(...(await deferred.finish()));
  return isExpected && findings.length === 0 ? expect : undefined;
}
