// Lists the files below a folder that match a glob: each real file once, however many symbolic links lead to it.
import { readdir, realpath } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { keepGrownNewSpace } from '../base/heap.ts';
import { isLarge } from './large-suite.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import type { SuiteFiles } from './suite-files.ts';

/** Files that stand beside scenarios and are something else, whichever suite they belong to. */
const CONFIG_FILES = ['rehearsal.config.yaml', 'rehearsal.config.yml'];

/** What a walk needs to know. */
export interface WalkContext {
  readonly files: SuiteFiles;
  readonly report: Report;
  /** The quarantine file, relative to the suite folder; any other file of that name is a scenario. */
  readonly quarantine?: string | undefined;
}

type Callback = (error: NodeJS.ErrnoException | null, ...results: unknown[]) => void;

/** Gives files relative to the suite folder. What can't be read, and links that lead out of the folder, are reported. */
export async function walkFiles(
  pattern: string,
  folder: string,
  { files, report, quarantine }: WalkContext,
): Promise<readonly string[]> {
  const quarantineFile = path.resolve(files.folder, quarantine ?? '');
  const quarantineName = path.basename(quarantineFile);
  const failures = new Map<string, NodeJS.ErrnoException>();
  const listed = new Set<string>();
  const names = await glob(pattern, {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
    fs: watchWalk(failures, listed),
  });
  if (isLarge({ scenarios: 0, files: names.length, bytes: 0 })) keepGrownNewSpace();
  for (const [absolute, error] of failures) reportFailure(absolute, error, { files, report });
  const byRealPath = new Map<string, string>();
  // The shortest way to a file is the one without links that lead back.
  for (const absolute of names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const name = path.basename(absolute);
    if (CONFIG_FILES.includes(name) || (name === quarantineName && path.resolve(absolute) === quarantineFile)) continue;
    const location = listed.has(absolute) ? files.locateListed(absolute) : files.locate(absolute);
    if (location.kind === 'inside' && !byRealPath.has(location.real)) byRealPath.set(location.real, location.file);
    if (location.kind === 'outside') {
      report(describeOutside(path.relative(files.folder, absolute).replaceAll(path.sep, '/'), files.folder));
    }
  }
  return [...byRealPath.values()];
}

/** The finding for a path that leaves the suite folder. */
export function describeOutside(shown: string, folder: string): ReturnType<typeof describeFinding> {
  return describeFinding(
    'outside-suite',
    undefined,
    `\`${shown}\` leads out of the suite folder ${folder}`,
    'the suite folder is the one of the config file, else the working directory',
  );
}

/**
 * File functions for the walk that remember what failed and go on: a folder that is passed over in silence is a suite that is
 * not run. They also tell what was listed as a file, and not as a link.
 */
function watchWalk(
  failures: Map<string, NodeJS.ErrnoException>,
  listed: Set<string>,
): Readonly<Record<string, unknown>> {
  return {
    readdir: (folder: string, options: { withFileTypes: true }, done: Callback) => {
      readdir(folder, options, (error, entries) => {
        const readable = error === null ? entries : [];
        if (error !== null) failures.set(folder, error);
        for (const entry of readable) if (entry.isFile()) listed.add(path.join(folder, entry.name));
        done(null, readable);
      });
    },
    realpath: (link: string, done: Callback) => {
      realpath(link, (error, resolved) => {
        if (error !== null) failures.set(link, error);
        done(error, resolved);
      });
    },
  };
}

function reportFailure(
  absolute: string,
  error: NodeJS.ErrnoException,
  { files, report }: Pick<WalkContext, 'files' | 'report'>,
): void {
  const shown = path.relative(files.folder, absolute);
  const reason = error.code === 'ENOENT' ? 'the link leads nowhere' : (error.code ?? error.message);
  report(
    describeFinding('unreadable-path', undefined, `\`${shown}\` can't be read: ${reason}`, 'mend it, or take it away'),
  );
}
