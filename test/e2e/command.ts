// The rig of the end-to-end tests: the built command in a child process, and suites in temporary folders.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** The built command. */
export const MAIN = path.resolve('dist/main.js');

/** The reports that a run makes by itself but report.html, which takes a fifth of its time: for tests that don't look at it. */
export const WITHOUT_PAGE = ['--reporter', 'console,junit,json'];

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a started command. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called with the child as soon as it runs. */
  readonly onStart?: (child: ChildProcessWithoutNullStreams) => void;
}

/** Runs `rehearsal ARGS` to its end, with an environment that holds nothing of ours but PATH. */
export async function rehearsal(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { PATH: process.env['PATH'], TZ: 'UTC', NO_COLOR: '1', ...options.env },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A command may have ended before it is given what it never reads.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  options.onStart?.(child);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, exitSignal) => {
      resolve([exitCode, exitSignal]);
    });
  });
  return { code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** A new folder with the given files (path to text), removed when the test ends. */
export function createFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder(files);
  onTestFinished(() => {
    removeFolder(folder);
  });
  return folder;
}

/** The same for all tests of a file or a group, asked for outside of them and removed after the last. None may write what another one reads. */
export function createSharedFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder(files);
  afterAll(() => {
    removeFolder(folder);
  });
  return folder;
}

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-test-'));
  for (const [name, text] of Object.entries(files)) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The findings that a command shows, as `error[CODE] FILE`. */
export function listFindings({ stderr }: Outcome): string[] {
  const findings = stderr.matchAll(/^((?:error|warning)\[[a-z0-9-]+\]): .*\n {2}--> (.*?):\d+:\d+$/gm);
  return [...findings].map(([, finding = '', file = '']) => `${finding} ${file}`);
}

/** The only run directory that a command left below a folder. */
export function findRunDirectory(folder: string): string {
  const runs = readdirSync(path.join(folder, 'reports'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  if (runs.length !== 1) throw new Error(`expected one run directory, found ${runs.map((run) => run.name).join(', ')}`);
  return path.join(folder, 'reports', runs[0]!.name);
}

/** results.json of the only run. */
export function readResults(folder: string): Results {
  return JSON.parse(readFileSync(path.join(findRunDirectory(folder), 'results.json'), 'utf8')) as Results;
}

/** The part of results.json that tests look at. */
export interface Results {
  readonly format: string;
  readonly run: {
    readonly id: string;
    readonly target: string;
    readonly exit_code: number;
    readonly exit_name: string;
  };
  readonly counts: Readonly<Record<string, number>>;
  readonly missing: readonly { readonly id: string }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly flaky: boolean;
    readonly line: number;
    readonly duration_ms: number;
    readonly attempts: readonly {
      readonly verdict: string;
      readonly conversation_id: string | null;
      readonly error: { readonly kind: string; readonly message: string } | null;
      readonly turns: readonly {
        readonly index: number;
        readonly user: string | null;
        readonly response: string | null;
        readonly checks: readonly {
          readonly subject: string;
          readonly passed: boolean;
          readonly line: number;
          readonly column: number;
        }[];
      }[];
    }[];
  }[];
}
