// The options that several commands share, with their types. Flags win over the environment (REHEARSAL_…), and that over
// the config file.
import { Option, type Command } from 'commander';
import {
  collectAssignments,
  readCount,
  readDuration,
  readList,
  readRate,
  readShard,
  readShare,
} from './option-values.ts';

/** Where the agent is. */
export interface TargetFlags {
  readonly config?: string;
  readonly target?: string;
  readonly baseUrl?: string;
  readonly accountId?: string;
  readonly projectId?: string;
  readonly apiVersion?: string;
}

/** Which scenarios, and with what values. */
export interface SelectionFlags {
  readonly tags?: string;
  readonly grep?: string;
  readonly order?: 'file' | 'random';
  readonly seed?: number;
  readonly shard?: { readonly index: number; readonly total: number };
  readonly timings?: string;
  readonly rerun?: string;
  readonly var: ReadonlyMap<string, string>;
  readonly allowOnly?: boolean;
  readonly strict?: boolean;
}

/** How scenarios are played. */
export interface PlayFlags {
  readonly concurrency?: number;
  readonly rate?: number;
  readonly turnTimeout?: number;
  readonly scenarioTimeout?: number;
  readonly runTimeout?: number;
  readonly retries?: number;
  readonly repeat?: number;
  readonly passRate?: number;
  readonly maxFailures?: number;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

/** What a run is held against, and what makes it fail. */
export interface GateFlags {
  readonly baseline?: string;
  readonly failOn?: readonly string[];
}

/** What is written and shown. */
export interface OutputFlags {
  readonly reporter?: readonly string[];
  readonly junitDialect?: 'rich' | 'jenkins' | 'surefire' | 'ant';
  readonly out?: string;
  readonly profile?: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** All options of `run`. */
export type RunFlags = TargetFlags & SelectionFlags & PlayFlags & GateFlags & OutputFlags;

/** Options of `compare`. */
export type CompareFlags = Pick<TargetFlags, 'config'> &
  SelectionFlags &
  PlayFlags &
  Pick<OutputFlags, 'out' | 'meta' | 'color'> & {
    readonly failOn?: readonly string[];
    readonly format: 'text' | 'json' | 'markdown';
  };

/** Adds the options that say where the agent is. */
export function addTargetOptions(command: Command): Command {
  return command
    .optionsGroup('Target:')
    .addOption(new Option('--target <name>', 'which target of the config').env('REHEARSAL_TARGET'))
    .addOption(new Option('--base-url <url>', "in place of the target's own").env('REHEARSAL_BASE_URL'))
    .addOption(new Option('--account-id <id>', "in place of the target's own").env('REHEARSAL_ACCOUNT_ID'))
    .addOption(new Option('--project-id <id>', "in place of the target's own").env('REHEARSAL_PROJECT_ID'))
    .addOption(new Option('--api-version <v>', "in place of the target's own (v1)").env('REHEARSAL_API_VERSION'))
    .addOption(createConfigOption());
}

/** Creates `--config`, which every command has that reads the config. */
export function createConfigOption(): Option {
  const description = 'default: rehearsal.config.yaml, here or in a folder above';
  return new Option('--config <file>', description).env('REHEARSAL_CONFIG');
}

/** Adds the options that say which scenarios. */
export function addSelectionOptions(command: Command): Command {
  return command
    .optionsGroup('Selection:')
    .option('--tags <expr>', 'for example "billing and (smoke or nightly) and not slow"')
    .option('--grep <text>', 'scenarios whose id or name contains the text')
    .addOption(
      new Option('--order <order>', 'order of play (default: file)').choices(['file', 'random']).env('REHEARSAL_ORDER'),
    )
    .option('--seed <n>', 'seed of the random order', readCount(0))
    .option('--shard <i/n>', 'the i-th of n disjoint parts', readShard)
    .option('--timings <run>', 'a stored run, or history: earlier durations balance the shards')
    .option('--rerun <run>', 'what did not pass, or did not run, in a stored run')
    .addOption(createAssignments('--var <name=value>', 'a variable for ${name}; may be repeated'))
    .option('--allow-only', 'accept `only: true` in CI')
    .option('--strict', 'warnings are errors');
}

/** Adds the options that say how scenarios are played. */
export function addPlayOptions(command: Command): Command {
  return command
    .optionsGroup('Playing:')
    .addOption(
      new Option('--concurrency <n>', 'conversations open at once (10)')
        .env('REHEARSAL_CONCURRENCY')
        .argParser(readCount(1)),
    )
    .addOption(
      new Option('--rate <n/s>', 'HTTP requests per second at most, retries included')
        .env('REHEARSAL_RATE')
        .argParser(readRate),
    )
    .addOption(
      new Option('--turn-timeout <d>', 'for one reply (30s)').env('REHEARSAL_TURN_TIMEOUT').argParser(readDuration),
    )
    .addOption(
      new Option('--scenario-timeout <d>', 'for one conversation (5m)')
        .env('REHEARSAL_SCENARIO_TIMEOUT')
        .argParser(readDuration),
    )
    .addOption(
      new Option('--run-timeout <d>', 'for the whole run (none)').env('REHEARSAL_RUN_TIMEOUT').argParser(readDuration),
    )
    .addOption(
      new Option('--retries <n>', 'new attempts after a failed or errored one (0)')
        .env('REHEARSAL_RETRIES')
        .argParser(readCount(0)),
    )
    .addOption(
      new Option('--repeat <n>', 'play each scenario n times (1)').env('REHEARSAL_REPEAT').argParser(readCount(1)),
    )
    .addOption(
      new Option('--pass-rate <p>', 'share of the repeats that must pass (1.0)')
        .env('REHEARSAL_PASS_RATE')
        .argParser(readShare),
    )
    .option('--max-failures <n>', 'start nothing more after n failures', readCount(1))
    .option('--dry-run', 'validate, show what would run, send nothing');
}

/** Adds the options that say what a run is held against. */
export function addGateOptions(command: Command): Command {
  return command
    .optionsGroup('Gating:')
    .addOption(
      new Option('--baseline <run>', 'a stored run or a baseline file: what got worse, better, stays broken').env(
        'REHEARSAL_BASELINE',
      ),
    )
    .addOption(
      new Option(
        '--fail-on <list>',
        'what makes the exit code 1: failed (default), flaky, quarantined-pass; with a baseline regressions, slower=20%',
      )
        .env('REHEARSAL_FAIL_ON')
        .argParser(readList),
    );
}

/** Adds the options of a run that say what is written and shown. */
export function addOutputOptions(command: Command): Command {
  command
    .optionsGroup('Output:')
    .addOption(createAssignments('--meta <key=value>', 'a release stamp for the reports; may be repeated'));
  return addReportOptions(command)
    .addOption(new Option('--out <dir>', 'parent of the run directory (reports)').env('REHEARSAL_OUT'))
    .option('--profile <file>', 'where the time went, for Chrome or Perfetto to show');
}

/** Adds the options that say which reports are made, and how. */
export function addReportOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(
      new Option('--reporter <list>', 'console,junit,html,json,markdown,github,ctrf,tap; junit=PATH names the file')
        .env('REHEARSAL_REPORTER')
        .argParser(readList),
    )
    .addOption(
      new Option('--junit-dialect <name>', 'for strict readers (default: rich)').choices([
        'rich',
        'jenkins',
        'surefire',
        'ant',
      ]),
    )
    .option('--quiet', 'failures and totals only')
    .option('--verbose', 'every scenario, and every request without its credentials')
    .option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured too');
}

/** Creates an option that takes `NAME=VALUE`, and may be repeated. */
export function createAssignments(flags: string, description: string): Option {
  return new Option(flags, description).argParser(collectAssignments).default(new Map<string, string>(), 'none');
}
