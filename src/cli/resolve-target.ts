// Which agent a run talks to: the target of the config, with what the flags put in its place.
import path from 'node:path';
import { checkPathSegment, isLoopback, parseBaseUrl } from '../chat/base-url.ts';
import type { AgentAddress } from '../chat/base-url.ts';
import { checkCredential, Credentials } from '../chat/credentials.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import type { Config, ConfigText, TargetConfig } from './config.ts';
import { KEY_VARIABLE, listHidden, TOKEN_VARIABLE } from './known-secrets.ts';
import type { TargetFlags } from './options.ts';

/** Name of a target that no config has: it is given by flags alone. */
const UNNAMED = 'command-line';

/** The target that is chosen, by name; its address and credentials are not looked at yet. */
export interface ChosenTarget {
  readonly name: string;
  readonly target: TargetConfig | undefined;
}

/** An agent behind the Chat API, with everything that a client needs. */
export interface ApiTarget {
  readonly address: AgentAddress;
  readonly credentials: Credentials;
  /** Values that must appear nowhere. */
  readonly secrets: readonly string[];
  readonly extraCa: string | undefined;
  readonly insecure: boolean;
}

/** Chooses the target: the flag's, the config's default, the only one, or one made of flags alone. */
export function chooseTarget(flags: TargetFlags, config: Config): ChosenTarget | { readonly diagnostic: Diagnostic } {
  const names = [...config.targets.keys()];
  const isGivenByFlags = flags.baseUrl !== undefined && flags.accountId !== undefined && flags.projectId !== undefined;
  const wanted = flags.target ?? (isGivenByFlags ? undefined : (config.defaultTarget ?? onlyOne(names)));
  if (wanted === undefined) return isGivenByFlags ? { name: UNNAMED, target: undefined } : describeNoTarget(names);
  const target = config.targets.get(wanted);
  if (target !== undefined || isGivenByFlags) return { name: wanted, target };
  return describeUnknownTarget(wanted, names);
}

/** Looks up address and credentials; every missing or bad part is a finding. */
export async function resolveApiTarget(
  chosen: ChosenTarget,
  flags: TargetFlags,
  config: Config,
): Promise<{ api?: ApiTarget; diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const { target } = chosen;
  const read = (flag: string | undefined, fromConfig: ConfigText | undefined, missing: () => Diagnostic): string => {
    if (flag !== undefined) return flag;
    const value = fromConfig?.() ?? { diagnostic: missing() };
    if ('text' in value) return value.text;
    diagnostics.push(value.diagnostic);
    return '';
  };
  const part = (name: string, option: string) => (): Diagnostic => describeMissingPart(chosen, name, option);
  const credential = (variable: string) => (): ReturnType<ConfigText> => readVariable(variable, config.env);
  const baseUrl = read(flags.baseUrl, target?.baseUrl, part('region (or studio_url, or base_url)', '--base-url'));
  const accountId = read(flags.accountId, target?.accountId, part('account_id', '--account-id'));
  const projectId = read(flags.projectId, target?.projectId, part('project_id', '--project-id'));
  const version =
    flags.apiVersion ??
    (target?.apiVersion ? read(undefined, target.apiVersion, part('api_version', '--api-version')) : 'v1');
  const apiKey = read(undefined, target?.apiKey ?? credential(KEY_VARIABLE), part('api_key', ''));
  const token = read(undefined, target?.token ?? credential(TOKEN_VARIABLE), part('token', ''));
  const extraCa = await readExtraCa(target, config.suiteFolder, diagnostics);
  if (diagnostics.length > 0) return { diagnostics };

  const parsed = parseBaseUrl(baseUrl);
  const segments = { 'account id': accountId, 'project id': projectId, 'API version': version };
  const problems = [
    ...Object.entries(segments).map(([name, text]) => describeBadSegment(name, text)),
    'reason' in parsed ? describeBadUrl(baseUrl, parsed.reason) : undefined,
    checkCredential('the API key', apiKey),
    checkCredential('the connector token', token),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0 || 'reason' in parsed) return { diagnostics: problems };
  const address = { baseUrl: parsed.baseUrl, version, accountId, projectId };
  const secrets = [...new Set([apiKey, token, ...listHidden(config)])];
  const credentials = new Credentials(apiKey, token, secrets);
  return {
    api: { address, credentials, secrets, extraCa, insecure: target?.insecure ?? false },
    diagnostics: checkEncrypted(parsed.baseUrl),
  };
}

