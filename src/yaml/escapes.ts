// Characters that a YAML file has as escapes in double quotes: those that no file may hold, and those that would talk to a
// terminal or turn the reading direction of whoever looks at the file.

const UNSAFE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Nobody sees them, but for the blank. Some are at home in a text (a joiner in an emoji), some were escaped to be seen. */
const HIDDEN = /[^\P{C}\n]|[^\P{Z} ]/gu;

/** Tells whether a text has a character, a line break included, that can only be written as an escape. */
export function needsEscape(text: string): boolean {
  return UNSAFE.test(text);
}

/** Writes a text in double quotes on one line. */
export function quoteEscaped(text: string): string {
  return escapeHidden(JSON.stringify(text), text);
}

/** Escapes what is unsafe in a text that stands in double quotes, and what is hidden and not in `original`, where it was an escape. */
export function escapeHidden(quoted: string, original: string): string {
  return quoted.replaceAll(HIDDEN, (character) =>
    isEscaped(character, original) ? renderEscape(character) : character,
  );
}

/** Tells whether a text has something that `escapeHidden` escapes. */
export function hasEscapes(text: string, original: string): boolean {
  return (text.match(HIDDEN) ?? []).some((character) => isEscaped(character, original));
}

function isEscaped(character: string, original: string): boolean {
  return UNSAFE.test(character) || !original.includes(character);
}

function renderEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
