// Programs of Debian that tests drive: found, else installed, else the tests fail and say what to do. They are never passed
// over in silence. Called while the tests are set up, in one process, since packages can be installed by one at a time only.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of some programs that is in `PATH`. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** Installs a package, where that is allowed, and gives the program that came with it. */
export function installProgram(name: string, advice: string): string {
  if (process.getuid?.() !== 0) throw new Error(advice);
  console.log(`${name} is missing; installing it with apt-get.`);
  try {
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '--quiet'], options);
    execFileSync('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', name], options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${advice} Installing it failed: ${reason}`, { cause: error });
  }
  const found = findProgram([name]);
  if (found === undefined) throw new Error(advice);
  return found;
}

/** Tells whether a file can be started. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
