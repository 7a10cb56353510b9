// From the paths of the command line to the scenario files they mean, in a stable order and never outside the suite folder.
import { statSync } from 'node:fs';
import path from 'node:path';
import { isYamlFile } from '../base/yaml-file.ts';
import { type PathArgument, parsePathArgument } from './path-argument.ts';
import { describeFinding } from './scenario-codes.ts';
import { suggestPath } from './suggest-path.ts';
import { describeOutside, walkFiles, type WalkContext } from './walk-files.ts';

/** A line that was asked for, and how. */
export interface AskedLine {
  readonly line: number;
  readonly argument: string;
}

/** A file and what was asked of it. */
export interface FoundFile {
  /** Relative to the suite folder. */
  readonly file: string;
  readonly lines: readonly AskedLine[];
  /** Whether all its scenarios are meant, not only those at the lines. */
  readonly isWhole: boolean;
}

/** What the paths mean. */
export interface FoundFiles {
  readonly scenarios: readonly FoundFile[];
  /** Files in folders called `fragments`: checked, but never played. */
  readonly fragments: readonly string[];
}

interface Finding extends WalkContext {
  readonly cwd: string;
}

const IN_FRAGMENTS = /(?:^|\/)fragments\//u;

/** The same as a glob: a folder from Windows may hold `A.YAML`. */
const YAML_BELOW = '**/*.{[yY][aA][mM][lL],[yY][mM][lL]}';

/** Finds the files. A path that does not exist is an error; a folder or glob without scenarios a warning. */
export async function findFiles(paths: readonly string[], context: Finding): Promise<FoundFiles> {
  const found = new Map<string, { lines: AskedLine[]; isWhole: boolean }>();
  for (const text of paths) {
    const argument =
      kindOf(path.resolve(context.cwd, text)) === 'file' ? { text, path: text } : parsePathArgument(text);
    for (const file of await findArgument(argument, context)) {
      const entry = found.get(file) ?? { lines: [], isWhole: false };
      found.set(file, entry);
      if (argument.line === undefined) entry.isWhole = true;
      else entry.lines.push({ line: argument.line, argument: text });
    }
  }
  const sorted = Array.from(found, ([file, entry]) => ({ file, entry, rank: rankPath(file) }));
  sorted.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return {
    scenarios: sorted.filter(({ file }) => !isFragment(file)).map(({ file, entry }) => ({ file, ...entry })),
    fragments: sorted.filter(({ file }) => isFragment(file)).map(({ file }) => file),
  };
}

async function findArgument(argument: PathArgument, context: Finding): Promise<readonly string[]> {
  const { cwd, files, report } = context;
  const absolute = path.resolve(cwd, argument.path);
  const location = files.locate(absolute);
  if (location.kind === 'outside') {
    report(describeOutside(argument.text, files.folder));
    return [];
  }
  if (location.kind === 'inside') {
    if (kindOf(absolute) === 'folder') return findInFolder(argument.text, absolute, context);
    if (isYamlFile(absolute)) return [location.file];
    const message = `\`${argument.text}\` is not a scenario file`;
    report(describeFinding('not-a-scenario-file', undefined, message, 'scenario files end in .yaml or .yml'));
    return [];
  }
  if (/[*?{}[\]()!]/u.test(argument.path)) return findByPattern(argument.path, context);
  const message = `There is no file or folder \`${argument.text}\``;
  const hint = suggestPath(argument.path, cwd, () => true) ?? `paths are relative to ${cwd}`;
  report(describeFinding('missing-path', undefined, message, hint));
  return [];
}

async function findInFolder(shown: string, folder: string, context: Finding): Promise<readonly string[]> {
  const found = await walkFiles(YAML_BELOW, folder, context);
  if (found.every(isFragment)) context.report(describeNone(`The folder \`${shown}\` has no scenario files`));
  return found;
}

async function findByPattern(pattern: string, context: Finding): Promise<readonly string[]> {
  const found = (await walkFiles(pattern, context.cwd, context)).filter((file) => isYamlFile(file));
  if (found.length === 0) context.report(describeNone(`No scenario file matches \`${pattern}\``));
  return found;
}

function describeNone(message: string): ReturnType<typeof describeFinding> {
  return describeFinding('no-scenarios', undefined, message, 'scenario files end in .yaml or .yml');
}

/** Folder by folder, names by their code units: the same order on every machine. No name has the character that comes first. */
function rankPath(file: string): string {
  return file.replaceAll('/', '\0');
}

function isFragment(file: string): boolean {
  return IN_FRAGMENTS.test(file);
}

function kindOf(absolute: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(absolute);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
