// The console's output: lines that stay, and on a terminal a few lines below them that are drawn over again and leave no trace.
import { renderLogSafe } from '../../text/log-safe.ts';
import { measureWidth } from '../../text/measure-width.ts';
import type { ReportOutput } from '../reporter.ts';

/** Prints lines that stay above an area that changes. */
export class Screen {
  readonly #output: ReportOutput;
  #area: readonly string[] = [];
  /** True after an empty line, and at the beginning: two in a row are one too many. */
  #afterEmpty = true;

  constructor(output: ReportOutput) {
    this.#output = output;
  }

  /** Prints lines that stay; colours and printable text only. */
  print(lines: readonly string[]): void {
    const shown = this.#afterEmpty && lines[0] === '' ? lines.slice(1) : lines;
    if (shown.length === 0) return;
    this.#afterEmpty = shown.at(-1) === '';
    const text = render(shown);
    if (!this.#output.live) {
      this.#output.write(renderLogSafe(text));
      return;
    }
    // One write, so that nobody sees the area gone.
    this.#output.write(this.#erasure() + text + render(this.#area));
  }

  /** Draws the area anew; does nothing where it can't be drawn over. */
  draw(area: readonly string[]): void {
    if (!this.#output.live) return;
    const erasure = this.#erasure();
    this.#area = area;
    this.#output.write(erasure + render(area));
  }

  /** Moves to the first row of the area and clears everything from there on. */
  #erasure(): string {
    const columns = this.#output.columns();
    // In a window that was made narrower the lines take more rows now.
    const rows = this.#area.reduce((sum, line) => sum + Math.max(1, Math.ceil(measureWidth(line) / columns)), 0);
    return rows === 0 ? '' : `\u001b[${rows}A\r\u001b[0J`;
  }
}

function render(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
