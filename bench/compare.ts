// Lets players play the same work in turn, and compares them round by round: what disturbs the machine for a minute then
// disturbs all of them, and the ratio to the first player stays.
import { deepStrictEqual } from 'node:assert';
import { startAgent } from './agent.ts';
import { measureProcess, type Cost } from './measure-process.ts';
import { changeSuite } from './write-suite.ts';
import { clearReports, type Player, type Task } from './players.ts';
import { expectCounters } from './works.ts';

/** What a player needed, as medians over the rounds; ratios are medians of the ratios in each round. */
export interface Result {
  readonly player: string;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  /** To the first player of the same round; undefined for itself. */
  readonly wallRatio?: number;
  readonly cpuRatio?: number;
}

/** Plays a work so many rounds. Throws where a player did not ask what it should have. */
export async function compare(
  players: readonly Player[],
  task: Omit<Task, 'url'>,
  rounds: number,
): Promise<readonly Result[]> {
  const costs = players.map((): Cost[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, player] of players.entries()) costs[index]!.push(await playOnce(player, task));
  }
  return players.map((player, index) => summarise(player.name, costs[index]!, index === 0 ? undefined : costs[0]!));
}

/** Plays a work once with an agent of its own, whose counters must agree. */
export async function playOnce(player: Player, task: Omit<Task, 'url'>): Promise<Cost> {
  const { work, folder } = task;
  clearReports(folder);
  if (player.changesSuite === true) changeSuite(folder);
  if (work.kind === 'validate') return measureProcess(player.command({ ...task, url: '' }));
  const agent = await startAgent({
    latencyMs: work.latencyMs,
    replyBytes: work.replyBytes ?? 0,
    turns: work.suite.turns,
  });
  try {
    const cost = await measureProcess(player.command({ ...task, url: agent.url }));
    deepStrictEqual(await agent.count(), expectCounters(work), `${player.name} did not make the calls of ${work.name}`);
    return cost;
  } finally {
    agent.stop();
  }
}

function summarise(player: string, costs: readonly Cost[], first: readonly Cost[] | undefined): Result {
  const own = (key: 'wallMs' | 'cpuMs' | 'peakMb'): number => median(costs.map((cost) => cost[key]));
  const ratio = (key: 'wallMs' | 'cpuMs'): number =>
    median(costs.map((cost, round) => cost[key] / (first?.[round]?.[key] ?? NaN)));
  return {
    player,
    wallMs: own('wallMs'),
    cpuMs: own('cpuMs'),
    peakMb: own('peakMb'),
    ...(first !== undefined && { wallRatio: ratio('wallMs'), cpuRatio: ratio('cpuMs') }),
  };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
