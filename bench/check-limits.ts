// The regression check: ratios and memory against limits, never times, which say more about a machine than about us.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from './compare.ts';

type Limits = Partial<Pick<Result, 'wallRatio' | 'cpuRatio' | 'peakMb'>>;

const FILE = path.join(import.meta.dirname, 'limits.json');

/** A sentence for each limit that is passed. */
export function checkLimits(work: string, results: readonly Result[]): readonly string[] {
  const limits = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, Readonly<Record<string, Limits>>>>;
  return results.flatMap((result) =>
    Object.entries(limits[work]?.[result.player] ?? {}).flatMap(([key, limit]) => {
      const measured = result[key as keyof Limits];
      return measured !== undefined && measured > limit
        ? [`${work}: ${key} of ${result.player} is ${measured.toFixed(2)}, above its limit of ${limit}`]
        : [];
    }),
  );
}
