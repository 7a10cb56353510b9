// A nameless temporary file for what need not stay in memory. The system removes it when the process ends, however it ends.
import { randomUUID } from 'node:crypto';
import { openSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TextBuffer } from './text-buffer.ts';
import { TextFile, type TextPlace } from './text-file.ts';

/** A text that was taken: where it lies in the file, or the text itself where the disk does not take any more. */
export type SpilledText = TextPlace | string;

/**
 * Texts on the disk, each read as often as it is asked for. The file is made when the first ones are written. Where the
 * disk is full, memory has to take what comes.
 */
export class SpillFile {
  #file: TextFile | undefined;
  #diskWorks = true;
  /** What has not been written yet: it stands behind what has. */
  readonly #waiting = new TextBuffer((bytes) => this.#append(bytes));
  #writtenBytes = 0;

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
    if (this.#file === undefined) throw new Error('nothing was written to the temporary file');
    return this.#file.read(text);
  }

  /** Forgets all texts: the next one is written to the start, so that the file does not grow without end. */
  rewind(): void {
    this.#waiting.clear();
    this.#writtenBytes = 0;
    this.#file?.forget();
  }

  /** Frees the file; otherwise that happens some time after nobody knows it any more. */
  close(): void {
    this.#file?.close();
    this.#file = undefined;
  }

  #append(bytes: Buffer): void {
    const file = (this.#file ??= new TextFile(openNamelessFile(), 0));
    for (let done = 0; done < bytes.length;) {
      done += writeSync(file.descriptor, bytes, done, bytes.length - done, this.#writtenBytes + done);
    }
    this.#writtenBytes += bytes.length;
    file.end = this.#writtenBytes;
  }
}

function openNamelessFile(): number {
  const file = path.join(tmpdir(), `rehearsal-${randomUUID()}`);
  const descriptor = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  return descriptor;
}
