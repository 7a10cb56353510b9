// Lines of JSON that can be made again: written without waiting for the disk, and only believed if every byte is as it was.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../base/make-folder.ts';
import { TextBuffer } from '../base/text-buffer.ts';
import { BLOCK_BYTES, TextFile, type TextPlace } from '../base/text-file.ts';

/** What a file must be to be the one that was written. */
export interface KeptLines {
  readonly bytes: number;
  readonly sha256: string;
}

const LINE_BREAK = 0x0a;

/** Writes a file of lines. Throws where it can't be written, or gets longer than so many bytes, and then leaves none. */
export function writeKeptLines(file: string, lines: Iterable<string>, mostBytes: number): KeptLines {
  makeFolder(path.dirname(file));
  const temporary = `${file}.${process.pid}.tmp`;
  const descriptor = openSync(temporary, 'w', 0o600);
  try {
    const kept = writeLines(descriptor, lines, mostBytes);
    renameSync(temporary, file);
    return kept;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function writeLines(descriptor: number, lines: Iterable<string>, mostBytes: number): KeptLines {
  const sum = createHash('sha256');
  let bytes = 0;
  const buffer = new TextBuffer((chunk) => {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error('this is more than is kept');
    sum.update(chunk);
    for (let done = 0; done < chunk.length;) done += writeSync(descriptor, chunk, done);
  });
  for (const line of lines) {
    buffer.write(line);
    buffer.write('\n');
  }
  buffer.flush();
  return { bytes, sha256: sum.digest('hex') };
}

/**
 * Reads lines, and gives the open file, from which they can be read again. A line is only there until the next one comes.
 * Undefined where the file is not the one that was written: what was made of its lines must be thrown away.
 */
export function readKeptLines(
  file: string,
  { bytes, sha256 }: KeptLines,
  onLine: (line: Buffer, at: TextPlace) => void,
): TextFile | undefined {
  let opened: TextFile | undefined;
  try {
    opened = new TextFile(openSync(file, 'r'), bytes);
    if (fstatSync(opened.descriptor).size !== bytes) throw new Error('the file has another length');
    const sum = createHash('sha256');
    readLines(opened, bytes, { sum, onLine });
    if (sum.digest('hex') !== sha256) throw new Error('the file is another one');
    return opened;
  } catch {
    opened?.close();
    return undefined;
  }
}

function readLines(
  file: TextFile,
  bytes: number,
  { sum, onLine }: { readonly sum: Hash; readonly onLine: (line: Buffer, at: TextPlace) => void },
): void {
  let buffer = Buffer.allocUnsafeSlow(2 * BLOCK_BYTES);
  /** Bytes of a line that is not whole yet; they stand at the start of the buffer. */
  let begun = 0;
  for (let at = 0; at < bytes;) {
    if (buffer.length < begun + BLOCK_BYTES) buffer = Buffer.concat([buffer], 2 * buffer.length);
    const block = buffer.subarray(begun, begun + Math.min(BLOCK_BYTES, bytes - at));
    file.fill(block, at);
    sum.update(block);
    const text = buffer.subarray(0, begun + block.length);
    let from = 0;
    for (let end = text.indexOf(LINE_BREAK); end !== -1; end = text.indexOf(LINE_BREAK, from)) {
      onLine(text.subarray(from, end), { offset: at - begun + from, bytes: end - from });
      from = end + 1;
    }
    at += block.length;
    begun = text.length - from;
    buffer.copyWithin(0, from, text.length);
  }
}
