// Reads values that stand on one line: scalars with and without quotes, `{a: b}`, `[a, b]`. A part of the quick reader in
// read-simple-yaml.ts: takes only what can't be misunderstood, and throws `NOT_SIMPLE` at anything else.
import { MappingBuilder } from './mapping-builder.ts';
import { resolvePlainScalar } from './plain-scalar.ts';
import type { YamlNode, YamlScalar } from './yaml-node.ts';
import type { YamlProblems } from './yaml-problems.ts';

/** Thrown where the whole reader has to be asked. It is no mistake of the author's, and never leaves the folder. */
export const NOT_SIMPLE = new Error('this YAML is not simple');

/** Names that need no quotes anywhere. */
const KEY = /[A-Za-z_$][\w$-]*/y;
/** A text without quotes begins so: nothing that YAML gives a meaning to, and a sign only before a digit. */
const PLAIN_START = /[A-Za-z0-9_$(/.+=;^\\~<\u00a1-\ud7ff]|-[0-9]/y;
const PLAIN_IN_BLOCK = /[^\n#:]+|[#:][^\n]?/y;
const SINGLE_QUOTED = /'((?:[^'\n]|'')*)'/y;
/** With escapes that mean the same in JSON. */
const DOUBLE_QUOTED = /"((?:[^"\\\n]|\\["\\/nt])*)"/y;

/** Deeper brackets are left to the whole reader, which has a limit to hold. */
const MAX_FLOW_DEPTH = 20;

/** Reads the values of one file. */
export class InlineReader {
  readonly #text: string;
  readonly #problems: YamlProblems;

  constructor(problems: YamlProblems) {
    this.#text = problems.source.text;
    this.#problems = problems;
  }

  /** The end of the key at an offset, where its colon is; -1 where no simple key stands there. */
  findKeyEnd(at: number): number {
    KEY.lastIndex = at;
    if (!KEY.test(this.#text)) return -1;
    const end = KEY.lastIndex;
    if (this.#text[end] !== ':') return -1;
    const next = this.#text[end + 1];
    return next === ' ' || next === '\n' || next === undefined ? end : -1;
  }

  /** Reads the value that begins at an offset and ends on its line. */
  read(at: number): YamlNode {
    switch (this.#text[at]) {
      case '"':
      case "'":
        return this.#readQuoted(at);
      case '{':
        return this.#readMapping(at, 1);
      case '[':
        return this.#readList(at, 1);
      default:
        return this.#readPlain(at);
    }
  }

  /** A scalar without quotes, to the end of its line or to a comment. */
  #readPlain(start: number): YamlScalar {
    this.#expectPlainStart(start);
    let at = start;
    for (;;) {
      PLAIN_IN_BLOCK.lastIndex = at;
      if (!PLAIN_IN_BLOCK.test(this.#text)) break;
      const found = this.#text[at];
      if (found === ':' && isBlank(this.#text[at + 1])) throw NOT_SIMPLE;
      if (found === '#' && this.#text[at - 1] === ' ') break;
      // The character behind a colon or hash is looked at again: it may be one itself.
      at = found === ':' || found === '#' ? at + 1 : PLAIN_IN_BLOCK.lastIndex;
    }
    const end = this.#trimEnd(start, at);
    const cutOff = this.#text[at] === '#' ? this.#text.slice(end, this.#lineEnd(at)) : undefined;
    return this.#makePlain(start, end, cutOff);
  }

  #readPlainInFlow(start: number): YamlScalar {
    this.#expectPlainStart(start);
    let at = start;
    for (; ; at += 1) {
      const character = this.#text[at];
      if (character === undefined || character === '\n' || '[]{}#'.includes(character)) {
        if (character === '}' || character === ']') break;
        throw NOT_SIMPLE;
      }
      if (character === ',') break;
      if (character === ':' && (isBlank(this.#text[at + 1]) || ',[]{}'.includes(this.#text[at + 1] ?? ''))) {
        throw NOT_SIMPLE;
      }
    }
    return this.#makePlain(start, this.#trimEnd(start, at), undefined);
  }

  #makePlain(start: number, end: number, cutOff: string | undefined): YamlScalar {
    const { source } = this.#problems;
    const written = this.#text.slice(start, end);
    const value = resolvePlainScalar(written);
    const scalar = { kind: 'scalar', source, start, end, value, written, plain: true } as const;
    return cutOff === undefined ? scalar : { ...scalar, cutOff };
  }

  #readQuoted(start: number): YamlScalar {
    const { source } = this.#problems;
    const isDouble = this.#text[start] === '"';
    const pattern = isDouble ? DOUBLE_QUOTED : SINGLE_QUOTED;
    pattern.lastIndex = start;
    const inner = pattern.exec(this.#text)?.[1];
    if (inner === undefined) throw NOT_SIMPLE;
    const value = isDouble
      ? inner.includes('\\')
        ? (JSON.parse(`"${inner}"`) as string)
        : inner
      : inner.replaceAll("''", "'");
    return { kind: 'scalar', source, start, end: pattern.lastIndex, value, written: value, plain: false };
  }

  #readMapping(start: number, depth: number): YamlNode {
    const builder = new MappingBuilder(this.#problems);
    let at = this.#skipBlanks(start + 1);
    while (this.#text[at] !== '}') {
      if (builder.entries.length > 0) at = this.#skipComma(at);
      const keyEnd = this.findKeyEnd(at);
      if (keyEnd === -1) throw NOT_SIMPLE;
      const key = { text: this.#text.slice(at, keyEnd), plain: true, start: at, end: keyEnd };
      const value = this.#readFlowValue(this.#skipBlanks(keyEnd + 1), depth);
      addSimpleEntry(builder, key, value);
      at = this.#skipBlanks(value.end);
    }
    return builder.build(start, at + 1);
  }

  #readList(start: number, depth: number): YamlNode {
    const items: YamlNode[] = [];
    let at = this.#skipBlanks(start + 1);
    while (this.#text[at] !== ']') {
      if (items.length > 0) at = this.#skipComma(at);
      const item = this.#readFlowValue(at, depth);
      items.push(item);
      at = this.#skipBlanks(item.end);
    }
    return { kind: 'list', source: this.#problems.source, start, end: at + 1, items };
  }

  #readFlowValue(at: number, depth: number): YamlNode {
    if (depth > MAX_FLOW_DEPTH) throw NOT_SIMPLE;
    switch (this.#text[at]) {
      case '"':
      case "'":
        return this.#readQuoted(at);
      case '{':
        return this.#readMapping(at, depth + 1);
      case '[':
        return this.#readList(at, depth + 1);
      default:
        return this.#readPlainInFlow(at);
    }
  }

  #skipComma(at: number): number {
    if (this.#text[at] !== ',' || this.#text[at + 1] !== ' ') throw NOT_SIMPLE;
    return this.#skipBlanks(at + 1);
  }

  #skipBlanks(at: number): number {
    let end = at;
    while (this.#text[end] === ' ') end += 1;
    return end;
  }

  #trimEnd(start: number, from: number): number {
    let end = from;
    while (end > start && this.#text[end - 1] === ' ') end -= 1;
    return end;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end === -1 ? this.#text.length : end;
  }

  #expectPlainStart(at: number): void {
    PLAIN_START.lastIndex = at;
    if (!PLAIN_START.test(this.#text)) throw NOT_SIMPLE;
  }
}

/** Adds an entry that the whole reader would have nothing to say about. */
export function addSimpleEntry(
  builder: MappingBuilder,
  key: Parameters<MappingBuilder['add']>[0],
  value: YamlNode,
): void {
  const before = builder.entries.length;
  builder.add(key, value);
  if (builder.entries.length === before) throw NOT_SIMPLE;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === undefined;
}
