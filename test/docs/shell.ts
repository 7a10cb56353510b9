// Runs `console` blocks: lines that begin with `$ ` are commands, and the lines below one are what it prints.
import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { createFolder, MAIN } from '../e2e/command.ts';
import type { FencedBlock } from './fenced-blocks.ts';

/** Runs a line and gives what it prints, on both streams. */
export type Shell = (line: string) => Promise<string>;

/** Runs lines in a folder; what one of them leaves in the run directory, the next ones find. */
export function openShell(folder: string, env: Readonly<Record<string, string>> = {}): Shell {
  const bin = createFolder();
  symlinkSync(MAIN, path.join(bin, 'rehearsal'));
  const all = {
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH']}`,
    NO_COLOR: '1',
    TMPDIR: bin,
    TZ: 'UTC',
    ...env,
  };
  return async (line) => {
    const options = { cwd: folder, env: all };
    // Without it bash takes the socket that it reads from for a remote login, and runs the .bashrc of whoever tests.
    const { stdout } = await promisify(execFile)('bash', ['--norc', '-c', `{ ${line}\n} 2>&1 || true`], options);
    return stdout;
  };
}

/** Runs the commands of a block, and holds what they print to what the block shows. */
export async function checkConsole({ file, line: first, text }: FencedBlock, shell: Shell): Promise<void> {
  for (const command of text.split(/^\$ /m).slice(1)) {
    const [line = '', ...expected] = command.trimEnd().split('\n');
    const pattern = expected.map((part) => (part === '...' ? '[\\s\\S]*?' : escapeLine(part))).join('\n');
    expect(await shell(line), `${file}:${first} ${line}`).toMatch(new RegExp(`^${pattern}\\s*$`));
  }
}

/** `...` stands for anything within a line, and for any lines where it stands alone. */
function escapeLine(line: string): string {
  return line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\.\\.\\.', '.*?');
}
