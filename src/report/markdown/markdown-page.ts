// Markdown that grows up to a limit: what does not fit is left out, and can be counted.

/** Where a text has to fit in. */
export interface SizeLimit {
  readonly size: number;
  readonly measure: (text: string) => number;
}

/** A text in the making. */
export class MarkdownPage {
  text = '';
  readonly #limit: SizeLimit;
  #used = 0;

  constructor(limit: SizeLimit) {
    this.#limit = limit;
  }

  /** Adds a piece, if so much room stays free after it. */
  add(piece: string, free = 0): boolean {
    const size = this.#limit.measure(piece);
    if (this.#used + size + free > this.#limit.size) return false;
    this.text += piece;
    this.#used += size;
    return true;
  }

  /** Adds pieces up to the first that does not fit; gives how many were added. */
  addAll(pieces: Iterable<string>, free: number): number {
    let added = 0;
    for (const piece of pieces) {
      if (!this.add(piece, free)) break;
      added += 1;
    }
    return added;
  }
}
