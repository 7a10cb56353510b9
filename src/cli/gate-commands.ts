// The commands that hold runs against each other, and what they are called with. Loads nothing of them before they are called.
import type { Command } from 'commander';

/** How a stored run is named. */
export const RUN_ARGUMENT = 'a run directory, or a run id below the reports folder (latest)';

/** Adds `baseline accept`. */
export function addBaselineCommand(program: Command, end: (code: number) => void): void {
  program
    .command('baseline')
    .description('what later runs are held against')
    .command('accept')
    .argument('<run>', RUN_ARGUMENT)
    .description('take the results of a stored run into the baseline file')
    .option('--config <file>', 'default: rehearsal.config.yaml, here or in a folder above')
    .option('--file <file>', 'the baseline file (default: as the config says, else baseline.yaml)')
    .option('--allow-incomplete', 'accept a run that did not judge everything; the rest keeps its line')
    .option('--no-color', 'no colours')
    .action(async (run: string, flags) => {
      const { runAcceptCommand } = await import('./baseline-command.ts');
      end(await runAcceptCommand(run, flags as Parameters<typeof runAcceptCommand>[1]));
    });
}
