// The commands that draft scenarios from conversations, and what they are called with. Loads nothing of them before they
// are called.
import { Option, type Command } from 'commander';
import { addTargetOptions, createConfigOption } from './options.ts';
import { collectAttributes, readCount, readDuration, readRate } from './option-values.ts';

/** Adds `record`. */
export function addRecordCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command('record')
    .description('talk to the agent, and save the conversation as a scenario that holds')
    .summary('talk to the agent; save the conversation as a scenario');
  addTargetOptions(command)
    .optionsGroup('Conversation:')
    .option('--variant <name>', 'a variant of the config, or a VARIANT-... id')
    .addOption(
      new Option('--attributes <json>', 'integration_attributes: a JSON object, or NAME=TEXT; may be repeated')
        .argParser(collectAttributes)
        .default({}, 'none'),
    )
    .option('--language <code>', 'such as en-GB, for both directions')
    .option('--channel <name>', 'sent only if given')
    .optionsGroup('Scenario:')
    .option('--out <file>', 'where it is saved (default: recorded/NAME.yaml in the scenarios folder)')
    .option('--name <text>', 'name of the scenario (default: what the user says first)')
    .option('--replay <n>', 'conversations per round in which the scenario is tried out; 0 plays none', readCount(0), 5)
    .option('--force', 'replace the file if it exists')
    .optionsGroup('Playing:')
    .option('--concurrency <n>', 'conversations open at once while it is tried out', readCount(1))
    .option('--rate <n/s>', 'HTTP requests per second at most', readRate)
    .option('--turn-timeout <d>', 'for one reply (30s)', readDuration)
    .option('--no-color', 'no colours')
    .action(async (flags) => {
      const { runRecordCommand } = await import('./record-command.ts');
      end(await runRecordCommand(flags as Parameters<typeof runRecordCommand>[0]));
    });
}

/** Adds `import`. */
export function addImportCommand(program: Command, end: (code: number) => void): void {
  program
    .command('import')
    .argument('<files...>', 'records, exports, run directories, files of `poly test`')
    .description('turn conversations that happened into scenarios, without personal data')
    .addOption(
      new Option('--format <format>', 'what the files are, where their content does not tell').choices([
        'json',
        'csv',
        'run',
        'poly-test',
      ]),
    )
    .option('--names <file>', 'names of people to mask, one a line')
    .option('--out <dir>', 'where the scenarios are written (default: imported in the scenarios folder)')
    .option('--limit <n>', 'write so many scenarios at most', readCount(1))
    .option('--force', 'replace files that exist')
    .addOption(createConfigOption())
    .option('--no-color', 'no colours')
    .action(async (files: string[], flags) => {
      const { runImportCommand } = await import('./import-command.ts');
      end(await runImportCommand(files, flags as Parameters<typeof runImportCommand>[1]));
    });
}
