// A real terminal for the interactive commands: tmux draws the screen, keys are typed into it, and tests wait for what is
// seen. Nothing is timed: tmux tells when there is output, and the screen is looked at then.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { MAIN } from './command.ts';

/** Options of a terminal. */
export interface TerminalOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

/** A terminal in which a command runs. */
export interface TerminalSession {
  /** Types text as it is. */
  type(text: string): void;
  /** Presses a key by its name: `Enter`, `C-c`, `BSpace`. */
  press(key: string): void;
  /** What is on the screen now, with lines that have scrolled away. */
  screen(): string;
  /** Waits until the screen shows a text or pattern; gives the screen. */
  waitFor(sight: string | RegExp): Promise<string>;
  /** Waits for the end of the command; gives its exit code. */
  waitForExit(): Promise<number>;
}

/** What the shell prints when the command has ended. */
const ENDED = /\[ended with (\d+)\]/u;

/** Runs `rehearsal ARGS` in a terminal of its own; it is closed when the test ends. */
export async function openTerminal(args: readonly string[], options: TerminalOptions): Promise<TerminalSession> {
  const socket = `rehearsal-${randomUUID()}`;
  const tmux = (...words: string[]): string => execFileSync('tmux', ['-L', socket, ...words], { encoding: 'utf8' });
  const command = [process.execPath, MAIN, ...args].map(quote).join(' ');
  const size = ['-x', String(options.columns ?? 100), '-y', String(options.rows ?? 50)];
  const environment = Object.entries({ TZ: 'UTC', CI: '', ...options.env }).flatMap(([name, value]) => [
    '-e',
    `${name}=${value}`,
  ]);
  // The session waits for a line before the command starts, so that nothing of it is missed; Ctrl-C is for the command alone.
  const script = `trap : INT; read -r _; clear; ${command}; echo "[ended with $?]"; exec cat`;
  const start = ['new-session', ...size, '-c', options.cwd, ...environment, 'sh', '-c', script];
  const client = spawn('tmux', ['-L', socket, '-f', '/dev/null', '-C', ...start]);
  onTestFinished(() => {
    // Somebody may still wait, where the test has failed.
    client.stdout.removeAllListeners('data');
    client.kill();
    try {
      tmux('kill-server');
    } catch {
      // It has ended by itself.
    }
  });
  const press = (key: string): void => void tmux('send-keys', key);
  const screen = (): string => tmux('capture-pane', '-p', '-J', '-S', '-500').trimEnd();
  const waitFor = async (sight: string | RegExp): Promise<string> => {
    const isSeen = (seen: string): boolean => (typeof sight === 'string' ? seen.includes(sight) : sight.test(seen));
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        reject(new Error(`the terminal has ended before it showed ${String(sight)}`));
      };
      const look = (): void => {
        const seen = screen();
        if (!isSeen(seen)) return;
        client.stdout.off('data', look);
        client.off('close', giveUp);
        resolve(seen);
      };
      client.stdout.on('data', look);
      client.once('close', giveUp);
      look();
    });
  };
  await new Promise<void>((resolve, reject) => {
    client.once('close', () => {
      reject(new Error('tmux has ended before its session began'));
    });
    client.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('%session-changed')) resolve();
    });
  });
  press('Enter');
  return {
    type: (text) => void tmux('send-keys', '-l', '--', text),
    press,
    screen,
    waitFor,
    waitForExit: async () => Number(ENDED.exec(await waitFor(ENDED))?.[1]),
  };
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
