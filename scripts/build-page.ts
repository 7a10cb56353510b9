// Builds the report page from page/ into a folder: one style and two scripts, which reporters put inside their pages.
import { build } from 'esbuild';

/** Builds the page into `folder`. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    entryPoints: { app: 'page/app.tsx', boot: 'page/boot.ts', page: 'page/style/page.css' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // The oldest browsers that know `light-dark()` and DecompressionStream.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
