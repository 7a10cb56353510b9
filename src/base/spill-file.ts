// A nameless temporary file for what need not stay in memory. The system removes it when the process ends, however it ends.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TextBuffer } from './text-buffer.ts';

/** A text that was taken: where it lies in the file, or the text itself where the disk does not take any more. */
export type SpilledText = Place | string;

interface Place {
  readonly offset: number;
  readonly bytes: number;
}

/** So many bytes are read at once: neighbours are asked for one after another. */
const BLOCK_BYTES = 64 * 1024;

/** Closes what nobody knows any more: the scripts of a suite are needed as long as the suite, in `--watch` until the next one. */
const forgotten = new FinalizationRegistry<number>(closeSync);

const NO_BLOCK = { offset: 0, bytes: Buffer.alloc(0) };

/**
 * Texts on the disk, each read as often as it is asked for. The file is made when the first ones are written. Where the
 * disk is full, memory has to take what comes.
 */
export class SpillFile {
  #file: number | undefined;
  #diskWorks = true;
  /** What has not been written yet: it stands behind what has. */
  readonly #waiting = new TextBuffer((bytes) => this.#append(bytes));
  #writtenBytes = 0;
  /** A part of the file as it was read last. */
  #block: { readonly offset: number; readonly bytes: Buffer } = NO_BLOCK;

  /** Takes a text. */
  write(text: string): SpilledText {
    if (!this.#diskWorks) return text;
    const offset = this.#writtenBytes + this.#waiting.size;
    try {
      this.#waiting.write(text);
      // No text lies half in the file and half in what waits.
      if (this.#writtenBytes > offset) this.#waiting.flush();
    } catch {
      this.#diskWorks = false;
      return text;
    }
    return { offset, bytes: this.#writtenBytes + this.#waiting.size - offset };
  }

  /** Gives a text back. */
  read(text: SpilledText): string {
    if (typeof text === 'string') return text;
    const { offset, bytes } = text;
    const waitsAt = offset - this.#writtenBytes;
    if (waitsAt >= 0) return this.#waiting.read(waitsAt, waitsAt + bytes);
    const isNear = offset >= this.#block.offset && offset + bytes <= this.#block.offset + this.#block.bytes.length;
    if (!isNear) this.#block = { offset, bytes: this.#readBlock(offset, bytes) };
    const from = offset - this.#block.offset;
    return this.#block.bytes.toString('utf8', from, from + bytes);
  }

  /** Forgets all texts: the next one is written to the start, so that the file does not grow without end. */
  rewind(): void {
    this.#waiting.clear();
    this.#writtenBytes = 0;
    this.#block = NO_BLOCK;
  }

  /** Frees the file; otherwise that happens some time after nobody knows it any more. */
  close(): void {
    if (this.#file === undefined) return;
    forgotten.unregister(this);
    closeSync(this.#file);
    this.#file = undefined;
  }

  #append(bytes: Buffer): void {
    this.#file ??= this.#open();
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#writtenBytes + done);
    }
    this.#writtenBytes += bytes.length;
  }

  #open(): number {
    const file = openNamelessFile();
    forgotten.register(this, file, this);
    return file;
  }

  /** Reads a text and what follows it, as far as a block reaches. */
  #readBlock(offset: number, bytes: number): Buffer {
    if (this.#file === undefined) throw new Error('nothing was written to the temporary file');
    const wanted = Math.max(bytes, Math.min(BLOCK_BYTES, this.#writtenBytes - offset));
    const buffer = Buffer.allocUnsafeSlow(wanted);
    for (let done = 0; done < wanted;) {
      const read = readSync(this.#file, buffer, done, wanted - done, offset + done);
      if (read === 0) throw new Error('the temporary file ends early');
      done += read;
    }
    return buffer;
  }
}

function openNamelessFile(): number {
  const file = path.join(tmpdir(), `rehearsal-${randomUUID()}`);
  const descriptor = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  return descriptor;
}
