// Reads a YAML file as plain nodes with places. The yaml package splits the text into tokens; what they mean, and what
// is refused, is decided here, so that every mistake is said in our words and no file can exhaust the machine.
import { type CST, Lexer, Parser } from 'yaml';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { YamlNode } from './yaml-node.ts';
import { DocumentComposer, MAX_DEPTH, refuseDepth } from './document-composer.ts';
import { YamlProblems } from './yaml-problems.ts';

/** What a file holds. */
export interface YamlFile {
  /** One per document; null where a document can't be read (a diagnostic says why). An empty last document is left out. */
  readonly documents: readonly (YamlNode | null)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all documents of a file. Never throws, whatever the text. */
export function readYaml(source: SourceFile): YamlFile {
  return new FileReader(source).read();
}

class FileReader {
  readonly #problems: YamlProblems;
  readonly #documents: (YamlNode | null)[] = [];
  /** A document without content, kept back until it is known not to be the last. */
  #empty: CST.Document | undefined;

  constructor(source: SourceFile) {
    this.#problems = new YamlProblems(source);
  }

  read(): YamlFile {
    const parser = new Parser();
    for (const lexeme of new Lexer().lex(this.#problems.source.text)) {
      for (const token of parser.next(lexeme)) this.#take(token);
      if (parser.stack.length > MAX_DEPTH + 1) {
        refuseDepth(this.#problems, parser.offset - lexeme.length, parser.offset);
        this.#documents.push(null);
        return this.#end();
      }
    }
    for (const token of parser.end()) this.#take(token);
    return this.#end();
  }

  #end(): YamlFile {
    return { documents: this.#documents, diagnostics: this.#problems.diagnostics };
  }

  #take(token: CST.Token): void {
    switch (token.type) {
      case 'document':
        this.#takeDocument(token);
        break;
      case 'directive':
        this.#takeDirective(token);
        break;
      case 'error':
        this.#takeError(token);
        break;
      default:
        break;
    }
  }

  #takeDocument(document: CST.Document): void {
    const { source } = this.#problems;
    if (this.#empty !== undefined) this.#documents.push(emptyNode(source, this.#empty.offset));
    this.#empty = undefined;
    this.#problems.beginDocument();
    const root = new DocumentComposer(this.#problems).compose(document);
    if (this.#problems.isBroken()) this.#documents.push(null);
    else if (root === undefined) this.#empty = document;
    else this.#documents.push(root);
  }

  #takeDirective(token: CST.Directive): void {
    if (/^%YAML\s+1\.2$/u.test(token.source)) return;
    this.#problems.refuse('yaml-directive', token.offset, token.offset + token.source.length, {
      message: `\`${token.source}\` is a YAML directive, and directives are not allowed`,
      hint: 'take the line out',
    });
  }

  #takeError(token: CST.ErrorToken): void {
    const { text } = this.#problems.source;
    const line = this.#problems.restOfLine(token.offset);
    const end = Math.min(text.length, token.offset + Math.max(1, line.length));
    this.#problems.syntax(token.offset, end, { message: 'This is not expected here' });
    const last = this.#documents.length - 1;
    if (last >= 0) this.#documents[last] = null;
  }
}

function emptyNode(source: SourceFile, at: number): YamlNode {
  return { kind: 'scalar', source, start: at, end: at, value: null, written: '', plain: true };
}
