// `rehearsal validate`: checks scenario, agent, config and quarantine files, and sends nothing.
import path from 'node:path';
import type { LoadedAgents } from '../agent/load-agent.ts';
import { parseReportRequests } from '../report/report-request.ts';
import type { SuiteRequest } from '../scenario/load-suite.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { dropUnknownNames } from './broken-config.ts';
import { checkReportPlaces, planPlaces } from './check-report-places.ts';
import { checkSecrets } from './check-secrets.ts';
import type { Config } from './config.ts';
import { CONFIG_FILE, loadConfig } from './config-file.ts';
import { EMPTY, OK, USAGE } from './exit-codes.ts';
import { chooseTarget } from './resolve-target.ts';
import { annotateDiagnostics, applyStrictness, renderDiagnosticsJson, showDiagnostics } from './show-diagnostics.ts';
import { SuiteMemory } from './suite-memory.ts';
import { createTerminal } from './terminal.ts';

/** Options of `validate`. */
export interface ValidateFlags {
  readonly config?: string;
  readonly target?: string;
  readonly strict?: boolean;
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** What was looked at, for the line at the end. */
  readonly checked: { readonly scenarios: number; readonly agents: number };
}

/** Checks the files of the paths; gives the exit code of the process. */
export async function runValidateCommand(paths: readonly string[], flags: ValidateFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const found = await checkFiles(paths, flags);
  const diagnostics = applyStrictness(found.diagnostics, flags.strict === true);
  if (flags.format === 'json') {
    terminal.out(renderDiagnosticsJson(diagnostics));
    annotateDiagnostics(diagnostics, terminal);
  } else showDiagnostics(diagnostics, found.sources, terminal);
  if (hasErrors(diagnostics)) return USAGE;
  const { scenarios, agents } = found.checked;
  const outcome = diagnostics.length === 0 ? 'nothing is wrong' : 'no errors';
  if (flags.format === 'text') terminal.out(`${describeChecked(scenarios, agents)}: ${outcome}\n`);
  return scenarios + agents > 0 || isOnlyConfig(paths) ? OK : EMPTY;
}

async function checkFiles(paths: readonly string[], flags: ValidateFlags): Promise<Findings> {
  const cwd = process.cwd();
  const named = paths.find((file) => path.basename(file) === CONFIG_FILE);
  const loaded = await loadConfig(named ?? flags.config, cwd);
  const { config } = loaded;
  const others = paths.filter((file) => file !== named);
  const agentPaths = await listAgentFiles(others);
  const scenarioPaths = others.filter((file) => !agentPaths.includes(file));
  const fromSuite = agentPaths.map((file) => path.relative(config.suiteFolder, path.resolve(cwd, file)));
  const agents = await checkAgents(paths.length === 0 ? listConfiguredAgents(config) : fromSuite, config.suiteFolder);
  const suite = await checkSuite(paths.length === 0 ? config.defaultPaths : scenarioPaths, config, flags);
  const sources = new Map([...loaded.sources, ...agents.sources, ...suite.sources]);
  const reports = parseReportRequests(config.reporters ?? [], config.suiteFolder);
  const lost = checkReportPlaces(reports.requests, planPlaces(config.out));
  const ofSuite = dropUnknownNames(suite.diagnostics, loaded);
  const found = [...loaded.diagnostics, ...reports.diagnostics, ...lost, ...agents.diagnostics, ...ofSuite];
  const diagnostics = [...found, ...checkSecrets(sources, config)];
  if (diagnostics.length === 0) suite.remember();
  return { diagnostics, sources, checked: { scenarios: suite.scenarios, agents: agents.agents.length } };
}

/** What was found in a suite. */
interface CheckedSuite extends Omit<Findings, 'checked'> {
  readonly scenarios: number;
  /** To be called where nothing is wrong with the suite, nor with anything beside it. */
  readonly remember: () => void;
}

async function checkSuite(paths: readonly string[], config: Config, flags: ValidateFlags): Promise<CheckedSuite> {
  const remember = (): void => undefined;
  if (paths.length === 0) return { diagnostics: [], sources: new Map(), scenarios: 0, remember };
  const chosen = chooseTarget(flags, config);
  // Files can be checked without a target, but not with one that there isn't.
  const unknown = 'diagnostic' in chosen && flags.target !== undefined ? [chosen.diagnostic] : [];
  const request: SuiteRequest = {
    paths,
    cwd: process.cwd(),
    suiteFolder: config.suiteFolder,
    quarantine: config.quarantine,
    target: { name: 'diagnostic' in chosen ? '' : chosen.name, known: [...config.targets.keys()] },
    variants: config.variants,
    configVars: config.vars,
    flagVars: new Map(),
  };
  const isWhole = paths === config.defaultPaths;
  // What the quarantine names must be among the paths where they are all that the config has.
  const memory = new SuiteMemory(request, isWhole ? 'validate all' : 'validate');
  const { known, seen } = await memory.recall();
  if (known !== undefined) {
    return { diagnostics: unknown, sources: known.sources, scenarios: known.scenarios, remember };
  }
  const { checkScenarios } = await import('./check-scenarios.ts');
  const suite = await checkScenarios({ request, config, isWhole, seen });
  return {
    diagnostics: [...unknown, ...suite.diagnostics],
    sources: suite.sources,
    scenarios: suite.scenarios.length,
    remember: () => {
      memory.remember(suite);
    },
  };
}

async function listAgentFiles(paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const { isAgentFile } = await import('./agent-file.ts');
  return paths.filter((file) => isAgentFile(file));
}

async function checkAgents(agents: readonly string[], folder: string): Promise<LoadedAgents> {
  if (agents.length === 0) return { agents: [], diagnostics: [], sources: new Map() };
  const { loadAgents } = await import('../agent/load-agent.ts');
  return loadAgents(agents, folder);
}

/** Agent files that the config's simulated targets name; the built-in ones are ours to check. */
function listConfiguredAgents(config: Config): readonly string[] {
  const named = [...config.targets.values()].flatMap(({ simulated }) => simulated ?? []);
  return [...new Set(named)].filter((agent) => /[./\\]/.test(agent));
}

function isOnlyConfig(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((file) => path.basename(file) === CONFIG_FILE);
}

function describeChecked(scenarios: number, agents: number): string {
  const parts = [
    scenarios > 0 || agents === 0 ? `${scenarios} scenario${scenarios === 1 ? '' : 's'}` : '',
    agents > 0 ? `${agents} agent file${agents === 1 ? '' : 's'}` : '',
  ];
  return `${parts.filter((part) => part !== '').join(' and ')} checked`;
}
