// Loads the suite of a run: the same files, in which nothing was wrong the last time, are not parsed and checked again.
import { loadSuite, type Suite, type SuiteRequest } from '../scenario/load-suite.ts';
import { packSuite, SuiteUnpacker } from '../scenario/pack-suite.ts';
import { isCi } from './release-stamp.ts';
import { SuiteMemory, type KnownSuite } from './suite-memory.ts';

/** From so many scenarios on it takes time that people notice; more than so many take much of the disk. */
const WORTH_KEEPING = { least: 100, most: 10_000 };

/** Loads a suite as `loadSuite` does. `isSecret` says that its variables hold what must not be written down. */
export async function loadKnownSuite(request: SuiteRequest, isSecret: boolean): Promise<Suite> {
  const memory = new SuiteMemory(request, 'play');
  const { known, seen = known } = await memory.recall();
  const restored = known && (await restore(known));
  if (restored !== undefined) return restored;
  const suite = await loadSuite(request, seen);
  if (!isSecret && isWorthKeeping(suite)) {
    const lines = packSuite(suite);
    if (lines !== undefined) memory.remember(suite, lines);
  }
  return suite;
}

/** What a CI system keeps between jobs is for it to say, and there the next job rarely finds what this one leaves. */
function isWorthKeeping({ diagnostics, scenarios: { length } }: Suite): boolean {
  return (
    diagnostics.length === 0 && length >= WORTH_KEEPING.least && length <= WORTH_KEEPING.most && !isCi(process.env)
  );
}

/** Undefined where what was kept can't be read. */
async function restore({ found, sources, readLines }: KnownSuite): Promise<Suite | undefined> {
  const unpacker = new SuiteUnpacker();
  const file = readLines((line, at) => {
    unpacker.add(line, at);
  });
  if (file === undefined) return undefined;
  return { ...(await unpacker.finish(file)), diagnostics: [], found, sources };
}
