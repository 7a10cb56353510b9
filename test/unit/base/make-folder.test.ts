// Folders are made with those above them, and where none can be the system's own error comes at once.
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../../src/base/make-folder.ts';

test('makes what is missing, and leaves what is there', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'rehearsal-folder-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = path.join(root, 'a/b/c/');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
  makeFolder(path.join(path.relative('', root), 'd/e'));
  expect(existsSync(path.join(root, 'd/e'))).toBe(true);
  writeFileSync(path.join(root, 'file'), '');
  symlinkSync('nowhere', path.join(root, 'link'));
  symlinkSync('a', path.join(root, 'linked'));
  makeFolder(path.join(root, 'linked/z'));
  expect(existsSync(path.join(root, 'a/z'))).toBe(true);
  for (const name of ['file', 'file/x', 'link', 'link/x']) {
    expect(() => makeFolder(path.join(root, name)), name).toThrow(/^(EEXIST|ENOTDIR)/u);
  }
});

test.skipIf(process.platform !== 'linux')('gives up where nothing can be in a folder that is there', () => {
  expect(() => makeFolder('/proc/rehearsal/reports')).toThrow(/^ENOENT/u);
});
