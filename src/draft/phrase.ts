// A phrase that a reply must have, and the condition that demands it: as text where that is exact enough, and as a pattern
// where a part of a longer number or word would do as well.
import { foldCase } from '../text/normalise.ts';
import type { DraftCondition } from './draft.ts';
import type { Token } from './read-tokens.ts';
import { renderLiteral, renderShape } from './reference-shape.ts';
import { escapeText } from './template-text.ts';

/** Neighbouring words of a reply. */
export interface Phrase {
  readonly tokens: readonly Token[];
  /** As it stands in the reply. */
  readonly text: string;
}

/** The phrase of the tokens from one index up to, not including, another; a currency before a number belongs to it. */
export function createPhrase(text: string, tokens: readonly Token[], from: number, to: number): Phrase {
  const part = tokens.slice(from, to);
  const start = part[0]?.start ?? 0;
  const currency = part[0]?.kind === 'number' ? (/[$£€¥]\s?$/u.exec(text.slice(0, start))?.[0] ?? '') : '';
  return { tokens: part, text: currency + text.slice(start, part.at(-1)?.end) };
}

/** Tells whether a reply has the phrase, not as a part of longer words. The reply is folded. */
export function holdsPhrase(folded: string, phrase: Phrase): boolean {
  const wanted = foldCase(phrase.text);
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const isCut =
      touches(folded.charAt(at - 1), wanted.charAt(0)) || touches(wanted.at(-1), folded.charAt(at + wanted.length));
    if (!isCut) return true;
  }
  return false;
}

function touches(left: string | undefined, right: string): boolean {
  return left !== undefined && /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);
}

/** Demands the phrase. */
export function demandPhrase(phrase: Phrase): DraftCondition {
  const { tokens, text } = phrase;
  const [only] = tokens;
  if (tokens.length === 1 && only?.kind === 'reference') {
    return { kind: 'matches', text: `\\b${escapeText(renderShape(only.text))}\\b` };
  }
  const isSharp = isDigitAt(text, 0) || isDigitAt(text, text.length - 1);
  if (!isSharp) return { kind: 'contains', text };
  return { kind: 'matches', text: renderBounded(text) };
}

/** A pattern of the text, holes kept, bounded so that `4` is not found in `14`, and `£12` not in `£12.50`. */
function renderBounded(text: string): string {
  const source = text
    .split(/((?<!\$)\$\{[^}]*\})/u)
    .map((part, index) => (index % 2 === 1 ? part : renderLiteral(part.replaceAll('$${', '${'))))
    .join('');
  const amount = /^[$£€¥]/u.test(text) && isDigitAt(text, text.length - 1) ? '(?![.,]\\d)' : '';
  return renderBound(text.charAt(0), '<!') + source + renderBound(text.at(-1) ?? '', '!') + amount;
}

/** `\b` knows only ASCII letters. */
function renderBound(character: string, look: '<!' | '!'): string {
  if (/[A-Za-z0-9]/.test(character)) return '\\b';
  return /[\p{L}\p{N}]/u.test(character) ? `(?${look}[\\p{L}\\p{N}])` : '';
}

function isDigitAt(text: string, index: number): boolean {
  return /\d/u.test(text.charAt(index));
}
