// Changes one thing in the text of a YAML file and leaves every other character as it is. What comes out is read again: only
// a text that says exactly what was wanted, with every comment in place, is given.
import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../base/json.ts';
import { listComments } from '../format/comment-list.ts';
import type { SourceFile } from '../text/source-file.ts';
import { decodeSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { toJson } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { listAdditions, listRemovals, listRenames, listReplacements, type Splice } from './find-splices.ts';
import { nodeAt, withValueAt, type NodePath } from './node-path.ts';

/** One change. */
export type YamlEdit =
  /** Another value in the place of a scalar, or of a list or mapping in brackets. */
  | { readonly kind: 'replace'; readonly path: NodePath; readonly value: JsonValue }
  /** A further key of a mapping, or a further item of a list; keys on the way that are missing are made. */
  | { readonly kind: 'add'; readonly path: NodePath; readonly value: JsonValue }
  /** A key or an item that goes. */
  | { readonly kind: 'remove'; readonly path: NodePath }
  /** A key gets another name, and its value with it. */
  | { readonly kind: 'rename'; readonly path: NodePath; readonly to: string; readonly value: JsonValue }
  /** The items of a list from one on become comments. */
  | { readonly kind: 'comment-out'; readonly path: NodePath; readonly from: number };

/** Makes the change; undefined where it can't be made without touching anything else. */
export function editYaml(source: SourceFile, asked: YamlEdit): SourceFile | undefined {
  const { documents } = readYaml(source);
  const edit = asked.kind === 'add' ? findAddition(asked, documents) : asked;
  const wanted = describeWanted(documents, edit);
  if (wanted === undefined) return undefined;
  const comments = describeComments(source);
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n';
  for (const splice of listSplices(documents, edit, source)) {
    const text = splice.text.replaceAll(/\r?\n/gu, lineBreak);
    const bytes = Buffer.from(source.text.slice(0, splice.start) + text + source.text.slice(splice.end));
    const { source: changed } = decodeSource(bytes, source.file);
    if (changed === undefined) continue;
    const read = readYaml(changed);
    if (read.diagnostics.some(({ severity }) => severity === 'error')) continue;
    if (!isDeepStrictEqual(read.documents.map(valueOf), wanted)) continue;
    if (edit.kind === 'comment-out' || describeComments(changed) === comments) return changed;
  }
  return undefined;
}

type Addition = Extract<YamlEdit, { kind: 'add' }>;

/** What is added where, as the text is now: behind the last item of a list, and with the keys on the way to it. */
function findAddition(addition: Addition, documents: readonly (YamlNode | null)[]): Addition {
  const path = addition.path.slice(0, -1);
  const parent = nodeAt(documents, path);
  if (parent?.kind === 'list') return { ...addition, path: [...path, parent.items.length] };
  const key = addition.path.at(-1);
  if (parent !== undefined || typeof key !== 'string' || path.length < 2) return addition;
  return findAddition({ kind: 'add', path, value: { [key]: addition.value } }, documents);
}

function listSplices(documents: readonly (YamlNode | null)[], edit: YamlEdit, source: SourceFile): readonly Splice[] {
  const node = nodeAt(documents, edit.path);
  const parent = nodeAt(documents, edit.path.slice(0, -1));
  const step = edit.path.at(-1) ?? '';
  switch (edit.kind) {
    case 'replace':
      return node === undefined ? [] : listReplacements(node, edit.value);
    case 'add':
      return parent === undefined ? [] : listAdditions(parent, String(step), edit.value);
    case 'remove':
      return parent === undefined ? [] : listRemovals(parent, step);
    case 'rename':
      return parent === undefined ? [] : listRenames(parent, String(step), edit);
    case 'comment-out':
      return node?.kind === 'list' ? listCommented(node, edit.from, source) : [];
  }
}

function describeWanted(documents: readonly (YamlNode | null)[], edit: YamlEdit): JsonValue | undefined {
  const values = documents.map(valueOf);
  switch (edit.kind) {
    case 'replace':
    case 'add':
      return withValueAt(values, edit.path, edit.value);
    case 'remove':
      return withValueAt(values, edit.path, undefined);
    case 'rename': {
      const parent = edit.path.slice(0, -1);
      return withValueAt(withValueAt(values, edit.path, undefined), [...parent, edit.to], edit.value);
    }
    case 'comment-out': {
      const list = nodeAt(documents, edit.path);
      if (list?.kind !== 'list' || edit.from === 0) return undefined;
      return withValueAt(values, edit.path, list.items.slice(0, edit.from).map(toJson));
    }
  }
}

/** Puts `# ` before every line of the items, which stay readable and can be brought back. */
function listCommented(
  list: Extract<YamlNode, { kind: 'list' }>,
  from: number,
  { text }: SourceFile,
): readonly Splice[] {
  const first = list.items[from];
  if (first === undefined || text.charAt(list.start) === '[') return [];
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const start = text.lastIndexOf('\n', text.lastIndexOf('-', first.start)) + 1;
  const lineEnd = text.indexOf('\n', list.end);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const indent = list.start - lineStart(list.start);
  const lines = text.slice(start, end).split('\n');
  const commented = lines.map((line) =>
    line.trim() === '' ? line : `${line.slice(0, indent)}# ${line.slice(indent)}`,
  );
  return [{ start, end, text: commented.join('\n') }];
}

function valueOf(document: YamlNode | null): JsonValue {
  return document === null ? null : toJson(document);
}

function describeComments({ text }: SourceFile): string {
  return listComments(text)
    .map((comment) => comment.text)
    .join('\n');
}
