// Runs what the documentation shows. The info string of a fenced block says how:
//   yaml scenario           validated and played against the built-in simulated agents; must pass
//   yaml scenario validate  validated only; must be without any finding
//   yaml fragment PATH      a file that the scenarios of the same page use
//   yaml invalid CODES      gives exactly these findings when validated
//   yaml agent, yaml config loaded; must be without any finding
//   console                 `$ ` lines are run in the root of the project, and the lines below are what they print
//   json, xml, text, none   shown, not run
import { execFile } from 'node:child_process';
import { globSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createFolder, MAIN, readResults, rehearsal } from '../e2e/command.ts';
import { findFencedBlocks, type FencedBlock } from './fenced-blocks.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md', ...globSync('docs/**/*.md').sort()];
const BLOCKS = PAGES.flatMap((page) => findFencedBlocks(page, readFileSync(page, 'utf8')));
const SHOWN_ONLY = ['', 'json', 'xml', 'text', 'sh', 'ts', 'curl'];
const CONFIG = readFileSync('rehearsal.config.yaml', 'utf8');

function blocksOf(kind: string): FencedBlock[] {
  return BLOCKS.filter((block) => block.info === kind || block.info.startsWith(`${kind} `));
}

function titleOf(block: FencedBlock): string {
  return `${block.file}:${block.line}`;
}

async function findingsOf(files: Record<string, string>, args: readonly string[]): Promise<string[]> {
  const folder = createFolder(files);
  const outcome = await rehearsal(['validate', '--format', 'json', ...args], { cwd: folder });
  const document = JSON.parse(outcome.stdout) as { diagnostics: { code: string; message: string }[] };
  return document.diagnostics.map((diagnostic) => diagnostic.code);
}

test('every block says what it is', () => {
  const known = /^(yaml (scenario( validate)?|invalid [a-z, -]+|fragment \S+|agent|config)|console)$/;
  const unknown = BLOCKS.filter((block) => !SHOWN_ONLY.includes(block.info) && !known.test(block.info));
  expect(unknown.map((block) => `${titleOf(block)} ${block.info}`)).toEqual([]);
});

describe('scenarios', () => {
  const pages = [...new Set(blocksOf('yaml scenario').map((block) => block.file))];
  test.for(pages)('%s', async (page) => {
    const fragments = blocksOf('yaml fragment').filter((block) => block.file === page);
    const shown = Object.fromEntries(fragments.map((block) => [`scenarios/${block.info.split(' ')[2]!}`, block.text]));
    const blocks = blocksOf('yaml scenario').filter((block) => block.file === page);
    const scenarios = Object.fromEntries(blocks.map((block) => [`scenarios/line-${block.line}.yaml`, block.text]));
    expect(await findingsOf({ 'rehearsal.config.yaml': CONFIG, ...shown, ...scenarios }, [])).toEqual([]);

    const played = blocks
      .filter((block) => block.info === 'yaml scenario')
      .map((block) => `scenarios/line-${block.line}.yaml`);
    if (played.length === 0) return;
    const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, ...shown, ...scenarios });
    const outcome = await rehearsal(['run', ...played], { cwd: folder });
    expect(
      readResults(folder)
        .scenarios.filter((scenario) => scenario.verdict !== 'passed')
        .map((scenario) => scenario.id),
    ).toEqual([]);
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
  });
});

describe('mistakes', () => {
  test.for(blocksOf('yaml invalid').map((block) => [titleOf(block), block] as const))('%s', async ([, block]) => {
    const codes = block.info.slice('yaml invalid '.length).split(/,\s*/);
    expect(await findingsOf({ 'rehearsal.config.yaml': CONFIG, 'scenarios/example.yaml': block.text }, [])).toEqual(
      codes,
    );
  });
});

describe('agents and configs', () => {
  test.for(blocksOf('yaml agent').map((block) => [titleOf(block), block] as const))('%s', async ([, block]) => {
    expect(await findingsOf({ 'agent.yaml': block.text }, ['agent.yaml'])).toEqual([]);
  });
  test.for(blocksOf('yaml config').map((block) => [titleOf(block), block] as const))('%s', async ([, block]) => {
    const findings = await findingsOf({ 'rehearsal.config.yaml': block.text }, ['rehearsal.config.yaml']);
    expect(findings).toEqual([]);
  });
});

describe('consoles', () => {
  test.for(blocksOf('console').map((block) => [titleOf(block), block] as const))('%s', async ([, block]) => {
    const commands = block.text.split(/^\$ /m).slice(1);
    for (const command of commands) {
      const [line = '', ...expected] = command.trimEnd().split('\n');
      const pattern = expected.map((part) => (part === '...' ? '[\\s\\S]*?' : escapeLine(part))).join('\n');
      expect(await runInShell(line)).toMatch(new RegExp(`^${pattern}\\s*$`));
    }
  });
});

/** `...` stands for anything within a line, and for any lines where it stands alone. */
function escapeLine(line: string): string {
  return line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\.\\.\\.', '.*?');
}

async function runInShell(line: string): Promise<string> {
  const bin = createFolder();
  symlinkSync(MAIN, path.join(bin, 'rehearsal'));
  const env = {
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH']}`,
    NO_COLOR: '1',
    TZ: 'UTC',
    REHEARSAL_OUT: path.join(bin, 'reports'),
  };
  const { stdout } = await promisify(execFile)('bash', ['-c', `{ ${line}\n} 2>&1 || true`], { env });
  return stdout;
}
