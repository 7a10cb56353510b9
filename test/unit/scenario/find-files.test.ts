// Which files the paths mean, and in which order.
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../../src/scenario/find-files.ts';
import { SuiteFiles } from '../../../src/scenario/suite-files.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { createFolder } from '../../e2e/command.ts';

async function find(folder: string, paths: readonly string[], quarantine?: string) {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic): void => void problems.push(problem);
  const files = new SuiteFiles(folder, report);
  const { scenarios, fragments } = await findFiles(paths, { cwd: folder, files, report, quarantine });
  return { scenarios: scenarios.map(({ file }) => file), fragments, codes: problems.map(({ code }) => code) };
}

function folderOf(...files: readonly string[]): string {
  return createFolder(Object.fromEntries(files.map((file) => [file, 'turns: []\n'])));
}

test('a folder comes before a file whose name goes on with a character that sorts before the slash', async () => {
  const folder = folderOf('s/a-b.yaml', 's/a/z.yaml', 's/a.yaml', 's/a/b/c.yaml', 's/fragments/f.yaml');
  expect(await find(folder, ['s'])).toEqual({
    scenarios: ['s/a/b/c.yaml', 's/a/z.yaml', 's/a-b.yaml', 's/a.yaml'],
    fragments: ['s/fragments/f.yaml'],
    codes: [],
  });
});

test('only the quarantine file itself is no scenario, not every file of its name', async () => {
  const folder = folderOf('s/quarantine.yaml', 's/a/quarantine.yaml');
  expect((await find(folder, ['s'], 's/quarantine.yaml')).scenarios).toEqual(['s/a/quarantine.yaml']);
});

test.each([
  ['a/b.yaml', 'inside', 'a/b.yaml'],
  ['a/../a/b.yaml', 'inside', 'a/b.yaml'],
  ['a//b.yaml', 'inside', 'a/b.yaml'],
  ['./a/./b.yaml', 'inside', 'a/b.yaml'],
  ['a/..b.yaml', 'inside', 'a/..b.yaml'],
  ['a/c.yaml', 'missing', 'a/c.yaml'],
  ['../b.yaml', 'outside', undefined],
  ['a/../../b.yaml', 'outside', undefined],
])('%s is %s', (below, kind, file) => {
  const folder = folderOf('a/b.yaml', 'a/..b.yaml');
  const files = new SuiteFiles(folder, () => undefined);
  expect(files.locate(`${files.folder}${path.sep}${below}`)).toMatchObject({ kind, ...(file && { file }) });
});
