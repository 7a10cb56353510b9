// Reads documents so that comments belong where their indentation says. The library leaves a comment that stands further out
// behind one that stands further in, and it would not move with the key that it is about.
import { Composer, Parser, type CST, type Document } from 'yaml';
import { PARSE_OPTIONS } from './yaml-options.ts';

/** Parses all documents of a text. */
export function parseDocuments(text: string): readonly Document.Parsed[] {
  const tokens = [...new Parser().parse(text)];
  for (const token of tokens) {
    if (token.type === 'document') token.end = [...moveOut(token.value), ...(token.end ?? [])];
  }
  return [...new Composer(PARSE_OPTIONS).compose(tokens)] as Document.Parsed[];
}

/** Hands the comments at the end of each value inside on to what follows; gives those that stand outside of `value`. */
function moveOut(value: CST.Token | undefined): readonly CST.SourceToken[] {
  if (value?.type !== 'block-map' && value?.type !== 'block-seq') return [];
  const items: { start: CST.SourceToken[]; value?: CST.Token; key?: unknown; sep?: unknown }[] = value.items;
  for (const [index, item] of [...items.entries()]) {
    const outer = moveOut(item.value);
    if (outer.length === 0) continue;
    const next = items[index + 1];
    if (next === undefined) items.push({ start: [...outer] });
    else next.start.unshift(...outer);
  }
  const last = items.at(-1);
  if (last === undefined || last.key !== undefined || last.sep !== undefined || last.value !== undefined) return [];
  const first = last.start.findIndex(({ type, indent }) => type === 'comment' && indent < value.indent);
  return first === -1 ? [] : last.start.splice(startOfLines(last.start, first));
}

/** Where the line of a comment and the blank lines before it begin. */
function startOfLines(tokens: readonly CST.SourceToken[], comment: number): number {
  let start = comment;
  while (tokens[start - 1]?.type === 'space') start -= 1;
  while (tokens[start - 1]?.type === 'newline' && tokens[start - 2]?.type !== 'comment') start -= 1;
  return start;
}
