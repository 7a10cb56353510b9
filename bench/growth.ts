// How the cost grows with the size of the work: a picture for each dimension, rehearsal beside the bare script.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playOnce } from './compare.ts';
import { renderChart, type Point } from './chart.ts';
import { PLAYERS } from './players.ts';
import type { Work } from './works.ts';
import { writeSuite } from './write-suite.ts';

/** One dimension: its sizes, and the work of each. */
interface Dimension {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly sizes: readonly number[];
  work(size: number): Partial<Work>;
}

const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'scenarios',
    title: 'More scenarios of 5 turns each, 32 at once',
    unit: 'scenarios',
    sizes: [10, 100, 1_000, 10_000, 100_000],
    work: (size) => ({
      suite: { files: Math.min(size, 1_000), scenariosPerFile: Math.max(1, size / 1_000), turns: 5 },
    }),
  },
  {
    name: 'turns',
    title: 'More turns in each of 100 scenarios, 32 at once',
    unit: 'turns',
    sizes: [2, 10, 50, 200, 500],
    work: (size) => ({ suite: { files: 100, scenariosPerFile: 1, turns: size } }),
  },
  {
    name: 'concurrency',
    title: 'More of 2,000 conversations open at once, 5 turns each',
    unit: 'at once',
    sizes: [1, 10, 100, 1_000],
    work: (size) => ({ suite: { files: 1_000, scenariosPerFile: 2, turns: 5 }, concurrency: size }),
  },
  {
    name: 'replies',
    title: 'Longer replies in each of 50 conversations of 5 turns, 8 at once',
    unit: 'bytes a reply',
    sizes: [100, 1_000, 10_000, 100_000, 1_000_000],
    work: (size) => ({ suite: { files: 50, scenariosPerFile: 1, turns: 5 }, concurrency: 8, replyBytes: size }),
  },
];

const IMAGES = path.join(path.dirname(import.meta.dirname), 'docs/images');
const SHOWN = ['bare', 'rehearsal'];

/** Measures and draws the dimensions; `wanted` names some of them, with commas. */
export async function drawGrowth(node: string, wanted: string | undefined): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  for (const dimension of DIMENSIONS) {
    if (wanted !== undefined && !wanted.split(',').includes(dimension.name)) continue;
    const lines = new Map<string, Point[]>(SHOWN.map((name) => [name, []]));
    for (const size of dimension.sizes) {
      for (const [name, point] of await measureSize(dimension, size, node)) {
        lines.get(name)?.push(point);
        console.log(dimension.name, size, name, `${point.cpuSeconds.toFixed(2)} s, ${point.peakMb.toFixed(0)} MB`);
      }
    }
    const chart = { title: dimension.title, unit: dimension.unit, lines };
    writeFileSync(path.join(IMAGES, `growth-${dimension.name}.svg`), renderChart(chart));
  }
}

async function measureSize(dimension: Dimension, size: number, node: string): Promise<ReadonlyMap<string, Point>> {
  const base: Work = {
    name: dimension.name,
    title: dimension.title,
    kind: 'play',
    suite: { files: 1, scenariosPerFile: 1, turns: 5 },
    latencyMs: 0,
    replyBytes: 0,
    concurrency: 32,
    rounds: 1,
  };
  const work = { ...base, ...dimension.work(size) };
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-bench-'));
  const points = new Map<string, Point>();
  try {
    writeSuite(folder, work.suite);
    for (const player of PLAYERS.filter(({ name }) => SHOWN.includes(name))) {
      const { cpuMs, peakMb } = await playOnce(player, { work, folder, node });
      points.set(player.name, { size, cpuSeconds: cpuMs / 1000, peakMb });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return points;
}
