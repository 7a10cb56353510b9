// Patterns inside JSON Schemas are tried at once on what the agent sends, not in the thread that bounds all others, so
// those that can backtrack exponentially are refused.
import type { Diagnostic } from '../text/diagnostic.ts';
import type { YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { isSlowPattern } from './analyse-patterns.ts';
import { hasRepeatedGroup } from './repeated-group.ts';
import { describeFinding } from './scenario-codes.ts';

/** Keywords whose values are data, not schemas. */
const DATA_KEYWORDS = new Set(['const', 'enum', 'default', 'examples']);

/** Gives a finding for each `pattern` and `patternProperties` that could keep a run busy. */
export function findUnsafePatterns(schema: YamlNode): readonly Diagnostic[] {
  return listPatterns(schema)
    .filter(({ pattern }) => hasRepeatedGroup(pattern) && isSlowPattern(pattern))
    .map(({ pattern, at }) =>
      describeFinding(
        'unsafe-body-pattern',
        at,
        `\`${pattern}\` can take the same text in very many ways and would hold up the whole run`,
        "let each round of a repeat begin with something that the round before can't take",
      ),
    );
}

/** Gives every `pattern` and name in `patternProperties` of a schema. */
export function listPatterns(node: YamlNode): readonly { pattern: string; at: YamlSpan }[] {
  if (node.kind === 'list') return node.items.flatMap(listPatterns);
  if (node.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, value }) => {
    if (DATA_KEYWORDS.has(key)) return [];
    if (key === 'pattern' && value.kind === 'scalar') {
      return typeof value.value === 'string' ? [{ pattern: value.value, at: value }] : [];
    }
    const names =
      key === 'patternProperties' && value.kind === 'mapping'
        ? value.entries.map((entry) => ({ pattern: entry.key, at: entry.keySpan }))
        : [];
    return [...names, ...listPatterns(value)];
  });
}
