// The form of a text in which personal data is looked for: what a person can't see is left out, and wide or otherwise
// dressed up characters are the plain ones, so that neither hides anything.

/** A text to search, and where its characters come from. */
export interface SearchText {
  readonly text: string;
  /** The place in the original text of what begins and ends there in `text`; offsets are UTF-16 code units. */
  readonly locate: (start: number, end: number) => { readonly start: number; readonly end: number };
}

const IS_PLAIN = /^[\t\n\r -~]*$/u;

/** Creates it. */
export function createSearchText(original: string): SearchText {
  if (IS_PLAIN.test(original)) return { text: original, locate: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let index = 0;
  for (const character of original) {
    const plain = isHidden(character, text) ? '' : foldCharacter(character);
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(index);
      ends.push(index + character.length);
    }
    index += character.length;
  }
  return {
    text,
    locate: (start, end) => ({ start: starts[start] ?? index, end: ends[end - 1] ?? index }),
  };
}

/** Format characters, and marks that are on no letter. */
function isHidden(character: string, before: string): boolean {
  if (/^\p{Mn}$/u.test(character)) return !/[\p{L}\p{M}]$/u.test(before.slice(-2));
  return /^\p{Cf}$/u.test(character);
}

/** One that stands for several (`½`, `㎏`) stays as it is. */
function foldCharacter(character: string): string {
  const folded = character.normalize('NFKC');
  return folded.length <= character.length ? folded : character;
}
