// The suite of a soak, and the built command that plays it.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../dist/main.js');
const ROWS = 100;

/** Writes a suite of so many conversations: a file for each hundred. */
export function writeSuite(folder: string, conversations: number): void {
  mkdirSync(path.join(folder, 'scenarios'));
  for (let first = 0; first < conversations; first += ROWS) {
    const rows = Array.from({ length: Math.min(ROWS, conversations - first) }, (_, at) => first + at);
    const file = `id: soak-${first}
matrix: { number: [${rows.join(', ')}] }
turns:
  - { user: "hello \${number}", expect: { response: "you said: hello \${number}" } }
  - { user: "bye \${number}", expect: { response: "you said: bye \${number}" } }
`;
    writeFileSync(path.join(folder, 'scenarios', `soak-${first}.yaml`), file);
  }
}

/** Starts `rehearsal run` in the folder, against an agent; what it writes can be read from the child's standard output. */
export function startRun(folder: string, url: string, flags: readonly string[]): ChildProcess {
  const address = ['--base-url', url, '--account-id', 'soak', '--project-id', 'soak'];
  return startCommand(folder, ['run', '--concurrency', '50', ...flags, ...address]);
}

/** Starts any command in the folder. */
export function startCommand(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], REHEARSAL_API_KEY: 'soak-key-1', REHEARSAL_TOKEN: 'soak-token-1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
