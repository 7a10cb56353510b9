// Where drafts are written: never over a file that somebody may have edited, unless that is asked for.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Longer names are cut: some systems take no more, and nobody reads them. */
const MAX_SLUG = 60;

/** Makes a name for a file or an id from a text: small letters, digits and dashes; `fallback` where nothing is left. */
export function renderSlug(text: string, fallback: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const short = slug.length <= MAX_SLUG ? slug : slug.slice(0, MAX_SLUG).replace(/-[^-]*$/u, '');
  return short === '' ? fallback : short.toWellFormed();
}

/** Gives the path, or one with a number, that no file has yet. */
export function chooseFreePath(file: string): string {
  if (!existsSync(file)) return file;
  const { dir, name, ext } = path.parse(file);
  for (let number = 2; ; number += 1) {
    const candidate = path.join(dir, `${name}-${number}${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}
