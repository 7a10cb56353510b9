// A file whose head is only known at the end: the items go to the disk as they come, and the head is put before them.
import { AtomicFile } from './write-file.ts';

/** A file of many items, of which none stays in memory. */
export class SpooledFile {
  readonly #target: string;
  readonly #items: AtomicFile;

  /** Throws a `WriteError` where the folder can't be written to. */
  constructor(target: string) {
    this.#target = target;
    this.#items = new AtomicFile(target);
  }

  /** Adds text behind all items so far. */
  add(text: string): void {
    this.#items.write(text);
  }

  /** Puts the file in its place: the head, all items, the tail. */
  finish(head: string, tail: string): void {
    const file = new AtomicFile(this.#target);
    try {
      file.write(head);
      file.append(this.#items);
      file.write(tail);
      file.commit();
    } finally {
      file.discard();
      this.discard();
    }
  }

  /** Removes what is unfinished. */
  discard(): void {
    this.#items.discard();
  }
}
