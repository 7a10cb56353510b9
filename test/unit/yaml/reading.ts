// Reads YAML texts for tests and shows findings in one line each.
import type { JsonValue } from '../../../src/base/json.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readYaml, type YamlFile } from '../../../src/yaml/read-yaml.ts';
import type { YamlNode } from '../../../src/yaml/yaml-node.ts';
import { toJson } from '../../../src/yaml/yaml-access.ts';

export function read(text: string): YamlFile {
  return readYaml(new SourceFile('a.yaml', text));
}

/** The values of all documents; null for one that can't be read. */
export function readValues(text: string): (JsonValue | null)[] {
  return read(text).documents.map((document) => document && toJson(document));
}

/** The only document of a text without mistakes. */
export function readNode(text: string): YamlNode {
  const { documents, diagnostics } = read(text);
  const [root] = documents;
  if (root === undefined || root === null || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return root;
}

/** `code line:column-line:column`. */
export function summarise({ code, place }: Diagnostic): string {
  if (place === undefined) return code;
  return `${code} ${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}
