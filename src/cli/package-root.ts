// Where the package's own files lie (schemas, agents): the same from the sources and from the bundle.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds package.json, above this file. */
export const PACKAGE_ROOT = findPackageRoot(import.meta.dirname);

/** Version of this package. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function findPackageRoot(from: string): string {
  // src/cli/ lies two folders deep, dist/ one.
  return path.basename(from) === 'dist' ? path.dirname(from) : path.dirname(path.dirname(from));
}
