// `npm run bench`: plays the works on rehearsal, a bare script and peers, in turn, and prints a table of ratios.
//
//   --works W1,W4    only these          --rounds N      rounds of each (5)
//   --players NAMES  only these          --node PATH     the Node.js that everybody runs on
//   --growth [--works scenarios,turns,concurrency,replies]   draws docs/images/growth-*.svg instead
//   --check          compare with bench/limits.json; exit code 1 where a ratio is above its limit
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkLimits } from './check-limits.ts';
import { compare, type Result } from './compare.ts';
import { drawGrowth } from './growth.ts';
import { compareStarts } from './starts.ts';
import { PLAYERS } from './players.ts';
import { renderTable } from './table.ts';
import { WORKS, type Work } from './works.ts';
import { writeSuite } from './write-suite.ts';

const { values } = parseArgs({
  options: {
    works: { type: 'string' },
    players: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    node: { type: 'string', default: process.execPath },
    check: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
  },
});
const { node } = values;
const rounds = Number(values.rounds);

if (values.growth) await drawGrowth(node, values.works);
else process.exitCode = await compareAll();

async function compareAll(): Promise<number> {
  const problems: string[] = [];
  for (const work of WORKS.filter(({ name }) => isWanted(name, values.works))) {
    const results = await compareWork(work);
    console.log(`\n${work.name}: ${work.title}\n${renderTable(results)}`);
    if (values.check) problems.push(...checkLimits(work.name, results));
  }
  const starts = await compareStarts(node, rounds * 4);
  console.log(`\nstart\n${renderTable(starts)}`);
  if (!values.check) return 0;
  problems.push(...checkLimits('start', starts));
  console.log(problems.length === 0 ? '\nAll ratios are within their limits.' : `\n${problems.join('\n')}`);
  return problems.length === 0 ? 0 : 1;
}

async function compareWork(work: Work): Promise<readonly Result[]> {
  const players = PLAYERS.filter(({ name, works }) => works.includes(work.name) && isWanted(name, values.players));
  for (const { name, missing } of players) if (missing !== undefined) console.log(`${name} is ${missing}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-bench-'));
  try {
    writeSuite(folder, work.suite);
    const present = players.filter(({ missing }) => missing === undefined);
    return await compare(present, { work, folder, node }, Math.max(1, Math.round(rounds * work.rounds)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isWanted(name: string, list: string | undefined): boolean {
  return list === undefined || list.split(',').includes(name);
}
