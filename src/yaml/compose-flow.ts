// Makes mappings and lists in flow style: `{a: b}`, `[a, b]`.
import type { CST } from 'yaml';
import { reportBareVariable } from './bare-variable.ts';
import { MappingBuilder, type YamlKey } from './mapping-builder.ts';
import { containsNewline, type NodeComposer } from './node-composer.ts';
import { checkEnd, type NodeProperties, readProperties } from './node-properties.ts';
import type { YamlList, YamlMapping, YamlNode } from './yaml-node.ts';
import { quoteText, type YamlProblems } from './yaml-problems.ts';

/** Makes a mapping or list in flow style. */
export function composeFlowCollection(token: CST.FlowCollection, composer: NodeComposer): YamlMapping | YamlList {
  const { problems } = composer;
  const isMapping = token.start.source === '{';
  const builder = new MappingBuilder(problems);
  const items: YamlNode[] = [];
  let offset = token.offset + 1;
  token.items.forEach((item, index) => {
    const { key, sep, value } = item;
    const before = readItemStart(token, index, offset, problems);
    if (before === undefined) return;
    if (!isMapping && sep === undefined && before.found === null) {
      const node = composer.composeValue(value, before);
      reportBlockInFlow(value, problems);
      items.push(node);
      offset = Math.max(before.end, node.end);
      return;
    }
    const composedKey = composer.composeKey(key, before);
    reportBlockInFlow(key, problems);
    const between = readSeparator(item, composedKey?.end ?? before.end, token.indent, problems);
    const node = composer.composeValue(value, between);
    reportBlockInFlow(value, problems);
    offset = Math.max(between.end, node.end);
    if (composedKey === undefined) return;
    if (isMapping) builder.add(composedKey, node);
    else items.push(composeSinglePair(composedKey, node, problems));
  });
  const end = checkClosed(token, isMapping ? '}' : ']', offset, problems);
  if (isMapping) return builder.build(token.offset, end);
  return { kind: 'list', source: problems.source, start: token.offset, end, items };
}

/** Gives the properties before an item; undefined where there is no item (after a last comma). */
function readItemStart(
  token: CST.FlowCollection,
  index: number,
  offset: number,
  problems: YamlProblems,
): NodeProperties | undefined {
  const item = token.items[index];
  if (item === undefined) return undefined;
  const { start, key, sep, value } = item;
  const next = key ?? sep?.[0] ?? value;
  const before = readProperties(
    start,
    { flow: true, indicator: 'explicit-key-ind', next, offset, parentIndent: token.indent, startOnNewline: false },
    problems,
  );
  const { comma } = before;
  const hasProperty = before.found !== null || before.anchor !== null || before.tag !== null;
  const isEmpty = !hasProperty && sep === undefined && value === undefined;
  if ((comma !== null && index === 0) || (isEmpty && index < token.items.length - 1)) {
    const at = comma?.offset ?? before.start;
    problems.syntax(at, at + 1, { message: 'Nothing stands before this comma' });
  }
  if (isEmpty) return undefined;
  if (index > 0 && comma === null) {
    problems.syntax(before.start, before.start + 1, {
      message: 'A comma is missing before this',
      hint: 'if the text before it goes on here, put all of it in quotes',
    });
  }
  if (token.start.source === '[' && before.found === null && containsNewline(key)) {
    problems.syntax(before.start, before.end + 1, { message: 'A key and its colon must stand on one line' });
  }
  return before;
}

function readSeparator(
  { sep, value }: CST.CollectionItem,
  offset: number,
  parentIndent: number,
  problems: YamlProblems,
): NodeProperties {
  const between = readProperties(
    sep ?? [],
    { flow: true, indicator: 'map-value-ind', next: value, offset, parentIndent, startOnNewline: false },
    problems,
  );
  if (between.found === null && value !== undefined && !reportBareVariable(value.offset, problems)) {
    const glued = 'source' in value && value.source.startsWith(':');
    problems.syntax(value.offset, value.offset + 1, {
      message: glued ? 'A space is missing after this colon' : 'A comma or colon is missing before this',
    });
  }
  return between;
}

function checkClosed(token: CST.FlowCollection, bracket: '}' | ']', offset: number, problems: YamlProblems): number {
  const [close, ...rest] = token.end;
  if (close?.source !== bracket) {
    problems.syntax(token.offset, token.offset + 1, {
      message: `This \`${token.start.source}\` is never closed`,
      hint: `end it with \`${bracket}\`; a text with brackets, braces or \` #\` in it must be in quotes`,
    });
    return offset;
  }
  const extra = rest.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
  if (extra !== undefined) {
    problems.syntaxToLineEnd(extra.offset, {
      message: `This text stands after the closing \`${bracket}\``,
      hint: `if the whole value is text, write ${quoteText(problems.restOfLine(token.offset))}`,
    });
  }
  checkEnd(rest, true, problems);
  return close.offset + 1;
}

function reportBlockInFlow(token: CST.Token | null | undefined, problems: YamlProblems): void {
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') return;
  problems.syntax(token.offset, token.offset + 1, {
    message: 'Inside `[]` and `{}`, lists and mappings must be written with brackets and braces too',
  });
}

function composeSinglePair(key: YamlKey, value: YamlNode, problems: YamlProblems): YamlMapping {
  const builder = new MappingBuilder(problems);
  builder.add(key, value);
  return builder.build(key.start, Math.max(key.end, value.end));
}
