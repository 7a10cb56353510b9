// Where a change goes in the text, and what is written there. Several ways may be given; whoever makes the change reads
// each result and takes the first that is right.
import type { JsonValue } from '../base/json.ts';
import type { YamlList, YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { listForms, renderInline } from './render-scalar.ts';

/** Characters that others take the place of. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Another value in the place of a node. */
export function listReplacements(node: YamlNode, value: JsonValue): readonly Splice[] {
  const { start, end } = node;
  const forms =
    typeof value === 'string' ? listForms(value, node.kind === 'scalar' ? node : undefined) : [renderInline(value)];
  return forms.map((text) => ({ start, end, text }));
}

/** A key with a value behind the last one of a mapping, or an item behind the last one of a list. */
export function listAdditions(parent: YamlNode, key: string, value: JsonValue): readonly Splice[] {
  if (parent.kind === 'scalar')
    return parent.value === null ? [{ ...at(parent.end), text: ` { ${key}: ${renderInline(value)} }` }] : [];
  const member = parent.kind === 'list' ? renderInline(value) : `${key}: ${renderInline(value)}`;
  const last = parent.kind === 'list' ? parent.items.at(-1) : parent.entries.at(-1)?.value;
  if (last === undefined) {
    return [{ start: parent.start, end: parent.end, text: parent.kind === 'list' ? `[${member}]` : `{ ${member} }` }];
  }
  if (isInBrackets(parent)) return [{ ...at(last.end), text: `, ${member}` }];
  const { text } = parent.source;
  const indent = ' '.repeat(columnOf(parent, parent.start));
  const end = endOfLine(text, last.end);
  return [{ ...at(end), text: `\n${indent}${parent.kind === 'list' ? '- ' : ''}${member}` }];
}

/** A key or item that goes, with what separated it from its neighbours. */
export function listRemovals(parent: YamlNode, step: string | number): readonly Splice[] {
  const members = listMembers(parent);
  const index = parent.kind === 'list' ? Number(step) : members.findIndex(({ key }) => key === step);
  const member = members[index];
  if (member === undefined || members.length === 1) return [];
  const [before, after] = [members[index - 1], members[index + 1]];
  const inline =
    before === undefined
      ? { start: member.start, end: after?.start ?? member.end }
      : { start: before.end, end: member.end };
  if (isInBrackets(parent)) return [{ ...inline, text: '' }];
  const { text } = parent.source;
  const startOfLine = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const lines = { start: startOfLine(member.start), end: text.indexOf('\n', member.end) + 1 || text.length, text: '' };
  // The first key may stand behind the dash of an item, where what follows it takes its place.
  return parent.kind === 'mapping' && index === 0 ? [lines, { ...inline, text: '' }] : [lines];
}

/** Another name for a key, and another value. */
export function listRenames(
  parent: YamlNode,
  key: string,
  { to, value }: { readonly to: string; readonly value: JsonValue },
): readonly Splice[] {
  const entry = parent.kind === 'mapping' ? parent.entries.find((each) => each.key === key) : undefined;
  if (entry === undefined) return [];
  const { start, end } = entry.keySpan;
  const between = entry.value.source.text.slice(end, entry.value.start);
  return listReplacements(entry.value, value).map(({ text, ...span }) => ({
    start,
    end: span.end,
    text: to + between + text,
  }));
}

interface Member {
  readonly key?: string;
  readonly start: number;
  readonly end: number;
}

function listMembers(parent: YamlNode): readonly Member[] {
  if (parent.kind === 'scalar') return [];
  if (parent.kind === 'list') return parent.items;
  return parent.entries.map(({ key, keySpan, value }) => ({ key, start: keySpan.start, end: value.end }));
}

/** Tells whether a list or mapping is written in brackets. */
export function isInBrackets({ source, start }: YamlList | YamlMapping | YamlNode): boolean {
  return '[{'.includes(source.text.charAt(start));
}

function endOfLine(text: string, offset: number): number {
  const end = /\r?\n|$/u.exec(text.slice(offset))?.index ?? 0;
  return offset + end;
}

function at(offset: number): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset };
}

function columnOf({ source }: YamlNode, offset: number): number {
  return offset - (source.text.lastIndexOf('\n', offset - 1) + 1);
}
