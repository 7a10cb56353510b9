// Says which parts of a YAML value break one of our JSON Schemas, each at its place and in YAML's words.
// The validators are compiled ahead of time (scripts/generate-schemas.ts); this file does not load ajv.
import type { ErrorObject } from 'ajv';
import type { JsonObject } from '../base/json.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import type { YamlNode, YamlSpan } from './yaml-node.ts';
import { describeViolation, listTypes, type Violation } from './describe-violation.ts';
import { toJson } from './yaml-access.ts';

/** A validator as ajv compiles it, with `allErrors` and `verbose`. */
export interface SchemaValidator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** Gives one diagnostic per mistake, in the order of the file. */
export function checkSchema(root: YamlNode, validate: SchemaValidator): Diagnostic[] {
  if (validate(toJson(root))) return [];
  const diagnostics = selectErrors(validate.errors ?? [])
    .map((error) => locateViolation(root, error))
    .filter((violation) => !isTextAsWritten(violation))
    .map(describeViolation);
  return diagnostics.sort(compareByPlace);
}

/** Of several errors of one value, keeps the one that says most: a wrong type makes the others meaningless. */
function selectErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const wrongTypes = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  const misspelt = new Set(errors.flatMap(listMisspelt));
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (error.keyword === 'required' && misspelt.has(identifyMissing(error))) return false;
    if (error.keyword === 'if' || error.keyword === 'propertyNames') return false;
    if (error.keyword !== 'type' && wrongTypes.has(error.instancePath)) return false;
    const identity = `${error.instancePath}\n${error.keyword}\n${JSON.stringify(error.params)}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

/** The key that an unknown one was probably meant to be: it is not missing as well. */
function listMisspelt(error: ErrorObject): readonly string[] {
  if (error.keyword !== 'additionalProperties') return [];
  const { additionalProperty } = error.params as { readonly additionalProperty: string };
  const { properties = {} } = error.parentSchema as { readonly properties?: JsonObject };
  const meant = suggest(additionalProperty, Object.keys(properties));
  return meant === undefined ? [] : [`${error.instancePath}\n${meant}`];
}

function identifyMissing({ instancePath, params }: ErrorObject): string {
  return `${instancePath}\n${String((params as Readonly<Record<string, unknown>>)['missingProperty'])}`;
}

function locateViolation(root: YamlNode, error: ErrorObject): Violation {
  let node = root;
  let keySpan: YamlSpan | undefined;
  let key: string | undefined;
  let isItem = false;
  for (const step of error.instancePath.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node.kind === 'list') {
      const item = node.items[Number(name)];
      if (item === undefined) break;
      node = item;
      keySpan = undefined;
      isItem = true;
    } else if (node.kind === 'mapping') {
      const entry = node.entries.find((each) => each.key === name);
      if (entry === undefined) break;
      node = entry.value;
      keySpan = entry.keySpan;
      key = name;
      isItem = false;
    }
  }
  return { error, node, keySpan, key, isItem };
}

/** Where text is wanted, a number or boolean without quotes is taken as it is written. */
function isTextAsWritten({ error, node }: Violation): boolean {
  if (error.keyword !== 'type' || node.kind !== 'scalar' || node.value === null) return false;
  return listTypes(error).includes('string');
}

function compareByPlace(left: Diagnostic, right: Diagnostic): number {
  const a = left.place;
  const b = right.place;
  if (a === undefined || b === undefined) return 0;
  return a.line - b.line || a.column - b.column;
}
