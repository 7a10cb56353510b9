// Runs what the documentation shows. The info string of a fenced block says how:
//   yaml scenario           validated and played against the built-in simulated agents; must pass
//   yaml scenario validate  validated only; must be without any finding
//   yaml fragment PATH      a file that those blocks of the same page use that name it
//   yaml invalid CODES      gives exactly these findings when validated
//   yaml agent, yaml config loaded; must be without any finding
//   yaml quarantine         about scenarios with these ids; must be without any finding
//   console                 `$ ` lines are run in the root of the project, and the lines below are what they print
//   yaml tutorial PATH, console tutorial  a step of the tutorial; see tutorial.test.ts
//   json, xml, text, none   shown, not run
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, readResults, rehearsal, WITHOUT_PAGE } from '../e2e/command.ts';
import { findFencedBlocks, type FencedBlock } from './fenced-blocks.ts';
import { checkConsole, openShell } from './shell.ts';

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

/** The fragments of a block's page that it names, and those that they name. */
function listFragments(block: FencedBlock): Record<string, string> {
  const found = new Map<string, FencedBlock>();
  const search = ({ text }: FencedBlock): void => {
    for (const fragment of blocksOf('yaml fragment')) {
      const file = fragment.info.split(' ')[2]!;
      if (fragment.file !== block.file || found.has(file) || !text.includes(path.basename(file))) continue;
      found.set(file, fragment);
      search(fragment);
    }
  };
  search(block);
  return Object.fromEntries([...found].map(([file, { text }]) => [file, text]));
}

async function findingsOf(files: Record<string, string>, args: readonly string[]): Promise<string[]> {
  return (await readFindings(createFolder(files), args)).map(({ code }) => code);
}

/** The codes of all blocks, each in a folder of its own: one command, because one for each would take most of the tests' time. */
async function readMistakes(blocks: readonly FencedBlock[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = blocks.flatMap((block, index) => {
    const shown = Object.entries({ 'example.yaml': block.text, ...listFragments(block) });
    return shown.map(([file, text]) => [`scenarios/${index}/${file}`, text] as const);
  });
  const found = new Map<string, string[]>();
  const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, ...Object.fromEntries(files) });
  for (const { code, file } of await readFindings(folder, [])) {
    const index = String(file?.split('/')[1]);
    found.set(index, [...(found.get(index) ?? []), code]);
  }
  return found;
}

async function readFindings(folder: string, args: readonly string[]): Promise<{ code: string; file?: string }[]> {
  const outcome = await rehearsal(['validate', '--format', 'json', ...args], { cwd: folder });
  return (JSON.parse(outcome.stdout) as { diagnostics: { code: string; file?: string }[] }).diagnostics;
}

test('every block says what it is', () => {
  const known =
    /^(yaml (scenario( validate)?|invalid [a-z0-9, -]+|fragment \S+|agent|config|quarantine|tutorial \S+)|console( tutorial)?)$/;
  const unknown = BLOCKS.filter((block) => !SHOWN_ONLY.includes(block.info) && !known.test(block.info));
  expect(unknown.map((block) => `${titleOf(block)} ${block.info}`)).toEqual([]);
});

describe('scenarios', () => {
  const blocks = blocksOf('yaml scenario');
  const pages = [...new Set(blocks.map((block) => block.file))];
  const folderOf = (page: string): string => `scenarios/${pages.indexOf(page)}`;
  const fileOf = (block: FencedBlock): string => `${folderOf(block.file)}/line-${block.line}.yaml`;

  /** A folder with those of all pages, each in a folder of its page: one command is quicker than one for each. */
  function writeAll(): string {
    const files = blocks.flatMap((block) => [
      [fileOf(block), block.text] as const,
      ...Object.entries(listFragments(block)).map(([file, text]) => [`${folderOf(block.file)}/${file}`, text] as const),
    ]);
    return createFolder({ 'rehearsal.config.yaml': CONFIG, ...Object.fromEntries(files) });
  }

  let findings: ReturnType<typeof readFindings> | undefined;
  test.for(pages)('%s', async (page) => {
    findings ??= readFindings(writeAll(), []);
    const here = (await findings).filter(({ file }) => file?.startsWith(`${folderOf(page)}/`) !== false);
    expect(here).toEqual([]);
  });

  test('are played and pass', async () => {
    const played = blocks.filter((block) => block.info === 'yaml scenario').map(fileOf);
    const folder = writeAll();
    const outcome = await rehearsal(['run', ...WITHOUT_PAGE, ...played], { cwd: folder });
    expect(
      readResults(folder)
        .scenarios.filter((scenario) => scenario.verdict !== 'passed')
        .map((scenario) => scenario.id),
    ).toEqual([]);
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
  });
});

describe('mistakes', () => {
  const blocks = blocksOf('yaml invalid');
  let found: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  test.for(blocks.map((block, index) => [titleOf(block), block, index] as const))('%s', async ([, block, index]) => {
    found ??= readMistakes(blocks);
    const codes = block.info.slice('yaml invalid '.length).split(/,\s*/);
    expect((await found).get(String(index)) ?? []).toEqual(codes);
  });
});

describe('agents and configs', () => {
  const agents = blocksOf('yaml agent').map((block, index) => [titleOf(block), block, `${index}.yaml`] as const);
  let found: ReturnType<typeof readFindings> | undefined;
  test.for(agents)('%s', async ([, , name]) => {
    const files = Object.fromEntries(agents.map(([, { text }, file]) => [file, text]));
    found ??= readFindings(createFolder(files), Object.keys(files));
    expect((await found).filter(({ file }) => file === undefined || file === name)).toEqual([]);
  });
  test.for(blocksOf('yaml config').map((block) => [titleOf(block), block] as const))('%s', async ([, block]) => {
    const findings = await findingsOf({ 'rehearsal.config.yaml': block.text }, ['rehearsal.config.yaml']);
    expect(findings).toEqual([]);
  });
});

describe('quarantines', () => {
  test.for(blocksOf('yaml quarantine').map((block) => [titleOf(block), block] as const))('%s', async ([, block]) => {
    const config = CONFIG.replace('targets:', 'quarantine: quarantine.yaml\ntargets:');
    const ids = [...block.text.matchAll(/^- id: (.*)$/gm)].map(([, id]) => `id: ${id}\ngreeting: { response: hi }\n`);
    const files = {
      'rehearsal.config.yaml': config,
      'quarantine.yaml': block.text,
      'scenarios/a.yaml': ids.join('---\n'),
    };
    expect(await findingsOf(files, [])).toEqual([]);
  });
});

describe('consoles', () => {
  test.for(BLOCKS.filter(({ info }) => info === 'console').map((block) => [titleOf(block), block] as const))(
    '%s',
    async ([, block]) => {
      const out = path.join(createFolder(), 'reports');
      await checkConsole(block, openShell(process.cwd(), { REHEARSAL_OUT: out }));
    },
  );
});
