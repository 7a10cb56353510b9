// The path that was probably meant where there is no such file or folder.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suggest } from '../text/suggest.ts';

/** Says what to write in the place of `name`, which is relative to `folder`; undefined where nothing that is there comes near. */
export function suggestPath(name: string, folder: string, isMeant: (name: string) => boolean): string | undefined {
  if (path.sep === '/' && name.includes('\\'))
    return `write \`${name.replaceAll('\\', '/')}\`: paths have slashes here`;
  const base = path.basename(name);
  const names = listNames(path.resolve(folder, path.dirname(name))).filter(isMeant);
  // The endings are mostly the same, and would make any two names look alike.
  const near = suggest(stemOf(base), names.map(stemOf));
  const meant = names.find((each) => stemOf(each) === near);
  return meant === undefined ? undefined : `did you mean \`${name.slice(0, name.lastIndexOf(base))}${meant}\`?`;
}

function stemOf(name: string): string {
  return path.parse(name).name;
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
