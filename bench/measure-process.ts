// Runs a command to its end and measures it: the wall clock from outside, processor time and memory as the processes
// themselves state them when they end (report-usage.cjs is loaded into each Node.js process that belongs to the command).
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A command to be measured. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What it cost. */
export interface Cost {
  readonly wallMs: number;
  /** User and system time of all its processes. */
  readonly cpuMs: number;
  /** Most memory that its processes held, in megabytes; summed where there are several. */
  readonly peakMb: number;
  readonly output: string;
}

const PRELOAD = path.join(import.meta.dirname, 'report-usage.cjs');

/** Runs a command once. Throws where it does not end with exit code 0. */
export async function measureProcess({ argv, cwd, env }: Command): Promise<Cost> {
  const usageFolder = mkdtempSync(path.join(tmpdir(), 'rehearsal-usage-'));
  const [file = '', ...args] = argv;
  const startedAt = performance.now();
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env, NODE_OPTIONS: `--require=${PRELOAD}`, BENCH_USAGE: usageFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wallMs = performance.now() - startedAt;
  const output = Buffer.concat(chunks).toString();
  const usage = readUsage(usageFolder);
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
  return { wallMs, ...usage, output };
}

function readUsage(folder: string): Pick<Cost, 'cpuMs' | 'peakMb'> {
  const processes = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { cpuMs: number; peakMb: number },
  );
  rmSync(folder, { recursive: true });
  const sum = (key: 'cpuMs' | 'peakMb'): number => processes.reduce((total, each) => total + each[key], 0);
  return { cpuMs: sum('cpuMs'), peakMb: sum('peakMb') };
}
