// A nameless temporary file for what need not stay in memory. The system removes it when the process ends, however it ends.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where a text lies in the file. */
export interface SpilledText {
  readonly offset: number;
  readonly bytes: number;
}

/** Texts on the disk, each read as often as it is asked for. The file is made when the first one comes. */
export class SpillFile {
  #file: number | undefined;
  #end = 0;

  /** Writes a text behind all others. Throws where the disk does not take it. */
  write(text: string): SpilledText {
    this.#file ??= openNamelessFile();
    const bytes = Buffer.from(text);
    const offset = this.#end;
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, offset + done);
    }
    this.#end += bytes.length;
    return { offset, bytes: bytes.length };
  }

  /** Gives a text back. */
  read({ offset, bytes }: SpilledText): string {
    if (this.#file === undefined) throw new Error('nothing was written to the temporary file');
    const buffer = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes;) {
      const read = readSync(this.#file, buffer, done, bytes - done, offset + done);
      if (read === 0) throw new Error('the temporary file ends early');
      done += read;
    }
    return buffer.toString('utf8');
  }

  /** Forgets all texts: the next one is written to the start, so that the file does not grow without end. */
  rewind(): void {
    this.#end = 0;
  }

  /** Frees the file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

function openNamelessFile(): number {
  const file = path.join(tmpdir(), `rehearsal-${randomUUID()}`);
  const descriptor = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  return descriptor;
}
