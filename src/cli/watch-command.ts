// `rehearsal run --watch`: plays once, then again whatever a change of files or a key asks for, until it is told to stop.
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { renderPrintableLine } from '../text/printable.ts';
import { CONFIG_FILE, loadConfig } from './config-file.ts';
import { OK, USAGE } from './exit-codes.ts';
import { FileWatch } from './file-watch.ts';
import { Keyboard } from './keyboard.ts';
import type { RunFlags } from './options.ts';
import { isCi } from './release-stamp.ts';
import { runRunCommand, type RunHooks } from './run-command.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { listenForSignals } from './signals.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { WatchState, type Reason } from './watch-state.ts';

const HELP = `
  enter, a  play all            p  only files whose path has a text
  f         play what failed    t  only scenarios whose id or name has a text
  q         quit                ?  this help
`;

/** Clears the screen and what has scrolled away, and begins at the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** What happens next: a run, or the end. */
type Next = Reason | 'stop';

/** Of several things that are asked for, the later one here does what the earlier ones would have done. */
const URGENCY: readonly Next[] = ['changed', 'failed', 'all', 'stop'];

/** Plays until it is told to stop; gives the exit code of the last run. */
export async function runWatchCommand(paths: readonly string[], flags: RunFlags): Promise<number> {
  const terminal = createTerminal(flags);
  if (isCi(process.env)) {
    const message = '--watch waits for changes, and in CI there are none';
    showDiagnostics([{ code: 'not-in-ci', severity: 'error', message, hint: 'leave it out' }], new Map(), terminal);
    return USAGE;
  }
  const { config } = await loadConfig(flags.config, process.cwd());
  const session = new WatchSession(paths, flags, { terminal, suiteFolder: config.suiteFolder });
  const roots = paths.length > 0 ? paths.map(findRoot) : config.defaultPaths;
  const beside = [config.file ?? CONFIG_FILE, '.env', config.quarantine].flatMap((file) => file ?? []);
  return session.watch([...roots, ...beside.map((file) => path.join(config.suiteFolder, file))]);
}

class WatchSession {
  readonly #paths: readonly string[];
  readonly #flags: RunFlags;
  readonly #terminal: Terminal;
  readonly #suiteFolder: string;
  readonly #state: WatchState;
  readonly #keyboard = Keyboard.isThere() ? new Keyboard() : undefined;
  readonly #abort = new AbortController();
  #files: FileWatch | undefined;
  /** Run directories of this watch. */
  #directories: string[] = [];
  #queued: Next | undefined;
  #wake: (() => void) | undefined;
  #isPlaying = false;
  /** A filter is being typed: nothing is played meanwhile. */
  #isTyping = false;
  /** What is said once the run that goes on leaves the screen. */
  #unsaid = '';

  constructor(
    paths: readonly string[],
    flags: RunFlags,
    { terminal, suiteFolder }: { readonly terminal: Terminal; readonly suiteFolder: string },
  ) {
    this.#paths = paths;
    this.#flags = flags;
    this.#terminal = terminal;
    this.#suiteFolder = suiteFolder;
    this.#state = new WatchState(suiteFolder);
  }

