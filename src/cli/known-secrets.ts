// The credentials that the environment holds, whichever target they are of: none of them is to be seen anywhere.
import { listProxyPasswords, readProxyEnvironment } from '../chat/proxy-environment.ts';
import type { Config, ConfigText } from './config.ts';

/** What the credentials of the targets are read from. */
type Holder = Pick<Config, 'targets' | 'env'>;

/** Where the API key comes from for a target that names no variable. */
export const KEY_VARIABLE = 'REHEARSAL_API_KEY';
/** The same for the connector token. */
export const TOKEN_VARIABLE = 'REHEARSAL_TOKEN';

/** A credential that the environment holds. */
interface KnownSecret {
  /** What people call it. */
  readonly name: string;
  readonly value: string;
}

/** The credentials of all targets, as far as the environment has them. */
export function listSecrets({ targets, env }: Holder): readonly KnownSecret[] {
  const found = new Map<string, string>();
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && !found.has(value)) found.set(value, name);
  };
  const read = (text: ConfigText | undefined): string | undefined => {
    const outcome = text?.();
    return outcome !== undefined && 'text' in outcome ? outcome.text : undefined;
  };
  for (const { name, apiKey, token } of targets.values()) {
    add(`The API key of the target \`${name}\``, read(apiKey));
    add(`The connector token of the target \`${name}\``, read(token));
  }
  for (const variable of [KEY_VARIABLE, TOKEN_VARIABLE]) add(`The value of ${variable}`, env[variable]);
  return [...found].map(([value, name]) => ({ name, value }));
}

/** What a run against any target must not show: all that can't be a placeholder, and the passwords of proxies. */
export function listHidden(holder: Holder): readonly string[] {
  const distinct = listSecrets(holder).filter(isDistinct);
  return [...distinct.map(({ value }) => value), ...listProxyPasswords(readProxyEnvironment(holder.env))];
}

/** A short text, or one without a digit, may be a placeholder and a word that stands in files for another reason. */
export function isDistinct({ value }: KnownSecret): boolean {
  return value.length >= 16 || (value.length >= 8 && /\d/.test(value));
}