/** Credentials that leave the machine unencrypted are worth a warning. */
function checkEncrypted(baseUrl: string): readonly Diagnostic[] {
  if (baseUrl.startsWith('https:') || isLoopback(baseUrl)) return [];
  const message = `The base URL \`${baseUrl}\` is not encrypted: key and token can be read on the way`;
  return [{ code: 'unencrypted-url', severity: 'warning', message, hint: 'write https://' }];
}

async function readExtraCa(
  target: TargetConfig | undefined,
  suiteFolder: string,
  diagnostics: Diagnostic[],
): Promise<string | undefined> {
  const file = target?.caFile?.();
  if (file === undefined) return undefined;
  const { readCaFile } = await import('../chat/ca-file.ts');
  const read = 'text' in file ? await readCaFile(path.resolve(suiteFolder, file.text)) : file;
  if ('pem' in read) return read.pem;
  diagnostics.push(read.diagnostic);
  return undefined;
}

function readVariable(name: string, env: Config['env']): ReturnType<ConfigText> {
  const text = env[name];
  if (text !== undefined && text !== '') return { text };
  return {
    diagnostic: {
      code: 'missing-variable',
      severity: 'error',
      message: `The environment variable ${name} is not set`,
      hint: 'credentials come from the environment only; a .env beside the config is read too',
    },
  };
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

function describeNoTarget(names: readonly string[]): { diagnostic: Diagnostic } {
  const message =
    names.length === 0 ? 'There is no target to play against' : `Which target? The config has ${names.join(', ')}`;
  const hint =
    names.length === 0
      ? 'write a rehearsal.config.yaml with `targets`, or give --base-url, --account-id and --project-id'
      : 'choose one with --target NAME, or set `default_target`';
  return { diagnostic: { code: 'no-target', severity: 'error', message, hint } };
}

function describeUnknownTarget(name: string, names: readonly string[]): { diagnostic: Diagnostic } {
  const near = suggest(name, names);
  const hint =
    near !== undefined
      ? `did you mean ${near}?`
      : names.length === 0
        ? 'the config has no targets'
        : `the config has ${names.join(', ')}`;
  return { diagnostic: { code: 'unknown-target', severity: 'error', message: `There is no target \`${name}\``, hint } };
}

function describeMissingPart({ name, target }: ChosenTarget, part: string, option: string): Diagnostic {
  return {
    code: 'incomplete-target',
    severity: 'error',
    message: `The target \`${name}\` has no ${part}`,
    hint: `add it to the config, or give ${option}`,
    ...(target !== undefined && { place: target.place }),
  };
}

function describeBadSegment(name: string, text: string): Diagnostic | undefined {
  const refusal = checkPathSegment(text);
  return refusal && { code: 'bad-address', severity: 'error', message: `The ${name} \`${text}\` ${refusal.reason}` };
}

function describeBadUrl(url: string, reason: string): Diagnostic {
  // A password that somebody wrote into the URL is a secret, too, and so may be what stands in its query.
  const shown = url.replace(/^([a-z]+:[/\\]{2})?.*@/is, '$1...@').replace(/[?#].*/s, (rest) => `${rest.charAt(0)}...`);
  return { code: 'bad-base-url', severity: 'error', message: `The base URL \`${shown}\` ${reason}` };
}
