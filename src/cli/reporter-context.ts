// What reporters are given by the command line: where they write, how they print, and what they may show of the suite.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createReportOutput } from '../report/output.ts';
import type { ReporterContext } from '../report/reporter.ts';
import type { BaselineReplies } from './baseline-replies.ts';
import type { OutputFlags } from './options.ts';
import { createPastReader } from './past-results.ts';
import { isCi } from './release-stamp.ts';
import type { Terminal } from './terminal.ts';

/** What the context is made of. */
export interface ContextParts {
  readonly directory: string;
  readonly suiteFolder: string;
  readonly readSource: (file: string) => string | undefined;
  /** Options that a command needs to play a scenario again in the same way. */
  readonly options: readonly string[];
  /** What the baseline's conversations said, where they are at hand. */
  readonly replies?: BaselineReplies | undefined;
  /** The file of the local history, if there is one. */
  readonly history?: string | undefined;
}

/** Makes the context of all reporters of one run. */
export function createReporterContext(
  parts: ContextParts,
  flags: Pick<OutputFlags, 'quiet' | 'verbose' | 'junitDialect'>,
  terminal: Terminal,
): Omit<ReporterContext, 'path'> {
  const verbosity = flags.quiet === true ? 'quiet' : flags.verbose === true ? 'verbose' : 'normal';
  const allowLive = verbosity === 'normal' && process.env['TERM'] !== 'dumb' && !isCi(process.env);
  return {
    directory: parts.directory,
    readSource: parts.readSource,
    readPast: createPastReader(parts.history),
    ...(parts.replies !== undefined && { compareWithBaseline: parts.replies.compare }),
    pathBase: renderPrefix(findRepository(parts.suiteFolder), parts.suiteFolder),
    output: createReportOutput(process.stdout, { colour: terminal.colour.out, allowLive }),
    verbosity,
    junitDialect: flags.junitDialect ?? 'rich',
    playAgain: { prefix: renderPrefix(process.cwd(), parts.suiteFolder), options: parts.options },
    env: process.env,
  };
}

/** Reads scenario files as they are today; a stored run does not keep them. The log of somebody else can't name other files. */
export function createSourceReader(suiteFolder: string): (file: string) => string | undefined {
  const folder = path.resolve(suiteFolder);
  return (file) => {
    const place = path.resolve(folder, file);
    if (!place.startsWith(`${folder}${path.sep}`) || !/\.ya?ml$/i.test(place)) return undefined;
    try {
      return readFileSync(place, 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** The nearest folder above that git or nothing else tells to be a repository; the folder itself where there is none. */
export function findRepository(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return folder;
  }
}

/** The way from one folder to another with `/` at its end; empty where they are the same. */
export function renderPrefix(from: string, to: string): string {
  const relative = path.relative(from, to).replaceAll(path.sep, '/');
  return relative === '' ? '' : `${relative}/`;
}
