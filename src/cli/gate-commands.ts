// The commands that hold runs against each other, and what they are called with. Loads nothing of them before they are called.
import { Option, type Command } from 'commander';
import { addPlayOptions, addSelectionOptions, createAssignments, createConfigOption } from './options.ts';
import { readCount, readList } from './option-values.ts';

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
    .addOption(createConfigOption())
    .option('--file <file>', 'the baseline file (default: as the config says, else baseline.yaml)')
    .option('--allow-incomplete', 'accept a run that did not judge everything; the rest keeps its line')
    .option('--no-color', 'no colours')
    .action(async (run: string, flags) => {
      const { runAcceptCommand } = await import('./baseline-command.ts');
      end(await runAcceptCommand(run, flags as Parameters<typeof runAcceptCommand>[1]));
    });
}

/** Adds `compare`. */
export function addCompareCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('compare')
    .argument('<base>', 'a stored run, a baseline file, or target:NAME')
    .argument('<head>', 'what is held against it, of the same kind')
    .argument('[paths...]', 'with targets: what is played (default: scenarios)')
    .description('two stored runs, or two targets played side by side: changes, replies, latency')
    .addOption(
      new Option('--format <format>', 'text, json or markdown').choices(['text', 'json', 'markdown']).default('text'),
    )
    .option('--fail-on <list>', 'what makes the exit code 1 (default: regressions)', readList)
    .addOption(createConfigOption())
    .addOption(new Option('--out <dir>', 'parent of the run directories (reports)').env('REHEARSAL_OUT'))
    .addOption(createAssignments('--meta <key=value>', 'a release stamp for both runs; may be repeated'))
    .option('--no-color', 'no colours');
  for (const add of [addSelectionOptions, addPlayOptions]) add(command);
  command.action(async (base: string, head: string, paths: string[], flags) => {
    const { runCompareCommand } = await import('./compare-command.ts');
    end(await runCompareCommand({ base, head }, paths, flags as Parameters<typeof runCompareCommand>[2]));
  });
}

/** Adds `history`. */
export function addHistoryCommand(program: Command, end: (code: number) => void): void {
  program
    .command('history')
    .argument('[id]', 'one scenario (default: all)')
    .description('pass rate, flips and trend per scenario over the last runs')
    .option('--target <name>', 'only runs against this target')
    .option('--last <n>', 'so many runs back', readCount(1), 50)
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--file <file>', 'the history (default: as the config says, else history.sqlite beside the runs)')
    .addOption(createConfigOption())
    .option('--no-color', 'no colours')
    .action(async (id: string | undefined, flags) => {
      const { runHistoryCommand } = await import('./history-command.ts');
      end(await runHistoryCommand(id, flags as Parameters<typeof runHistoryCommand>[1]));
    });
}
