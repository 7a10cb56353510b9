// One style for scenario files. Never changes what a file says, and keeps every comment: the result is compared with what
// was there, and where the two differ nothing is given.
import { isCollection, isMap, isNode, isPair, isScalar, Scalar, type Document, visit } from 'yaml';
import type { Diagnostic } from '../text/diagnostic.ts';
import { SourceFile } from '../text/source-file.ts';
import { decodeSource } from '../yaml/read-source.ts';
import { unfoldWide } from './flow-layout.ts';
import { parseDocuments } from './parse-documents.ts';
import { isSameMeaning } from './same-meaning.ts';
import { renderDocuments } from './render-documents.ts';
import { chooseStyle } from './scalar-style.ts';
import { orderKeys } from './scenario-order.ts';

/** A second pass may settle what the first one moved. */
const MAX_PASSES = 4;

/**
 * Formats a file that can be read as YAML; `text` is the whole new text, equal to the old one where nothing is to do.
 * Files without a document are left as they are.
 */
export function formatText(source: SourceFile): { readonly text: string } | { readonly diagnostic: Diagnostic } {
  const lineBreak = /\r?\n/u.exec(source.text)?.[0] ?? '\n';
  const plain = new SourceFile(source.file, source.text.replaceAll('\r\n', '\n'));
  let text = plain.text;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const formatted = formatOnce(text);
    if (formatted === text) {
      const { source: written } = decodeSource(Buffer.from(text), source.file);
      if (written === undefined || !isSameMeaning(plain, written)) break;
      return { text: text.replaceAll('\n', lineBreak) };
    }
    text = formatted;
  }
  return { diagnostic: describeUnformattable(source) };
}

function formatOnce(text: string): string {
  const documents = dropEmptyEnd(parseDocuments(text));
  if (documents.length === 0) return text;
  for (const document of documents) layOut(document, text);
  let written = renderDocuments(documents, text);
  while (unfoldWide(written, documents)) written = renderDocuments(documents, text);
  return written;
}

/** An empty last document is not there for readers; its comments go to the one before it. */
function dropEmptyEnd(documents: readonly Document.Parsed[]): readonly Document.Parsed[] {
  const last = documents.at(-1);
  const before = documents.at(-2);
  if (last === undefined || before === undefined || !isEmpty(last)) return documents;
  const { contents } = last;
  const comments = [before.comment, last.commentBefore, contents?.commentBefore, contents?.comment, last.comment];
  before.comment = comments.filter((comment) => typeof comment === 'string').join('\n') || null;
  return dropEmptyEnd(documents.slice(0, -1));
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.source === '' && contents.type === Scalar.PLAIN);
}

function layOut(document: Document.Parsed, text: string): void {
  let anchors = 0;
  visit(document, (_key, node) => {
    if (isPair(node)) dropBlankLine(node.value);
    if (isCollection(node)) dropBlankLine(node.items[0]);
    if (isScalar(node)) chooseStyle(node, text);
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors += 1;
  });
  dropBlankLine(document.contents);
  // An alias must stay behind its anchor.
  if (isMap(document.contents) && anchors === 0) orderKeys(document.contents);
}

/** A block does not begin with a blank line. */
function dropBlankLine(first: unknown): void {
  const node = isPair(first) ? first.key : first;
  if (isNode(node)) node.spaceBefore = false;
}

function describeUnformattable({ file }: SourceFile): Diagnostic {
  return {
    code: 'cannot-format',
    severity: 'error',
    message: `${file} can't be formatted without changing what it says, so it was left as it is`,
    hint: 'comments between a key and its value, or unusual YAML, may be the reason; write it more plainly',
  };
}
