// Makes mappings and lists of the tokens that the YAML parser gives. Keys become unique texts; what is no text is refused.
import type { CST } from 'yaml';
import type { YamlEntry, YamlList, YamlMapping, YamlNode } from './yaml-node.ts';
import { checkEnd, type NodeProperties, readProperties } from './node-properties.ts';
import { MappingBuilder, type YamlKey } from './mapping-builder.ts';
import type { YamlProblems } from './yaml-problems.ts';

/** What collections need of the composer of a document. */
export interface NodeComposer {
  readonly problems: YamlProblems;
  /** Makes the node of a token, or an empty one where there is no token. */
  composeValue(token: CST.Token | null | undefined, properties: NodeProperties): YamlNode;
  /** Gives the text of a key, or undefined after reporting why it is none. */
  composeKey(token: CST.Token | null | undefined, properties: NodeProperties): YamlKey | undefined;
}

const MISALIGNED = {
  message: 'This line is indented differently from the lines around it',
  hint: 'all keys of a mapping start in the same column',
};

/** Makes a mapping in block style. */
export function composeBlockMapping(token: CST.BlockMap, composer: NodeComposer): YamlMapping {
  const { problems } = composer;
  const builder = new MappingBuilder(problems);
  let offset = token.offset;
  for (const { start, key, sep, value } of token.items) {
    const before = readProperties(
      start,
      {
        flow: false,
        indicator: 'explicit-key-ind',
        next: key ?? sep?.[0],
        offset,
        parentIndent: token.indent,
        startOnNewline: true,
      },
      problems,
    );
    const explicit = before.found !== null;
    if (!explicit && before.anchor === null && before.tag === null && sep === undefined) continue;
    checkBlockKey(token, key, before, problems);
    const composedKey = composer.composeKey(key, before);
    const between = readProperties(
      sep ?? [],
      {
        flow: false,
        indicator: 'map-value-ind',
        next: value,
        offset: composedKey?.end ?? before.end,
        parentIndent: token.indent,
        startOnNewline: !key || key.type === 'block-scalar',
      },
      problems,
    );
    if (between.found === null && !explicit) reportMissingColon(composedKey, before, problems);
    if (!explicit && value?.type === 'block-map' && !between.hasNewline) reportColonInText(value, problems);
    const node = composer.composeValue(value, between);
    if (composedKey !== undefined) builder.add(composedKey, node);
    offset = Math.max(between.end, node.end);
  }
  return mapping(builder.entries, problems, token.offset, Math.max(offset, builder.end));
}

/** Makes a list in block style. */
export function composeBlockList(token: CST.BlockSequence, composer: NodeComposer): YamlList {
  const { problems } = composer;
  const items: YamlNode[] = [];
  let offset = token.offset;
  for (const { start, value } of token.items) {
    const properties = readProperties(
      start,
      {
        flow: false,
        indicator: 'seq-item-ind',
        next: value,
        offset,
        parentIndent: token.indent,
        startOnNewline: true,
      },
      problems,
    );
    if (properties.found === null) {
      if (properties.anchor === null && properties.tag === null && value === undefined) continue;
      problems.syntax(properties.end, properties.end + 1, {
        message: 'This line stands between the items of a list and is not one of them',
        hint: 'begin it with `- `, or indent it like the lines it belongs to',
      });
    }
    const node = composer.composeValue(value, properties);
    items.push(node);
    offset = Math.max(properties.end, node.end);
  }
  return { kind: 'list', source: problems.source, start: token.offset, end: items.at(-1)?.end ?? offset, items };
}

/** Makes a mapping or list in flow style: `{a: b}`, `[a, b]`. */
export function composeFlowCollection(token: CST.FlowCollection, composer: NodeComposer): YamlMapping | YamlList {
  const { problems } = composer;
  const isMapping = token.start.source === '{';
  const builder = new MappingBuilder(problems);
  const items: YamlNode[] = [];
  let offset = token.offset + 1;
  token.items.forEach((item, index) => {
    const { key, sep, value } = item;
    const before = readFlowStart(token, index, offset, problems);
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
    const between = readFlowSeparator(item, composedKey?.end ?? before.end, token.indent, problems);
    const node = composer.composeValue(value, between);
    reportBlockInFlow(value, problems);
    offset = Math.max(between.end, node.end);
    if (composedKey === undefined) return;
    if (isMapping) builder.add(composedKey, node);
    else items.push(composeSinglePair(composedKey, node, problems));
  });
  const end = checkFlowEnd(token, isMapping ? '}' : ']', offset, problems);
  if (isMapping) return mapping(builder.entries, problems, token.offset, end);
  return { kind: 'list', source: problems.source, start: token.offset, end, items };
}

