// `npm run soak:kill`: kills runs with SIGKILL at 50 random moments, and looks whether anything is lost that was said to be done.
// `node scripts/kill-runs.ts TIMES SEED` does it another number of times.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '../src/base/seeded-random.ts';
import { startSoakAgent } from './soak-agent.ts';
import { startCommand, startRun, writeSuite } from './soak-run.ts';

const CONVERSATIONS = 2000;
const REPORTS = ['junit.xml', 'report.html'];

/** What a run said before it was killed, and what its reports say. */
interface Killing {
  readonly ending: string;
  /** How many scenarios were said to have passed. */
  readonly told: number;
  /** How many are named as without result. */
  readonly missing: number;
  readonly mistakes: readonly string[];
}

const [times = 50, seed = Date.now()] = process.argv.slice(2).map(Number);
const random = createRandom(seed);
const agent = await startSoakAgent(0, seed);
const started = performance.now();
await killOnce(undefined);
const wholeMs = performance.now() - started;
const killings: Killing[] = [];
while (killings.length < times) {
  const killing = await killOnce(Math.round(random() * wholeMs));
  if (killing !== undefined) killings.push(killing);
}
await agent.close();

const mistakes = killings.flatMap((killing) => killing.mistakes);
for (const mistake of mistakes) console.log(`WRONG: ${mistake}`);
const endings = Map.groupBy(killings, ({ ending }) => ending);
console.log(`${times} runs of ${CONVERSATIONS} conversations killed within ${Math.round(wholeMs)} ms, seed ${seed}:`);
for (const [ending, those] of endings) console.log(`${those.length} ${ending}`);
console.log(
  `${sum(({ told }) => told)} scenarios were said to have passed; ${sum(({ missing }) => missing)} are named as without result`,
);
console.log(mistakes.length === 0 ? 'nothing is lost' : `${mistakes.length} mistakes`);
process.exitCode = mistakes.length === 0 ? 0 : 1;

function sum(read: (killing: Killing) => number): number {
  return killings.reduce((total, killing) => total + read(killing), 0);
}

/** Plays a run, kills it after so many milliseconds, and makes its reports; undefined where the run had ended by then. */
async function killOnce(afterMs: number | undefined): Promise<Killing | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-kill-'));
  try {
    writeSuite(folder, CONVERSATIONS);
    const child = startRun(folder, agent.url, ['--verbose', '--reporter', 'console']);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
    await once(child, 'close');
    clearTimeout(timer);
    const lines = Buffer.concat(chunks).toString();
    const told = [...lines.matchAll(/^PASS +.*\((soak-\d+\[number=\d+\])\)/gm)].map(([, id]) => id ?? '');
    if (child.signalCode === null) return undefined;
    const report = startCommand(folder, ['report', 'latest', '--reporter', 'json,junit,html']);
    report.stdout?.resume();
    const [code] = (await once(report, 'close')) as [number | null];
    // Without a plan there is nothing to report, and nothing was played.
    if (code === 2) return { ending: 'had no plan yet', told: told.length, missing: 0, mistakes: told };
    return { ending: `reported with exit code ${code}`, ...compareWithReports(folder, told) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareWithReports(folder: string, told: readonly string[]): Omit<Killing, 'ending'> {
  const directory = path.join(folder, 'reports/latest');
  const { scenarios, missing } = JSON.parse(readFileSync(path.join(directory, 'results.json'), 'utf8')) as {
    scenarios: { id: string; verdict: string }[];
    missing: { id: string }[];
  };
  const passed = new Set(scenarios.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id));
  const named = new Set([...scenarios, ...missing].map(({ id }) => id));
  return {
    told: told.length,
    missing: missing.length,
    mistakes: [
      ...told.filter((id) => !passed.has(id)).map((id) => `${id} was said to have passed, and has no such result`),
      ...(named.size === CONVERSATIONS ? [] : [`${named.size} scenarios are named`]),
      ...REPORTS.filter((name) => !readFileSync(path.join(directory, name), 'utf8').includes('soak-0')).map(
        (name) => `${name} is not whole`,
      ),
    ],
  };
}
