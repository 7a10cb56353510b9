// Makes mappings and lists in block style, where indentation says what belongs together.
import type { CST } from 'yaml';
import { MappingBuilder } from './mapping-builder.ts';
import type { NodeComposer } from './node-composer.ts';
import { readProperties } from './node-properties.ts';
import {
  checkBlockKey,
  describeItemOutsideList,
  reportMissingColon,
  reportMappingOnKeyLine,
} from './block-problems.ts';
import type { YamlList, YamlMapping, YamlNode } from './yaml-node.ts';

/** Makes a mapping in block style. */
export function composeBlockMapping(token: CST.BlockMap, composer: NodeComposer): YamlMapping {
  const { problems } = composer;
  const builder = new MappingBuilder(problems);
  const parentIndent = token.indent;
  let offset = token.offset;
  for (const { start, key, sep, value } of token.items) {
    const next = key ?? sep?.[0];
    const before = readProperties(
      start,
      { flow: false, indicator: 'explicit-key-ind', next, offset, parentIndent, startOnNewline: true },
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
        parentIndent,
        startOnNewline: !key || key.type === 'block-scalar',
      },
      problems,
    );
    if (between.found === null && (!explicit || value !== undefined)) reportMissingColon(key, before, problems);
    if (!explicit && value?.type === 'block-map' && !between.hasNewline) reportMappingOnKeyLine(value, token, problems);
    const node = composer.composeValue(value, between);
    if (composedKey !== undefined) builder.add(composedKey, node);
    offset = Math.max(between.end, node.end);
  }
  return builder.build(token.offset, builder.end === 0 ? offset : builder.end);
}

/** Makes a list in block style. */
export function composeBlockList(token: CST.BlockSequence, composer: NodeComposer): YamlList {
  const { problems } = composer;
  const items: YamlNode[] = [];
  const parentIndent = token.indent;
  let offset = token.offset;
  for (const { start, value } of token.items) {
    const properties = readProperties(
      start,
      { flow: false, indicator: 'seq-item-ind', next: value, offset, parentIndent, startOnNewline: true },
      problems,
    );
    if (properties.found === null) {
      if (properties.anchor === null && properties.tag === null && value === undefined) continue;
      problems.syntaxToLineEnd(properties.end, describeItemOutsideList(problems.restOfLine(properties.end)));
    }
    const node = composer.composeValue(value, properties);
    items.push(node);
    offset = Math.max(properties.end, node.end);
  }
  return { kind: 'list', source: problems.source, start: token.offset, end: items.at(-1)?.end ?? offset, items };
}
