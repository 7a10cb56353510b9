// The form in which texts are compared: what a person can't see, or would not call a difference, is levelled out.
// Patterns have a syntax of their own and are levelled by normalise-pattern.ts.

/** Typographic characters and what stands for them in every comparison but `exact`. */
export const SUBSTITUTES: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'": '‘’‚‛′', '"': '“”„‟″«»', '-': '‐‑‒–—―−', '...': '…' }).flatMap(([substitute, characters]) =>
    Array.from(characters, (character): [string, string] => [character, substitute]),
  ),
);

/** Printable ASCII with single spaces inside: nearly every reply of an English agent, and already normal. */
const IS_NORMAL = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Soft hyphen, zero-width space, byte order mark; marks, embeddings, overrides and isolates of text direction. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const TYPOGRAPHIC = new RegExp(`[${[...SUBSTITUTES.keys()].join('')}]`, 'g');
const SPACES = /[\s\u0085]+/g;

/**
 * Normalises a text for comparing, letter case kept: NFC, white space, quotes, dashes, ellipses, invisible characters.
 * Joiners and variation selectors stay, since they make different emoji.
 */
export function normaliseText(text: string): string {
  if (IS_NORMAL.test(text)) return text;
  return normaliseSpaced(text).trim();
}

/** As `normaliseText`, but a space at either end stays one space: for text that is put inside other text. */
export function normaliseSpaced(text: string): string {
  // Invisible characters go first: they may stand between a letter and its accent, and U+FEFF also counts as `\s`.
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(TYPOGRAPHIC, (character) => SUBSTITUTES.get(character) ?? character)
    .replace(SPACES, ' ');
}

/**
 * Removes differences of letter case from a normalised text, in no particular language.
 * Final sigma counts as sigma: `toLowerCase` picks it by its neighbours, so that a part would differ from the whole.
 */
export function foldCase(text: string): string {
  // Some capitals with an accent have no composed form while their small letters have one.
  return text.toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}
