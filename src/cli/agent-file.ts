// Tells agent files from scenario files, which `validate` takes both.
import { statSync } from 'node:fs';
import { AGENT_SCHEMA } from '../agent/agent-schema.ts';
import type { JsonObject } from '../base/json.ts';
import { isYamlFile } from '../base/yaml-file.ts';
import { listKeys } from '../scenario/matcher-schema.ts';
import { SCENARIO_SCHEMA } from '../scenario/scenario-schema.ts';
import { readSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { getValue } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';

/** Keys that stand in agent files only, and in scenario and fragment files only. */
const AGENT_KEYS = listKeys(AGENT_SCHEMA).difference(listKeys(SCENARIO_SCHEMA));
const SCENARIO_KEYS = listKeys(SCENARIO_SCHEMA).difference(listKeys(AGENT_SCHEMA));

/** Keys of an agent's greeting that no scenario expects of one. */
const REACTION_KEYS = listKeys(definitionOf(AGENT_SCHEMA, 'reaction')).difference(
  listKeys(definitionOf(SCENARIO_SCHEMA, 'greeting')),
);

/** Tells an agent file by its keys; where those tell nothing, by its greeting, which says something there. */
export function isAgentFile(file: string): boolean {
  if (!isYamlFile(file) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const { source } = readSource(file, file);
  const root = source && readYaml(source).documents[0];
  if (root?.kind !== 'mapping') return false;
  const keys = new Set(root.entries.map(({ key }) => key));
  if (!keys.isDisjointFrom(SCENARIO_KEYS)) return false;
  return !keys.isDisjointFrom(AGENT_KEYS) || isReaction(getValue(root, 'greeting'));
}

function isReaction(greeting: YamlNode | undefined): boolean {
  if (greeting?.kind !== 'mapping') return greeting !== undefined;
  return greeting.entries.some(({ key }) => REACTION_KEYS.has(key));
}

function definitionOf(schema: JsonObject, name: string): JsonObject {
  return (schema['definitions'] as JsonObject)[name] as JsonObject;
}
