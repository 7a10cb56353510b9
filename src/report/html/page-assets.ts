// The built page: its style and scripts, which scripts/build-page.ts makes from page/ into dist/page/.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../base/package-root.ts';

/** A text that stands inside the page, and its hash for the Content-Security-Policy. */
export interface PageAsset {
  readonly text: string;
  readonly hash: string;
}

/** What the page is made of beside its data. */
export interface PageAssets {
  readonly style: PageAsset;
  /** Runs before anything is drawn. */
  readonly boot: PageAsset;
  readonly app: PageAsset;
}

/** Loads the built page; throws where it was not built. */
export function loadPageAssets(): PageAssets {
  const folder = path.join(PACKAGE_ROOT, 'dist', 'page');
  return { style: load(folder, 'page.css'), boot: load(folder, 'boot.js'), app: load(folder, 'app.js') };
}

function load(folder: string, name: string): PageAsset {
  const text = readFileSync(path.join(folder, name), 'utf8');
  // The parser would end the element, or take the rest of the page for a comment.
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${name} can't stand inside a page`);
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