/** Gives the properties before a flow item; undefined where there is no item (after a last comma). */
function readFlowStart(
  token: CST.FlowCollection,
  index: number,
  offset: number,
  problems: YamlProblems,
): NodeProperties | undefined {
  const item = token.items[index];
  if (item === undefined) return undefined;
  const { start, key, sep, value } = item;
  const before = readProperties(
    start,
    {
      flow: true,
      indicator: 'explicit-key-ind',
      next: key ?? sep?.[0] ?? value,
      offset,
      parentIndent: token.indent,
      startOnNewline: false,
    },
    problems,
  );
  const { comma } = before;
  const isEmpty =
    before.found === null && before.anchor === null && before.tag === null && sep === undefined && value === undefined;
  if ((comma !== null && index === 0) || (isEmpty && index < token.items.length - 1)) {
    const at = comma?.offset ?? before.start;
    problems.syntax(at, at + 1, { message: 'Nothing stands before this comma' });
  }
  if (isEmpty) return undefined;
  if (index > 0 && comma === null) {
    problems.syntax(before.start, before.start + 1, {
      message: 'A comma is missing before this item',
      hint: 'if the text before it holds a comma, bracket or brace, put it in quotes',
    });
  }
  if (token.start.source === '[' && before.found === null && containsNewline(key)) {
    problems.syntax(before.start, before.end + 1, { message: 'A key and its colon must stand on one line' });
  }
  return before;
}

function readFlowSeparator(
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
  if (between.found === null && value !== undefined) {
    const glued = 'source' in value && value.source.startsWith(':');
    problems.syntax(between.start, between.start + 1, {
      message: glued ? 'A space is missing after the colon' : 'A comma or colon is missing here',
    });
  }
  return between;
}

function checkFlowEnd(token: CST.FlowCollection, bracket: '}' | ']', offset: number, problems: YamlProblems): number {
  const [close, ...rest] = token.end;
  if (close?.source !== bracket) {
    problems.syntax(token.offset, token.offset + 1, {
      message: `This \`${token.start.source}\` is never closed`,
      hint: `end it with \`${bracket}\`; text with brackets, braces or \` #\` needs quotes`,
    });
    return offset;
  }
  checkEnd(rest, true, problems);
  return close.offset + 1;
}

function checkBlockKey(
  token: CST.BlockMap,
  key: CST.Token | null | undefined,
  before: NodeProperties,
  problems: YamlProblems,
): void {
  if (before.found !== null) {
    if (before.found.indent !== token.indent) problems.syntax(before.start, before.end, MISALIGNED);
    return;
  }
  if (key?.type === 'block-seq') {
    problems.syntax(key.offset, key.offset + 1, {
      message: 'A list stands where a key is expected',
      hint: 'indent the list under its key',
    });
  } else if (key && 'indent' in key && key.indent !== token.indent) {
    problems.syntax(key.offset, key.offset + sourceLength(key), MISALIGNED);
  }
  if (before.newlineAfterProperty || containsNewline(key)) reportKeyOverLines(key, before, problems);
}

function reportKeyOverLines(key: CST.Token | null | undefined, before: NodeProperties, problems: YamlProblems): void {
  const start = key?.offset ?? before.start;
  const line = problems.restOfLine(start);
  problems.syntax(start, start + Math.max(1, line.length), describeNoKey(line));
}

function reportMissingColon(key: YamlKey | undefined, before: NodeProperties, problems: YamlProblems): void {
  const start = key?.start ?? before.start;
  problems.syntax(start, key?.end ?? before.end, describeNoKey(problems.source.text.slice(start, key?.end)));
}

/** `response:refund`, or words where a `key: value` belongs. */
function describeNoKey(line: string): { message: string; hint: string } {
  const glued = /^([\w-]+):(?=\S)/u.exec(line);
  if (glued !== null) {
    const name = glued[1] ?? '';
    return {
      message: `A space is missing after \`${name}:\``,
      hint: `write \`${name}: ${line.slice(name.length + 1)}\``,
    };
  }
  return {
    message: 'A key with a colon is expected here',
    hint: 'write `key: value`; if the line goes on with a text from above, indent it deeper or quote the whole text',
  };
}

function reportColonInText(value: CST.BlockMap, problems: YamlProblems): void {
  const text = problems.restOfLine(value.offset);
  problems.syntax(value.offset, value.offset + Math.max(1, text.length), {
    message: 'A text with a colon and a space in it must be in quotes',
    hint: `write ${JSON.stringify(text)}`,
  });
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
  return mapping(builder.entries, problems, key.start, Math.max(key.end, value.end));
}

function mapping(entries: readonly YamlEntry[], { source }: YamlProblems, start: number, end: number): YamlMapping {
  return { kind: 'mapping', source, start, end, entries };
}

function sourceLength(token: CST.Token): number {
  return 'source' in token ? Math.max(1, token.source.length) : 1;
}

function containsNewline(key: CST.Token | null | undefined): boolean {
  if (key === null || key === undefined) return false;
  switch (key.type) {
    case 'alias':
    case 'scalar':
    case 'double-quoted-scalar':
    case 'single-quoted-scalar':
      return key.source.includes('\n') || (key.end?.some((token) => token.type === 'newline') ?? false);
    case 'flow-collection':
      return key.items.some(
        (item) =>
          item.start.some((token) => token.type === 'newline') ||
          (item.sep?.some((token) => token.type === 'newline') ?? false) ||
          containsNewline(item.key) ||
          containsNewline(item.value),
      );
    default:
      return true;
  }
}
