// Reads a text file that people wrote: UTF-8, of a bearable size, without control characters. Anything else is a finding.
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Diagnostic } from '../text/diagnostic.ts';
import { SourceFile } from '../text/source-file.ts';
import type { YamlCode } from './yaml-codes.ts';

/** Largest file that is read, in bytes. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/** A file's text, or why it can't be read. */
export interface ReadSource {
  readonly source?: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

interface Refusal {
  readonly code: YamlCode;
  readonly message: string;
  readonly hint?: string;
  /** The text before the place that is at fault. */
  readonly before?: string;
}

/** Reads a file, synchronously: for many small files that is several times faster. `shownAs` is the path that places show. */
export function readSource(path: string, shownAs: string): ReadSource {
  let fd: number | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe waits for a writer.
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(fd);
    if (!stat.isFile()) {
      const kind = stat.isDirectory() ? 'a folder' : 'a device or pipe';
      return refuse(shownAs, { code: 'unreadable-file', message: `This is ${kind}, not a file` });
    }
    if (stat.size > MAX_SOURCE_BYTES) return refuse(shownAs, describeSize(stat.size));
    return decodeSource(readBytes(fd, stat.size), shownAs);
  } catch (error) {
    return refuse(shownAs, describeFailure(error));
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Decodes the bytes of a file. */
export function decodeSource(bytes: Buffer, shownAs: string): ReadSource {
  const refusal = describeEncoding(bytes);
  if (refusal !== undefined) return refuse(shownAs, refusal);
  const text = bytes.toString('utf8', startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0);
  const control = CONTROL_CHARACTER.exec(text);
  if (control === null) return { source: new SourceFile(shownAs, text), diagnostics: [] };
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return refuse(shownAs, {
    code: 'control-character',
    message: `The file holds the control character U+${code}`,
    hint: `take it out; in double quotes, write "\\u${code}"`,
    before: text.slice(0, control.index),
  });
}

// eslint-disable-next-line no-control-regex -- these are the characters that YAML does not allow in a file.
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

function readBytes(fd: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(fd, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function describeEncoding(bytes: Buffer): Refusal | undefined {
  const utf16 =
    startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff]) ||
    (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0));
  if (utf16) {
    return {
      code: 'not-utf-8',
      message: 'The file is encoded as UTF-16; only UTF-8 is read (offset 0)',
      hint: 'save it as UTF-8',
      before: '',
    };
  }
  if (isUtf8(bytes)) return undefined;
  const offset = findBadByte(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    code: 'not-utf-8',
    message: `The file is not valid UTF-8: byte 0x${byte} at offset ${offset}`,
    hint: 'save it as UTF-8',
    before: bytes.toString('utf8', startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0, offset),
  };
}

/** Offset of the first byte that does not belong to valid UTF-8. */
function findBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    // The decoder puts U+FFFD in place of bad bytes; one that stands in the file itself is not at fault.
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) break;
    offset += 3;
    from = at + 1;
  }
  return offset;
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function describeSize(size: number): Refusal {
  const megabytes = (bytes: number): string =>
    `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`;
  return {
    code: 'file-too-large',
    message: `The file has ${megabytes(size)}; at most ${megabytes(MAX_SOURCE_BYTES)} are read`,
    hint: 'split it into several files',
  };
}

function describeFailure(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const causes: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    ELOOP: 'it is a symbolic link that leads in a circle',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
    ENXIO: 'it is a socket or device',
  };
  const cause = causes[code] ?? (error instanceof Error ? error.message : String(error));
  return { code: 'unreadable-file', message: `The file can't be read: ${cause}` };
}

function refuse(file: string, { code, message, hint, before = '' }: Refusal): ReadSource {
  const place = new SourceFile(file, `${before} `).place(before.length, before.length + 1);
  return { diagnostics: [{ code, severity: 'error', message, ...(hint === undefined ? {} : { hint }), place }] };
}
