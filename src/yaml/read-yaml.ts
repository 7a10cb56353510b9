// Reads a YAML file as plain nodes with places. The yaml package splits the text into tokens; what they mean, and what
// is refused, is decided here, so that every mistake is said in our words and no file can exhaust the machine.
import { type CST, Lexer, Parser } from 'yaml';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { YamlNode } from './yaml-node.ts';
import { MAX_DEPTH, refuseDepth } from './anchors.ts';
import { emptyScalar } from './compose-scalar.ts';
import { DocumentComposer, describeUnexpected } from './document-composer.ts';
import { readSimpleYaml } from './read-simple-yaml.ts';
import { type Wording, YamlProblems } from './yaml-problems.ts';

/** Words and marks of YAML that one file may have; about a megabyte of usual text. */
const MAX_TOKENS = 250_000;

/** What a file holds. */
export interface YamlFile {
  /** One per document; null where a document can't be read (a diagnostic says why). An empty last document is left out. */
  readonly documents: readonly (YamlNode | null)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all documents of a file. Never throws, whatever the text. */
export function readYaml(source: SourceFile): YamlFile {
  const documents = readSimpleYaml(source);
  return documents === undefined ? readWholeYaml(source) : { documents, diagnostics: [] };
}

/** The same without the quick way for files that hold nothing unusual. */
export function readWholeYaml(source: SourceFile): YamlFile {
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
    const isWhole = this.#readTokens();
    if (!isWhole) this.#documents.push(null);
    return { documents: this.#documents, diagnostics: this.#problems.diagnostics };
  }

  /** Takes token by token, so that a hostile file is given up before much is made of it; false where it was given up. */
  #readTokens(): boolean {
    const parser = new Parser();
    let count = 0;
    for (const lexeme of new Lexer().lex(this.#problems.source.text)) {
      for (const token of parser.next(lexeme)) this.#take(token);
      count += 1;
      if (parser.stack.length <= MAX_DEPTH + 1 && count <= MAX_TOKENS) continue;
      const [start, end] = [parser.offset - lexeme.length, parser.offset];
      this.#problems.beginDocument();
      if (count > MAX_TOKENS) this.#problems.syntax(start, end, describeTooMany(), 'file-too-large');
      else refuseDepth(this.#problems, start, end);
      return false;
    }
    for (const token of parser.end()) this.#take(token);
    return true;
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
        this.#takeError(token.offset, describeUnexpected(this.#problems.restOfLine(token.offset)));
        break;
      case 'doc-end':
        this.#takeDocumentEnd(token);
        break;
      default:
        break;
    }
  }

  #takeDocument(document: CST.Document): void {
    const { source } = this.#problems;
    if (this.#empty !== undefined) this.#documents.push(emptyScalar(this.#empty.offset, source));
    this.#empty = undefined;
    this.#problems.beginDocument();
    const root = new DocumentComposer(this.#problems).compose(document);
    if (this.#problems.isBroken()) this.#documents.push(null);
    else if (root === undefined) this.#empty = document;
    else this.#documents.push(root);
  }

  #takeDirective(token: CST.Directive): void {
    this.#problems.beginDocument();
    if (/^%YAML\s+1\.2$/u.test(token.source)) return;
    this.#problems.report('yaml-directive', token.offset, token.offset + token.source.length, {
      message: `\`${token.source}\` is a YAML directive, and directives are not allowed`,
      hint: 'take the line out',
    });
  }

  #takeDocumentEnd(token: CST.DocumentEnd): void {
    const stray = token.end?.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
    if (stray !== undefined) this.#takeError(stray.offset, { message: 'Nothing may follow `...` on its line' });
    else if (this.#documents.length === 0 && this.#empty === undefined) {
      this.#takeError(token.offset, {
        message: '`...` ends a document, and none stands before it',
        hint: 'take the line out',
      });
    }
  }

  #takeError(offset: number, wording: Wording): void {
    this.#problems.syntaxToLineEnd(offset, wording);
    const last = this.#documents.length - 1;
    if (last >= 0) this.#documents[last] = null;
  }
}

/** Only rendered when it is needed: the first number that is put into a language takes Node.js 16 ms. */
function describeTooMany(): Wording {
  return {
    message: `The file has more than ${MAX_TOKENS.toLocaleString('en-US')} words and marks of YAML; the rest is not read`,
    hint: 'split it into several files',
  };
}
