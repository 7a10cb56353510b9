// Making folders. Node's own way to make those above them, too, never ends where the system says of a folder that is there
// that nothing can be in it: in a working directory that was removed, or in /proc.
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder, if need be with those above it. Throws the error of the system where the disk does not let us. */
export function makeFolder(folder: string): void {
  if (!path.isAbsolute(folder)) realpathSync.native('.');
  make(folder);
}

function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (isFolder(folder)) return;
    const above = path.dirname(folder);
    const isAboveMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT' && !isFolder(above);
    if (!isAboveMissing || above === folder) throw error;
    make(above);
    make(folder);
  }
}

/** Another process may have made it meanwhile. */
function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
