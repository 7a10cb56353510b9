// Sets up the tests in a browser: finds Chromium, else installs Debian's, else fails and says what to do. The tests are never
// passed over in silence.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export default function setup(project: TestProject): void {
  project.provide('chromium', findChromium() ?? installChromium());
}

/** `CHROMIUM_PATH`, or the first known name in `PATH`. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which can't be executed`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

function installChromium(): string {
  const advice = 'The tests in test/page/ need Chromium: install it, or name it with CHROMIUM_PATH.';
  if (process.getuid?.() !== 0) throw new Error(advice);
  console.log('Chromium is missing; installing it with apt-get.');
  try {
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '--quiet'], options);
    execFileSync('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium'], options);
  } catch (error) {
    throw new Error(`${advice} Installing it failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const found = findChromium();
  if (found === undefined) throw new Error(advice);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
