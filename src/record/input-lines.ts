// The lines that an author types or a script pipes in. On a terminal they can be edited, and Ctrl-C is told to whoever
// listens, since the terminal no longer turns it into a signal.
import { createInterface } from 'node:readline';

/** Where lines come from. */
export interface InputLines extends AsyncIterable<string> {
  /** Shows that a line is wanted; nothing happens where nobody types. */
  prompt(): void;
  /** No more lines are wanted. */
  close(): void;
}

/** Opens standard input. */
export function openInputLines(isTerminal: boolean, onInterrupt: () => void): InputLines {
  const lines = createInterface({
    input: process.stdin,
    ...(isTerminal && { output: process.stdout, prompt: 'you    ' }),
    terminal: isTerminal,
    crlfDelay: Infinity,
  });
  lines.on('SIGINT', onInterrupt);
  let isOpen = true;
  lines.once('close', () => (isOpen = false));
  // Asked for at once: lines that come before somebody waits for them would be lost.
  const iterator = lines[Symbol.asyncIterator]();
  return {
    prompt: () => {
      // The input may have ended while an answer was waited for.
      if (isTerminal && isOpen) lines.prompt();
    },
    close: () => {
      lines.close();
    },
    [Symbol.asyncIterator]: () => iterator,
  };
}
