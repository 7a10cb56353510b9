// Small ways to look into nodes.
import type { JsonValue } from '../base/json.ts';
import type { Place } from '../text/place.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlSpan } from './yaml-node.ts';

/** The entry with a key. */
export function getEntry(mapping: YamlMapping, key: string): YamlEntry | undefined {
  return mapping.entries.find((entry) => entry.key === key);
}

/** The value of a key. */
export function getValue(mapping: YamlMapping, key: string): YamlNode | undefined {
  return getEntry(mapping, key)?.value;
}

/** Lines and columns of a span. */
export function placeOf(span: YamlSpan): Place {
  return span.source.place(span.start, span.end);
}

/** The text of a scalar as its author wrote it (`0123`, `yes`), where text is wanted; undefined for null, lists and mappings. */
export function textOf(node: YamlNode): string | undefined {
  if (node.kind !== 'scalar' || node.value === null) return undefined;
  return node.plain ? node.written : String(node.value);
}

/** The plain value of a node. Infinite numbers and NaN come through as they are. */
export function toJson(node: YamlNode): JsonValue {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toJson);
    case 'mapping': {
      const object: Record<string, JsonValue> = {};
      for (const entry of node.entries) object[entry.key] = toJson(entry.value);
      return object;
    }
  }
}
