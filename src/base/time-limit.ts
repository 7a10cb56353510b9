// A limit for work that waits for nothing and so can't be called off: while it runs, everything else stands still.
import { createContext, Script } from 'node:vm';
import { isRecord } from './json.ts';

/** Work was stopped at its limit: what it would have given is not known. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

const script = new Script('work()');
let sandbox: { work?: (() => unknown) | undefined } | undefined;

/**
 * Gives what the work gives, and throws what it throws; throws `TimeLimitError` where it takes longer. Starting the limit's
 * clock takes a tenth of a millisecond. Work may have parts with limits of their own.
 */
export function runWithin<Result>(limitMs: number, work: () => Result): Result {
  const context = (sandbox ??= createContext({}));
  context.work = work;
  try {
    return script.runInContext(context, { timeout: limitMs }) as Result;
  } catch (error) {
    // It is an error of the other context, so not an `Error` of this one.
    if (isRecord(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new TimeLimitError(`the work took longer than ${limitMs} ms`);
    }
    throw error;
  } finally {
    context.work = undefined;
  }
}
