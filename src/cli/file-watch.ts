// Tells which files have changed, in handfuls: an editor that saves, or a checkout, touches several within moments.
import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** Quiet time after which a handful is complete, in milliseconds. */
const QUIET_MS = 60;

/** Files that a run depends on. */
const WATCHED = /\.ya?ml$|(?:^|\/)\.env$/iu;

/** Folders without files of a suite, and with very many of others. */
const IGNORED = /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])/u;

/** Watches files and folders, new files in them included. */
export class FileWatch {
  readonly #watcher: FSWatcher;
  readonly #changed = new Set<string>();
  readonly #onChange: (files: readonly string[]) => void;
  #timer: NodeJS.Timeout | undefined;

  private constructor(roots: readonly string[], onChange: (files: readonly string[]) => void) {
    const watcher = watch([...roots], { ignoreInitial: true, ignored: (file) => IGNORED.test(file) });
    this.#watcher = watcher;
    this.#onChange = onChange;
    watcher.on('all', (event, file) => {
      if (event !== 'addDir' && event !== 'unlinkDir') this.#take(file);
      // A folder that goes takes its watch along, and may come back: another branch is checked out.
      if (event === 'unlinkDir' && roots.includes(file)) watcher.add(file);
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
    await new Promise<void>((resolve) => {
      opened.#watcher.once('ready', resolve);
    });
    return opened;
  }

  /** Watches these too; what is watched already stays so. */
  add(paths: readonly string[]): void {
    this.#watcher.add([...paths]);
  }

  /** Ends the watch. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher.close();
  }

  #take(file: string): void {
    if (!WATCHED.test(file.replaceAll(path.sep, '/'))) return;
    this.#changed.add(path.resolve(file));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const files = [...this.#changed];
      this.#changed.clear();
      this.#onChange(files);
    }, QUIET_MS);
  }
}
