// Collects what is wrong in one YAML file. Of syntax errors only the first in a document is kept, because the rest
// follow from it; everything else is kept.
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';

/** What to say, without code and place. */
export interface Wording {
  readonly message: string;
  readonly hint?: string;
}

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
  syntax(start: number, end: number, wording: Wording, code = 'yaml-syntax'): void {
    if (!this.#broken) this.add('error', code, { start, end }, wording);
    this.#broken = true;
  }

  /** Something that is valid YAML and refused; the rest of the document is still read. */
  refuse(code: string, start: number, end: number, wording: Wording): void {
    this.add('error', code, { start, end }, wording);
  }

  /** Something that is valid and hardly meant. */
  warn(code: string, start: number, end: number, wording: Wording): void {
    this.add('warning', code, { start, end }, wording);
  }

  /** The rest of the line from an offset, without a comment and trailing blanks. */
  restOfLine(offset: number): string {
    const { text } = this.source;
    const lineEnd = text.indexOf('\n', offset);
    const rest = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
    return rest.replace(/(?:^|[ \t])#.*$/su, '').trimEnd();
  }

  private add(
    severity: 'error' | 'warning',
    code: string,
    span: { readonly start: number; readonly end: number },
    wording: Wording,
  ): void {
    this.diagnostics.push({ code, severity, ...wording, place: this.source.place(span.start, span.end) });
  }
}

/** Writes a text as a quoted YAML scalar on one line: in double quotes where nothing needs an escape, else in single ones. */
export function quoteText(text: string): string {
  if (/[\n\r\t\p{Cc}]/u.test(text)) return JSON.stringify(text);
  if (!/["\\]/u.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Cuts a text for a message. */
export function shorten(text: string, limit = 60): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
