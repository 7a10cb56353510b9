// Where the package's own files lie (schemas, agents): the same from the sources and from the bundle.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder above this file that holds a package.json. */
export const PACKAGE_ROOT = findPackageRoot(import.meta.dirname);

/**
 * For what can be made again: beside the other caches of the project, and for nobody else to write to, which a common temporary
 * folder would not be. It may not be there, and not be writable.
 */
export const CACHE_FOLDER = path.join(findModules(), '.cache/rehearsal');

declare global {
  interface ImportMeta {
    /** Written by scripts/build.ts; the sources have none. */
    readonly build?: string;
  }
}

/** Tells builds of one version apart: other code, other value. Sizes and times of the files of a package do not. */
export const BUILD = import.meta.build;

/** Version of this package. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function findPackageRoot(from: string): string {
  const above = path.dirname(from);
  return existsSync(path.join(from, 'package.json')) || above === from ? from : findPackageRoot(above);
}

function findModules(): string {
  const parent = path.dirname(PACKAGE_ROOT);
  return path.basename(parent) === 'node_modules' ? parent : path.join(PACKAGE_ROOT, 'node_modules');
}
