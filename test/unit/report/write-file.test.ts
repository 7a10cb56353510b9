import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AtomicFile, WriteError, writeFileAtomically } from '../../../src/report/write-file.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rehearsal-write-'));
  target = path.join(folder, 'report.txt');
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

function failWith(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe('writeFileAtomically', () => {
  test('writes all parts, and nothing else stays in the folder', () => {
    writeFileAtomically(target, ['ä', 'b'.repeat(200_000), '東京']);
    expect(fs.readFileSync(target, 'utf8')).toBe(`ä${'b'.repeat(200_000)}東京`);
    expect(fs.readdirSync(folder)).toEqual(['report.txt']);
  });

  test('replaces an older file', () => {
    fs.writeFileSync(target, 'old and longer');
    writeFileAtomically(target, ['new']);
    expect(fs.readFileSync(target, 'utf8')).toBe('new');
  });

  test('makes the folder', () => {
    writeFileAtomically(path.join(folder, 'a', 'b', 'c.txt'), ['x']);
    expect(fs.readFileSync(path.join(folder, 'a', 'b', 'c.txt'), 'utf8')).toBe('x');
  });

  test('writes an empty file', () => {
    writeFileAtomically(target, []);
    expect(fs.readFileSync(target, 'utf8')).toBe('');
  });

  test('goes on after a write that took only a part', () => {
    const { writeSync } = fs;
    vi.spyOn(fs, 'writeSync').mockImplementation(((fd: number, bytes: Uint8Array, ...[offset, length, at]: number[]) =>
      writeSync(fd, bytes, offset, Math.min(length ?? 0, 7), at)) as typeof fs.writeSync);
    writeFileAtomically(target, ['a text that is longer than seven bytes']);
    expect(fs.readFileSync(target, 'utf8')).toBe('a text that is longer than seven bytes');
  });

  test('writes through a link and leaves the link', () => {
    fs.writeFileSync(path.join(folder, 'real.txt'), 'old');
    fs.symlinkSync('real.txt', target);
    writeFileAtomically(target, ['new']);
    expect(fs.lstatSync(target).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'real.txt'), 'utf8')).toBe('new');
  });
});

describe('when something goes wrong, the old file stays and the temporary one goes', () => {
  beforeEach(() => fs.writeFileSync(target, 'old'));

  afterEach(() => {
    vi.restoreAllMocks();
    expect(fs.readdirSync(folder)).toEqual(['report.txt']);
    expect(fs.readFileSync(target, 'utf8')).toBe('old');
  });

  test.each([
    ['writeSync', 'ENOSPC', 'the disk is full (ENOSPC)'],
    ['fsyncSync', 'EIO', 'the disk has a fault (EIO)'],
    ['renameSync', 'EACCES', 'no permission (EACCES)'],
    ['openSync', 'EROFS', 'the file system is read-only (EROFS)'],
  ] as const)('%s gives %s', (call, code, cause) => {
    vi.spyOn(fs, call).mockImplementation(failWith(code));
    expect(() => writeFileAtomically(target, ['new'])).toThrow(new WriteError(`${target} can't be written: ${cause}`));
  });

  test('fewer bytes arrived than were written', () => {
    vi.spyOn(fs, 'fstatSync').mockReturnValue(Object.assign(fs.statSync(target), { size: 2 }));
    expect(() => writeFileAtomically(target, ['new'])).toThrow('2 of 3 bytes arrived on the disk');
  });

  test('the parts throw', () => {
    function* parts(): Iterable<string> {
      yield 'x'.repeat(100_000);
      throw new Error('no more');
    }
    expect(() => writeFileAtomically(target, parts())).toThrow('no more');
  });
});

describe('refuses what is not an ordinary file', () => {
  test('a folder', () => {
    fs.mkdirSync(target);
    expect(() => writeFileAtomically(target, ['x'])).toThrow('there is a folder of this name');
    expect(fs.statSync(target).isDirectory()).toBe(true);
  });

  test('a pipe', () => {
    execFileSync('mkfifo', [target]);
    expect(() => writeFileAtomically(target, ['x'])).toThrow('it is a device or a pipe, not a file');
    expect(fs.statSync(target).isFIFO()).toBe(true);
  });

  test('a path through a file', () => {
    fs.writeFileSync(target, 'old');
    expect(() => writeFileAtomically(path.join(target, 'x.txt'), ['x'])).toThrow('a part of the path is a file');
  });
});

describe('AtomicFile', () => {
  test('appends another file of any size', () => {
    const spool = new AtomicFile(path.join(folder, 'spool'));
    const text = 'äöü'.repeat(500_000);
    spool.write(text);
    const file = new AtomicFile(target);
    file.write('head\n');
    file.append(spool);
    file.write('\ntail');
    file.commit();
    spool.discard();
    expect(fs.readFileSync(target, 'utf8')).toBe(`head\n${text}\ntail`);
    expect(fs.readdirSync(folder)).toEqual(['report.txt']);
  });

  test('is not there before it is committed, and goes without a trace', () => {
    const file = new AtomicFile(target);
    file.write('x'.repeat(100_000));
    expect(fs.existsSync(target)).toBe(false);
    file.discard();
    file.discard();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('says what is wrong, not that the temporary file is gone, where the folder became a file', () => {
    const place = path.join(folder, 'sub', 'report.txt');
    const file = new AtomicFile(place);
    file.write('x');
    fs.rmSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(path.dirname(place), '');
    expect(() => file.commit()).toThrow(`${place} can't be written: a part of the path is a file`);
  });
});
