// The files of one suite folder: located without ever leaving it, read once, kept for excerpts.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { SourceFile } from '../text/source-file.ts';
import { readSource, type ReadSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { Report } from './scenario-codes.ts';

/** Where a path leads. `file` is relative to the suite folder, with `/` separators; `real` is absolute, without links. */
export type Location =
  | { readonly kind: 'inside'; readonly file: string; readonly real: string }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'outside' };

/** Reads files below one folder. */
export class SuiteFiles {
  readonly folder: string;
  readonly sources = new Map<string, SourceFile>();
  readonly #realFolder: string;
  readonly #report: Report;
  readonly #given: ReadonlyMap<string, SourceFile>;
  /** Files that were read before their documents are asked for. */
  readonly #ahead = new Map<string, ReadSource>();
  readonly #documents = new Map<string, readonly (YamlNode | null)[]>();
  /** Where folders lead. */
  readonly #realFolders = new Map<string, string | undefined>();
  /** Files whose findings have been reported. */
  readonly #released = new Set<string>();

  /** What is in `given`, by its place in the folder, is taken instead of what the files hold. */
  constructor(folder: string, report: Report, given: ReadonlyMap<string, SourceFile> = new Map()) {
    this.folder = path.resolve(folder);
    this.#realFolder = resolveLinks(this.folder) ?? this.folder;
    this.#report = report;
    this.#given = given;
  }

  /** Tells where an absolute path leads; one that a symbolic link takes out of the folder is outside. */
  locate(absolute: string): Location {
    return this.#locate(absolute, resolveLinks);
  }

  /** The same for a file that has just been listed and is no link itself: its folder's links are resolved once for all files in it. */
  locateListed(absolute: string): Location {
    return this.#locate(absolute, () => {
      const folder = path.dirname(absolute);
      const known = this.#realFolders.get(folder);
      const real = known ?? resolveLinks(folder);
      if (known === undefined) this.#realFolders.set(folder, real);
      return real === undefined ? undefined : path.join(real, path.basename(absolute));
    });
  }

  #locate(absolute: string, resolve: (absolute: string) => string | undefined): Location {
    const file = relate(this.folder, absolute);
    if (leaves(file)) return { kind: 'outside' };
    const shown = file.split(path.sep).join('/');
    const real = resolve(absolute);
    if (real === undefined) return { kind: 'missing', file: shown };
    return leaves(relate(this.#realFolder, real)) ? { kind: 'outside' } : { kind: 'inside', file: shown, real };
  }

  /** Gives the documents of a file; null for one that can't be read, none where the whole file can't be. */
  read(file: string): readonly (YamlNode | null)[] {
    const known = this.#documents.get(file);
    if (known !== undefined) return known;
    const { source, diagnostics } = this.#ahead.get(file) ?? this.#readSource(file);
    this.#ahead.delete(file);
    if (!this.#released.has(file)) diagnostics.forEach(this.#report);
    const documents = source === undefined ? [] : this.#parse(source);
    this.#documents.set(file, documents);
    return documents;
  }

  /** Reads the text of a file whose documents will be asked for, and gives its length in characters; 0 where it can't be read. */
  readAhead(file: string): number {
    const read = this.#readSource(file);
    this.#ahead.set(file, read);
    return read.source?.text.length ?? 0;
  }

  /** Lets go of the documents of a file; whoever still wants them reads them again, and nothing is reported twice. */
  release(file: string): void {
    this.#documents.delete(file);
    this.#released.add(file);
  }

  #readSource(file: string): ReadSource {
    const given = this.#given.get(file);
    if (given === undefined) return readSource(path.join(this.folder, file), file);
    // The given one may have let go of its text.
    return { source: new SourceFile(file, given.text), diagnostics: [] };
  }

  #parse(source: SourceFile): readonly (YamlNode | null)[] {
    const { documents, diagnostics } = readYaml(source);
    if (this.#released.has(source.file)) return documents;
    this.sources.set(source.file, source);
    diagnostics.forEach(this.#report);
    return documents;
  }
}

/** An empty step, or one to the same folder or the one above. */
const IDLE_STEP = /(?:^|[\\/])\.{0,2}(?:[\\/]|$)/;

/** As `path.relative`, which takes longer than all else that is done to find a file. */
function relate(folder: string, absolute: string): string {
  const start = folder.endsWith(path.sep) ? folder : folder + path.sep;
  const below = absolute.startsWith(start) ? absolute.slice(start.length) : '';
  return IDLE_STEP.test(below) ? path.relative(folder, absolute) : below;
}

function leaves(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

function resolveLinks(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}
