// `rehearsal validate`: checks scenario, agent, config and quarantine files, and sends nothing.
import { statSync } from 'node:fs';
import path from 'node:path';
import { AGENT_SCHEMA } from '../agent/agent-schema.ts';
import { loadAgents } from '../agent/load-agent.ts';
import type { JsonObject } from '../base/json.ts';
import { parseReportRequests } from '../report/report-request.ts';
import { SCENARIO_SCHEMA } from '../scenario/scenario-schema.ts';
import { checkConsistency } from '../scenario/check-consistency.ts';
import { loadSuite } from '../scenario/load-suite.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { getValue } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { dropUnknownNames } from './broken-config.ts';
import { checkSecrets } from './check-secrets.ts';
import type { Config } from './config.ts';
import { CONFIG_FILE, loadConfig } from './config-file.ts';
import { EMPTY, OK, USAGE } from './exit-codes.ts';
import { loadQuarantine } from './load-quarantine.ts';
import { chooseTarget } from './resolve-target.ts';
import { annotateDiagnostics, applyStrictness, renderDiagnosticsJson, showDiagnostics } from './show-diagnostics.ts';
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
  const agentPaths = paths.filter((file) => isAgentFile(file));
  const scenarioPaths = paths.filter((file) => !agentPaths.includes(file) && file !== named);
  const fromSuite = agentPaths.map((file) => path.relative(config.suiteFolder, path.resolve(cwd, file)));
  const agents = await loadAgents(paths.length === 0 ? listConfiguredAgents(config) : fromSuite, config.suiteFolder);
  const wanted = paths.length === 0 ? config.defaultPaths : scenarioPaths;
  const suite = await checkScenarios(wanted, config, flags);
  const sources = new Map([...loaded.sources, ...agents.sources, ...suite.sources]);
  const reports = parseReportRequests(config.reporters ?? [], config.suiteFolder);
  const ofSuite = dropUnknownNames(suite.diagnostics, loaded);
  const found = [...loaded.diagnostics, ...reports.diagnostics, ...agents.diagnostics, ...ofSuite];
  return {
    diagnostics: checkSecrets(found, sources, config),
    sources,
    checked: { scenarios: suite.scenarios, agents: agents.agents.length },
  };
}

async function checkScenarios(
  paths: readonly string[],
  config: Config,
  flags: ValidateFlags,
): Promise<Omit<Findings, 'checked'> & { readonly scenarios: number }> {
  if (paths.length === 0) return { diagnostics: [], sources: new Map(), scenarios: 0 };
  const chosen = chooseTarget(flags, config);
  // Files can be checked without a target, but not with one that there isn't.
  const unknown = 'diagnostic' in chosen && flags.target !== undefined ? [chosen.diagnostic] : [];
  const name = 'diagnostic' in chosen ? '' : chosen.name;
  const suite = await loadSuite({
    paths,
    cwd: process.cwd(),
    suiteFolder: config.suiteFolder,
    quarantine: config.quarantine,
    target: { name, known: [...config.targets.keys()] },
    variants: config.variants,
    configVars: config.vars,
    flagVars: new Map(),
  });
  // What stands in a file with an error may not be what was meant.
  const broken = new Set(
    suite.diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file),
  );
  const sound = suite.scenarios.filter(({ place }) => !broken.has(place.file));
  const consistency = checkConsistency(sound, name);
  const quarantine = loadQuarantine(config, { scenarios: suite.scenarios, isWhole: paths === config.defaultPaths });
  return {
    diagnostics: [...unknown, ...suite.diagnostics, ...consistency, ...quarantine.diagnostics],
    sources: new Map([...suite.sources, ...quarantine.sources]),
    scenarios: suite.scenarios.length,
  };
}

/** Agent files that the config's simulated targets name; the built-in ones are ours to check. */
function listConfiguredAgents(config: Config): readonly string[] {
  const named = [...config.targets.values()].flatMap(({ simulated }) => simulated ?? []);
  return [...new Set(named)].filter((agent) => /[./\\]/.test(agent));
}

/** Keys that stand in agent files only, and in scenario and fragment files only. */
const AGENT_KEYS = keysOf(AGENT_SCHEMA).difference(keysOf(SCENARIO_SCHEMA));
const SCENARIO_KEYS = keysOf(SCENARIO_SCHEMA).difference(keysOf(AGENT_SCHEMA));

/** Keys of an agent's greeting that no scenario expects of one. */
const REACTION_KEYS = keysOf(definitionOf(AGENT_SCHEMA, 'reaction')).difference(
  keysOf(definitionOf(SCENARIO_SCHEMA, 'greeting')),
);

/** Tells an agent file by its keys; where those tell nothing, by its greeting, which says something there. */
function isAgentFile(file: string): boolean {
  if (!/\.ya?ml$/iu.test(file) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const { source } = readSource(file, file);
  const root = source && readYaml(source).documents[0];
  if (root?.kind !== 'mapping') return false;
  const keys = new Set(root.entries.map(({ key }) => key));
  if (!keys.isDisjointFrom(SCENARIO_KEYS)) return false;
  return !keys.isDisjointFrom(AGENT_KEYS) || isReaction(getValue(root, 'greeting'));
}

function isReaction(greeting: YamlNode | undefined): boolean {
  if (greeting?.kind !== 'mapping') return greeting !== undefined;
  return greeting.entries.some(({ key }) => REACTION_KEYS.has(key));
}

function definitionOf(schema: JsonObject, name: string): JsonObject {
  return (schema['definitions'] as JsonObject)[name] as JsonObject;
}

function keysOf(schema: JsonObject): ReadonlySet<string> {
  return new Set(Object.keys(schema['properties'] as JsonObject));
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
