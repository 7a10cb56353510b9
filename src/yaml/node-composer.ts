// What the parts that make mappings and lists share: the way back to the composer of the document, and small builders.
import type { CST } from 'yaml';
import type { YamlKey } from './mapping-builder.ts';
import type { NodeProperties } from './node-properties.ts';
import type { YamlNode } from './yaml-node.ts';
import type { YamlProblems } from './yaml-problems.ts';

/** What mappings and lists need of the composer of a document. */
export interface NodeComposer {
  readonly problems: YamlProblems;
  /** Makes the node of a token, or an empty one where there is no token. */
  composeValue(token: CST.Token | null | undefined, properties: NodeProperties): YamlNode;
  /** Gives the text of a key, or undefined after reporting why it is none. */
  composeKey(token: CST.Token | null | undefined, properties: NodeProperties): YamlKey | undefined;
}

/** Tells whether a key goes over a line break, which an implicit key must not. */
export function containsNewline(key: CST.Token | null | undefined): boolean {
  if (key === null || key === undefined) return false;
  switch (key.type) {
    case 'alias':
    case 'scalar':
    case 'double-quoted-scalar':
    case 'single-quoted-scalar':
      return key.source.includes('\n') || hasNewline(key.end);
    case 'flow-collection':
      return key.items.some(
        (item) =>
          hasNewline(item.start) || hasNewline(item.sep) || containsNewline(item.key) || containsNewline(item.value),
      );
    default:
      return true;
  }
}

function hasNewline(tokens: readonly CST.SourceToken[] | undefined): boolean {
  return tokens?.some((token) => token.type === 'newline') ?? false;
}
