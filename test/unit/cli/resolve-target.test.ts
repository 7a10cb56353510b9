import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/cli/config-file.ts';
import type { Config } from '../../../src/cli/config.ts';
import type { TargetFlags } from '../../../src/cli/options.ts';
import { chooseTarget, resolveApiTarget } from '../../../src/cli/resolve-target.ts';
import { createFolder } from '../../e2e/command.ts';

const BY_FLAGS = { baseUrl: 'http://127.0.0.1:1', accountId: 'a', projectId: 'p' };
const KEYS = { REHEARSAL_API_KEY: 'key-123456', REHEARSAL_TOKEN: 'token-123456' };

async function loadText(text: string): Promise<Config> {
  return (await loadConfig(undefined, createFolder({ 'rehearsal.config.yaml': text }))).config;
}

describe('the target is', () => {
  const two = 'targets: { sandbox: { region: us-1 }, live: { region: uk-1 } }';
  test.each<[string, string, TargetFlags, string]>([
    ['the only one', 'targets: { sandbox: { region: us-1 } }', {}, 'sandbox'],
    ['the default', `default_target: live\n${two}`, {}, 'live'],
    ['the one of the flag', `default_target: live\n${two}`, { target: 'sandbox' }, 'sandbox'],
    ['made of flags', '{}', BY_FLAGS, 'command-line'],
    ['made of flags under a new name', two, { ...BY_FLAGS, target: 'mine' }, 'mine'],
  ])('%s', async (_, text, flags, expected) => {
    expect(chooseTarget(flags, await loadText(text))).toMatchObject({ name: expected });
  });

  test.for<[string, string, TargetFlags, string, string]>([
    ['none', '{}', {}, 'no-target', '--base-url'],
    ['one of two', two, {}, 'no-target', '--target'],
    ['mistyped', two, { target: 'livee' }, 'unknown-target', 'live'],
  ])('not clear: %s', async ([, text, flags, code, hint]) => {
    expect(chooseTarget(flags, await loadText(text))).toMatchObject({
      diagnostic: { code, hint: expect.stringContaining(hint) as string },
    });
  });
});

async function resolve(
  text: string,
  flags: TargetFlags,
  env: Readonly<Record<string, string>>,
): ReturnType<typeof resolveApiTarget> {
  const config = await loadText(text);
  const chosen = chooseTarget(flags, config);
  if ('diagnostic' in chosen) throw new Error(chosen.diagnostic.message);
  return resolveApiTarget(chosen, flags, { ...config, env });
}

describe('address and credentials', () => {
  test('flags win over the config, part by part', async () => {
    const { api } = await resolve(
      'targets: { a: { base_url: http://127.0.0.1:1, account_id: a, project_id: p } }',
      { accountId: 'mine' },
      KEYS,
    );
    expect(api?.address).toEqual({ baseUrl: 'http://127.0.0.1:1', version: 'v1', accountId: 'mine', projectId: 'p' });
    expect(api?.secrets).toEqual(['key-123456', 'token-123456']);
  });

  test.each<[string, string, Readonly<Record<string, string>>, string[]]>([
    ['no credentials', 'region: us-1, account_id: a, project_id: p', {}, ['missing-variable', 'missing-variable']],
    ['no account and no project', 'region: us-1', KEYS, ['incomplete-target', 'incomplete-target']],
    ['a URL that is none', 'base_url: nowhere, account_id: a, project_id: p', KEYS, ['bad-base-url']],
    ['an account that leads elsewhere', 'region: us-1, account_id: .., project_id: p', KEYS, ['bad-address']],
    ['no encryption', 'base_url: http://example.com, account_id: a, project_id: p', KEYS, ['unencrypted-url']],
    [
      'a CA file that is not there',
      'region: us-1, account_id: a, project_id: p, ca_file: no.pem',
      KEYS,
      ['bad-ca-file'],
    ],
  ])('%s', async (_, target, env, expected) => {
    const { diagnostics } = await resolve(`targets: { a: { ${target} } }`, {}, env);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });

  test("a CA file's path is relative to the config, wherever the command is called", async () => {
    const certificate = readFileSync('test/contract/fixtures/test-only-certificate.pem', 'utf8');
    const config = 'targets: { a: { region: us-1, account_id: a, project_id: p, ca_file: certs/ca.pem } }';
    const folder = createFolder({ 'rehearsal.config.yaml': config, 'certs/ca.pem': certificate });
    const { config: loaded } = await loadConfig(path.join(folder, 'rehearsal.config.yaml'), process.cwd());
    const chosen = { name: 'a', target: loaded.targets.get('a') };
    expect(await resolveApiTarget(chosen, {}, { ...loaded, env: KEYS })).toMatchObject({
      api: { extraCa: certificate },
      diagnostics: [],
    });
  });

  test.for<[string, string]>([
    ['https://me:hunter22@example.com', 'https://...@example.com'],
    ['https://me:pass/hunter22@example.com', 'https://...@example.com'],
    ['me:hunter22@example.com', '...@example.com'],
    ['https://example.com/chat?key=hunter22', 'https://example.com/chat?...'],
    ['https://example.com/#hunter22', 'https://example.com/#...'],
  ])('a secret in the URL %s is not shown', async ([baseUrl, shown]) => {
    const { diagnostics } = await resolve('{}', { baseUrl, accountId: 'a', projectId: 'p' }, KEYS);
    expect(diagnostics).toMatchObject([{ message: expect.stringContaining(`\`${shown}\``) as string }]);
    expect(JSON.stringify(diagnostics)).not.toContain('hunter22');
  });
});
