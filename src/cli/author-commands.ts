// The commands for people who write scenarios, and what they are called with. Loads nothing of them before they are called.
import type { Command } from 'commander';

/** Adds `fmt`. */
export function addFmtCommand(program: Command, end: (code: number) => void): void {
  program
    .command('fmt')
    .argument('[paths...]', 'files, folders or globs (default: scenarios)')
    .description('one style for scenario files; comments and meaning stay')
    .option('--check', 'write nothing; name the files that would change, and end with 1 if there are any')
    .option('--config <file>', 'default: rehearsal.config.yaml, here or in a folder above')
    .option('--no-color', 'no colours')
    .action(async (paths: string[], flags) => {
      const { runFmtCommand } = await import('./fmt-command.ts');
      end(await runFmtCommand(paths, flags as Parameters<typeof runFmtCommand>[1]));
    });
}
