// Patterns of body schemas, which ajv asks synchronously: where no text of a length can take long, directly; else under a
// time limit that holds up the other conversations for a tenth of a second at most.
import { createContext, Script } from 'node:vm';
import { isRecord } from '../base/json.ts';
import { PatternTimeoutError } from './pattern-runner.ts';

/** What ajv uses in place of a regular expression. */
export interface GuardedPattern {
  /** Throws `PatternTimeoutError` after the limit. */
  readonly test: (text: string) => boolean;
  /** ajv tells patterns apart by their text, and keeps one of those that look alike. */
  readonly toString: () => string;
}

const LIMIT_MS = 100;

const script = new Script('regExp.test(text)');
let sandbox: { regExp?: RegExp; text?: string } | undefined;

/** Guards a pattern; texts up to `cheapLength` are known to be matched fast. */
export function createGuardedPattern(regExp: RegExp, cheapLength: number): GuardedPattern {
  return {
    test: (text) => (text.length <= cheapLength ? regExp.test(text) : testGuarded(regExp, text)),
    toString: () => String(regExp),
  };
}

function testGuarded(regExp: RegExp, text: string): boolean {
  sandbox ??= createContext({});
  sandbox.regExp = regExp;
  sandbox.text = text;
  try {
    return script.runInContext(sandbox, { timeout: LIMIT_MS }) === true;
  } catch (error) {
    // It is an error of the other context, so not an `Error` of this one.
    if (isRecord(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new PatternTimeoutError(`\`${regExp.source}\` took longer than ${LIMIT_MS} ms`, regExp.source);
    }
    throw error;
  }
}
