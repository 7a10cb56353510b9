// Gathers texts as UTF-8 on their way to a file: short ones make few system calls, and a long one is not copied whole.

/** So many bytes are handed on at once. */
const CAPACITY = 64 * 1024;

/** Most bytes of UTF-8 that one unit of UTF-16 takes. */
const UNIT_BYTES = 3;

const PIECE_UNITS = Math.floor(CAPACITY / UNIT_BYTES);

/** Texts that wait to be written. Where `drain` throws, what waits stays, and the error comes out of the call. */
export class TextBuffer {
  readonly #bytes = Buffer.allocUnsafeSlow(CAPACITY);
  readonly #drain: (bytes: Buffer) => void;
  #used = 0;

  /** `drain` is given bytes that are overwritten once it returns. */
  constructor(drain: (bytes: Buffer) => void) {
    this.#drain = drain;
  }

  /** How many bytes wait. */
  get size(): number {
    return this.#used;
  }

  /** Takes a text, which does not end within a character; what has no room any more is drained. */
  write(text: string): void {
    if (text.length <= PIECE_UNITS) this.#add(text);
    else for (const piece of listPieces(text)) this.#add(piece);
  }

  /** Drains what waits. */
  flush(): void {
    if (this.#used === 0) return;
    this.#drain(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
  }

  /** Gives back what waits, from one byte up to another. */
  read(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end);
  }

  /** Forgets what waits. */
  clear(): void {
    this.#used = 0;
  }

  #add(piece: string): void {
    if (piece.length * UNIT_BYTES > CAPACITY - this.#used) this.flush();
    this.#used += this.#bytes.write(piece, this.#used);
  }
}

function* listPieces(text: string): Iterable<string> {
  for (let start = 0; start < text.length;) {
    const end = start + PIECE_UNITS;
    const isWithinCharacter = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    const piece = text.slice(start, isWithinCharacter ? end - 1 : end);
    yield piece;
    start += piece.length;
  }
}
