// Which characters one step of a pattern may take, as ranges of code points. Where that is not known exactly the answer is
// too large, never too small, so that "these two have no character in common" can be relied on.
import type { AST } from '@eslint-community/regexpp';

/** Ranges of code points, in any order; both ends belong to them. */
export type CharacterRanges = readonly (readonly [first: number, last: number])[];

/** A part of a pattern that takes exactly one character. */
export type CharacterNode = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

const LAST = 0x10ffff;
const EVERYTHING: CharacterRanges = [[0, LAST]];
const DIGITS: CharacterRanges = [[0x30, 0x39]];
const WORD: CharacterRanges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** Long s and the Kelvin sign: with the flags `i` and `u` they match `s` and `k`, and `\w` takes them. */
const SPECIAL: CharacterRanges = [
  [0x17f, 0x17f],
  [0x212a, 0x212a],
];
const SPECIAL_ASCII: CharacterRanges = [
  [0x4b, 0x4b],
  [0x53, 0x53],
  [0x6b, 0x6b],
  [0x73, 0x73],
];
const SPACES: CharacterRanges = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** The characters that a part of a pattern may take. */
export function readCharacters(node: CharacterNode, ignoreCase: boolean): CharacterRanges {
  if (node.type === 'Character') return widenCase([[node.value, node.value]], ignoreCase);
  if (node.type === 'CharacterSet') return readSet(node, 'all');
  if (node.type === 'ExpressionCharacterClass' || node.unicodeSets) return EVERYTHING;
  // What a class leaves out must be too small for what it takes to be too large.
  const members = node.elements.flatMap((element) => readMember(element, node.negate ? 'sure' : 'all'));
  if (node.negate) return invert(ignoreCase ? addAsciiCase(members) : members);
  return widenCase(members, ignoreCase);
}

/** Tells whether some character belongs to both. */
export function overlaps(one: CharacterRanges, other: CharacterRanges): boolean {
  return one.some(([first, last]) => other.some(([start, end]) => first <= end && start <= last));
}

function readMember(element: AST.CharacterClassElement, which: 'all' | 'sure'): CharacterRanges {
  if (element.type === 'Character') return [[element.value, element.value]];
  if (element.type === 'CharacterClassRange') return [[element.min.value, element.max.value]];
  if (element.type === 'CharacterSet') return readSet(element, which);
  return which === 'all' ? EVERYTHING : [];
}

/** All characters that the set may hold, or those that it holds for sure. */
function readSet(set: AST.CharacterSet, which: 'all' | 'sure'): CharacterRanges {
  switch (set.kind) {
    case 'any':
    case 'property':
      return which === 'all' ? EVERYTHING : [];
    case 'digit':
      return set.negate ? invert(DIGITS) : DIGITS;
    case 'space':
      return set.negate ? invert(SPACES) : SPACES;
    case 'word': {
      // Whether the two special letters are word characters depends on the flags.
      const word = set.negate === (which === 'sure') ? [...WORD, ...SPECIAL] : WORD;
      return set.negate ? invert(word) : word;
    }
  }
}

/** Adds what differs in letter case only. Beyond ASCII every letter may stand for every other, but no space for a letter. */
function widenCase(ranges: CharacterRanges, ignoreCase: boolean): CharacterRanges {
  if (!ignoreCase) return ranges;
  const widened = addAsciiCase(ranges);
  if (ranges.some(([first, last]) => last > 0x7f && !SPACES.some(([start, end]) => start <= first && last <= end))) {
    return [...widened, ...SPECIAL_ASCII, ...invert([[0, 0x7f], ...SPACES.filter(([first]) => first > 0x7f)])];
  }
  return overlaps(widened, SPECIAL_ASCII) ? [...widened, ...SPECIAL] : widened;
}

function addAsciiCase(ranges: CharacterRanges): CharacterRanges {
  const shifted = ranges.flatMap(([first, last]): CharacterRanges => {
    const upper = [Math.max(first, 0x41) + 0x20, Math.min(last, 0x5a) + 0x20] as const;
    const lower = [Math.max(first, 0x61) - 0x20, Math.min(last, 0x7a) - 0x20] as const;
    return [upper, lower].filter(([start, end]) => start <= end);
  });
  return [...ranges, ...shifted];
}

function invert(ranges: CharacterRanges): CharacterRanges {
  const inverted: [number, number][] = [];
  let next = 0;
  for (const [first, last] of [...ranges].sort(([one], [other]) => one - other)) {
    if (first > next) inverted.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  if (next <= LAST) inverted.push([next, LAST]);
  return inverted;
}
