// Tells whether two texts say the same: the same documents with the same values, written in a way that is read alike, and
// the same comments. Only the order of a mapping's keys may differ.
import type { SourceFile } from '../text/source-file.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { listComments } from './comment-list.ts';

/** Compares two versions of a file; false also where one of them can't be read. */
export function isSameMeaning(before: SourceFile, after: SourceFile): boolean {
  const [old, fresh] = [readYaml(before).documents, readYaml(after).documents];
  return (
    old.length === fresh.length &&
    old.every((node, index) => isSameNode(node, fresh[index] ?? null)) &&
    listTexts(before) === listTexts(after)
  );
}

function listTexts({ text }: SourceFile): string {
  return listComments(text)
    .map((comment) => comment.text)
    .sort()
    .join('\n');
}

function isSameNode(a: YamlNode | null, b: YamlNode | null): boolean {
  if (a === null || b === null) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value) && a.written === b.written;
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => isSameNode(item, b.items[index] ?? null));
  }
  if (b.kind !== 'mapping' || a.entries.length !== b.entries.length) return false;
  const values = new Map(b.entries.map(({ key, value }) => [key, value]));
  return a.entries.every(({ key, value }) => isSameNode(value, values.get(key) ?? null));
}
