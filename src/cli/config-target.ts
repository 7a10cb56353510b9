// One target of a config file: what it is reached by, and where its credentials come from.
import { parseStudioUrl, regionBaseUrl, type Region } from '../chat/base-url.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { getValue, placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import type { Config, ConfigText, TargetConfig } from './config.ts';
import { isFromEnvironment, readConfigText } from './config-text.ts';
import { readRateAt } from './config-values.ts';

/** What reading a config needs. */
export interface ConfigReading {
  readonly env: Config['env'];
  /** The working directory. */
  readonly cwd: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Ways to say where an agent is; a target has one of them. */
const WAYS = ['simulated', 'region', 'studio_url', 'base_url'];

/** Reads one entry of `targets`, which fits the schema. */
export function parseTarget({ key: name, keySpan, value }: YamlEntry, reading: ConfigReading): TargetConfig {
  const place = placeOf(keySpan);
  if (value.kind !== 'mapping') return { name, place };
  checkWays(value, reading);
  const concurrency = scalarOf(value, 'concurrency');
  const insecure = scalarOf(value, 'insecure');
  const rate = readRateAt(getValue(value, 'rate'), reading.report);
  return {
    name,
    place,
    ...parseAddress(value, reading),
    ...parseTexts(value, reading),
    ...(typeof concurrency === 'number' && { concurrency }),
    ...(rate !== undefined && { rate }),
    ...(typeof insecure === 'boolean' && { insecure }),
  };
}

function checkWays(target: YamlMapping, { report }: ConfigReading): void {
  const [first, second] = target.entries.filter(({ key }) => WAYS.includes(key));
  if (first === undefined || second === undefined) return;
  report({
    code: 'conflicting-keys',
    severity: 'error',
    message: `A target has one of ${WAYS.map((way) => `\`${way}\``).join(', ')}, and this one has \`${first.key}\` and \`${second.key}\``,
    place: placeOf(second.keySpan),
    hint: 'leave one of them out, or make two targets',
  });
}

function parseAddress(
  target: YamlMapping,
  { report }: ConfigReading,
): Pick<TargetConfig, 'simulated' | 'baseUrl' | 'accountId' | 'projectId'> {
  const simulated = getValue(target, 'simulated');
  if (simulated !== undefined) return { simulated: listTexts(simulated) };
  const region = getValue(target, 'region');
  if (region !== undefined) return { baseUrl: constant(regionBaseUrl(textOf(region) as Region)) };
  const studio = getValue(target, 'studio_url');
  if (studio === undefined) return {};
  const parsed = parseStudioUrl(textOf(studio) ?? '');
  if ('reason' in parsed) {
    const message = `\`studio_url\` ${parsed.reason}`;
    report({ code: 'bad-studio-url', severity: 'error', message, place: placeOf(studio) });
    return {};
  }
  return {
    baseUrl: constant(regionBaseUrl(parsed.region)),
    accountId: constant(parsed.accountId),
    projectId: constant(parsed.projectId),
  };
}

type Texts = Pick<TargetConfig, 'baseUrl' | 'accountId' | 'projectId' | 'apiVersion' | 'apiKey' | 'token' | 'caFile'>;

/** Keys that hold text, and what they are called inside. */
const TEXT_KEYS: Readonly<Record<string, keyof Texts>> = {
  base_url: 'baseUrl',
  account_id: 'accountId',
  project_id: 'projectId',
  api_version: 'apiVersion',
  api_key: 'apiKey',
  token: 'token',
  ca_file: 'caFile',
};

const CREDENTIALS = ['api_key', 'token'];

function parseTexts(target: YamlMapping, { env, report }: ConfigReading): Texts {
  const texts: Partial<Record<keyof Texts, ConfigText>> = {};
  for (const { key, keySpan, value } of target.entries) {
    const property = TEXT_KEYS[key];
    if (property === undefined) continue;
    if (CREDENTIALS.includes(key) && !isFromEnvironment(textOf(value) ?? '')) {
      report(describeLiteral(key, { ...keySpan, end: value.end }));
    } else {
      texts[property] = readConfigText(value, env, report);
    }
  }
  return texts;
}

function describeLiteral(key: string, span: Parameters<typeof placeOf>[0]): Diagnostic {
  return {
    code: 'literal-credential',
    severity: 'error',
    message: `\`${key}\` must come from the environment, not from a file`,
    place: placeOf(span),
    hint: `write ${key}: \${env.NAME}, and change the credential if this file was ever shared`,
    secret: true,
  };
}

function constant(text: string): ConfigText {
  return () => ({ text });
}

function scalarOf(mapping: YamlMapping, key: string): unknown {
  const node = getValue(mapping, key);
  return node?.kind === 'scalar' ? node.value : undefined;
}

/** The texts of a text or a list. */
export function listTexts(node: YamlNode): readonly string[] {
  return (node.kind === 'list' ? node.items : [node]).flatMap((item) => textOf(item) ?? []);
}
