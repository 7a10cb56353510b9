// The commands that tell what a suite is worth, and what they are called with. Loads nothing of them before they are called.
import { Option, type Command } from 'commander';
import { createAssignments, createConfigOption } from './options.ts';
import { readCount, readList, readScore } from './option-values.ts';

/** Adds `mutate`. */
export function addMutateCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('mutate')
    .argument('[run]', 'a run directory, or a run id below the reports folder', 'latest')
    .description('would the suite notice? Changes the replies of a stored run and evaluates the expectations again')
    .option(
      '--operators <list>',
      'only these ways to change a reply (default: all; docs/mutation-testing.md)',
      readList,
    )
    .option('--sample <n>', 'at most n changed replies, drawn by the seed', readCount(1))
    .option('--seed <n>', 'seed of what is drawn', readCount(0), 0)
    .option('--min-score <p>', 'end with 1 where the mutation score is below: 0.8 or 80%', readScore)
    .option('--limit <n>', 'so many survivors and table rows are shown (text 10, html 200, json all)', readCount(0))
    .addOption(new Option('--format <format>', 'how it is shown').choices(['text', 'json', 'html']).default('text'));
  addStoredRunOptions(command);
  command.action(async (run: string, flags) => {
    const { runMutateCommand } = await import('./mutate-command.ts');
    end(await runMutateCommand(run, flags as Parameters<typeof runMutateCommand>[1]));
  });
}

/** Adds `coverage`. */
export function addCoverageCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('coverage')
    .argument('[records...]', 'conversation records of production (JSON of the Conversations API), or folders of them')
    .description('what the suite exercises and asserts, against what production does')
    .option('--run <run>', 'a run directory, or a run id below the reports folder', 'latest')
    .option('--names <file>', 'names of people to mask in the records, one a line')
    .option('--limit <n>', 'rows of what production has beside, and of other lists', readCount(0), 20)
    .addOption(
      new Option('--format <format>', 'how it is shown').choices(['text', 'json', 'markdown']).default('text'),
    );
  addStoredRunOptions(command);
  command.action(async (records: string[], flags) => {
    const { runCoverageCommand } = await import('./coverage-command.ts');
    end(await runCoverageCommand(records, flags as Parameters<typeof runCoverageCommand>[1]));
  });
}

/** Where runs and suites are found. */
function addStoredRunOptions(command: Command): void {
  command
    .addOption(createConfigOption())
    .addOption(new Option('--out <dir>', 'parent of the run directories (reports)').env('REHEARSAL_OUT'))
    .addOption(createAssignments('--var <name=value>', 'a variable for ${name}, as the run had it; may be repeated'))
    .option('--no-color', 'no colours');
}
