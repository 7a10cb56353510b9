// Single keys and edited lines of a terminal. While keys are read the terminal echoes nothing and Ctrl-C is a key, so
// whoever opens a keyboard must close it.
import readline from 'node:readline';

/** A key as people name it: `y`, `return`, `escape`, `ctrl-c`. */
export type KeyListener = (key: string) => void;

interface KeyPress {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly sequence?: string;
}

/** The keys of standard input. */
export class Keyboard {
  #listener: KeyListener | undefined;
  readonly #onKey = (text: string | undefined, { name, ctrl, sequence }: KeyPress): void => {
    const key = ctrl === true ? `ctrl-${name ?? ''}` : (name ?? text ?? sequence ?? '');
    this.#listener?.(key === 'enter' ? 'return' : text === '?' ? '?' : key.toLowerCase());
  };

  /** A terminal that is gone says what Ctrl-D says; not every one sends a signal, too. */
  readonly #onEnd = (): void => this.#listener?.('ctrl-d');

  /** Tells whether there are keys at all. */
  static isThere(): boolean {
    return process.stdin.isTTY && process.stdout.isTTY;
  }

  /** Takes the keys. */
  open(listener: KeyListener): void {
    this.#listener = listener;
    readline.emitKeypressEvents(process.stdin);
    process.stdin.on('keypress', this.#onKey);
    process.stdin.on('end', this.#onEnd);
    process.stdin.setRawMode(true);
    process.stdin.resume();
  }

  /** Gives the terminal back. */
  close(): void {
    process.stdin.off('keypress', this.#onKey);
    process.stdin.off('end', this.#onEnd);
    try {
      process.stdin.setRawMode(false);
    } catch {
      // A terminal that is gone has no mode any more.
    }
    process.stdin.pause();
  }

  /** The next key. */
  async readKey(): Promise<string> {
    return new Promise((resolve) => {
      this.open((key) => {
        this.close();
        resolve(key);
      });
    });
  }

  /** A line that begins as given and can be edited; undefined after Ctrl-C or Ctrl-D. */
  async readLine(prompt: string, initial: string): Promise<string | undefined> {
    const lines = readline.createInterface({ input: process.stdin, output: process.stdout, terminal: true });
    try {
      return await new Promise((resolve) => {
        lines.on('SIGINT', () => {
          resolve(undefined);
        });
        lines.on('close', () => {
          resolve(undefined);
        });
        lines.question(prompt, resolve);
        lines.write(initial);
      });
    } finally {
      lines.close();
    }
  }
}
