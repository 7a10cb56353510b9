// `rehearsal update`: after the agent was changed on purpose, takes what it says now into the scenarios, difference by
// difference. Only texts at the places of failed checks are changed; never in CI.
import { createPaint } from '../report/console/paint.ts';
import { renderRunCommand } from '../report/play-command.ts';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { DifferenceList, type Difference } from '../update/difference.ts';
import { suggestChange } from '../update/suggest-change.ts';
import { SuiteText } from '../update/suite-text.ts';
import { WorkingCopies } from '../update/working-copies.ts';
import type { Config } from './config.ts';
import { loadConfig } from './config-file.ts';
import { createAsker, takeIfAny, walkDifferences, type Decide, type Item } from './decide-differences.ts';
import { FAILED, OK, USAGE } from './exit-codes.ts';
import { Keyboard } from './keyboard.ts';
import { isCi } from './release-stamp.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { readStoredResults } from './stored-run.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { writeChanges } from './write-changes.ts';

/** Options of `update`. */
export interface UpdateFlags {
  readonly config?: string;
  readonly out?: string;
  readonly yes?: boolean;
  /** Ids of scenarios whose differences are taken. */
  readonly accept: readonly string[];
  readonly dryRun?: boolean;
  readonly color: boolean;
}

/** The code of a process that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Takes the differences of a stored run; gives the exit code of the process: 1 where some are left. */
export async function runUpdateCommand(run: string, flags: UpdateFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const refuse = (diagnostics: readonly Diagnostic[]): number => {
    showDiagnostics(diagnostics, new Map(), terminal, 'nothing was written');
    return USAGE;
  };
  const hindrance = findHindrance(flags);
  if (hindrance !== undefined) return refuse([hindrance]);
  const { config, diagnostics: configFindings } = await loadConfig(flags.config, process.cwd());
  if (hasErrors(configFindings)) return refuse(configFindings);
  const list = new DifferenceList();
  const { summary, diagnostics } = await readStoredResults(run, flags.out ?? config.out, (scenario) => {
    list.add(scenario);
  });
  if (summary === undefined) return refuse(diagnostics);
  const differences = list.list();
  const unknown = flags.accept.filter((id) => !differences.some((difference) => isAbout(difference, id)));
  if (unknown.length > 0) return refuse(unknown.map(describeUnknown));
  if (differences.length === 0) {
    terminal.out('No check of this run failed: there is nothing to take into the scenarios.\n');
    return OK;
  }
  const again = ['--rerun', run, ...(flags.out === undefined ? [] : ['--out', flags.out]), ...summary.run.play_options];
  return takeDifferences(differences, { config, flags, terminal, again });
}

interface Taking {
  readonly config: Config;
  readonly flags: UpdateFlags;
  readonly terminal: Terminal;
  /** Options that play what was changed. */
  readonly again: readonly string[];
}

async function takeDifferences(
  differences: readonly Difference[],
  { config, flags, terminal, again }: Taking,
): Promise<number> {
  const suite = new SuiteText(config.suiteFolder);
  const copies = new WorkingCopies(suite);
  const items = await suggestAll(differences, suite);
  const style = { columns: process.stdout.columns || 100, paint: createPaint(terminal.colour.out) };
  const walk = { copies, style, out: terminal.out };
  const decide = createDecider(flags) ?? createAsker(walk);
  if (!(await walkDifferences(items, { ...walk, decide }))) {
    terminal.out('\nStopped; nothing was written.\n');
    return INTERRUPTED;
  }
  const failedFiles = items.flatMap(({ difference }) => difference.failed.map(({ scenario }) => scenario.file));
  const code = await writeChanges(copies, { config, scenarioFiles: [...new Set(failedFiles)], terminal });
  const { taken } = copies;
  terminal.out(`\n${describeOutcome(taken, differences.length, copies.files.length)}\n`);
  if (copies.files.length > 0) terminal.out(`Play it again: ${renderRunCommand(again)}\n`);
  if (code !== OK) return code;
  return taken < differences.length ? FAILED : OK;
}

async function suggestAll(differences: readonly Difference[], suite: SuiteText): Promise<readonly Item[]> {
  const patterns = createPatternRunner();
  const items: Item[] = [];
  try {
    for (const difference of differences) {
      items.push({ difference, suggestion: await suggestChange(difference, suite, patterns) });
    }
    return items;
  } finally {
    await patterns.dispose();
  }
}

/** The decider for flags that answer every question beforehand. */
function createDecider({ yes, accept, dryRun }: UpdateFlags): Decide | undefined {
  if (dryRun === true) return () => Promise.resolve({ kind: 'leave' });
  if (yes === true) return (_item, proposal) => Promise.resolve(takeIfAny(proposal));
  if (accept.length === 0) return undefined;
  return ({ difference }, proposal) =>
    Promise.resolve(accept.some((id) => isAbout(difference, id)) ? takeIfAny(proposal) : { kind: 'leave' });
}

/** An id means its conversations too: `ID` covers `ID[premium]`. */
function isAbout({ failed }: Difference, id: string): boolean {
  return failed.some(({ scenario }) => scenario.id === id || scenario.id.startsWith(`${id}[`));
}

function findHindrance({ yes, accept, dryRun }: UpdateFlags): Diagnostic | undefined {
  if (isCi(process.env)) {
    const message = 'update changes scenarios so that the agent is right, which nobody would see in CI';
    return { code: 'not-in-ci', severity: 'error', message, hint: 'run it at your desk, and review the change' };
  }
  if (yes === true || dryRun === true || accept.length > 0 || Keyboard.isThere()) return undefined;
  const message = 'update asks about each difference, and there is no terminal to ask at';
  return { code: 'no-terminal', severity: 'error', message, hint: 'use --dry-run, --yes or --accept ID' };
}

function describeUnknown(id: string): Diagnostic {
  const message = `No scenario of this run that failed has the id \`${id}\``;
  return { code: 'unknown-id', severity: 'error', message, hint: '--dry-run shows all differences with their ids' };
}

function describeOutcome(taken: number, all: number, files: number): string {
  const what = `${taken} of ${all} difference${all === 1 ? '' : 's'}`;
  if (files === 0) return `${what} taken; nothing was written.`;
  return `${what} taken into ${files} file${files === 1 ? '' : 's'}.`;
}
