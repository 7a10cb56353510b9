// Tells which files have changed, in handfuls: an editor that saves, or a checkout, touches several within moments.
import { once } from 'node:events';
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
  readonly #folders: readonly string[];
  readonly #watcher: FSWatcher;
  /** Files that were named, and those outside of all folders. */
  readonly #files: FilePoll;
  readonly #changed = new Set<string>();
  readonly #onChange: (files: readonly string[]) => void;
  #timer: NodeJS.Timeout | undefined;

  private constructor(roots: readonly string[], onChange: (files: readonly string[]) => void) {
    this.#onChange = onChange;
    this.#files = new FilePoll(roots.filter(isWatched), (file) => {
      this.#take(file);
    });
    const folders = roots.filter((root) => !isWatched(root));
    const watcher = watch([...folders], { ignoreInitial: true, ignored: (file) => IGNORED.test(file) });
    this.#folders = folders;
    this.#watcher = watcher;
    watcher.on('all', (event, file) => {
      if (isWatched(file) && !this.#files.has(file)) this.#take(file);
      // A folder that goes takes its watch along, and may come back: another branch is checked out.
      if (event === 'unlinkDir' && folders.includes(file)) watcher.add(file);
    });
    // A folder that can't be watched ends nothing: its files are read at the next run all the same.
    watcher.on('error', () => undefined);
  }

  /** Begins, for what is not there yet as well; `onChange` is given absolute paths, of every change from when this resolves. */
  static async open(paths: readonly string[], onChange: (files: readonly string[]) => void): Promise<FileWatch> {
    // Below a relative path chokidar does not find a folder that has come back.
    const opened = new FileWatch(
      paths.map((each) => path.resolve(each)),
      onChange,
    );
    // Without a folder chokidar is never ready.
    if (opened.#folders.length > 0) await once(opened.#watcher, 'ready');
    return opened;
  }

  /** Watches these files too, given as absolute paths; what is watched already stays so. */
  add(files: readonly string[]): void {
    for (const file of files) if (!this.#folders.some((folder) => isBelow(file, folder))) this.#files.add(file);
  }

  /** Ends the watch. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#files.close();
    await this.#watcher.close();
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
