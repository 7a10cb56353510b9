// The shape of scenario and fragment documents, by the compiled schemas.
import type { Diagnostic } from '../text/diagnostic.ts';
import { checkSchema, type SchemaValidator } from '../yaml/check-schema.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import validateFragment from './generated/validate-fragment.js';
import validateScenario from './generated/validate-scenario.js';
import type { Report } from './scenario-codes.ts';

/** An unknown key with such a name may stand before a credential, which no excerpt must show. */
const MAY_BE_CREDENTIAL = /`[^`]*(?:key|token|secret|password|credential)[^`]*` is not a key/iu;

/** Reports what breaks the schema of scenarios. */
export function checkScenario(root: YamlNode, report: Report): void {
  check(root, validateScenario, report);
}

/** Reports what breaks the schema of fragments. */
export function checkFragment(root: YamlNode, report: Report): void {
  check(root, validateFragment, report);
}

/** The same for a fragment whose variables nobody gave: a value that is one `${name}` may turn out to be anything. */
export function checkUnusedFragment(root: YamlNode, report: Report): void {
  checkFragment(root, (diagnostic) => {
    const line = diagnostic.place === undefined ? '' : (root.source.line(diagnostic.place.line) ?? '');
    if (diagnostic.code === 'unknown-key' || !line.includes('${')) report(diagnostic);
  });
}

function check(root: YamlNode, validate: SchemaValidator, report: Report): void {
  for (const diagnostic of checkSchema(root, validate)) report(hideCredential(diagnostic));
}

function hideCredential(diagnostic: Diagnostic): Diagnostic {
  return MAY_BE_CREDENTIAL.test(diagnostic.message) ? { ...diagnostic, secret: true } : diagnostic;
}
