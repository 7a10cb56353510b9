// Replaces `${name}` in all texts of a node. A node without holes comes back as it is, so that most files cost nothing.
// Keys are never expanded. What a name stands for is asked of a resolver.
import type { JsonValue } from '../base/json.ts';
import { renderPlace } from '../text/place.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlNode, YamlScalar, YamlSpan } from '../yaml/yaml-node.ts';
import { type FilledPart, type FilledScalar, isFilled, listParts, renderParts } from './filled-node.ts';
import { locateInText } from './locate-in-text.ts';
import { hasHoles, parseHoles } from './parse-holes.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** What a name turned out to be. */
export type Resolution =
  /** The value, filled already. */
  | { readonly kind: 'value'; readonly node: YamlNode }
  | { readonly kind: 'capture' }
  /** Nothing; the resolver has reported why. */
  | { readonly kind: 'unknown' };

/** Knows names. */
export interface Resolver {
  readonly report: Report;
  /** `at` gives the place of the hole, for findings. */
  resolve(name: string, at: () => YamlSpan): Resolution;
}

/** Gives the node with all its holes looked up. */
export function fillNode(node: YamlNode, resolver: Resolver): YamlNode {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' && hasHoles(node.value) && !isFilled(node)
        ? fillScalar(node, node.value, resolver)
        : node;
    case 'list': {
      const items = mapUnlessSame(node.items, (item) => fillNode(item, resolver));
      return items === node.items ? node : { ...node, items };
    }
    case 'mapping': {
      const entries = mapUnlessSame(node.entries, (entry) => fillEntry(entry, resolver));
      return entries === node.entries ? node : { ...node, entries };
    }
  }
}

/** Makes a node of a plain value that stands in no scenario file; `at` is where it is used. */
export function createNode(value: JsonValue, at: YamlSpan): YamlNode {
  const span = { source: at.source, start: at.start, end: at.end };
  if (Array.isArray(value)) {
    return { kind: 'list', ...span, items: value.map((item: JsonValue) => createNode(item, at)) };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, member]) => ({
      key,
      keySpan: span,
      value: createNode(member, at),
    }));
    return { kind: 'mapping', ...span, entries };
  }
  const scalar = value;
  return { kind: 'scalar', ...span, value: scalar, written: String(scalar), plain: false };
}

function fillEntry(entry: YamlEntry, resolver: Resolver): YamlEntry {
  const value = fillNode(entry.value, resolver);
  return value === entry.value ? entry : { ...entry, value };
}

function fillScalar(scalar: YamlScalar, text: string, resolver: Resolver): YamlNode {
  const pieces = parseHoles(text);
  const parts: FilledPart[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      parts.push(piece);
      continue;
    }
    const { raw, hole, start } = piece;
    const at = (): YamlSpan => locateInText(scalar, start, start + raw.length);
    if (hole.kind === 'name') {
      const resolution = resolver.resolve(hole.name, at);
      if (resolution.kind === 'value' && pieces.length === 1) return placeValue(scalar, resolution.node);
      parts.push(...describeParts(resolution, hole.name, at, resolver));
    } else if (hole.kind === 'broken') {
      resolver.report(describeBrokenHole(raw, at()));
      parts.push(raw);
    } else parts.push(hole);
  }
  return createFilledScalar(scalar, parts);
}

/** Puts a value where the hole was, with its type. */
function placeValue(scalar: YamlScalar, node: YamlNode): YamlNode {
  const span = { source: scalar.source, start: scalar.start, end: scalar.end };
  if (node.kind !== 'scalar') return { ...node, ...span };
  const parts = (listParts(node) ?? []).map(markInserted);
  if (typeof node.value === 'string') return createFilledScalar(scalar, parts);
  const filled: FilledScalar = { ...node, ...span, parts, origin: scalar, inserted: node };
  return filled;
}

function describeParts(
  resolution: Resolution,
  name: string,
  at: () => YamlSpan,
  { report }: Resolver,
): readonly FilledPart[] {
  switch (resolution.kind) {
    case 'capture':
      return [{ kind: 'capture', name }];
    case 'unknown':
      return [`\${${name}}`];
    case 'value': {
      const parts = listParts(resolution.node);
      if (parts !== undefined) return parts.map(markInserted);
      const kind = resolution.node.kind === 'scalar' ? 'null' : `a ${resolution.node.kind}`;
      report(
        describeFinding(
          'not-text',
          at(),
          `\`\${${name}}\` is ${kind}${describeOrigin(resolution.node, at())} and can't stand inside a text`,
          `let \`\${${name}}\` be the whole value, or give it a text`,
        ),
      );
      return [`\${${name}}`];
    }
  }
}

/** Where a value comes from, if that is not where it is used: of many rows only one may have it. */
function describeOrigin(value: YamlNode, at: YamlSpan): string {
  const [from, to] = [renderPlace(placeOf(value)), renderPlace(placeOf(at))];
  return from === to ? '' : ` (${from})`;
}

function markInserted(part: FilledPart): FilledPart {
  return typeof part === 'string' ? { kind: 'inserted', text: part } : part;
}

function createFilledScalar(origin: YamlScalar, parts: readonly FilledPart[]): FilledScalar {
  const value = renderParts(parts);
  return { ...origin, value, written: value, plain: false, parts, origin };
}

function describeBrokenHole(raw: string, at: YamlSpan): ReturnType<typeof describeFinding> {
  const isDate = /^\$\{\s*date\b/u.test(raw);
  return describeFinding(
    'bad-variable',
    at,
    `\`${raw}\` is not a variable`,
    isDate ? 'write ${date("+5d", "d MMMM yyyy")}' : 'write ${name}, or $${ for the characters ${ themselves',
  );
}

/** Maps a list; gives the same list back where nothing changed. */
function mapUnlessSame<Item>(items: readonly Item[], map: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | undefined;
  items.forEach((item, index) => {
    const mapped = map(item);
    if (mapped !== item && changed === undefined) changed = items.slice(0, index);
    changed?.push(mapped);
  });
  return changed ?? items;
}
