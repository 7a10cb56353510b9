// Where a file is, or would be if it were written: the way there through all links, whether or not there is anything yet.
import { readlinkSync } from 'node:fs';
import path from 'node:path';

/** As many links as Linux follows. */
const MAX_LINKS = 40;

/** Resolves all links of an absolute path; `planned` are links that will be there, and where each will lead to. */
export function resolvePlace(
  file: string,
  planned: ReadonlyMap<string, string> = new Map(),
  links = MAX_LINKS,
): string {
  const { root } = path.parse(file);
  let at = root;
  const steps = file.slice(root.length).split(path.sep);
  for (const [index, step] of steps.entries()) {
    const next = path.join(at, step);
    const target = planned.get(next) ?? readLink(next);
    if (target !== undefined && links > 0) {
      return resolvePlace(path.resolve(at, target, ...steps.slice(index + 1)), planned, links - 1);
    }
    at = next;
  }
  return at;
}

function readLink(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}
