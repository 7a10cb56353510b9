// The lines of scenario files that belong to a result: the scenario's own document, and those around checks that stand in
// fragments. What is shown is the file as the run read it.
import type { ScenarioResult } from '../../event/results.ts';
import { renderPrintable } from '../../text/printable.ts';
import type { SourceExcerpt } from './report-data.ts';

const MAX_LINES = 160;
const MAX_LINE_CHARACTERS = 400;
const MAX_EXCERPTS = 6;
/** Lines shown on either side of one in a fragment. */
const MARGIN = 6;
/** Files whose lines are kept; results come file by file. */
const KEPT_FILES = 16;

/** Reads excerpts. */
export class SourceExcerpts {
  readonly #readSource: (file: string) => string | undefined;
  readonly #files = new Map<string, readonly string[]>();

  constructor(readSource: (file: string) => string | undefined) {
    this.#readSource = readSource;
  }

  /** The excerpts of a result; none for files that can't be read. */
  list(scenario: ScenarioResult): readonly SourceExcerpt[] {
    const own = this.#document(scenario.file, scenario.line);
    const excerpts = own === undefined ? [] : [own];
    for (const { file, line } of listPlaces(scenario)) {
      if (excerpts.length >= MAX_EXCERPTS) break;
      if (excerpts.some((excerpt) => covers(excerpt, file, line))) continue;
      const lines = this.#lines(file);
      if (lines.length === 0) continue;
      const from = Math.max(0, line - 1 - MARGIN);
      excerpts.push(cutLines(file, lines, from, Math.min(lines.length, line + MARGIN)));
    }
    return excerpts;
  }

  /** The YAML document that a line stands in. */
  #document(file: string, line: number): SourceExcerpt | undefined {
    const lines = this.#lines(file);
    if (line > lines.length) return undefined;
    let from = line - 1;
    while (from > 0 && !isBorder(lines[from - 1])) from -= 1;
    let to = line;
    while (to < lines.length && !isBorder(lines[to])) to += 1;
    while (from < line - 1 && lines[from]?.trim() === '') from += 1;
    while (to > line && lines[to - 1]?.trim() === '') to -= 1;
    return cutLines(file, lines, from, to);
  }

  #lines(file: string): readonly string[] {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const lines = this.#readSource(file)?.split(/\r\n|\n|\r/) ?? [];
    const [oldest] = this.#files.keys();
    if (this.#files.size >= KEPT_FILES && oldest !== undefined) this.#files.delete(oldest);
    this.#files.set(file, lines);
    return lines;
  }
}

function isBorder(line: string | undefined): boolean {
  return line !== undefined && /^---(\s|$)/.test(line);
}

function covers({ file, line, text }: SourceExcerpt, otherFile: string, otherLine: number): boolean {
  return file === otherFile && otherLine >= line && otherLine < line + text.split('\n').length;
}

/** Places of what failed come first; the others are shown as far as there is room. */
function listPlaces({ attempts }: ScenarioResult): { readonly file: string; readonly line: number }[] {
  const errors = attempts.flatMap(({ error }) =>
    error?.file === undefined || error.line === undefined ? [] : [{ file: error.file, line: error.line }],
  );
  const checks = attempts.flatMap(({ turns }) => turns.flatMap((turn) => turn.checks));
  return [...checks.filter((check) => !check.passed), ...errors];
}

function cutLines(file: string, lines: readonly string[], from: number, to: number): SourceExcerpt {
  const end = Math.min(to, from + MAX_LINES);
  const text = lines
    .slice(from, end)
    .map((line) =>
      renderPrintable(line.length > MAX_LINE_CHARACTERS ? `${line.slice(0, MAX_LINE_CHARACTERS)} […]` : line),
    )
    .map((line) => line.replaceAll('\n', ' '))
    .join('\n');
  return { file, line: from + 1, text, ...(end < to && { cut: true }) };
}
