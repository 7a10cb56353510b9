// Ids for scenarios that are about to be written: no two of one call, and none that another file of the suite has.
import path from 'node:path';
import { loadSuite } from '../scenario/load-suite.ts';
import type { TextRequest } from '../scenario/load-text.ts';

/** Gives out ids, each once. */
export class FreeIds {
  /** By id, the files that have it; absolute. */
  readonly #files: ReadonlyMap<string, readonly string[]>;
  readonly #claimed = new Set<string>();

  constructor(files: ReadonlyMap<string, readonly string[]>) {
    this.#files = files;
  }

  /** Gives the id, or the first free one with a number; `locate` tells the file that will have it, which may have it already. */
  claim(id: string, locate: (id: string) => string): string {
    const isTaken = (candidate: string): boolean =>
      this.#claimed.has(candidate) || (this.#files.get(candidate) ?? []).some((file) => file !== locate(candidate));
    let claimed = id;
    for (let number = 2; isTaken(claimed); number += 1) claimed = `${id}-${number}`;
    this.#claimed.add(claimed);
    return claimed;
  }
}

/** Learns the ids of a suite. A file that can't be read has none, and `validate` tells about it. */
export async function loadFreeIds(paths: readonly string[], suite: TextRequest): Promise<FreeIds> {
  const { scenarios } = await loadSuite({ ...suite, paths, cwd: process.cwd(), flagVars: new Map() });
  const byId = Map.groupBy(scenarios, ({ baseId }) => baseId);
  const locate = (file: string): string => path.resolve(suite.suiteFolder, file);
  return new FreeIds(new Map(Array.from(byId, ([id, same]) => [id, same.map(({ place }) => locate(place.file))])));
}
