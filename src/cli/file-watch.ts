// Tells which files have changed, in handfuls: an editor that saves, or a checkout, touches several within moments.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { FilePoll } from './file-poll.ts';

/** Quiet time after which a handful is complete, in milliseconds. */
const QUIET_MS = 60;

/** Files that a run depends on. */
const WATCHED = /\.ya?ml$|(?:^|\/)\.env$/iu;

/** Folders without files of a suite, and with very many of others. */
const IGNORED = /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])/u;

/** Watches files and folders, new files in them included. */
export class FileWatch {
  /** By folder; what is in it is watched. */
  readonly #watchers = new Map<string, FSWatcher>();
  /** The folders themselves, files that were named, and those outside of all folders. */
  readonly #poll = new FilePoll((file) => {
    this.#takePolled(file);
  });
  readonly #changed = new Set<string>();
  readonly #onChange: (files: readonly string[]) => void;
  #timer: NodeJS.Timeout | undefined;

  private constructor(onChange: (files: readonly string[]) => void) {
    this.#onChange = onChange;
  }

  /** Begins, for what is not there yet as well; `onChange` is given absolute paths, of every change from when this resolves. */
  static async open(paths: readonly string[], onChange: (files: readonly string[]) => void): Promise<FileWatch> {
    const opened = new FileWatch(onChange);
    const roots = paths.map((each) => path.resolve(each));
    for (const root of roots) opened.#poll.add(root);
    const folders = roots.filter((root) => !isWatched(root));
    await Promise.all(folders.map((folder) => once(opened.#watchFolder(folder, { ignoreInitial: true }), 'ready')));
    return opened;
  }

  /** Watches these files too, given as absolute paths; what is watched already stays so. */
  add(files: readonly string[]): void {
    const folders = [...this.#watchers.keys()];
    for (const file of files) if (!folders.some((folder) => isBelow(file, folder))) this.#poll.add(file);
  }

  /** Ends the watch. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#poll.close();
    await Promise.all([...this.#watchers.values()].map((watcher) => watcher.close()));
  }

  #watchFolder(folder: string, options: { readonly ignoreInitial: boolean }): FSWatcher {
    const watcher = watch(folder, { ...options, ignored: (file) => IGNORED.test(file) });
    this.#watchers.set(folder, watcher);
    watcher.on('all', (_, file) => {
      if (isWatched(file) && !this.#poll.has(file)) this.#take(file);
    });
    // A folder that can't be watched ends nothing: its files are read at the next run all the same.
    watcher.on('error', () => undefined);
    return watcher;
  }

  #takePolled(polled: string): void {
    const watcher = this.#watchers.get(polled);
    if (watcher === undefined) {
      this.#take(polled);
    } else if (existsSync(polled)) {
      // A folder that goes takes its watch along, and may come back with other files: another branch is checked out.
      void watcher.close();
      this.#watchFolder(polled, { ignoreInitial: false });
    }
  }

  #take(file: string): void {
    this.#changed.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const files = [...this.#changed];
      this.#changed.clear();
      this.#onChange(files);
    }, QUIET_MS);
  }
}

function isWatched(file: string): boolean {
  return WATCHED.test(file.replaceAll(path.sep, '/'));
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
