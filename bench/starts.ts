// What it costs to be started at all: the commands that answer at once, beside a Node.js that does nothing.
import path from 'node:path';
import { median, type Result } from './compare.ts';
import { measureProcess } from './measure-process.ts';

const MAIN = path.join(path.dirname(import.meta.dirname), 'dist/main.js');

/** Starts each of them in turn, so many rounds. */
export async function compareStarts(node: string, rounds: number): Promise<readonly Result[]> {
  const commands = [
    { player: 'node -e 0', argv: [node, '-e', '0'] },
    { player: '--version', argv: [node, MAIN, '--version'] },
    { player: '--help', argv: [node, MAIN, '--help'] },
  ];
  const costs = commands.map((): Awaited<ReturnType<typeof measureProcess>>[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { argv }] of commands.entries()) {
      costs[index]!.push(await measureProcess({ argv, cwd: process.cwd() }));
    }
  }
  const middle = (index: number, key: 'wallMs' | 'cpuMs' | 'peakMb'): number =>
    median(costs[index]!.map((cost) => cost[key]));
  return commands.map(({ player }, index) => ({
    player,
    wallMs: middle(index, 'wallMs'),
    cpuMs: middle(index, 'cpuMs'),
    peakMb: middle(index, 'peakMb'),
    ...(index > 0 && {
      wallRatio: middle(index, 'wallMs') / middle(0, 'wallMs'),
      cpuRatio: middle(index, 'cpuMs') / middle(0, 'cpuMs'),
    }),
  }));
}
