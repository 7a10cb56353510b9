// Sets up the tests in a browser: finds Chromium, or installs Debian's.
import type { TestProject } from 'vitest/node';
import { findProgram, installProgram, isExecutable } from '../debian-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

/** The same browser without windows, which takes the tests half of the time. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export default function setup(project: TestProject): void {
  const advice = 'The tests in test/page/ need Chromium: install it, or name it with CHROMIUM_PATH.';
  project.provide('chromium', findChromium([WITHOUT_WINDOWS, ...NAMES]) ?? installProgram('chromium', advice));
}

/** `CHROMIUM_PATH`, or the first of some names that is in `PATH`. */
export function findChromium(names: readonly string[] = NAMES): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named === undefined || named === '') return findProgram(names);
  if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which can't be executed`);
  return named;
}
