// Keys and tokens in files: an error that never shows them, whatever else is wrong on the line.
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolder, createSharedFolder, listFindings, rehearsal, type Outcome } from './command.ts';

const KEY = 'key-4f2a91c7';
const TOKEN = 'tok/8be0+3d55=';
const CONFIG = `
default_target: sandbox
targets:
  sandbox: { region: us-1, account_id: a, project_id: p, api_key: "\${env.SANDBOX_KEY}", token: "\${env.SANDBOX_TOKEN}" }
  live: { region: us-1, account_id: a, project_id: p, api_key: "\${env.LIVE_KEY}", token: "\${env.LIVE_TOKEN}" }
`;
const ENV = { SANDBOX_KEY: 'another-1234', SANDBOX_TOKEN: 'another-5678', LIVE_KEY: KEY, LIVE_TOKEN: TOKEN };
const GREETING = 'greeting: { response: hi }\n';

const FORMS: readonly (readonly [form: string, value: string])[] = [
  ['the key', KEY],
  ['inside a text', `use ${KEY}!`],
  ['the token', TOKEN],
  ['URL-encoded', encodeURIComponent(TOKEN)],
  ['in base64', Buffer.from(TOKEN).toString('base64')],
  ['in the base64 of a longer text', Buffer.from(`user:${TOKEN}:x`).toString('base64')],
];

describe.each([['validate'], ['list'], ['run']])('%s', (command) => {
  const cwd = createSharedFolder({
    'rehearsal.config.yaml': CONFIG,
    ...Object.fromEntries(
      FORMS.map(([, value], at) => [
        `scenarios/s${at}.yaml`,
        `${GREETING}integration_attributes: { note: "${value}" }\n`,
      ]),
    ),
  });
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await rehearsal([command], { cwd, env: ENV });
  });

  test.for(FORMS.map(([form, value], at) => [form, value, at] as const))(
    'refuses %s in a scenario',
    ([, value, at]) => {
      expect(outcome.code).toBe(2);
      const shown = outcome.stderr.split('\n\n').filter((text) => text.includes(`--> scenarios/s${at}.yaml:`));
      expect(shown).toEqual([expect.stringContaining('error[literal-credential]: ')]);
      expect(shown[0]).toContain('of the target `live` stands in this file');
      expect(shown[0]).toMatch(/:2:\d+\n {3}take it out, and change the credential/);
      expect(outcome.stdout + outcome.stderr).not.toContain(value);
    },
  );
});

const BESIDE = [
  ['a wrong type', `retries: "${KEY}"\n`, 'wrong-type'],
  ['an unknown key', `${KEY}: 1\n`, 'unknown-key'],
  ['an unknown variant', `variant: ${KEY}\n`, 'unknown-variant'],
  ['broken YAML', `name: "${KEY}" ${KEY}\n`, 'yaml-syntax'],
  ['a comment', `name: [a] # ${KEY}\n`, 'wrong-type'],
  ['an unknown variable', `vars: { a: "\${${KEY}}" }\n`, 'unknown-variable'],
] as const;

describe.each([['validate'], ['validate --format json'], ['run']])('%s', (command) => {
  const cwd = createSharedFolder({
    'rehearsal.config.yaml': CONFIG,
    ...Object.fromEntries(BESIDE.map(([, line], at) => [`scenarios/s${at}.yaml`, `${GREETING}${line}`])),
  });
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await rehearsal(command.split(' '), { cwd, env: ENV });
  });

  test('ends 2, and shows no key whatever else is wrong', () => {
    expect(outcome.code).toBe(2);
    expect(outcome.stdout + outcome.stderr).not.toContain(KEY);
  });

  test.for(BESIDE.map(([what, , code], at) => [what, code, at] as const))(
    'finds it beside %s, and that as well',
    ([, code, at]) => {
      const found = command.endsWith('json') ? listDiagnostics(outcome) : listFindings(outcome);
      const file = `scenarios/s${at}.yaml`;
      expect(found).toEqual(expect.arrayContaining([`error[literal-credential] ${file}`, `error[${code}] ${file}`]));
    },
  );
});

/** The findings of `--format json` in the same form as those that are shown. */
function listDiagnostics({ stdout }: Outcome): string[] {
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { severity: string; code: string; file: string }[];
  };
  return diagnostics.map(({ severity, code, file }) => `${severity}[${code}] ${file}`);
}

test('the config, fragments and the quarantine are searched, too', async () => {
  const cwd = createFolder({
    'rehearsal.config.yaml': `${CONFIG}vars: { note: "${KEY}" }\nquarantine: quarantine.yaml\n`,
    'quarantine.yaml': `- { id: scenarios/a, reason: "${KEY}" }\n`,
    'scenarios/a.yaml': GREETING,
    'scenarios/fragments/f.yaml': `turns: [{ user: "${KEY}" }]\n`,
  });
  const outcome = await rehearsal(['validate'], { cwd, env: ENV });
  expect(outcome.code, outcome.stderr).toBe(2);
  const files = ['quarantine.yaml', 'rehearsal.config.yaml', 'scenarios/fragments/f.yaml'];
  const found = listFindings(outcome).filter((finding) => finding.startsWith('error[literal-credential] '));
  expect(found.sort()).toEqual(files.map((file) => `error[literal-credential] ${file}`));
  expect(outcome.stdout + outcome.stderr).not.toContain(KEY);
});

test('a file with a default target is searched, too', async () => {
  const cwd = createFolder({
    'rehearsal.config.yaml': 'targets: { t: { simulated: shop } }\n',
    'scenarios/a.yaml': `${GREETING}name: "${KEY}"\n`,
  });
  const outcome = await rehearsal(['validate'], { cwd, env: { REHEARSAL_API_KEY: KEY } });
  expect(outcome.code, outcome.stderr).toBe(2);
  expect(outcome.stderr).toContain('error[literal-credential]');
  expect(outcome.stdout + outcome.stderr).not.toContain(KEY);
});

test('placeholders of local targets are words like others', async () => {
  const folder = createFolder({ 'scenarios/a.yaml': 'name: simulated secret k-1\ngreeting: { response: password }\n' });
  const env = { REHEARSAL_API_KEY: 'password', REHEARSAL_TOKEN: 'k-1' };
  expect(await rehearsal(['validate'], { cwd: folder, env })).toMatchObject({ code: 0, stderr: '' });
});

const AGENT = `name: a\nreplies:\n  - whenn: "${KEY}\n`;
const SIMULATED = 'targets: { t: { simulated: agent.yaml }, u: { simulated: shop } }\n';

test.for([
  'fmt broken.yaml',
  'fmt --check broken.yaml',
  'simulate agent.yaml',
  'run --target u --baseline broken.yaml',
  'compare broken.yaml broken.yaml',
  'run --target t',
  'record --target t --out new.yaml',
  'compare target:t target:u',
  `run --grep ${KEY}`,
  `run --rerun ${KEY}`,
  `run --target ${KEY}`,
  `run --rate ${KEY}`,
])('%s shows none in what it says', async (command) => {
  const folder = createFolder({
    'rehearsal.config.yaml': SIMULATED,
    'agent.yaml': AGENT,
    'broken.yaml': `id: s\nturns:\n  - user: "${KEY}\n`,
    'scenarios/a.yaml': GREETING,
  });
  const { code, stdout, stderr } = await rehearsal(command.split(' '), {
    cwd: folder,
    env: { REHEARSAL_API_KEY: KEY },
  });
  expect([2, 4]).toContain(code);
  expect(stderr).toMatch(/^(error|note)/);
  expect(stdout + stderr).not.toContain(KEY);
});
