// A text file that people wrote, with the arithmetic from offsets to lines and columns.
import type { Place } from './place.ts';

/** The decoded text of one file. Offsets are UTF-16 code units, as JavaScript counts them. */
export class SourceFile {
  /** Path relative to the suite folder, with `/` separators. */
  readonly file: string;
  #text: string | (() => string);
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text;
  }

  get text(): string {
    return typeof this.#text === 'string' ? this.#text : this.#text();
  }

  /** Lets go of the text; whoever still asks for it gets what `read` gives, which must be the same. */
  rest(read: () => string): void {
    this.#text = read;
    this.#lineStarts = undefined;
  }

  /** The place of the text from `start` up to, not including, `end`. */
  place(start: number, end: number): Place {
    const from = this.#position(start);
    const to = this.#position(Math.max(start, end));
    return { file: this.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The text of a line, counted from 1, without its line break; undefined past the end. */
  line(number: number): string | undefined {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return undefined;
    return this.text.slice(start, starts[number] ?? this.text.length).replace(/[\r\n]+$/, '');
  }

  #position(offset: number): { line: number; column: number } {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  #starts(): number[] {
    if (this.#lineStarts === undefined) {
      const { text } = this;
      const starts = [0];
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}
