// A pattern as an automaton over its characters (Glushkov's construction): each place that takes a character is a
// position, and from each position some others can come next. Ways are counted, not merged, since a backtracking engine
// walks each of them. Assertions are taken as always true, which can only add ways.
import type { AST } from '@eslint-community/regexpp';
import { type CharacterNode, type CharacterRanges, overlaps, readCharacters } from './pattern-characters.ts';

/** A place of a pattern that takes one character. */
export interface Position {
  readonly characters: CharacterRanges;
  /** What can take the next character; twice in the list where there are two ways to the same position. */
  readonly next: Position[];
}

/** The positions of a part of a pattern. */
export interface Positions {
  readonly all: readonly Position[];
  /** What can take the first character. */
  readonly first: readonly Position[];
  /** What can have taken the last one. */
  readonly last: readonly Position[];
  /** In how many ways the part takes no character at all. */
  readonly emptyWays: number;
}

/** Patterns with more positions than this are not worth the time to look at: they count as expensive. */
const MAX_POSITIONS = 300;

/** Lists of ways grow by multiplication; nobody writes a pattern by hand that has so many. */
const MAX_WAYS = 2000;

const NOTHING: Positions = { all: [], first: [], last: [], emptyWays: 1 };

class TooComplex extends Error {}

/** Creates the automaton of a part of a pattern; undefined where it is too large, or has what no automaton can follow. */
export function createPositions(node: AST.Element | AST.Pattern, ignoreCase: boolean): Positions | undefined {
  try {
    return new Builder(ignoreCase).build(node);
  } catch (error) {
    if (error instanceof TooComplex) return undefined;
    throw error;
  }
}

/** Tells whether every text leaves one way at most: each character decides what comes next. */
export function isDeterministic({ all, first, last, emptyWays }: Positions): boolean {
  if (emptyWays > 1 || new Set(last).size < last.length) return false;
  return [first, ...all.map((position) => position.next)].every(areApart);
}

function areApart(positions: readonly Position[]): boolean {
  return positions.every((position, at) =>
    positions.slice(at + 1).every((other) => !overlaps(position.characters, other.characters)),
  );
}

class Builder {
  readonly #ignoreCase: boolean;
  #count = 0;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  build(node: AST.Element | AST.Pattern): Positions {
    switch (node.type) {
      case 'Pattern':
      case 'CapturingGroup':
        return this.#buildAlternatives(node.alternatives);
      case 'Group':
        if (node.modifiers !== null) throw new TooComplex();
        return this.#buildAlternatives(node.alternatives);
      case 'Quantifier':
        return this.#buildQuantifier(node);
      case 'Assertion':
        return NOTHING;
      case 'Backreference':
        throw new TooComplex();
      default:
        return this.#buildCharacter(node);
    }
  }

  #buildCharacter(node: CharacterNode): Positions {
    this.#countOne();
    const position = { characters: readCharacters(node, this.#ignoreCase), next: [] };
    return { all: [position], first: [position], last: [position], emptyWays: 0 };
  }

  #buildAlternatives(alternatives: readonly AST.Alternative[]): Positions {
    const built = alternatives.map(({ elements }) =>
      elements.reduce<Positions>((before, element) => join(before, this.build(element)), NOTHING),
    );
    return {
      all: built.flatMap(({ all }) => all),
      first: bound(built.flatMap(({ first }) => first)),
      last: bound(built.flatMap(({ last }) => last)),
      emptyWays: built.reduce((sum, { emptyWays }) => sum + emptyWays, 0),
    };
  }

  /** `a{2,4}` is `aa(a(a)?)?`, `a{2,}` is `aaa*`. */
  #buildQuantifier({ element, min, max }: AST.Quantifier): Positions {
    let required = NOTHING;
    for (let copy = 0; copy < min; copy += 1) required = join(required, this.#buildCopy(element));
    let optional = NOTHING;
    if (max === Number.POSITIVE_INFINITY) {
      optional = asOptional(this.#buildCopy(element));
      connect(optional.last, optional.first);
    } else {
      for (let copy = min; copy < max; copy += 1)
        optional = asOptional(join(asTaken(this.#buildCopy(element)), optional));
    }
    return join(required, optional);
  }

  #buildCopy(element: AST.Element): Positions {
    // Copies of what takes no character would never come to an end by their positions alone.
    this.#countOne();
    return this.build(element);
  }

  #countOne(): void {
    this.#count += 1;
    if (this.#count > MAX_POSITIONS) throw new TooComplex();
  }
}

/** Beyond the minimum, the engine drops a repetition that took no character. */
function asTaken(positions: Positions): Positions {
  return { ...positions, emptyWays: 0 };
}

/** One way to take nothing: to leave the part out. */
function asOptional(positions: Positions): Positions {
  return { ...positions, emptyWays: 1 };
}

function join(before: Positions, after: Positions): Positions {
  if (before.all.length === 0 && before.emptyWays === 1) return after;
  connect(before.last, after.first);
  return {
    all: [...before.all, ...after.all],
    first: bound([...before.first, ...repeat(after.first, before.emptyWays)]),
    last: bound([...repeat(before.last, after.emptyWays), ...after.last]),
    emptyWays: before.emptyWays * after.emptyWays,
  };
}

function connect(from: readonly Position[], to: readonly Position[]): void {
  for (const position of from) {
    position.next.push(...to);
    bound(position.next);
  }
}

function repeat(positions: readonly Position[], times: number): readonly Position[] {
  return times === 1 ? positions : Array.from({ length: Math.min(times, MAX_WAYS) }, () => positions).flat();
}

function bound(positions: Position[]): Position[] {
  if (positions.length > MAX_WAYS) throw new TooComplex();
  return positions;
}
