// What a node is after its variables were looked up: the same tree, with texts that know which of their parts an author
// wrote there, which were inserted, and which are only known while a conversation is played.
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import type { TemplatePart } from './template.ts';

/** A hole that stays one until a conversation is played. */
export type PlayTimeHole = Exclude<TemplatePart, string>;

/** Text as written, text that a variable brought, or a hole. */
export type FilledPart = string | { readonly kind: 'inserted'; readonly text: string } | PlayTimeHole;

/** A scalar that had holes. Its `value` shows those that are left as `${name}`. */
export interface FilledScalar extends YamlScalar {
  readonly parts: readonly FilledPart[];
  /** The scalar as its author wrote it, holes and all. */
  readonly origin: YamlScalar;
  /** The scalar that took the place of a whole value that was one `${name}`. */
  readonly inserted?: YamlScalar;
}

/** Tells whether a node is a scalar that had holes. */
export function isFilled(node: YamlNode): node is FilledScalar {
  return 'parts' in node;
}

/** The parts of a text; undefined for null, lists and mappings, which are no text. */
export function listParts(node: YamlNode): readonly FilledPart[] | undefined {
  if (node.kind !== 'scalar' || node.value === null) return undefined;
  if (isFilled(node)) return node.parts;
  return [node.plain ? node.written : String(node.value)];
}

/** Renders parts for people and for schemas: holes as they are written. */
export function renderParts(parts: readonly FilledPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : renderPart(part))).join('');
}

function renderPart(part: Exclude<FilledPart, string>): string {
  switch (part.kind) {
    case 'inserted':
      return part.text;
    case 'capture':
      return `\${${part.name}}`;
    case 'uuid':
      return '${uuid}';
    case 'run-id':
      return '${run.id}';
    case 'date':
      return `\${date("${part.offset}", "${part.format}")}`;
  }
}
