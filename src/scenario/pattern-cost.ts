// How long a text may be for a pattern to be matched at once: up to there no text can hold up the run. The parser is only
// loaded for patterns with loops, and the few others with a great many alternatives.
import type { AST } from '@eslint-community/regexpp';

/** Most steps of a match made at once; bench/pattern-cost.ts gives the time they take. */
const MAX_STEPS = 2_000_000;

/** Longer than any reply that the client accepts. */
const MAX_LENGTH = 2 ** 24;

/** Finds the length up to which no text makes the pattern expensive; -1 where every text may. */
export async function findCheapLength(source: string, flags: string): Promise<number> {
  const withoutParser = findLengthWithoutLoops(source);
  if (withoutParser !== undefined) return withoutParser;
  const pattern = await parsePattern(source);
  if (pattern === undefined) return -1;
  const { StepCounter } = await import('./pattern-steps.ts');
  const counter = new StepCounter(pattern, flags.includes('i'));
  let [cheap, dear] = [-1, MAX_LENGTH];
  while (dear - cheap > 1) {
    const length = Math.floor((cheap + dear) / 2);
    if (counter.countSteps(length) <= MAX_STEPS) cheap = length;
    else dear = length;
  }
  return cheap;
}

/** Parses a pattern with the flag `u`; undefined where the parser does not know what the engine may. */
async function parsePattern(source: string): Promise<AST.Pattern | undefined> {
  const { RegExpParser, RegExpSyntaxError } = await import('@eslint-community/regexpp');
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  } catch (error) {
    if (error instanceof RegExpSyntaxError) return undefined;
    throw error;
  }
}

/** Shorter texts than this are not worth a bound that is more exact. */
const ENOUGH = 2000;

/**
 * The bound for a pattern without loops and backreferences: each alternative and each `?` at most doubles the ways, and
 * each way is at most as long as the source. Undefined where this says too little.
 */
function findLengthWithoutLoops(source: string): number | undefined {
  if (/\\[1-9k]/.test(source)) return undefined;
  const bare = source.replace(/\\[^]|\(\?(?::|<?[=!]|<[^>]*>)/gu, '');
  if (/[*+{]/.test(bare)) return undefined;
  const choices = bare.replace(/[^|?]+/g, '').length;
  const length = Math.floor(MAX_STEPS / ((source.length + 1) * 2 ** choices)) - 1;
  return length >= ENOUGH ? length : undefined;
}
