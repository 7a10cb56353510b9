// Follows the tutorial from its first line to its last, in one folder: `yaml tutorial PATH` is written there, and
// `console tutorial` is run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../e2e/command.ts';
import { findFencedBlocks } from './fenced-blocks.ts';
import { checkConsole, openShell } from './shell.ts';

const PAGE = 'docs/tutorial.md';
const BLOCKS = findFencedBlocks(PAGE, readFileSync(PAGE, 'utf8'));

test('every block is a step', () => {
  expect(BLOCKS.filter(({ info }) => !/^(?:console tutorial|yaml tutorial \S+)$/.test(info))).toEqual([]);
});

test('the steps lead from an empty folder to a gate', async () => {
  const folder = createFolder();
  const shell = openShell(folder);
  for (const block of BLOCKS) {
    const [kind, , file = ''] = block.info.split(' ');
    if (kind === 'console') {
      await checkConsole(block, shell);
      continue;
    }
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, block.text);
  }
});
