// From the bytes of a file to its text, and what is refused on the way.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeSource, readSource } from '../../../src/yaml/read-source.ts';
import { summarise } from './reading.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function decode(bytes: readonly number[] | Buffer | string) {
  return decodeSource(typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes), 'a.yaml');
}

describe('bytes', () => {
  test.each<[name: string, bytes: Buffer | string, text: string]>([
    ['plain', 'a: 1\n', 'a: 1\n'],
    ['a BOM', '\uFEFFa: 1\n', 'a: 1\n'],
    ['CRLF', 'a: 1\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
    ['other scripts', 'a: Grüße 日本 👍\n', 'a: Grüße 日本 👍\n'],
    ['a replacement character', 'a: \uFFFD\n', 'a: \uFFFD\n'],
    ['next line', 'a: \u0085b\n', 'a: \u0085b\n'],
    ['nothing', '', ''],
  ])('%s is read', (_name, bytes, text) => {
    const { source, diagnostics } = decode(bytes);
    expect(diagnostics).toEqual([]);
    expect(source?.text).toBe(text);
  });

  test.each<[name: string, bytes: readonly number[] | Buffer | string, finding: string, message: string]>([
    [
      'UTF-16 LE with BOM',
      [0xff, 0xfe, 0x61, 0],
      'not-utf-8 1:1-1:2',
      'The file is encoded as UTF-16; only UTF-8 is read (offset 0)',
    ],
    [
      'UTF-16 BE with BOM',
      [0xfe, 0xff, 0, 0x61],
      'not-utf-8 1:1-1:2',
      'The file is encoded as UTF-16; only UTF-8 is read (offset 0)',
    ],
    [
      'UTF-16 LE',
      Buffer.from('a: 1\n', 'utf16le'),
      'not-utf-8 1:1-1:2',
      'The file is encoded as UTF-16; only UTF-8 is read (offset 0)',
    ],
    [
      'Latin-1',
      [0x61, 0x3a, 0x20, 0xe9, 0x0a],
      'not-utf-8 1:4-1:5',
      'The file is not valid UTF-8: byte 0xE9 at offset 3',
    ],
    [
      'a bad byte after good ones',
      [0x61, 0x0a, 0xc3, 0xa9, 0xef, 0xbf, 0xbd, 0xff],
      'not-utf-8 2:3-2:4',
      'The file is not valid UTF-8: byte 0xFF at offset 7',
    ],
    [
      'a bad byte after a BOM',
      [0xef, 0xbb, 0xbf, 0x61, 0xff],
      'not-utf-8 1:2-1:3',
      'The file is not valid UTF-8: byte 0xFF at offset 4',
    ],
    [
      'a character cut short',
      [0x61, 0xe2, 0x82],
      'not-utf-8 1:2-1:3',
      'The file is not valid UTF-8: byte 0xE2 at offset 1',
    ],
    [
      'an escape character',
      'a: b\nc: \u001b[31m\n',
      'control-character 2:4-2:5',
      'The file holds the control character U+001B',
    ],
    ['NUL', 'ab\u0000', 'control-character 1:3-1:4', 'The file holds the control character U+0000'],
  ])('%s is refused', (_name, bytes, finding, message) => {
    const { source, diagnostics } = decode(bytes);
    expect(source).toBeUndefined();
    expect(diagnostics.map(summarise)).toEqual([finding]);
    expect(diagnostics[0]?.message).toBe(message);
  });
});

describe('files', () => {
  const file = (name: string): string => path.join(folder, name);

  test('one that can be read', () => {
    writeFileSync(file('good.yaml'), 'a: 1\n');
    expect(readSource(file('good.yaml'), 'scenarios/good.yaml')).toMatchObject({
      source: { file: 'scenarios/good.yaml', text: 'a: 1\n' },
      diagnostics: [],
    });
  });

  test.each<[name: string, make: (path: string) => void, code: string, message: string]>([
    ['missing', () => undefined, 'unreadable-file', "The file can't be read: it does not exist"],
    ['folder', (at) => mkdirSync(at), 'unreadable-file', 'This is a folder, not a file'],
    [
      'circle',
      (at) => symlinkSync(at, at),
      'unreadable-file',
      "The file can't be read: it is a symbolic link that leads in a circle",
    ],
    ['pipe', (at) => execFileSync('mkfifo', [at]), 'unreadable-file', 'This is a device or pipe, not a file'],
    ['50 MB', (at) => largeFile(at), 'file-too-large', 'The file has 50 MB; at most 2 MB are read'],
  ])('%s', (name, make, code, message) => {
    make(file(name));
    const { source, diagnostics } = readSource(file(name), name);
    expect(source).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code, message, severity: 'error', place: { file: name, line: 1, column: 1 } },
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('one without permission', () => {
    writeFileSync(file('closed.yaml'), 'a: 1\n');
    chmodSync(file('closed.yaml'), 0);
    expect(readSource(file('closed.yaml'), 'closed.yaml').diagnostics[0]?.message).toBe(
      "The file can't be read: no permission to read it",
    );
  });

  function largeFile(at: string): void {
    writeFileSync(at, 'a: 1\n');
    truncateSync(at, 50 * 1024 * 1024);
  }
});
