// Texts in a file that is open, read in blocks: neighbours are asked for one after another.
import { closeSync, readSync } from 'node:fs';

/** Where a text lies in a file. */
export interface TextPlace {
  readonly offset: number;
  readonly bytes: number;
}

/** So many bytes are read at once. */
export const BLOCK_BYTES = 64 * 1024;

/** Closes what nobody knows any more: the scripts of a suite are needed as long as the suite, in `--watch` until the next one. */
const forgotten = new FinalizationRegistry<number>(closeSync);

/** An open file, which is closed some time after nobody knows it any more, if not before. */
export class TextFile {
  readonly descriptor: number;
  /** Nothing from here on is read. */
  end: number;
  /** A part of the file as it was read last, and where it begins. */
  #block: Buffer = Buffer.alloc(0);
  #blockAt = 0;
  /** What blocks are read into, so that they are no garbage. */
  #room: Buffer = this.#block;

  constructor(descriptor: number, end: number) {
    this.descriptor = descriptor;
    this.end = end;
    forgotten.register(this, descriptor, this);
  }

  /** Gives a text of UTF-8. Throws where the file is shorter. */
  read({ offset, bytes }: TextPlace): string {
    const isNear = offset >= this.#blockAt && offset + bytes <= this.#blockAt + this.#block.length;
    if (!isNear) this.#readBlock(offset, Math.max(bytes, Math.min(BLOCK_BYTES, this.end - offset)));
    const from = offset - this.#blockAt;
    return this.#block.toString('utf8', from, from + bytes);
  }

  /** Fills a part of a buffer with the bytes from an offset on. Throws where the file is shorter. */
  fill(buffer: Buffer, offset: number): void {
    for (let done = 0; done < buffer.length;) {
      const read = readSync(this.descriptor, buffer, done, buffer.length - done, offset + done);
      if (read === 0) throw new Error('the file ends early');
      done += read;
    }
  }

  /** To be called where something that was read has been overwritten. */
  forget(): void {
    this.#block = this.#room.subarray(0, 0);
  }

  close(): void {
    forgotten.unregister(this);
    closeSync(this.descriptor);
  }

  #readBlock(offset: number, bytes: number): void {
    this.forget();
    if (this.#room.length < bytes) this.#room = Buffer.allocUnsafeSlow(Math.max(bytes, BLOCK_BYTES));
    const block = this.#room.subarray(0, bytes);
    this.fill(block, offset);
    this.#block = block;
    this.#blockAt = offset;
  }
}