  async watch(roots: readonly string[]): Promise<number> {
    this.#files = await FileWatch.open(roots, (files) => {
      this.#state.noteChanged(files);
      this.#ask('changed');
    });
    this.#listenForKeys();
    const stopListening = listenForSignals((signal) => {
      this.#abort.abort(signal);
      this.#ask('stop');
    });
    let code: number = OK;
    try {
      for (let next: Next = 'all'; next !== 'stop'; next = await this.#waitForNext()) {
        code = await this.#play(next);
      }
    } finally {
      stopListening();
      this.#keyboard?.close();
      await this.#files.close();
    }
    return code;
  }

  async #play(reason: Reason): Promise<number> {
    const { textFilter } = this.#state;
    const isScreen = process.stdout.isTTY;
    const why = this.#state.describe(reason);
    if (isScreen) process.stdout.write(CLEAR);
    if (why !== '') this.#terminal.out(`${renderPrintableLine(why)}\n`);
    this.#isPlaying = true;
    const flags = textFilter === '' ? this.#flags : { ...this.#flags, grep: textFilter };
    const code = await runRunCommand(this.#paths, flags, this.#createHooks(reason));
    this.#isPlaying = false;
    this.#removeOldRuns();
    if (!this.#abort.signal.aborted) this.#showStatus();
    return code;
  }

  /** Of a watch the last run is kept; the one before is needed until that has ended (`--baseline latest`). */
  #removeOldRuns(): void {
    const old = this.#directories.splice(0, this.#directories.length - 1);
    for (const directory of old) rmSync(directory, { recursive: true, force: true });
  }

  #createHooks(reason: Reason): RunHooks {
    return {
      choose: (suite) => this.#state.choose(reason, suite),
      onSources: (sources) => {
        this.#files?.add([...sources.keys()].map((file) => path.join(this.#suiteFolder, file)));
      },
      onDirectory: (directory) => {
        this.#directories.push(directory);
        this.#state.notePlayed();
      },
      stop: this.#abort.signal,
      reporter: {
        request: { reporter: 'watch' },
        create: () => ({ onScenario: (scenario) => this.#state.noteResult(scenario) }),
      },
    };
  }

  #showStatus(): void {
    const { pathFilter, textFilter } = this.#state;
    const filters = [
      pathFilter === '' ? '' : `files with "${pathFilter}"`,
      textFilter === '' ? '' : `scenarios with "${textFilter}"`,
    ].filter((filter) => filter !== '');
    const only = filters.length === 0 ? '' : `, only ${filters.join(' and ')}`;
    const keys = this.#keyboard === undefined ? 'Ctrl-C ends it' : 'press ? for the keys';
    this.#terminal.out(`\nWatching for changes${renderPrintableLine(only)}; ${keys}.\n${this.#unsaid}`);
    this.#unsaid = '';
  }

  /** A run redraws the end of the screen, and would wipe out what is said meanwhile. */
  #say(text: string): void {
    if (this.#isPlaying) this.#unsaid = text;
    else this.#terminal.out(text);
  }

  #ask(next: Next): void {
    const isLess = this.#queued !== undefined && URGENCY.indexOf(next) < URGENCY.indexOf(this.#queued);
    if (!isLess) this.#queued = next;
    this.#wake?.();
  }

  async #waitForNext(): Promise<Next> {
    for (;;) {
      const next = this.#queued;
      if (next !== undefined && (next === 'stop' || !this.#isTyping)) {
        this.#queued = undefined;
        if (next !== 'failed' || this.#state.hasDue) return next;
        this.#say('Nothing failed when it was last played.\n');
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #listenForKeys(): void {
    this.#keyboard?.open((key) => {
      if (key === 'q' || key === 'ctrl-c' || key === 'ctrl-d') this.#stop();
      else if (key === 'return' || key === 'a') this.#ask('all');
      else if (key === 'f') this.#ask('failed');
      else if (key === '?') this.#say(HELP);
      else if ((key === 'p' || key === 't') && !this.#isPlaying) void this.#readFilter(key);
    });
  }

  /** As a signal does it: a run that goes on closes its conversations first, and a second time ends everything at once. */
  #stop(): void {
    process.emit('SIGINT');
  }

  async #readFilter(key: 'p' | 't'): Promise<void> {
    this.#keyboard?.close();
    this.#isTyping = true;
    const isPath = key === 'p';
    const old = isPath ? this.#state.pathFilter : this.#state.textFilter;
    const typed = await this.#keyboard?.readLine(isPath ? 'path: ' : 'id or name: ', old);
    this.#isTyping = false;
    this.#listenForKeys();
    if (typed === undefined) {
      this.#terminal.out('\n');
      this.#stop();
      return;
    }
    if (isPath) this.#state.pathFilter = typed.trim();
    else this.#state.textFilter = typed.trim();
    this.#ask('all');
  }
}

/** What to watch for a path of the command line: a file or folder, or the folder that a glob begins in. */
function findRoot(argument: string): string {
  const file = argument.replace(/:\d+$/u, '');
  for (let at = file; ; at = path.dirname(at)) {
    if (statSync(at, { throwIfNoEntry: false }) !== undefined || path.dirname(at) === at) return path.resolve(at);
  }
}
