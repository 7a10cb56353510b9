// Reads YAML as most people write it, several times faster than a reader of all YAML can: keys without quotes, lists, values
// on one line, comments. It finds no mistakes: at anything unusual it gives up, and read-yaml.ts reads the file. Where it
// does read a file, both give the same nodes; test/unit/yaml/simple-yaml.test.ts compares them.
import type { SourceFile } from '../text/source-file.ts';
import { emptyScalar } from './compose-scalar.ts';
import { addSimpleEntry, InlineReader, NOT_SIMPLE } from './inline-value.ts';
import { MappingBuilder } from './mapping-builder.ts';
import type { YamlNode } from './yaml-node.ts';
import { YamlProblems } from './yaml-problems.ts';

/** Tabs and carriage returns have rules of their own. */
const NOT_SIMPLE_ANYWHERE = /[\t\r]/;

const MAX_DEPTH = 40;

/** Longer files may break the limits that the whole reader holds. */
const MAX_CHARACTERS = 250_000;

/** Gives all documents of a file, or undefined where the whole reader has to be asked. Never throws. */
export function readSimpleYaml(source: SourceFile): readonly YamlNode[] | undefined {
  if (source.text.length > MAX_CHARACTERS || NOT_SIMPLE_ANYWHERE.test(source.text)) return undefined;
  try {
    return new SimpleReader(source).read();
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

class SimpleReader {
  readonly #source: SourceFile;
  readonly #text: string;
  readonly #problems: YamlProblems;
  readonly #inline: InlineReader;
  /** Offset of the first character that is no blank, on the line at hand; the end of the text after the last. */
  #at = 0;
  /** Blanks before it; -1 where a document ends. */
  #indent = -1;

  constructor(source: SourceFile) {
    this.#source = source;
    this.#text = source.text;
    this.#problems = new YamlProblems(source);
    this.#inline = new InlineReader(this.#problems);
  }

  read(): readonly YamlNode[] {
    const documents: YamlNode[] = [];
    this.#moveToContent(0);
    if (this.#indent === -1) this.#passSeparator();
    for (;;) {
      this.#expectIndent(0);
      documents.push(this.#readBlock(0, 1));
      this.#expectIndent(-1);
      if (this.#at === this.#text.length) return documents;
      this.#passSeparator();
    }
  }

  /** Reads the mapping or list that begins at hand; its lines are indented by `indent`. */
  #readBlock(indent: number, depth: number): YamlNode {
    if (depth > MAX_DEPTH) throw NOT_SIMPLE;
    return this.#isItem() ? this.#readList(indent, depth) : this.#readMapping(indent, depth);
  }

  #readMapping(indent: number, depth: number): YamlNode {
    const start = this.#at;
    const builder = new MappingBuilder(this.#problems);
    while (this.#indent === indent && !this.#isItem()) {
      const keyStart = this.#at;
      const keyEnd = this.#inline.findKeyEnd(keyStart);
      if (keyEnd === -1) throw NOT_SIMPLE;
      const value = this.#readValue(keyEnd + 1, { indent, depth, mayBeItem: true });
      addSimpleEntry(
        builder,
        { text: this.#text.slice(keyStart, keyEnd), plain: true, start: keyStart, end: keyEnd },
        value,
      );
    }
    return builder.build(start, builder.end);
  }

  #readList(indent: number, depth: number): YamlNode {
    const start = this.#at;
    const items: YamlNode[] = [];
    while (this.#indent === indent && this.#isItem()) items.push(this.#readItem(indent, depth));
    return { kind: 'list', source: this.#source, start, end: items.at(-1)?.end ?? start, items };
  }

  #readItem(indent: number, depth: number): YamlNode {
    const dash = this.#at;
    const content = this.#skipBlanks(dash + 1);
    if (this.#inline.findKeyEnd(content) === -1) return this.#readValue(dash + 1, { indent, depth, mayBeItem: false });
    // A mapping that begins behind the dash: its other keys stand below its first.
    this.#at = content;
    this.#indent = indent + content - dash;
    return this.#readBlock(this.#indent, depth + 1);
  }

  /** Reads what follows a colon or dash, on its line or below it, and moves on to the next line with content. */
  #readValue(
    from: number,
    { indent, depth, mayBeItem }: { readonly indent: number; readonly depth: number; readonly mayBeItem: boolean },
  ): YamlNode {
    const at = this.#skipBlanks(from);
    if (!this.#isLineEnd(at, from)) {
      const value = this.#inline.read(at);
      if (!this.#isLineEnd(this.#skipBlanks(value.end), value.end)) throw NOT_SIMPLE;
      this.#moveToContent(this.#lineAfter(value.end));
      // A deeper line would go on with the value.
      if (this.#indent > indent) throw NOT_SIMPLE;
      return value;
    }
    this.#moveToContent(this.#lineAfter(at));
    if (this.#indent > indent) return this.#readBlock(this.#indent, depth + 1);
    if (this.#indent === indent && mayBeItem && this.#isItem()) return this.#readBlock(indent, depth + 1);
    return emptyScalar(from, this.#source);
  }

  /** Moves to the first line from an offset on that is neither empty nor a comment. */
  #moveToContent(lineStart: number): void {
    let start = lineStart;
    for (;;) {
      const at = this.#skipBlanks(start);
      const character = this.#text[at];
      if (character === '\n') start = at + 1;
      else if (character === '#') start = this.#lineAfter(at);
      else {
        this.#at = at;
        this.#indent = character === undefined || this.#isSeparator(at, start) ? -1 : at - start;
        return;
      }
    }
  }

  #isSeparator(at: number, lineStart: number): boolean {
    if (at !== lineStart) return false;
    if (this.#text.startsWith('...', at)) throw NOT_SIMPLE;
    return this.#text.startsWith('---', at);
  }

  /** Moves behind `---`, beside which nothing may stand. */
  #passSeparator(): void {
    if (this.#text[this.#at + 3] !== '\n') throw NOT_SIMPLE;
    this.#moveToContent(this.#at + 4);
  }

  #expectIndent(indent: number): void {
    if (this.#indent !== indent) throw NOT_SIMPLE;
  }

  #isItem(): boolean {
    if (this.#text[this.#at] !== '-') return false;
    const next = this.#text[this.#at + 1];
    return next === ' ' || next === '\n' || next === undefined;
  }

  /** Tells whether nothing but a comment, set off by a blank, stands at an offset. */
  #isLineEnd(at: number, before: number): boolean {
    const character = this.#text[at];
    return character === '\n' || character === undefined || (character === '#' && at > before);
  }

  #lineAfter(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end === -1 ? this.#text.length : end + 1;
  }

  #skipBlanks(at: number): number {
    let end = at;
    while (this.#text[end] === ' ') end += 1;
    return end;
  }
}
