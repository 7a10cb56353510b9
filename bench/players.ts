// Who plays the works, and with what command. A peer that is not installed is left out, and the table says so.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Command } from './measure-process.ts';
import type { Work } from './works.ts';

/** What a command is made for. */
export interface Task {
  readonly work: Work;
  /** Holds the suite in `scenarios/`; commands are run in it. */
  readonly folder: string;
  /** Address of the agent; empty where the work sends nothing. */
  readonly url: string;
  /** The Node.js that everybody runs on. */
  readonly node: string;
}

/** Somebody who can play works. */
export interface Player {
  readonly name: string;
  readonly works: readonly string[];
  /** Why it can't play here; undefined where it can. */
  readonly missing?: string | undefined;
  /** True for who must find another suite each time than the time before. */
  readonly changesSuite?: true;
  command(task: Task): Command;
}

const ROOT = path.dirname(import.meta.dirname);
const MAIN = path.join(ROOT, 'dist/main.js');
const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const PROMPTFOO = path.join(import.meta.dirname, 'peers/node_modules/promptfoo/dist/src/entrypoint.js');

const SECRETS = { REHEARSAL_API_KEY: 'key-4f2a91c7', REHEARSAL_TOKEN: 'token-8be03d55' };

/** The measure, ourselves, and the peers. */
export const PLAYERS: readonly Player[] = [
  {
    name: 'bare',
    works: ['W1', 'W2', 'W3', 'W4'],
    command: ({ work: { suite, concurrency }, folder, url, node }) => {
      const numbers = [suite.files * suite.scenariosPerFile, suite.turns, concurrency].map(String);
      return { argv: [node, path.join(import.meta.dirname, 'play-bare.ts'), url, ...numbers], cwd: folder };
    },
  },
  {
    name: 'floor',
    works: ['W1', 'W2', 'W3', 'W4'],
    command: ({ work, folder, url, node }) => ({
      argv: [node, path.join(import.meta.dirname, 'play-floor.ts'), url, String(work.concurrency)],
      cwd: folder,
    }),
  },
  {
    name: 'rehearsal',
    works: ['W1', 'W2', 'W3', 'W4', 'W5'],
    changesSuite: true,
    command: commandOurselves,
  },
  {
    // Nothing has changed since the player before it was there.
    name: 'rehearsal again',
    works: ['W1', 'W2', 'W3', 'W5'],
    command: commandOurselves,
  },
  {
    name: 'vitest + fetch',
    works: ['W1', 'W2', 'W4'],
    command: ({ work, folder, url, node }) => ({
      argv: [node, VITEST, 'run', '--config', path.join(import.meta.dirname, 'peers/vitest.config.js')],
      cwd: folder,
      env: { ...describeTask(work, url), BENCH_FOLDER: folder },
    }),
  },
  {
    name: 'promptfoo',
    works: ['W1', 'W4'],
    missing: existsSync(PROMPTFOO) ? undefined : 'not installed: npm install --prefix bench/peers',
    command: ({ work, folder, url, node }) => ({
      argv: [
        ...[node, PROMPTFOO, 'eval', '--config', path.join(import.meta.dirname, 'peers/promptfoo.config.js')],
        ...['--max-concurrency', String(work.concurrency), '--no-cache', '--no-table', '--no-progress-bar'],
        ...['--output', path.join(folder, 'promptfoo.json')],
      ],
      cwd: folder,
      env: {
        ...describeTask(work, url),
        PROMPTFOO_CONFIG_DIR: path.join(folder, 'promptfoo'),
        PROMPTFOO_DISABLE_TELEMETRY: '1',
        PROMPTFOO_DISABLE_UPDATE: '1',
      },
    }),
  },
];

/** Removes what a run has left, so that the next one finds the disk as this one did. The cache stays. */
export function clearReports(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== 'scenarios' && name !== 'node_modules') rmSync(path.join(folder, name), { recursive: true });
  }
}

function commandOurselves({ work, folder, url, node }: Task): Command {
  if (work.kind === 'validate') return { argv: [node, MAIN, 'validate'], cwd: folder };
  const target = ['--base-url', url, '--account-id', 'acme', '--project-id', 'PROJECT-1'];
  const play = ['--concurrency', String(work.concurrency), '--reporter', 'console,junit,json'];
  return { argv: [node, MAIN, 'run', ...target, ...play], cwd: folder, env: SECRETS };
}

function describeTask({ suite, concurrency }: Work, url: string): Record<string, string> {
  const conversations = String(suite.files * suite.scenariosPerFile);
  return {
    BENCH_URL: url,
    BENCH_CONVERSATIONS: conversations,
    BENCH_TURNS: String(suite.turns),
    BENCH_CONCURRENCY: String(concurrency),
  };
}
