// Ways through the documents of a file: the number of a document, then keys and numbers of items.
import type { JsonValue } from '../base/json.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';

/** From a file to one of its nodes. */
export type NodePath = readonly (string | number)[];

/** A node and the way to it. */
export interface FoundNode {
  readonly node: YamlNode;
  readonly path: NodePath;
}

/** Finds the first node that a test accepts, from the outside in. */
export function findNode(
  documents: readonly (YamlNode | null)[],
  accepts: (node: YamlNode) => boolean,
): FoundNode | undefined {
  for (const [index, document] of documents.entries()) {
    const found = document === null ? undefined : findInside({ node: document, path: [index] }, accepts);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInside({ node, path }: FoundNode, accepts: (node: YamlNode) => boolean): FoundNode | undefined {
  if (accepts(node)) return { node, path };
  for (const [step, child] of listChildren(node)) {
    const found = findInside({ node: child, path: [...path, step] }, accepts);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listChildren(node: YamlNode): readonly (readonly [step: string | number, child: YamlNode])[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.map((item, index) => [index, item] as const);
  return node.entries.map(({ key, value }) => [key, value] as const);
}

/** The node that a path leads to; undefined where it leads nowhere. */
export function nodeAt(documents: readonly (YamlNode | null)[], path: NodePath): YamlNode | undefined {
  const [first, ...rest] = path;
  let node: YamlNode | undefined = documents[Number(first)] ?? undefined;
  for (const step of rest) {
    if (node === undefined) return undefined;
    node = listChildren(node).find(([name]) => name === step)?.[1];
  }
  return node;
}

/** The same values, with another one at the end of the path; undefined takes it out. */
export function withValueAt(root: JsonValue, path: NodePath, value: JsonValue | undefined): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (Array.isArray(root)) {
    const items = root as readonly JsonValue[];
    const index = Number(step);
    if (rest.length === 0 && value === undefined) return items.toSpliced(index, 1);
    const changed = withValueAt(items[index] ?? null, rest, value);
    return index < items.length ? items.with(index, changed) : [...items, changed];
  }
  const members = Object.entries(root ?? {}) as [string, JsonValue][];
  const known = members.some(([key]) => key === step);
  if (rest.length === 0 && value === undefined) return Object.fromEntries(members.filter(([key]) => key !== step));
  const change = (old: JsonValue): JsonValue => withValueAt(old, rest, value);
  const changed = members.map(([key, old]): [string, JsonValue] => [key, key === step ? change(old) : old]);
  return Object.fromEntries(known ? changed : [...changed, [String(step), change(null)]]);
}
