// The command line: which commands there are, and what they are called with. The code of a command is loaded only when it is
// called, so that help and version come at once.
import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { suggest } from '../text/suggest.ts';
import { addFmtCommand, addInitCommand, addUpdateCommand } from './author-commands.ts';
import { addImportCommand, addRecordCommand } from './draft-commands.ts';
import { OK, USAGE } from './exit-codes.ts';
import { addBaselineCommand, addCompareCommand, addHistoryCommand, RUN_ARGUMENT } from './gate-commands.ts';
import { ProcessGuard } from './guard-process.ts';
import { hideInText } from './hide-secrets.ts';
import {
  addGateOptions,
  addOutputOptions,
  addPlayOptions,
  addReportOptions,
  addSelectionOptions,
  addTargetOptions,
  createConfigOption,
  type RunFlags,
} from './options.ts';
import { readCount } from './option-values.ts';
import { readVersion } from '../base/package-root.ts';
import { addCoverageCommand, addMutateCommand } from './worth-commands.ts';

const PATHS = 'files, folders, globs, or file.yaml:LINE (default: scenarios)';

/** Runs the command line and gives the exit code of the process. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const guard = new ProcessGuard();
  dropEmptyVariables();
  let code: number = OK;
  const program = createProgram((exitCode) => (code = exitCode));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) guard.reportBug(error);
    else if (error.exitCode !== 0) code = USAGE;
  }
  return guard.end(code);
}

/** CI systems set variables to nothing where they have no value; an option is not given by such a one. */
function dropEmptyVariables(): void {
  const empty = Object.keys(process.env).filter((name) => name.startsWith('REHEARSAL_') && process.env[name] === '');
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- there is no other way to unset a variable
  for (const name of empty) delete process.env[name];
}

function createProgram(end: (code: number) => void): Command {
  const program = new Command('rehearsal')
    .description('Plays scripted conversations against an agent behind the Chat API, and says what it got wrong.')
    .version(readVersion(), '--version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(hideInText(text)) })
    .hook('preAction', (_, command) => {
      refuseEmptyValues(command);
    });
  addRunCommand(program, end);
  addValidateCommand(program, end);
  addListCommand(program, end);
  addSimulateCommand(program, end);
  addReportCommand(program, end);
  addShowCommand(program, end);
  addMergeCommand(program, end);
  addBaselineCommand(program, end);
  addCompareCommand(program, end);
  addHistoryCommand(program, end);
  addSchemaCommand(program, end);
  addFmtCommand(program, end);
  addMutateCommand(program, end);
  addCoverageCommand(program, end);
  addRecordCommand(program, end);
  addImportCommand(program, end);
  addUpdateCommand(program, end);
  addInitCommand(program, end);
  // The same on every terminal, since it is kept.
  return program
    .configureHelp({ helpWidth: 80, subcommandTerm: (command) => command.name() })
    .addHelpText('after', '\nWhat a command is called with: rehearsal COMMAND --help');
}

function addRunCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('run', { isDefault: true })
    .argument('[paths...]', PATHS)
    .description('play scenarios against a target (the default command)');
  for (const add of [addTargetOptions, addSelectionOptions, addPlayOptions, addGateOptions, addOutputOptions])
    add(command);
  command.optionsGroup('Watching:').option('--watch', 'play again what changes, until q or Ctrl-C');
  command.action(async (paths: string[], flags: RunFlags) => {
    refuseMistypedCommand(command, paths, program);
    if (flags.watch === true) {
      const { runWatchCommand } = await import('./watch-command.ts');
      end(await runWatchCommand(paths, flags));
      return;
    }
    const { runRunCommand } = await import('./run-command.ts');
    end(await runRunCommand(paths, flags));
  });
}

