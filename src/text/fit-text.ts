// Text that fits into so many columns of a terminal, where a letter may take none, one or two of them.
import { measureWidth } from './measure-width.ts';

/** A piece of a line that is dressed as one. */
export interface Piece<Tag> {
  readonly text: string;
  readonly tag: Tag;
}

const MIN_WIDTH = 10;

/** Made when it is needed: the first of a process takes several milliseconds. */
let graphemes: Intl.Segmenter | undefined;

/** Cuts a line to a width, with `…` at its end where something is missing. Takes no colours. */
export function fitEnd(text: string, width: number): string {
  if (measureWidth(text) <= width) return text;
  return `${takeColumns(listGraphemes(text), width - 1).join('')}…`;
}

/** Cuts a line to a width, with `…` in its middle; for names, many of which differ at their end only. */
export function fitMiddle(text: string, width: number): string {
  if (measureWidth(text) <= width) return text;
  const letters = listGraphemes(text);
  const head = takeColumns(letters, Math.ceil((width - 1) / 2));
  const tail = takeColumns(letters.toReversed(), Math.floor((width - 1) / 2));
  return `${head.join('')}…${tail.reverse().join('')}`;
}

/** Cuts a line to a width, with `…` at its beginning; for paths, whose end matters. */
export function fitStart(text: string, width: number): string {
  if (measureWidth(text) <= width) return text;
  return `…${takeColumns(listGraphemes(text).reverse(), width - 1)
    .reverse()
    .join('')}`;
}

/** Breaks text into lines of at most so many columns, between words where it can. Takes no colours. */
export function wrapText(text: string, width: number): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapPieces([{ text: line, tag: undefined }], width))
    .map((pieces) => pieces.map((piece) => piece.text).join(''));
}

/** As `wrapText`, for one line of pieces that look different. */
export function wrapPieces<Tag>(pieces: readonly Piece<Tag>[], width: number): readonly (readonly Piece<Tag>[])[] {
  const limit = Math.max(width, MIN_WIDTH);
  const lines: Piece<Tag>[][] = [];
  let line: Piece<Tag>[] = [];
  let used = 0;
  for (const { text, tag } of pieces) {
    for (const word of text.match(/\s*\S+|\s+$/g) ?? []) {
      const wordWidth = measureWidth(word);
      if (used + wordWidth <= limit) {
        line.push({ text: word, tag });
        used += wordWidth;
        continue;
      }
      if (line.length > 0) lines.push(line);
      const parts = breakWord(word.trimStart(), limit);
      lines.push(...parts.slice(0, -1).map((part) => [{ text: part, tag }]));
      const rest = parts.at(-1) ?? '';
      line = [{ text: rest, tag }];
      used = measureWidth(rest);
    }
  }
  return [...lines, line];
}

/** Parts of a word that is wider than a line, such as a URL or a sentence without spaces. */
function breakWord(word: string, width: number): readonly string[] {
  if (measureWidth(word) <= width) return [word];
  const parts: string[] = [];
  let rest = listGraphemes(word);
  while (rest.length > 0) {
    const taken = Math.max(1, takeColumns(rest, width).length);
    parts.push(rest.slice(0, taken).join(''));
    rest = rest.slice(taken);
  }
  return parts;
}

function listGraphemes(text: string): string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function takeColumns(letters: readonly string[], width: number): string[] {
  let used = 0;
  const stop = letters.findIndex((letter) => (used += measureWidth(letter)) > width);
  return letters.slice(0, stop === -1 ? letters.length : stop);
}
