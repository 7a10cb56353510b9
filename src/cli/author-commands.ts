// The commands for people who write scenarios, and what they are called with. Loads nothing of them before they are called.
import { Option, type Command } from 'commander';
import { RUN_ARGUMENT } from './gate-commands.ts';
import { createConfigOption } from './options.ts';
import { collectValues } from './option-values.ts';

/** Adds `fmt`. */
export function addFmtCommand(program: Command, end: (code: number) => void): void {
  program
    .command('fmt')
    .argument('[paths...]', 'files, folders or globs (default: scenarios)')
    .description('one style for scenario files; comments and meaning stay')
    .option('--check', 'write nothing; name the files that would change, and end with 1 if there are any')
    .addOption(createConfigOption())
    .option('--no-color', 'no colours')
    .action(async (paths: string[], flags) => {
      const { runFmtCommand } = await import('./fmt-command.ts');
      end(await runFmtCommand(paths, flags as Parameters<typeof runFmtCommand>[1]));
    });
}

/** Adds `update`. */
export function addUpdateCommand(program: Command, end: (code: number) => void): void {
  program
    .command('update')
    .argument('<run>', RUN_ARGUMENT)
    .description('take an intended change of the agent into the scenarios, difference by difference')
    .option('--yes', 'take every change that is suggested, without asking')
    .addOption(
      new Option('--accept <id>', 'take what is suggested for a scenario, without asking; may be repeated')
        .argParser(collectValues)
        .default([], 'none'),
    )
    .option('--dry-run', 'show the differences and what is suggested; write nothing')
    .addOption(new Option('--out <dir>', 'parent of the run directories (reports)').env('REHEARSAL_OUT'))
    .addOption(createConfigOption())
    .option('--no-color', 'no colours')
    .action(async (run: string, flags) => {
      const { runUpdateCommand } = await import('./update-command.ts');
      end(await runUpdateCommand(run, flags as Parameters<typeof runUpdateCommand>[1]));
    });
}

/** Adds `init`. */
export function addInitCommand(program: Command, end: (code: number) => void): void {
  program
    .command('init')
    .argument('[dir]', 'folder of the suite, made if need be', '.')
    .description('a new suite: config, one scenario, schemas for editors, CI workflow')
    .option('--add-missing', 'keep the files that are there already, and write the others')
    .option('--no-color', 'no colours')
    .action(async (folder: string, flags) => {
      const { runInitCommand } = await import('./init-command.ts');
      end(runInitCommand(folder, flags as Parameters<typeof runInitCommand>[1]));
    });
}
