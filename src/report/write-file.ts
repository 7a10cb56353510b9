// Files that are whole or not there: written under a temporary name in the same folder, flushed to the disk, measured, and
// only then renamed. Whatever goes wrong, the old file stays and the temporary one is removed.
import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../base/make-folder.ts';
import { TextBuffer } from '../base/text-buffer.ts';

const COPY_BYTES = 1024 * 1024;
/** No file has this descriptor; the system refuses it with EBADF. */
const CLOSED = -1;

let openedFiles = 0;

/** A file that could not be written; the message says which and why. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** Writes a whole file from its parts. Throws a `WriteError`. */
export function writeFileAtomically(target: string, parts: Iterable<string>): void {
  const file = new AtomicFile(target);
  try {
    for (const part of parts) file.write(part);
    file.commit();
  } finally {
    file.discard();
  }
}

/** A file in the making. Every method but `discard` throws a `WriteError`, after which the file is discarded. */
export class AtomicFile {
  readonly #target: string;
  #place = '';
  #temporary = '';
  #descriptor: number | undefined;
  #unfinished = false;
  readonly #waiting = new TextBuffer((bytes) => this.#writeBytes(bytes));
  #writtenBytes = 0;

  /** Makes the folder if need be. Refuses a target that is there and is not an ordinary file. */
  constructor(target: string) {
    this.#target = target;
    this.#attempt(() => {
      refuseSpecialFile(target);
      this.#place = followLink(target);
      const folder = path.dirname(this.#place);
      this.#temporary = path.join(folder, `.${path.basename(this.#place)}.${process.pid}-${openedFiles++}.tmp`);
      makeFolder(folder);
      this.#descriptor = fs.openSync(this.#temporary, 'wx+');
      this.#unfinished = true;
      keepMode(this.#descriptor, this.#place);
    });
  }

  /** Adds text at the end. */
  write(text: string): void {
    this.#attempt(() => this.#waiting.write(text));
  }

  /** Adds what another unfinished file holds, without reading all of it into memory. */
  append(other: AtomicFile): void {
    this.#attempt(() => {
      this.#waiting.flush();
      for (const chunk of other.#read()) this.#writeBytes(chunk);
    });
  }

  /** Puts the file in its place. */
  commit(): void {
    this.#attempt(() => {
      this.#waiting.flush();
      const descriptor = this.#descriptor ?? CLOSED;
      fs.fsyncSync(descriptor);
      const { size } = fs.fstatSync(descriptor);
      if (size !== this.#writtenBytes) throw new Error(`${size} of ${this.#writtenBytes} bytes arrived on the disk`);
      this.#close();
      refuseSpecialFile(this.#place);
      fs.renameSync(this.#temporary, this.#place);
      this.#unfinished = false;
    });
  }

  /** Removes what is unfinished; does nothing after `commit`. */
  discard(): void {
    if (!this.#unfinished) return;
    this.#unfinished = false;
    try {
      this.#close();
    } finally {
      removeIfThere(this.#temporary);
    }
  }

  *#read(): Iterable<Uint8Array> {
    this.#waiting.flush();
    const descriptor = this.#descriptor ?? CLOSED;
    const chunk = new Uint8Array(COPY_BYTES);
    for (let position = 0; position < this.#writtenBytes;) {
      const length = fs.readSync(descriptor, chunk, 0, chunk.length, position);
      if (length === 0) throw new Error('the temporary file was cut short by somebody else');
      yield chunk.subarray(0, length);
      position += length;
    }
  }

  #writeBytes(bytes: Uint8Array): void {
    const descriptor = this.#descriptor ?? CLOSED;
    for (let offset = 0; offset < bytes.length;) {
      offset += fs.writeSync(descriptor, bytes, offset, bytes.length - offset, this.#writtenBytes + offset);
    }
    this.#writtenBytes += bytes.length;
  }

  #close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.discard();
      throw new WriteError(renderCause(this.#target, error), { cause: error });
    }
  }
}

/** As root, a rename would replace a device or a pipe by a file. */
function refuseSpecialFile(target: string): void {
  const stats = fs.statSync(target, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  throw new Error(stats.isDirectory() ? 'there is a folder of this name' : 'it is a device or a pipe, not a file');
}

/** A folder that became a file holds nothing, either; `force` does not know that. */
function removeIfThere(file: string): void {
  if (fs.existsSync(file)) fs.rmSync(file, { force: true });
}

/** A file that is replaced keeps its permissions. */
function keepMode(descriptor: number, place: string): void {
  const stats = fs.statSync(place, { throwIfNoEntry: false });
  if (stats !== undefined) fs.fchmodSync(descriptor, stats.mode & 0o7777);
}

/** A link to a file stays a link: its target is replaced. */
function followLink(target: string): string {
  return fs.existsSync(target) ? fs.realpathSync(target) : target;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is too big for this system',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOENT: 'the folder is not there',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk has a fault',
};

/** One sentence that names the file and why the system does not take it. */
export function renderCause(target: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const known = code === undefined ? undefined : CAUSES[code];
  const cause = known === undefined ? (error instanceof Error ? error.message : String(error)) : `${known} (${code})`;
  return `${target} can't be written: ${cause}`;
}
