// Counts the processor's instructions for one conversation, by what they are for: figures that do not depend on what else a
// machine does. Needs valgrind, which runs programs some fifty times slower: it takes a quarter of an hour.
//
//   node bench/count-instructions.ts
//
// Each player plays a suite and one twice as large; the difference is what conversations cost once everything is started.
// One thread does everything, so that none spins while another works.
import Table from 'cli-table3';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAgent } from './agent.ts';
import { clearReports, PLAYERS, type Player } from './players.ts';
import { expectCounters, WORKS, type Work } from './works.ts';
import { writeSuite } from './write-suite.ts';

/** Enough files that both suites are large ones. */
const CONVERSATIONS = 1500;
const PLAYED = ['bare', 'floor', 'rehearsal'];

/** What instructions are for, by the names of functions in Node.js; the first that fits. Code of scripts has no names. */
const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['scripts', /^0x/],
  ['JSON', /Json/],
  ['built-in functions', /Builtins_/],
  [
    'collecting garbage',
    /Scaveng|Mark|Sweep|Evacuat|Heap::|Remembered|SlotSet|RootVisitor|IterateObjectCache|BodyDescriptor|LiveObject|SizeFromMap|FreeList|Worklist|RecordMigrated|heap::base|GlobalHandles/,
  ],
  ['compiling', /compiler::|maglev|baseline::|interpreter::|Bytecode|Compil|Parser|Scanner|ScopeInfo|Deopt|Feedback/],
  ['the rest of V8', /v8::/],
  ['all else', /./],
];

type Counts = ReadonlyMap<string, number>;

/** As `callgrind_annotate` prints a function: `1,234 (0.5%)  FILE:FUNCTION [OBJECT]`. */
const LINE = /^\s*(?<count>[\d,]+)(?: \([^)]*\))?\s+[^\s:]*:(?<name>.+?)(?: \[[^\]]*\])?$/;

const [smaller, larger] = [CONVERSATIONS, 2 * CONVERSATIONS].map(sizeWork) as [Work, Work];
const table = new Table({ head: ['', ...PLAYED], style: { head: [], border: [] } });
const columns: Counts[] = [];
for (const player of PLAYERS.filter(({ name }) => PLAYED.includes(name))) {
  const [before, after] = [await countInstructions(player, smaller), await countInstructions(player, larger)];
  columns.push(new Map([...after].map(([kind, count]) => [kind, (count - (before.get(kind) ?? 0)) / CONVERSATIONS])));
}
for (const [kind] of KINDS) table.push([kind, ...columns.map((column) => renderThousands(column.get(kind) ?? 0))]);
table.push(['together', ...columns.map((column) => renderThousands([...column.values()].reduce((a, b) => a + b)))]);
console.log(`thousand instructions a conversation\n${table.toString()}`);

function sizeWork(files: number): Work {
  const work = WORKS.find(({ name }) => name === 'W1')!;
  return { ...work, suite: { ...work.suite, files } };
}

async function countInstructions(player: Player, work: Work): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-count-'));
  const suite = path.join(folder, 'suite');
  const counted = path.join(folder, 'callgrind.out');
  mkdirSync(suite);
  writeSuite(suite, work.suite);
  clearReports(suite);
  const agent = await startAgent({ latencyMs: work.latencyMs, replyBytes: 0, turns: work.suite.turns });
  try {
    const { argv, cwd, env } = player.command({ work, folder: suite, url: agent.url, node: process.execPath });
    const [node = '', ...rest] = argv;
    const tool = ['--tool=callgrind', `--callgrind-out-file=${counted}`, '--smc-check=all-non-file'];
    await run(['valgrind', ...tool, node, '--single-threaded', ...rest], { cwd, env: { ...process.env, ...env } });
    const calls = await agent.count();
    if (JSON.stringify(calls) !== JSON.stringify(expectCounters(work))) {
      throw new Error(`${player.name} made other calls than the work has: ${JSON.stringify(calls)}`);
    }
    return readCounts(counted);
  } finally {
    agent.stop();
    rmSync(folder, { recursive: true });
  }
}

async function run(argv: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<void> {
  const [file = '', ...args] = argv;
  const child = spawn(file, args, { ...options, stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}`);
}

function readCounts(file: string): Counts {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const text = execFileSync('callgrind_annotate', ['--threshold=100', '--auto=no', '--show=Ir', file], options);
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const { count, name = '' } = LINE.exec(line)?.groups ?? {};
    const kind = KINDS.find(([, names]) => names.test(name))?.[0];
    if (count === undefined || kind === undefined) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + Number(count.replaceAll(',', '')));
  }
  return counts;
}

function renderThousands(count: number): string {
  return Math.round(count / 1000).toLocaleString('en');
}
