// Lists and mappings in brackets stay in brackets as long as they fit on their line. One that does not, or that holds a
// comment or a text of several lines, is written line by line; what is inside it may stay in brackets.
import { isCollection, isPair, type Node, parseAllDocuments } from 'yaml';
import { PARSE_OPTIONS } from './yaml-options.ts';

/** Characters of a line. */
export const LINE_WIDTH = 120;

/** A long line, or one that ends with an opening bracket: without either there is nothing to look for. */
const MAY_BE_WIDE = new RegExp(`^.{${LINE_WIDTH + 1}}|[[{]$`, 'mu');

/** Takes the brackets off what does not fit in `text`, which is `documents` as they are written now; tells whether it did. */
export function unfoldWide(text: string, documents: readonly { readonly contents: Node | null }[]): boolean {
  if (!MAY_BE_WIDE.test(text)) return false;
  const written = parseAllDocuments(text, PARSE_OPTIONS);
  let changed = false;
  for (const [index, document] of documents.entries()) {
    changed = unfoldNode(written[index]?.contents, document.contents, text) || changed;
  }
  return changed;
}

/** `written` tells where `node` stands in the text; both have the same shape. */
function unfoldNode(written: unknown, node: unknown, text: string): boolean {
  if (isPair(written) && isPair(node)) {
    return [unfoldNode(written.key, node.key, text), unfoldNode(written.value, node.value, text)].includes(true);
  }
  if (!isCollection(written) || !isCollection(node)) return false;
  const isWide = node.flow === true && node.items.length > 0 && !fits(written.range ?? undefined, text);
  if (isWide) {
    node.flow = false;
    return true;
  }
  return written.items.map((item, index) => unfoldNode(item, node.items[index], text)).includes(true);
}

function fits(range: readonly [number, number, number] | undefined, text: string): boolean {
  if (range === undefined) return true;
  const [start, end] = range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return !text.slice(start, end).includes('\n') && end - lineStart <= LINE_WIDTH;
}
