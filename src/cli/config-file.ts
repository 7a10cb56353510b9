// Finds and reads rehearsal.config.yaml and the .env beside it. Nothing is looked up in the environment before it is used.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { JsonValue } from '../base/json.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { suggest } from '../text/suggest.ts';
import { checkOneDocument } from '../yaml/check-one-document.ts';
import { checkSchema } from '../yaml/check-schema.ts';
import { readSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { getValue, placeOf, textOf, toJson } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import type { Config, LoadedConfig, TargetConfig } from './config.ts';
import { listTexts, parseTarget, type ConfigReading } from './config-target.ts';
import { fillEnvironment } from './config-text.ts';
import { readDurationAt, readRateAt, readTimeZoneAt } from './config-values.ts';
import validate from './generated/validate-config.js';
import { hideCredentials } from './hide-credentials.ts';
import { hideSecretsOf } from './hide-secrets.ts';

/** Name of the config file. */
export const CONFIG_FILE = 'rehearsal.config.yaml';

const DEFAULT_OUT = 'reports';
const DEFAULT_SCENARIOS = 'scenarios';

/**
 * Loads the config: the named file, else the nearest one from `cwd` upwards, else one that says nothing. What the process
 * says from here on shows none of its credentials.
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<LoadedConfig> {
  const loaded = await readConfigFile(named, cwd);
  hideSecretsOf(loaded.config);
  return loaded;
}

async function readConfigFile(named: string | undefined, cwd: string): Promise<LoadedConfig> {
  const file = named === undefined ? findUpwards(cwd) : path.resolve(cwd, named);
  if (file === undefined)
    return { config: createEmpty(cwd, cwd, readEnvironment(cwd).env), diagnostics: [], sources: new Map() };
  const suiteFolder = path.dirname(file);
  const shownAs = path.basename(file);
  const { env, diagnostics: envFindings } = readEnvironment(suiteFolder);
  const empty = { ...createEmpty(suiteFolder, cwd, env), file: shownAs };
  const { source, diagnostics } = await Promise.resolve(readSource(file, shownAs));
  const found = [...envFindings, ...diagnostics];
  if (source === undefined) return { config: empty, diagnostics: found, sources: new Map() };
  const parsed = parseConfig(source, empty, cwd);
  const all = hideCredentials([...found, ...parsed.diagnostics], source);
  return { config: parsed.config, diagnostics: all, sources: new Map([[shownAs, source]]) };
}

function parseConfig(
  source: SourceFile,
  empty: Config,
  cwd: string,
): { config: Config; diagnostics: readonly Diagnostic[] } {
  const yaml = readYaml(source);
  const diagnostics = [...yaml.diagnostics, ...checkOneDocument(yaml.documents, 'A config file')];
  const [root] = yaml.documents;
  if (!root || hasErrors(diagnostics)) return { config: empty, diagnostics };
  diagnostics.push(...checkSchema(root, validate));
  if (root.kind !== 'mapping' || hasErrors(diagnostics)) return { config: empty, diagnostics };
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  return { config: readConfig(root, empty, { env: empty.env, cwd, report }), diagnostics };
}

function readConfig(root: YamlMapping, empty: Config, reading: ConfigReading): Config {
  const { report, cwd } = reading;
  const out = stringOf(root, 'out');
  const baseline = stringOf(root, 'baseline');
  const targets = readTargets(root, reading);
  const reporters = getValue(root, 'reporters');
  const timeouts = getValue(root, 'timeouts');
  const limit = (key: string): number | undefined =>
    timeouts?.kind === 'mapping' ? readDurationAt(getValue(timeouts, key), report) : undefined;
  const values = {
    defaultTarget: readDefaultTarget(root, targets, report),
    concurrency: numberOf(root, 'concurrency'),
    rate: readRateAt(getValue(root, 'rate'), report),
    retries: numberOf(root, 'retries'),
    repeat: numberOf(root, 'repeat'),
    passRate: numberOf(root, 'pass_rate'),
    order: stringOf(root, 'order') as Config['order'],
    reporters: reporters && listTexts(reporters),
    out: namedOut() ?? (out && locateInSuite(out, empty.suiteFolder, cwd)),
    baseline: baseline && locateInSuite(baseline, empty.suiteFolder, cwd),
    history: readHistoryKey(root, empty.suiteFolder, cwd),
    quarantine: stringOf(root, 'quarantine'),
  };
  return {
    ...empty,
    ...dropUndefined(values),
    targets,
    variants: readVariants(root, reading),
    vars: readValues(root, 'vars', reading),
    holdsEnvironment: ['variants', 'vars'].some((key) => mentionsEnvironment(getValue(root, key))),
    timeouts: dropUndefined({ turnMs: limit('turn'), scenarioMs: limit('scenario'), runMs: limit('run') }),
    timeZone: readTimeZoneAt(getValue(root, 'timezone'), report) ?? empty.timeZone,
  };
}

function readVariants(root: YamlMapping, reading: ConfigReading): ReadonlyMap<string, string> {
  const values = [...readValues(root, 'variants', reading)];
  return new Map(values.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function readTargets(root: YamlMapping, reading: ConfigReading): ReadonlyMap<string, TargetConfig> {
  const targets = getValue(root, 'targets');
  if (targets?.kind !== 'mapping') return new Map();
  return new Map(targets.entries.map((entry) => [entry.key, parseTarget(entry, reading)]));
}

function readDefaultTarget(
  root: YamlMapping,
  targets: ReadonlyMap<string, TargetConfig>,
  report: ConfigReading['report'],
): string | undefined {
  const node = getValue(root, 'default_target');
  const name = node && textOf(node);
  if (node === undefined || name === undefined || targets.has(name)) return name;
  const near = suggest(name, targets.keys());
  const hint = near === undefined ? `the targets are ${[...targets.keys()].join(', ')}` : `did you mean \`${near}\`?`;
  const message = `\`${name}\` is not one of the targets`;
  report({
    code: 'unknown-target',
    severity: 'error',
    message,
    place: placeOf(node),
    ...(targets.size > 0 && { hint }),
  });
  return name;
}

/** Values by name; a text among them may read the environment. */
function readValues(root: YamlMapping, key: string, { env, report }: ConfigReading): ReadonlyMap<string, JsonValue> {
  const node = getValue(root, key);
  if (node?.kind !== 'mapping') return new Map();
  return new Map(
    node.entries.map(({ key: name, value }): [string, JsonValue] => {
      const json = toJson(value);
      if (typeof json !== 'string') return [name, json];
      const filled = fillEnvironment(json, value, env);
      if ('text' in filled) return [name, filled.text];
      report(filled.diagnostic);
      return [name, json];
    }),
  );
}

/** Also true for a text that only looks like it. */
function mentionsEnvironment(node: YamlNode | undefined): boolean {
  return node !== undefined && JSON.stringify(toJson(node)).includes('${env.');
}

/** `process.env` over the `.env` of a folder. */
function readEnvironment(folder: string): { env: Config['env']; diagnostics: readonly Diagnostic[] } {
  const file = path.join(folder, '.env');
  if (!existsSync(file)) return { env: process.env, diagnostics: [] };
  try {
    return { env: { ...parseEnv(readFileSync(file, 'utf8')), ...process.env }, diagnostics: [] };
  } catch (error) {
    const message = `The file .env beside the config can't be read: ${error instanceof Error ? error.message : String(error)}`;
    return { env: process.env, diagnostics: [{ code: 'unreadable-file', severity: 'error', message }] };
  }
}

function findUpwards(from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_FILE);
    if (existsSync(file)) return file;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function createEmpty(suiteFolder: string, cwd: string, env: Config['env']): Config {
  return {
    suiteFolder,
    targets: new Map(),
    variants: new Map(),
    vars: new Map(),
    holdsEnvironment: false,
    timeouts: {},
    timeZone: 'UTC',
    out: namedOut() ?? locateInSuite(DEFAULT_OUT, suiteFolder, cwd),
    defaultPaths: [locateInSuite(DEFAULT_SCENARIOS, suiteFolder, cwd)],
    env,
  };
}

/** Commands that read stored runs have no `--out` for them, and look where `run` put them. Empty is as good as not set. */
function namedOut(): string | undefined {
  return process.env['REHEARSAL_OUT'] || undefined;
}

/** A path of the suite as it is reached from the working directory. */
function locateInSuite(written: string, suiteFolder: string, cwd: string): string {
  return path.relative(cwd, path.resolve(suiteFolder, written)) || '.';
}

/** `true` is what holds without the key. */
function readHistoryKey(root: YamlMapping, suiteFolder: string, cwd: string): string | false | undefined {
  const node = getValue(root, 'history');
  if (node?.kind !== 'scalar' || node.value === true) return undefined;
  return node.value === false ? false : locateInSuite(textOf(node) ?? '', suiteFolder, cwd);
}

function numberOf(root: YamlMapping, key: string): number | undefined {
  const node = getValue(root, key);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

function stringOf(root: YamlMapping, key: string): string | undefined {
  const node = getValue(root, key);
  return node && textOf(node);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that it does not stand in the way of a default. */
function dropUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
