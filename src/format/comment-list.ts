// The comments of a YAML text, as they are written.
import { Lexer } from 'yaml';

/** One comment. */
export interface Comment {
  /** With its `#`, without blanks at the end. */
  readonly text: string;
  readonly start: number;
  /** Blanks before it on its line; undefined where nothing else stands before it. */
  readonly gap?: string;
}

/** What the lexer puts before the text of a scalar; such a text may begin with `#` without being a comment. */
export const SCALAR_FOLLOWS = '\u001f';

/** Lexemes that are no part of the text. */
export const MARKS = new Set([SCALAR_FOLLOWS, '\u0002', '\u0018']);

/** Lists all comments of a text, in order. */
export function listComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let start = 0;
  let [previous, beforePrevious] = ['', '\n'];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && previous !== SCALAR_FOLLOWS) {
      const isSetOff = /^[ \t]+$/u.test(previous);
      const isAlone = /^(?:|[\r\n]+)$/u.test(isSetOff ? beforePrevious : previous);
      comments.push({ text: lexeme.trimEnd(), start, ...(!isAlone && { gap: isSetOff ? previous : '' }) });
    }
    if (!MARKS.has(lexeme)) start += lexeme.length;
    [beforePrevious, previous] = [previous, lexeme];
  }
  return comments;
}
