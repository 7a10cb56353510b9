// Whether a scenario says its variables so that they can be read. Where it does not, names are unknown and unused for
// that reason alone, which the schema reports.
import { suggest } from '../text/suggest.ts';
import type { YamlEntry, YamlMapping } from '../yaml/yaml-node.ts';
import { listKeys } from './matcher-schema.ts';
import { SCENARIO_SCHEMA } from './scenario-schema.ts';

const SCENARIO_KEYS = listKeys(SCENARIO_SCHEMA);

/** The keys that variables stand under, and what they are called elsewhere. */
const VARIABLE_KEYS = ['vars', 'examples', 'matrix', 'variables'];

/** Tells whether every variable of a scenario stands where it is looked for. */
export function hasReadableVariables(root: YamlMapping): boolean {
  return root.entries.every(isReadable);
}

function isReadable({ key, value }: YamlEntry): boolean {
  switch (key) {
    case 'vars':
      return value.kind === 'mapping';
    case 'examples':
      return value.kind === 'list' && value.items.every(({ kind }) => kind === 'mapping');
    case 'matrix':
      return value.kind === 'mapping' && value.entries.every(({ value: values }) => values.kind === 'list');
    default:
      return SCENARIO_KEYS.has(key) || suggest(key, VARIABLE_KEYS) === undefined;
  }
}
