// A backtracking matcher written after the ECMAScript specification, for patterns with the flag `u` over ASCII texts. It is
// slow and counts its steps: the measure that the bound in pattern-steps.ts is held to.
import type { AST } from '@eslint-community/regexpp';

/** More steps than were allowed. */
export class TooManySteps extends Error {}

type Captures = readonly (string | undefined)[];
type Continue = (at: number, captures: Captures) => string | undefined;

/** Searches texts for one pattern. */
export class Backtracker {
  /** Steps of the last search. */
  steps = 0;
  readonly #pattern: AST.Pattern;
  readonly #maxSteps: number;
  readonly #groups: AST.CapturingGroup[] = [];
  readonly #characters = new Map<AST.Element, RegExp>();
  #text = '';

  constructor(pattern: AST.Pattern, maxSteps: number) {
    this.#pattern = pattern;
    this.#maxSteps = maxSteps;
    collectGroups(pattern, this.#groups);
  }

  /** The first match, or undefined. */
  find(text: string): string | undefined {
    this.#text = text;
    this.steps = 0;
    const isAnchored = this.#pattern.alternatives.every(
      ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
    );
    for (let start = 0; start <= (isAnchored ? 0 : text.length); start += 1) {
      const found = this.#alternatives(
        this.#pattern.alternatives,
        start,
        this.#groups.map(() => undefined),
        (end) => text.slice(start, end),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #step(): void {
    this.steps += 1;
    if (this.steps > this.#maxSteps) throw new TooManySteps();
  }

  #alternatives(
    alternatives: readonly AST.Alternative[],
    at: number,
    captures: Captures,
    then: Continue,
  ): string | undefined {
    this.#step();
    for (const { elements } of alternatives) {
      this.#step();
      const found = this.#sequence(elements, 0, at, captures, then);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  // eslint-disable-next-line max-params -- as in the specification
  #sequence(
    elements: readonly AST.Element[],
    index: number,
    at: number,
    captures: Captures,
    then: Continue,
  ): string | undefined {
    const element = elements[index];
    if (element === undefined) return then(at, captures);
    return this.#element(element, at, captures, (end, made) => this.#sequence(elements, index + 1, end, made, then));
  }

  #element(node: AST.Element, at: number, captures: Captures, then: Continue): string | undefined {
    switch (node.type) {
      case 'Group':
        return this.#alternatives(node.alternatives, at, captures, then);
      case 'CapturingGroup':
        return this.#alternatives(node.alternatives, at, captures, (end, made) =>
          then(end, made.with(this.#groups.indexOf(node), this.#text.slice(at, end))),
        );
      case 'Quantifier':
        return this.#repeat(node, 0, at, captures, then);
      case 'Assertion':
        return this.#assertion(node, at, captures, then);
      case 'Backreference': {
        const group = node.resolved as AST.CapturingGroup;
        const text = captures[this.#groups.indexOf(group)] ?? '';
        this.steps += text.length;
        this.#step();
        return this.#text.startsWith(text, at) ? then(at + text.length, captures) : undefined;
      }
      default:
        this.#step();
        return this.#hasCharacter(node, at) ? then(at + 1, captures) : undefined;
    }
  }

  /** Characters and classes are judged by the engine itself. */
  #hasCharacter(node: AST.Element, at: number): boolean {
    let regex = this.#characters.get(node);
    if (regex === undefined) this.#characters.set(node, (regex = new RegExp(`^(?:${node.raw})$`, 'u')));
    return at < this.#text.length && regex.test(this.#text.charAt(at));
  }

  // eslint-disable-next-line max-params -- as in the specification
  #repeat(node: AST.Quantifier, count: number, at: number, captures: Captures, then: Continue): string | undefined {
    this.#step();
    const again = (): string | undefined => {
      if (count >= node.max) return undefined;
      const own: AST.CapturingGroup[] = [];
      collectGroups(node.element, own);
      const cleared = captures.map((text, index) => (own.includes(this.#groups[index]!) ? undefined : text));
      return this.#element(node.element, at, cleared, (end, made) =>
        count >= node.min && end === at ? undefined : this.#repeat(node, count + 1, end, made, then),
      );
    };
    if (count < node.min) return again();
    return node.greedy ? (again() ?? then(at, captures)) : (then(at, captures) ?? again());
  }

  #assertion(node: AST.Assertion, at: number, captures: Captures, then: Continue): string | undefined {
    this.#step();
    const isWord = (index: number): boolean => /\w/.test(this.#text.charAt(index));
    switch (node.kind) {
      case 'start':
        return at === 0 ? then(at, captures) : undefined;
      case 'end':
        return at === this.#text.length ? then(at, captures) : undefined;
      case 'word':
        return (isWord(at - 1) !== isWord(at)) !== node.negate ? then(at, captures) : undefined;
      case 'lookahead': {
        let inside = captures;
        const found = this.#alternatives(node.alternatives, at, captures, (_, made) => {
          inside = made;
          return '';
        });
        if ((found !== undefined) === node.negate) return undefined;
        return then(at, node.negate ? captures : inside);
      }
      case 'lookbehind':
        throw new Error('not generated');
    }
  }
}

function collectGroups(node: AST.Element | AST.Pattern, groups: AST.CapturingGroup[]): void {
  if (node.type === 'CapturingGroup') groups.push(node);
  if (node.type === 'Quantifier') collectGroups(node.element, groups);
  if (!('alternatives' in node)) return;
  for (const { elements } of node.alternatives) for (const element of elements) collectGroups(element, groups);
}
