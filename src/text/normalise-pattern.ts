// Regular expressions in the form in which they meet normalised text, and literal text as a part of them.
// Only what the characters mean is changed, never the syntax; whether a pattern is valid is not asked here.
import { escapeRegExp } from '../base/escape-regexp.ts';
import { normaliseSpaced, SUBSTITUTES } from './normalise.ts';

/** An escape with its operand, or one character. */
const TOKEN = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[pP]\{[^}]*\}|[^])|[^]/gu;

const CODE_ESCAPE = /^\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))$/;

/** Without these there is nothing to normalise in a pattern. */
const IS_SPECIAL = /[^\0-\x7F]|\\[ux]/;

/**
 * Normalises the source of a pattern: NFC, quotes, dashes and ellipses, raw or as code escapes.
 * An ellipsis becomes three literal dots that a quantifier takes as one; in a class, a dash stays a member and a range
 * keeps its ends and gets what its members stand for.
 */
export function normaliseForPattern(source: string): string {
  if (!IS_SPECIAL.test(source)) return source;
  const tokens = source.normalize('NFC').match(TOKEN) ?? [];
  let result = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token === '[') {
      const end = findClassEnd(tokens, at);
      result += renderClass(tokens.slice(at, end));
      at = end - 1;
    } else {
      const substitute = SUBSTITUTES.get(readCharacter(token));
      if (substitute === undefined) result += token;
      else result += substitute === '...' ? '(?:\\.\\.\\.)' : substitute;
    }
  }
  return result;
}

/** Renders text as the source of a pattern that matches exactly it, in or outside a character class. */
export function escapePattern(text: string): string {
  return escapeRegExp(normaliseSpaced(text));
}

/** Tells whether the end of an unfinished pattern stands inside a character class. */
export function isInsideClass(source: string): boolean {
  let inside = false;
  for (const token of source.match(TOKEN) ?? []) {
    if (token === '[') inside = true;
    else if (token === ']') inside = false;
  }
  return inside;
}

/** The index after the `]` of the class that begins at `start`. */
function findClassEnd(tokens: readonly string[], start: number): number {
  const close = tokens.indexOf(']', start + 1);
  return close === -1 ? tokens.length : close + 1;
}

function renderClass(tokens: readonly string[]): string {
  const opening = tokens[1] === '^' ? 2 : 1;
  let result = tokens.slice(0, opening).join('');
  for (let at = opening; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const upTo = tokens[at + 2];
    if (tokens[at + 1] === '-' && upTo !== undefined && upTo !== ']') {
      result += `${token}-${upTo}${renderSubstitutesBetween(readCharacter(token), readCharacter(upTo))}`;
      at += 2;
    } else {
      const substitute = SUBSTITUTES.get(readCharacter(token));
      result += substitute === undefined ? token : renderMember(substitute);
    }
  }
  return result;
}

/** What the typographic characters of a range stand for, as members of a class. */
function renderSubstitutesBetween(first: string, last: string): string {
  const substitutes = new Set<string>();
  for (const [character, substitute] of SUBSTITUTES) {
    if (first <= character && character <= last) substitutes.add(renderMember(substitute));
  }
  return [...substitutes].join('');
}

function renderMember(substitute: string): string {
  if (substitute === '-') return '\\-';
  return substitute === '...' ? '.' : substitute;
}

/** The character that a token stands for; the token itself where it is another escape. */
function readCharacter(token: string): string {
  const match = CODE_ESCAPE.exec(token);
  if (match === null) return token;
  const code = parseInt(match[1] ?? match[2] ?? match[3] ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : token;
}
