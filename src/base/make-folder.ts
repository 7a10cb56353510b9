// Making folders. Node's own way never ends where the working directory was removed and the path is relative to it.
import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder, if need be with those above it. Throws the error of the system where the disk does not let us. */
export function makeFolder(folder: string): void {
  if (!path.isAbsolute(folder)) realpathSync.native('.');
  mkdirSync(folder, { recursive: true });
}
