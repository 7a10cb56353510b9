#!/usr/bin/env node
// The edge of the process: checks Node's version before anything newer is loaded, then hands over to the command line.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

/** The oldest Node that rehearsal is tested on. */
const LEAST = { major: 22, minor: 20 };

/** What `--help` prints, as scripts/build.ts has asked the command line; the sources have none. */
const HELP_FILE = path.join(import.meta.dirname, 'help.txt');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor)) {
  process.stderr.write(
    `rehearsal needs Node.js ${LEAST.major}.${LEAST.minor} or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else if (isOnly('--version')) {
  // Scripts ask for it all the time, and it takes no command line to answer.
  const { readVersion } = await import('./base/package-root.ts');
  print(`${readVersion()}\n`);
} else if (isOnly('--help') && existsSync(HELP_FILE)) {
  print(readFileSync(HELP_FILE, 'utf8'));
} else if (!hasWorkingDirectory()) {
  process.stderr.write('The working directory was removed. Go to another one, and call rehearsal again.\n');
  process.exitCode = 2;
} else {
  await keepCompiledCode();
  const { runCommandLine } = await import('./cli/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}

function hasWorkingDirectory(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

function isOnly(option: string): boolean {
  return process.argv.length === 3 && process.argv[2] === option;
}

function print(text: string): void {
  process.stdout.on('error', () => undefined).write(text);
}

/** Lets Node.js keep what it compiles. Where the folder can't be written nothing is kept, and all is compiled again. */
async function keepCompiledCode(): Promise<void> {
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) return;
  const { CACHE_FOLDER } = await import('./base/package-root.ts');
  module.enableCompileCache(CACHE_FOLDER);
}
