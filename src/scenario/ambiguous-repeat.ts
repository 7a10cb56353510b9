// Finds the repeat that lets a pattern backtrack exponentially: one whose rounds can take the same text in two ways, so that
// every further round doubles the ways. What holds assertions or back references is not judged; it is bounded when played.
import type { AST } from '@eslint-community/regexpp';
import { overlaps } from './pattern-characters.ts';
import { createPositions, type Position } from './pattern-positions.ts';

/** From so many rounds on, a bounded repeat is as bad as one without bound. */
const MANY_ROUNDS = 10;

/** Beyond so many characters inside one repeat, pairs of them are not compared. */
const MAX_COMPARED = 80;

/** Gives the innermost repeat of a group that is to blame; undefined where there is none. */
export function findAmbiguousRepeat(pattern: AST.Pattern): AST.Quantifier | undefined {
  return listGroupRepeats(pattern.alternatives).find((repeat) => {
    const canFailAfter = /[^)]/u.test(pattern.raw.slice(repeat.end));
    if (!canFailAfter) return false;
    const positions = createPositions({ ...repeat, min: Math.min(repeat.min, 1), max: Infinity }, true);
    return positions !== undefined && isAmbiguous(positions.all);
  });
}

/** Repeats of groups that can go round very often, the innermost first. */
function listGroupRepeats(alternatives: readonly AST.Alternative[]): readonly AST.Quantifier[] {
  return alternatives.flatMap(({ elements }) => elements.flatMap(listRepeatsOf));
}

function listRepeatsOf(node: AST.Element): readonly AST.Quantifier[] {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return listGroupRepeats(node.alternatives);
    case 'Assertion':
      return 'alternatives' in node ? listGroupRepeats(node.alternatives) : [];
    case 'Quantifier': {
      const inner = listRepeatsOf(node.element);
      const isGroup = node.element.type === 'Group' || node.element.type === 'CapturingGroup';
      return isGroup && node.max >= MANY_ROUNDS && !holdsAssertion(node.element) ? [...inner, node] : inner;
    }
    default:
      return [];
  }
}

function holdsAssertion(node: AST.Element): boolean {
  if (node.type === 'Assertion') return true;
  if (node.type === 'Quantifier') return holdsAssertion(node.element);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return false;
  return node.alternatives.some(({ elements }) => elements.some(holdsAssertion));
}

/** Tells whether two ways lead from one position back to it over the same text. */
function isAmbiguous(positions: readonly Position[]): boolean {
  if (positions.some((position) => new Set(position.next).size < position.next.length)) return true;
  return positions.length <= MAX_COMPARED && positions.some(canPart);
}

/** Tells whether two walkers who start together can part, take the same text, and meet where they started. */
function canPart(start: Position): boolean {
  /** For each pair of positions, whether the walkers have come there by different ways. */
  const seen = new Map<Position, Map<Position, boolean>>();
  const waiting: [left: Position, right: Position, parted: boolean][] = [[start, start, false]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [left, right, parted] = pair;
    for (const nextLeft of left.next) {
      for (const nextRight of right.next) {
        const nowParted = parted || nextLeft !== nextRight;
        const row = seen.get(nextLeft) ?? new Map<Position, boolean>();
        const before = row.get(nextRight);
        if (before === true || before === nowParted || !overlaps(nextLeft.characters, nextRight.characters)) continue;
        if (nowParted && nextLeft === start && nextRight === start) return true;
        seen.set(nextLeft, row.set(nextRight, nowParted));
        waiting.push([nextLeft, nextRight, nowParted]);
      }
    }
  }
  return false;
}
