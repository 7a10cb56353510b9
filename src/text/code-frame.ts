// Draws diagnostics for people: what, where, the line in question with the span underlined, and what to do.
import { styleText } from 'node:util';
import type { Diagnostic } from './diagnostic.ts';
import { measureWidth } from './measure-width.ts';
import { renderPlace, type Place } from './place.ts';
import { renderPrintableLine } from './printable.ts';

/** Where the lines of files come from, and how the frame may look. */
export interface FrameOptions {
  /** A line of a file, counted from 1; undefined where the file can't be shown. */
  readonly readLine: (file: string, line: number) => string | undefined;
  readonly colour: boolean;
}

/** Characters of a source line that are shown at most, around the span. */
const EXCERPT_WIDTH = 100;

/** Renders one diagnostic as a block of lines without a final line break. */
export function renderDiagnostic(diagnostic: Diagnostic, options: FrameOptions): string {
  const paint = createPaint(options.colour);
  const tone = diagnostic.severity === 'error' ? 'red' : 'yellow';
  const head = `${paint([tone, 'bold'], `${diagnostic.severity}[${diagnostic.code}]`)}: ${renderPrintableLine(diagnostic.message)}`;
  const { place, hint } = diagnostic;
  if (place === undefined)
    return hint === undefined ? head : `${head}\n  ${paint(['cyan'], renderPrintableLine(hint))}`;
  const where = `  ${paint(['blue'], '-->')} ${renderPrintableLine(renderPlace(place))}`;
  const line = diagnostic.secret === true ? undefined : options.readLine(place.file, place.line);
  if (line === undefined)
    return [head, where, ...(hint === undefined ? [] : [`   ${paint(['cyan'], renderPrintableLine(hint))}`])].join(
      '\n',
    );
  const { text, before, marked } = excerpt(line, place);
  const number = String(place.line);
  const gutter = paint(['blue'], `${' '.repeat(number.length)} |`);
  const underline = `${' '.repeat(before)}${paint([tone], '~'.repeat(marked))}${hint === undefined ? '' : ` ${paint(['cyan'], renderPrintableLine(hint))}`}`;
  return [head, where, ` ${gutter}`, ` ${paint(['blue'], `${number} |`)} ${text}`, ` ${gutter} ${underline}`].join(
    '\n',
  );
}

type Style = 'red' | 'yellow' | 'blue' | 'cyan' | 'bold';

function createPaint(colour: boolean): (styles: Style[], text: string) => string {
  return (styles, text) => (colour ? styleText(styles, text, { validateStream: false }) : text);
}

/** The part of the line to show, the width before the span and the width of the span, in terminal columns. */
function excerpt(line: string, place: Place): { text: string; before: number; marked: number } {
  const start = Math.min(place.column - 1, line.length);
  const end = place.endLine > place.line ? line.length : Math.min(Math.max(place.endColumn - 1, start), line.length);
  const from = line.length <= EXCERPT_WIDTH ? 0 : Math.max(0, Math.min(start - 30, line.length - EXCERPT_WIDTH));
  const to = Math.min(line.length, from + EXCERPT_WIDTH);
  const lead = from > 0 ? '... ' : '';
  const shown = (a: number, b: number): string => renderPrintableLine(line.slice(a, b).replaceAll('\t', ' '));
  return {
    text: `${lead}${shown(from, to)}${to < line.length ? ' ...' : ''}`,
    before: lead.length + measureWidth(shown(from, start)),
    marked: Math.max(1, measureWidth(shown(start, Math.min(end, to)))),
  };
}
