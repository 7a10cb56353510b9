// Parts of a longer report that stood in the same place before: nobody must take them for parts of the new one.
import fs from 'node:fs';
import path from 'node:path';
import { renderPartMark } from './page-document.ts';
import { renderPartName } from './report-files.ts';

/** The mark stands at the beginning of a part. */
const LOOKED_AT_BYTES = 4_096;

/** Removes the parts behind the last file of a report, and no file that is none. */
export function removeOldParts(target: string, files: number): void {
  for (let number = files + 1; ; number += 1) {
    const part = renderPartName(target, number);
    if (!isPartOf(part, path.basename(target))) return;
    fs.rmSync(part);
  }
}

function isPartOf(file: string, name: string): boolean {
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const descriptor = fs.openSync(file, 'r');
  try {
    const beginning = Buffer.alloc(LOOKED_AT_BYTES);
    const length = fs.readSync(descriptor, beginning, 0, LOOKED_AT_BYTES, 0);
    return beginning.toString('utf8', 0, length).includes(renderPartMark(name));
  } finally {
    fs.closeSync(descriptor);
  }
}
