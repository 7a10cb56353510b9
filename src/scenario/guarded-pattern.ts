// Patterns of body schemas, which ajv asks synchronously: where no text of a length can take long, directly; else under a
// time limit that holds up the other conversations for a tenth of a second at most.
import { runWithin, TimeLimitError } from '../base/time-limit.ts';
import { PatternTimeoutError } from './pattern-runner.ts';

/** What ajv uses in place of a regular expression. */
export interface GuardedPattern {
  /** Throws `PatternTimeoutError` after the limit. */
  readonly test: (text: string) => boolean;
  /** ajv tells patterns apart by their text, and keeps one of those that look alike. */
  readonly toString: () => string;
}

const LIMIT_MS = 100;

/** Guards a pattern; texts up to `cheapLength` are known to be matched fast. */
export function createGuardedPattern(regExp: RegExp, cheapLength: number): GuardedPattern {
  return {
    test: (text) => (text.length <= cheapLength ? regExp.test(text) : testGuarded(regExp, text)),
    toString: () => String(regExp),
  };
}

function testGuarded(regExp: RegExp, text: string): boolean {
  try {
    return runWithin(LIMIT_MS, () => regExp.test(text));
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    throw new PatternTimeoutError(`\`${regExp.source}\` took longer than ${LIMIT_MS} ms`, regExp.source);
  }
}
