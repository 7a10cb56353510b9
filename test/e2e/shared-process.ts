// Commands that share a process. To start one takes longer than what most commands do, so those that only prepare what a test is
// about, such as runs that it reads, or that show what it has made to be right, are run one after the other by the built command
// line in one process of the test file; and so are the rows of a long table of mistakes.
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { CommandOptions, Outcome } from './command.ts';

/** A command, with all that its process has. */
export interface SharedRequest {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A command that hangs is ended before its test is, so that the next one finds a process that listens. */
const LONGEST_MS = 90_000;

let child: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `rehearsal ARGS` to its end as `rehearsal` does, but in the shared process, when all is done that was asked for
 * earlier. What a test is about is for a process of its own.
 */
export async function sharedRehearsal(
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: Pick<CommandOptions, 'cwd' | 'env'> = {},
): Promise<Outcome> {
  const outcome = last.then(() =>
    ask({ args, cwd, env: { PATH: String(process.env['PATH']), TZ: 'UTC', NO_COLOR: '1', ...env } }),
  );
  last = outcome.catch(() => undefined);
  return outcome;
}

async function ask(request: SharedRequest): Promise<Outcome> {
  const asked = (child ??= start());
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => asked.kill('SIGKILL'), LONGEST_MS);
    const fail = (): void => {
      clearTimeout(limit);
      reject(new Error(`the shared process ended in: rehearsal ${request.args.join(' ')}`));
    };
    asked.once('exit', fail);
    asked.once('message', (outcome: Outcome) => {
      clearTimeout(limit);
      asked.off('exit', fail);
      resolve(outcome);
    });
    asked.send(request);
  });
}

/** It ends with this process, and keeps it from nothing. */
function start(): ChildProcess {
  const started = fork(path.resolve('test/e2e/shared-process-main.ts'), {
    // What the command itself keeps of compiled code is taken from there, too.
    env: { NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/rehearsal') },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.once('exit', () => (child = undefined));
  started.unref();
  started.channel?.unref();
  return started;
}
