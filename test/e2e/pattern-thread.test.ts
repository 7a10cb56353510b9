import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-pattern-'));

/** A program that never disposes of its runner: it must end all the same, and not before its matches. */
const PROGRAM = `
import { createPatternRunner } from ${JSON.stringify(path.join(ROOT, 'src/scenario/pattern-runner.ts'))};
const runner = createPatternRunner({ timeoutMs: 100 });
const slow = await runner.find('.*x.*y.*z', 'u', 'xyz'.repeat(200));
console.log(slow.text.length);
await runner.find('(a+)+$', 'u', 'a'.repeat(50000) + '!').catch((error) => console.log(error.name));
const after = await runner.find('(.*)x.*y.*z', 'u', 'xyz'.repeat(200));
console.log(after.captures[0].length);
`;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'program.mts'), PROGRAM);
  await build({
    entryPoints: [path.join(folder, 'program.mts')],
    outdir: path.join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    outExtension: { '.js': '.mjs' },
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the thread that matches patterns', () => {
  test.each([
    ['the sources', 'program.mts'],
    ['a bundle', 'dist/program.mjs'],
  ])('works from %s, and keeps no process alive', async (_, program) => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [path.join(folder, program)], {
      timeout: 60_000,
    });
    expect(stdout).toBe('600\nPatternTimeoutError\n597\n');
    expect(stderr).toBe('');
  });
});
