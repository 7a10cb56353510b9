#!/usr/bin/env node
// The edge of the process: checks Node's version before anything newer is used, then hands over to the command line.
// It imports nothing at its top: that would be loaded before the check, and a bundle asks Node for its modules in a new way.

/** The oldest Node that rehearsal is tested on. */
const LEAST = { major: 22, minor: 20 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor)) {
  process.stderr.write(
    `rehearsal needs Node.js ${LEAST.major}.${LEAST.minor} or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else await start();

async function start(): Promise<void> {
  const help = isOnly('--help') ? readHelp() : undefined;
  if (help !== undefined) print(help);
  else if (isOnly('--version')) {
    // Scripts ask for it all the time, and it takes no command line to answer.
    const { readVersion } = await import('./base/package-root.ts');
    print(`${readVersion()}\n`);
  } else if (!hasWorkingDirectory()) {
    process.stderr.write('The working directory was removed. Go to another one, and call rehearsal again.\n');
    process.exitCode = 2;
  } else {
    await keepCompiledCode();
    const { runCommandLine } = await import('./cli/command-line.ts');
    process.exitCode = await runCommandLine(process.argv.slice(2));
  }
}

/** What `--help` prints, as scripts/build.ts has asked the command line; the sources have none. */
function readHelp(): string | undefined {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  const file = `${import.meta.dirname}/help.txt`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
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
  process.getBuiltinModule('node:module').enableCompileCache(CACHE_FOLDER);
}
