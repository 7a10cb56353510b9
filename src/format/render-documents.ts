// Writes documents as text: two blanks of indentation, `{ a: b }` and `[a, b]`, a blank line and `---` between documents.
import { type Document, Lexer } from 'yaml';
import { escapeHidden } from '../yaml/escapes.ts';
import { listComments, SCALAR_FOLLOWS, MARKS } from './comment-list.ts';
import { LINE_WIDTH } from './flow-layout.ts';

const LAYOUT = { indent: 2, lineWidth: LINE_WIDTH } as const;

/** Renders documents; `original` is the text that they were read from. */
export function renderDocuments(documents: readonly Document.Parsed[], original: string): string {
  const texts = documents.map((document, index) => {
    document.directives.docStart = index > 0 || document.directives.yaml.explicit === true ? true : null;
    document.directives.docEnd = false;
    return document.toString(LAYOUT).trimEnd();
  });
  return setOffComments(`${texts.map((text) => writeLexemes(text, original)).join('\n\n')}\n`, original);
}

/**
 * Takes the blanks out of `[ a, b ]`, which the library puts into lists as into mappings, and writes the escapes that it
 * does not write.
 */
function writeLexemes(text: string, original: string): string {
  const lexemes = [...new Lexer().lex(text)];
  return lexemes
    .filter((lexeme, index) => {
      if (MARKS.has(lexeme)) return false;
      return lexeme !== ' ' || (!isMark(lexemes, index - 1, '[') && !isMark(lexemes, index + 1, ']'));
    })
    .map((lexeme) => (lexeme.startsWith('"') ? escapeHidden(lexeme, original) : lexeme))
    .join('');
}

function isMark(lexemes: readonly string[], index: number, mark: string): boolean {
  return lexemes[index] === mark && lexemes[index - 1] !== SCALAR_FOLLOWS;
}

/**
 * Puts two blanks before comments at the end of a line. Where the author has put one, one stays: `Table #4` may be meant
 * as text, and the warning about it must not go away.
 */
function setOffComments(text: string, original: string): string {
  const close = new Set(listComments(original).flatMap(({ text: comment, gap }) => (gap === ' ' ? [comment] : [])));
  let [result, at] = ['', 0];
  for (const { text: comment, start, gap } of listComments(text)) {
    if (gap !== ' ' || close.has(comment)) continue;
    result += `${text.slice(at, start)} `;
    at = start;
  }
  return result + text.slice(at);
}
