// Builds the command into dist/: small entries, the rest in chunks that are loaded when a command needs them.
import { build } from 'esbuild';
import { renameSync, rmSync } from 'node:fs';

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
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    // CommonJS packages inside the bundle ask for Node's modules by `require`.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
