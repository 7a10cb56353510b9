// How many steps a backtracking engine can need at most for a pattern on a text of some length, over all texts. A bound,
// not a forecast: mostly far too high, never too low. Exponential patterns give numbers up to infinity.
import type { AST } from '@eslint-community/regexpp';
import { createPositions, isDeterministic, type Positions } from './pattern-positions.ts';

/** What trying a part of a pattern at one place of a text can cost. */
interface Cost {
  /** How often what follows the part is tried: once for each way in which the part matches. */
  readonly ways: number;
  /** Steps inside the part, all ways together. */
  readonly steps: number;
}

const ONE: Cost = { ways: 1, steps: 1 };
const TOO_MUCH: Cost = { ways: Infinity, steps: Infinity };

/** Counts steps of one pattern for texts of any length; what does not depend on the length is computed once. */
export class StepCounter {
  readonly #pattern: AST.Pattern;
  readonly #ignoreCase: boolean;
  /** For parts that leave every text one way at most: the most characters that are tried at one place; else null. */
  readonly #branching = new Map<AST.Quantifier | AST.Pattern, number | null>();

  constructor(pattern: AST.Pattern, ignoreCase: boolean) {
    this.#pattern = pattern;
    this.#ignoreCase = ignoreCase;
  }

  /** The most steps that a search needs in a text of so many UTF-16 code units. */
  countSteps(length: number): number {
    const isAnchored = this.#pattern.alternatives.every(({ elements: [first] }) => isStart(first));
    const starts = isAnchored ? 1 : length + 1;
    const linear = this.#measureOneWay(this.#pattern, length)?.steps ?? Infinity;
    return starts * Math.min(linear, this.#measureAlternatives(this.#pattern.alternatives, length).steps);
  }

  #measure(node: AST.Element, length: number): Cost {
    switch (node.type) {
      case 'Group':
        return node.modifiers === null ? this.#measureAlternatives(node.alternatives, length) : TOO_MUCH;
      case 'CapturingGroup':
        return this.#measureAlternatives(node.alternatives, length);
      case 'Quantifier':
        return this.#measureQuantifier(node, length);
      case 'Backreference':
        return { ways: 1, steps: length + 1 };
      case 'Assertion':
        // An assertion is never asked for a second way.
        if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return ONE;
        return { ways: 1, steps: 1 + this.#measureAlternatives(node.alternatives, length).steps };
      default:
        return ONE;
    }
  }

  #measureAlternatives(alternatives: readonly AST.Alternative[], length: number): Cost {
    let [ways, steps] = [0, 1];
    for (const alternative of alternatives) {
      const cost = this.#measureSequence(alternative.elements, length);
      ways += cost.ways;
      steps += cost.steps + 1;
    }
    return { ways, steps };
  }

  #measureSequence(elements: readonly AST.Element[], length: number): Cost {
    let [ways, steps] = [1, 0];
    for (const element of elements) {
      const cost = this.#measure(element, length);
      steps += ways * cost.steps;
      ways *= cost.ways;
    }
    return { ways, steps };
  }

  #measureQuantifier(node: AST.Quantifier, length: number): Cost {
    const { min, max, element } = node;
    if (max === 0) return ONE;
    const body = this.#measure(element, length);
    // Beyond the minimum, a repetition that takes no character is dropped.
    const most = Math.min(max, min + length);
    const tries = Math.min(max, most + 1);
    if (body.ways <= 1) return { ways: most - min + 1, steps: tries * body.steps + most + 1 };
    const oneWay = this.#measureOneWay(node, length) ?? TOO_MUCH;
    return {
      ways: Math.min(oneWay.ways, sumPowers(body.ways, min, most)),
      steps: Math.min(oneWay.steps, sumPowers(body.ways, 0, tries - 1) * body.steps + sumPowers(body.ways, 0, most)),
    };
  }

  /** The cost of a part that leaves every text one way at most: each character of the text is tried in one state only. */
  #measureOneWay(node: AST.Quantifier | AST.Pattern, length: number): Cost | undefined {
    let branching = this.#branching.get(node);
    if (branching === undefined) {
      const positions = createPositions(node, this.#ignoreCase);
      branching = positions !== undefined && isDeterministic(positions) ? countBranches(positions) : null;
      this.#branching.set(node, branching);
    }
    if (branching === null) return undefined;
    return { ways: length + 2, steps: (length + 2) * (branching + 1) * (this.#measureSilent(node, length) + 1) };
  }

  /** Steps that take no character, each counted once: groups, alternatives, loops and assertions. */
  #measureSilent(node: AST.Element | AST.Pattern, length: number): number {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives.reduce(
          (sum, { elements }) =>
            elements.reduce((inner, element) => inner + this.#measureSilent(element, length), sum + 1),
          1,
        );
      case 'Quantifier':
        return 1 + this.#measureSilent(node.element, length);
      case 'Assertion':
        return this.#measure(node, length).steps;
      default:
        return 0;
    }
  }
}

/** base^from + … + base^to, for a base above 1. */
function sumPowers(base: number, from: number, to: number): number {
  if (to === 0) return 1;
  const last = base ** to;
  return last === Infinity ? Infinity : (last * base - base ** from) / (base - 1);
}

function isStart(element: AST.Element | undefined): boolean {
  return element?.type === 'Assertion' && element.kind === 'start';
}

function countBranches({ first, all }: Positions): number {
  return all.reduce((most, { next }) => Math.max(most, next.length), first.length);
}
