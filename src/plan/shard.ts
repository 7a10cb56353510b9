// Cuts a selection into parts for several machines. Every machine computes all parts from the same input, so nothing is
// agreed over a network: the result depends on ids, locks and timings, never on the order of the files.
import type { PlanItem } from './plan.ts';

/** Which part of how many; both count from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** Scenarios that must stay together, since they share a lock and machines can't wait for each other. */
interface Group {
  /** The smallest id in it. */
  readonly id: string;
  readonly items: PlanItem[];
  weight: number;
}

/**
 * Selects the items of one shard, in the given order. With timings (id to milliseconds) the longest are dealt out first;
 * without, shards get equal numbers of conversations, and an added scenario moves at most a few others.
 */
export function selectShard(
  items: readonly PlanItem[],
  shard: Shard,
  timings: ReadonlyMap<string, number> = new Map(),
): readonly PlanItem[] {
  const known = items.map((item) => timings.get(item.scenario.id)).filter((ms) => ms !== undefined);
  const usual = findMedian(known);
  const weigh = (item: PlanItem): number =>
    usual === undefined ? (item.repeat ?? 1) : Math.max(1, timings.get(item.scenario.id) ?? usual);
  const groups = createGroups(items, weigh);
  // More shards than groups: those without a group are not counted, however many they are.
  const total = Math.min(shard.total, groups.length);
  const parts = usual === undefined ? dealEvenly(groups, total) : dealLongestFirst(groups, total);
  const chosen = new Set(parts[shard.index - 1]?.flatMap((group) => group.items));
  return items.filter((item) => chosen.has(item));
}

/** The share of a shard: together the shards have as many conversations open as one machine would, and each at least one. */
export function shareConcurrency(concurrency: number, shard: Shard | undefined): number {
  if (shard === undefined) return concurrency;
  const rest = concurrency % shard.total;
  return Math.max(1, Math.floor(concurrency / shard.total) + (shard.index <= rest ? 1 : 0));
}

function createGroups(items: readonly PlanItem[], weigh: (item: PlanItem) => number): readonly Group[] {
  const rootOf = createLockRoots(items);
  const groups = new Map<string, Group>();
  for (const item of [...items].sort((one, other) => compareText(one.scenario.id, other.scenario.id))) {
    const { id, locks } = item.scenario;
    const key = locks[0] === undefined ? `id ${id}` : `lock ${rootOf(locks[0])}`;
    const group = groups.get(key) ?? { id, items: [], weight: 0 };
    group.items.push(item);
    group.weight += weigh(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Gives one lock for all that hang together because some scenario takes several of them (disjoint sets). */
function createLockRoots(items: readonly PlanItem[]): (lock: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (lock: string): string => {
    const parent = parents.get(lock) ?? lock;
    if (parent === lock) return lock;
    const root = rootOf(parent);
    parents.set(lock, root);
    return root;
  };
  for (const { scenario } of items) {
    const [first, ...others] = scenario.locks;
    if (first !== undefined) for (const other of others) parents.set(rootOf(other), rootOf(first));
  }
  return rootOf;
}

/** Deals out the groups, the longest first, each to the shard that has least to do. */
function dealLongestFirst(groups: readonly Group[], total: number): Group[][] {
  const parts = Array.from({ length: total }, (): Group[] => []);
  const loads = parts.map(() => 0);
  for (const group of [...groups].sort((one, other) => other.weight - one.weight || compareText(one.id, other.id))) {
    const least = loads.reduce((least, load, at) => (load < (loads[least] ?? 0) ? at : least), 0);
    loads[least] = (loads[least] ?? 0) + group.weight;
    parts[least]?.push(group);
  }
  return parts;
}

/**
 * Deals out what is more than one conversation, the longest first; lines up the others by the hash of their ids, and
 * cuts the line so that it fills the shards up. One more in the line moves only those beside the cuts.
 */
function dealEvenly(groups: readonly Group[], total: number): Group[][] {
  const line = groups
    .filter((group) => group.weight === 1)
    .map((group) => ({ group, hash: hashText(group.id) }))
    .sort((one, other) => one.hash - other.hash || compareText(one.group.id, other.group.id));
  const parts = dealLongestFirst(
    groups.filter((group) => group.weight !== 1),
    total,
  );
  const average = sumWeights(groups) / total;
  const room = parts.map((part) => Math.max(0, average - sumWeights(part)));
  const allRoom = room.reduce((sum, one) => sum + one, 0);
  let part = 0;
  let filled = room[0] ?? 0;
  for (const [at, { group }] of line.entries()) {
    const middle = ((at + 0.5) / line.length) * allRoom;
    while (filled <= middle && part < total - 1) {
      part += 1;
      filled += room[part] ?? 0;
    }
    parts[part]?.push(group);
  }
  return parts;
}

function sumWeights(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.weight, 0);
}

function findMedian(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}

/** By code units: `localeCompare` would differ from machine to machine. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** FNV-1a over UTF-16 code units, with the last mix of MurmurHash3 so that ids that are alike come to lie apart. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
