// Which files the paths mean, and in which order.
import { symlinkSync } from 'node:fs';
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

test('a link is followed to where it leads: what is found twice counts once, what is outside not at all', async () => {
  const outside = folderOf('secret.yaml', 'below/secret.yaml');
  const folder = folderOf('s/a.yaml', 's/real/b.yaml', 'beside/c.yaml');
  const links = {
    's/again.yaml': 'a.yaml',
    's/twice': 'real',
    's/also': '../beside',
    's/out.yaml': path.join(outside, 'secret.yaml'),
    's/gone': path.join(outside, 'below'),
  };
  for (const [link, target] of Object.entries(links)) symlinkSync(target, path.join(folder, link));
  const found = await find(folder, ['s']);
  expect(found.scenarios).toEqual(['s/a.yaml', 's/also/c.yaml', 's/real/b.yaml']);
  expect(found.codes).toEqual(['outside-suite', 'outside-suite']);
});

test('a suite folder that is a link itself is the one that it leads to', async () => {
  const folder = folderOf('s/a.yaml', 's/b/c.yaml');
  const link = path.join(folderOf(), 'suite');
  symlinkSync(folder, link);
  expect(await find(link, ['s'])).toEqual(await find(folder, ['s']));
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
