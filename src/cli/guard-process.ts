// Sees to it that a process in which something broke never ends as if all were well: errors that nobody caught, output that
// could not be written, an end that came too early.
import { EMPTY, INCOMPLETE, INTERNAL, OK } from './exit-codes.ts';
import { hideInText } from './hide-secrets.ts';

/** Codes that say nothing about lost output, and less than it. */
const BEFORE_INCOMPLETE: ReadonlySet<number> = new Set([OK, 1, 3, EMPTY]);
/** Codes from here on are those of signals, which weigh more than all others. */
const FIRST_SIGNAL_CODE = 129;
/** One bug is enough to mend; the next ones often only follow from it. */
const MAX_SHOWN_BUGS = 3;

/** Watches over the process from its begin to its end. */
export class ProcessGuard {
  #bugs = 0;
  #lostOutput: Error | undefined;
  #isEnded = false;

  constructor() {
    // Holds where the event loop runs dry although a command waits for something.
    process.exitCode = INTERNAL;
    process.on('uncaughtException', (bug) => this.reportBug(bug));
    // Somebody in the process, such as a reporter of the user's own, may have called `process.exit`, or left something to
    // be done that only broke when the command had told its code.
    process.on('exit', (code) => {
      const isEarly = !this.#isEnded && code === OK;
      process.exitCode = isEarly ? INTERNAL : this.#weigh(code);
    });
    process.stderr.on('error', () => undefined);
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that went away (`| head -1`) does not want the rest.
      if (error.code !== 'EPIPE') this.#lostOutput = error;
    });
  }

  /** Shows an error that nobody expected; whatever a command says, the process ends with 70. */
  reportBug(bug: unknown): void {
    this.#bugs += 1;
    if (this.#bugs > MAX_SHOWN_BUGS) return;
    const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
    process.stderr.write(`rehearsal has a bug; please report it with this text:\n${hideInText(stack)}\n`);
  }

  /** Gives the exit code of the process, whose command ended with `code`. */
  async end(code: number): Promise<number> {
    await new Promise((resolve) => process.stdout.write('', resolve));
    this.#isEnded = true;
    const weighed = this.#weigh(code);
    if (this.#lostOutput === undefined || !BEFORE_INCOMPLETE.has(weighed)) return weighed;
    process.stderr.write(`error[output-lost]: the output could not be written: ${this.#lostOutput.message}\n`);
    return INCOMPLETE;
  }

  #weigh(code: number): number {
    return this.#bugs > 0 && code < FIRST_SIGNAL_CODE ? INTERNAL : code;
  }
}
