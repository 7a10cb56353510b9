// Builds the command into dist/: small entries, the rest in files that are loaded when a command needs them.
import { build, type BuildOptions } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPage } from './build-page.ts';
import { builtinModules, REQUIRE_BANNER } from './builtin-modules.ts';
import { lateModules } from './late-modules.ts';
import { mergeChunks, type ChunkGroup } from './merge-chunks.ts';
import { withoutHttp2 } from './without-http2.ts';
import { withoutSecondGlob } from './without-second-glob.ts';

const MAIN = 'src/main.ts';

/** What `--version` and `--help` load, and nothing else. */
const LEAST = [MAIN, 'src/base/package-root.ts'];

/** From what nearly every command loads to what only a run does. */
const GROUPS: readonly ChunkGroup[] = [
  { name: 'command-line', sources: ['src/cli/command-line.ts'] },
  { name: 'files', sources: ['src/cli/fmt-command.ts'] },
  { name: 'check', sources: ['src/cli/validate-command.ts'] },
  { name: 'suite', sources: ['src/cli/check-scenarios.ts'] },
  { name: 'console', sources: ['src/report/console/console-reporter.ts'] },
  {
    name: 'reports',
    sources: [
      'src/report/junit/junit-reporter.ts',
      'src/report/json/json-reporter.ts',
      'src/history/history-reporter.ts',
    ],
  },
  { name: 'plan', sources: ['src/cli/list-command.ts'] },
  { name: 'run', sources: ['src/cli/run-command.ts'] },
];

const options: BuildOptions = {
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // Fewer bytes to read at every start; names stay, so that a stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};

// Built beside and then moved, so that a command that is running, or a second build, never sees half of it.
const fresh = `dist.${process.pid}`;
const { outputFiles, metafile } = await build({
  ...options,
  entryPoints: [MAIN, 'src/index.ts'],
  outdir: fresh,
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  // The same code as modules, of which only what is used gets into the bundle.
  alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
  plugins: [withoutSecondGlob, builtinModules, lateModules, withoutHttp2],
  banner: { js: REQUIRE_BANNER },
});
const chunks = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
const stamp = createHash('sha256')
  .update(JSON.stringify([...chunks]))
  .digest('hex');
await mergeChunks({ chunks, metafile }, GROUPS, {
  apart: LEAST,
  outdir: fresh,
  options: { ...options, define: { 'import.meta.build': JSON.stringify(stamp) } },
});
await buildPage(path.join(fresh, 'page'));
// Making all commands takes longer than starting Node.js, so their list is made here, once.
writeFileSync(path.join(fresh, 'help.txt'), execFileSync(process.execPath, [path.join(fresh, 'main.js'), '--help']));
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
