// Tells which of a few files have changed, by looking at them again and again: also one that is not there yet, that goes and
// comes back, or that an editor puts another in the place of. What watches folders loses some of these.
import { statSync } from 'node:fs';

/** So often they are looked at, in milliseconds. */
const PERIOD_MS = 200;

/** A few files that are looked at. */
export class FilePoll {
  readonly #states: Map<string, string>;
  readonly #timer: NodeJS.Timeout;

  /** Begins with what is there now; `onChange` is given the path of each file that has become another, has come or gone. */
  constructor(files: readonly string[], onChange: (file: string) => void) {
    this.#states = new Map(files.map((file) => [file, readState(file)]));
    this.#timer = setInterval(() => {
      for (const [file, before] of this.#states) {
        const now = readState(file);
        if (now === before) continue;
        this.#states.set(file, now);
        onChange(file);
      }
    }, PERIOD_MS);
  }

  /** Looks at this file too. */
  add(file: string): void {
    if (!this.has(file)) this.#states.set(file, readState(file));
  }

  /** Tells whether a file is one of these. */
  has(file: string): boolean {
    return this.#states.has(file);
  }

  /** Ends it. */
  close(): void {
    clearInterval(this.#timer);
  }
}

function readState(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : [stat.ino, stat.size, stat.mtimeNs].join();
}
