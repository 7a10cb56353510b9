// Collects what is wrong in one YAML file. Of syntax errors only the first in a document is kept, because the rest
// follow from it; everything else is kept.
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { findLookalike } from './lookalikes.ts';
import { needsEscape, quoteEscaped } from './escapes.ts';
import { YAML_CODES, type YamlCode } from './yaml-codes.ts';

/** Characters of a line that messages and underlines take in at most. */
const MAX_EXCERPT = 200;

/** Findings of one file that are kept. */
const MAX_FINDINGS = 100;

/** What to say, without code and place. */
export interface Wording {
  readonly message: string;
  readonly hint?: string;
}

const TOO_MANY: Wording = {
  message: `The file has more than ${MAX_FINDINGS} mistakes; those from here on are not shown`,
  hint: 'correct the ones above first',
};

/** The findings of one file, in the order in which they were found. */
export class YamlProblems {
  readonly source: SourceFile;
  readonly diagnostics: Diagnostic[] = [];
  #broken = false;

  constructor(source: SourceFile) {
    this.source = source;
  }

  /** From here on, findings belong to the next document. */
  beginDocument(): void {
    this.#broken = false;
  }

  /** Tells whether the document at hand can't be read as YAML. */
  isBroken(): boolean {
    return this.#broken;
  }

  /** A mistake after which the document can't be understood. */
  syntax(start: number, end: number, wording: Wording, code: YamlCode = 'yaml-syntax'): void {
    if (this.#broken) return;
    const cause = code === 'yaml-syntax' ? findLookalike(this.source.text, start) : undefined;
    if (cause === undefined) this.report(code, start, end, wording);
    else this.report(code, cause.offset, cause.offset + 1, cause);
    this.#broken = true;
  }

  /** The same, from an offset to the end of its line. */
  syntaxToLineEnd(start: number, wording: Wording): void {
    this.syntax(start, start + Math.max(1, this.restOfLine(start).length), wording);
  }

  /**
   * Something that is valid YAML, and refused or hardly meant; the rest of the document is still read. After a syntax
   * error nothing more is said of the document: it would follow from it.
   */
  report(code: YamlCode, start: number, end: number, wording: Wording): void {
    if (this.#broken || this.diagnostics.length > MAX_FINDINGS) return;
    const isLast = this.diagnostics.length === MAX_FINDINGS;
    const kept = isLast ? 'too-many-findings' : code;
    const place = this.source.place(start, end);
    this.diagnostics.push({ code: kept, severity: YAML_CODES[kept], ...(isLast ? TOO_MANY : wording), place });
  }

  /** The rest of the line from an offset, without a comment and trailing blanks; of a very long line only the beginning. */
  restOfLine(offset: number): string {
    const window = this.source.text.slice(offset, offset + MAX_EXCERPT);
    const lineEnd = window.indexOf('\n');
    const rest = lineEnd === -1 ? window : window.slice(0, lineEnd);
    const comment = rest.search(/(?:^|[ \t])#/u);
    return (comment === -1 ? rest : rest.slice(0, comment)).trimEnd();
  }
}

/** Writes a text as a quoted YAML scalar on one line: in double quotes where nothing needs an escape, else in single ones. */
export function quoteText(text: string): string {
  if (needsEscape(text)) return quoteEscaped(text);
  if (!/["\\]/u.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Cuts a text for a message. */
export function shorten(text: string, limit = 60): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
