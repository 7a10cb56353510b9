// Builds the command into dist/: small entries, the rest in chunks that are loaded when a command needs them.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPage } from './build-page.ts';
import { builtinModules, REQUIRE_BANNER } from './builtin-modules.ts';
import { lateModules } from './late-modules.ts';

// Built beside and then moved, so that a command that is running, or a second build, never sees half of it.
const fresh = `dist.${process.pid}`;
await build({
  entryPoints: ['src/main.ts', 'src/index.ts'],
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // Fewer bytes to read at every start; names stay, so that a stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  // The same code as modules, of which only what is used gets into the bundle.
  alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [builtinModules, lateModules],
  banner: { js: REQUIRE_BANNER },
});
await buildPage(path.join(fresh, 'page'));
// Making all commands takes longer than starting Node.js, so their list is made here, once.
writeFileSync(path.join(fresh, 'help.txt'), execFileSync(process.execPath, [path.join(fresh, 'main.js'), '--help']));
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
