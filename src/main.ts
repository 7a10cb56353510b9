#!/usr/bin/env node
// The edge of the process: checks Node's version before anything newer is loaded, then hands over to the command line.

/** The oldest Node that rehearsal is tested on. */
const LEAST = { major: 22, minor: 20 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor)) {
  process.stderr.write(
    `rehearsal needs Node.js ${LEAST.major}.${LEAST.minor} or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else {
  const { runCommandLine } = await import('./cli/command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
