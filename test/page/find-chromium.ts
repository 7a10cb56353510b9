// Sets up the tests in a browser: finds Chromium, or installs Debian's.
import type { TestProject } from 'vitest/node';
import { findProgram, installProgram, isExecutable } from '../debian-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export default function setup(project: TestProject): void {
  const advice = 'The tests in test/page/ need Chromium: install it, or name it with CHROMIUM_PATH.';
  project.provide('chromium', findChromium() ?? installProgram('chromium', advice));
}

/** `CHROMIUM_PATH`, or the first known name in `PATH`. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named === undefined || named === '') return findProgram(NAMES);
  if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which can't be executed`);
  return named;
}
