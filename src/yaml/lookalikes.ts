// Characters that look like a space or a colon and are letters to YAML: they come with text that was copied.

const ODD_SPACE = String.raw`\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff`;

/** One of them where a line is indented, after its dash, or before or after the colon of its key. */
const LOOKALIKE = new RegExp(String.raw`^[ -]*(?:[\w-]+(?:(?=：)|:))?(?=[${ODD_SPACE}：])`, 'u');

/** No key, and what stands before it, is longer. */
const LONGEST = 200;

/** A character that a syntax error follows from. */
interface Lookalike {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Looks for such a character on the line of a syntax error, and on the one before it, whose mistake may only show there. */
export function findLookalike(text: string, offset: number): Lookalike | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const before = line < 2 ? line : text.lastIndexOf('\n', line - 2) + 1;
  for (const start of [line, before]) {
    const match = LOOKALIKE.exec(text.slice(start, start + LONGEST));
    if (match !== null) return describe(text, start + match[0].length);
  }
  return undefined;
}

function describe(text: string, offset: number): Lookalike {
  const character = text.charAt(offset);
  const isColon = character === '：';
  return {
    offset,
    message: `The character here is ${describeCharacter(character)}, which is no ${isColon ? 'colon' : 'space'} to YAML`,
    hint: `type ${isColon ? 'a colon and a space' : 'a space'} in its place`,
  };
}

/** Names a character that can't be seen, or is taken for another: `U+00A0`. */
export function describeCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
