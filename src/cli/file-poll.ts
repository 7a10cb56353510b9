// Tells that a file or folder has become another, by looking at a few of them again and again: also one that is not there yet,
// that goes and comes back, or that another is put in the place of. What watches folders loses some of these.
import { statSync } from 'node:fs';

/** So often they are looked at, in milliseconds. */
const PERIOD_MS = 200;

/** A few paths that are looked at. */
export class FilePoll {
  readonly #states = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;

  /** `onChange` is given each file that was changed, and each path at which something has come or gone. */
  constructor(onChange: (path: string) => void) {
    this.#timer = setInterval(() => {
      for (const [path, before] of this.#states) {
        const now = readState(path);
        if (now === before) continue;
        this.#states.set(path, now);
        onChange(path);
      }
    }, PERIOD_MS);
  }

  /** Looks at this path too, and begins with what is there now. */
  add(path: string): void {
    if (!this.has(path)) this.#states.set(path, readState(path));
  }

  /** Tells whether a path is one of these. */
  has(path: string): boolean {
    return this.#states.has(path);
  }

  /** Ends it. */
  close(): void {
    clearInterval(this.#timer);
  }
}

/** Of a folder only which one it is, not what is in it. */
function readState(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined) return '';
  const { dev, ino, birthtimeNs, size, mtimeNs } = stat;
  return [dev, ino, birthtimeNs, ...(stat.isDirectory() ? [] : [size, mtimeNs])].join();
}
