// The command line: which commands there are. Each command's code is loaded only when it is called.
import { Command, CommanderError } from 'commander';

/** Runs the command line and gives the exit code of the process. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const program = new Command('rehearsal').exitOverride();
  try {
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