function addValidateCommand(program: Command, end: (code: number) => void): void {
  program
    .command('validate')
    .argument('[paths...]', `${PATHS}; agent files and the config too`)
    .description('check scenario, agent and config files; send nothing')
    .addOption(createConfigOption())
    .option('--target <name>', 'the target that `expect_on` and `only_on` are read for')
    .option('--strict', 'warnings are errors')
    .addOption(new Option('--format <format>', 'how findings are shown').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours')
    .action(async (paths: string[], flags) => {
      const { runValidateCommand } = await import('./validate-command.ts');
      end(await runValidateCommand(paths, flags as Parameters<typeof runValidateCommand>[1]));
    });
}

function addListCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('list')
    .argument('[paths...]', PATHS)
    .description('what would run, after filters, expansion and sharding')
    .addOption(new Option('--format <format>', 'how the list is shown').choices(['text', 'json']).default('text'));
  for (const add of [addTargetOptions, addSelectionOptions, addPlayOptions]) add(command);
  command.option('--no-color', 'no colours');
  command.action(async (paths: string[], flags) => {
    const { runListCommand } = await import('./list-command.ts');
    end(await runListCommand(paths, flags as Parameters<typeof runListCommand>[1]));
  });
}

function addSimulateCommand(program: Command, end: (code: number) => void): void {
  program
    .command('simulate')
    .argument('[agents...]', 'built-in agents or agent files, served as one project (default: all built-in ones)')
    .description('serve simulated agents over the Chat API')
    .option('--port <n>', '0 takes a free one', readCount(0), 8080)
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--rephrase', 'choose among the wordings anew in each conversation')
    .option('--no-color', 'no colours')
    .action(async (agents: string[], flags) => {
      const { runSimulateCommand } = await import('./simulate-command.ts');
      end(await runSimulateCommand(agents, flags as Parameters<typeof runSimulateCommand>[1]));
    });
}

function addShowCommand(program: Command, end: (code: number) => void): void {
  program
    .command('show')
    .argument('[run]', `${RUN_ARGUMENT} (default: latest)`)
    .description('the report page on loopback, live while a run goes on')
    .option('--port <n>', '0 takes a free one', readCount(0), 0)
    .addOption(createConfigOption())
    .option('--no-color', 'no colours')
    .action(async (run: string | undefined, flags) => {
      const { runShowCommand } = await import('./show-command.ts');
      end(await runShowCommand(run, flags as Parameters<typeof runShowCommand>[1]));
    });
}

function addReportCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('report')
    .argument('<run>', RUN_ARGUMENT)
    .description('make any report again from a stored run')
    .addOption(createConfigOption());
  addReportOptions(command).option('--out <dir>', 'where the reports go (default: the run directory)');
  command.action(async (run: string, flags) => {
    const { runReportCommand } = await import('./report-command.ts');
    end(await runReportCommand(run, flags as Parameters<typeof runReportCommand>[1]));
  });
}

function addMergeCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('merge')
    .argument('<runs...>', 'run directories, folders that hold some, or run ids below the reports folder')
    .description('join the runs of several shards or machines into one')
    .addOption(createConfigOption());
  addReportOptions(command).addOption(
    new Option('--out <dir>', 'parent of the run directory (reports)').env('REHEARSAL_OUT'),
  );
  command.action(async (runs: string[], flags) => {
    const { runMergeCommand } = await import('./merge-command.ts');
    end(await runMergeCommand(runs, flags as Parameters<typeof runMergeCommand>[1]));
  });
}

function addSchemaCommand(program: Command, end: (code: number) => void): void {
  program
    .command('schema')
    .argument('[name]', 'scenario, fragment, config, agent, quarantine, baseline, results, event')
    .description('print a JSON Schema, or the names of all')
    .action(async (name: string | undefined) => {
      const [{ runSchemaCommand }, { createTerminal }] = await Promise.all([
        import('./schema-command.ts'),
        import('./terminal.ts'),
      ]);
      end(runSchemaCommand(name, createTerminal({})));
    });
}

/** A script that says `--out "$OUT"` without having set it means anything but the folder that an empty path is. */
function refuseEmptyValues(command: Command): void {
  for (const option of command.options) {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) !== 'cli' || command.getOptionValue(name) !== '') continue;
    command.error(`error: option '${option.flags}' is empty; give it a value, or leave it out`);
  }
}

/** `run` is the default command, so a mistyped command arrives as a path. */
function refuseMistypedCommand(command: Command, paths: readonly string[], program: Command): void {
  const [first] = paths;
  if (first === undefined || paths.length > 1 || !/^[a-z]+$/.test(first) || existsSync(first)) return;
  const near = suggest(
    first,
    program.commands.map((known) => known.name()),
  );
  if (near !== undefined && process.argv[2] === first) {
    command.error(`error: there is no command \`${first}\`; did you mean \`${near}\`?`);
  }
}
