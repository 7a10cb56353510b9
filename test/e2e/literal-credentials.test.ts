// Keys and tokens in files: an error that never shows them, whatever else is wrong on the line.
import { describe, expect, test } from 'vitest';
import { createFolder, rehearsal } from './command.ts';

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
  test.for(FORMS)('refuses %s in a scenario', async ([, value]) => {
    const folder = createFolder({
      'rehearsal.config.yaml': CONFIG,
      'scenarios/a.yaml': `${GREETING}integration_attributes: { note: "${value}" }\n`,
    });
    const outcome = await rehearsal([command], { cwd: folder, env: ENV });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('error[literal-credential]: ');
    expect(outcome.stderr).toContain('of the target `live` stands in this file');
    expect(outcome.stderr).toMatch(/--> scenarios\/a\.yaml:2:\d+\n {3}take it out, and change the credential/);
    expect(outcome.stdout + outcome.stderr).not.toContain(value);
  });
});

test.for([
  ['a wrong type', `retries: "${KEY}"\n`],
  ['an unknown key', `${KEY}: 1\n`],
  ['an unknown variant', `variant: ${KEY}\n`],
  ['broken YAML', `name: "${KEY}" ${KEY}\n`],
  ['a comment', `name: [a] # ${KEY}\n`],
  ['an unknown variable', `vars: { a: "\${${KEY}}" }\n`],
])('%s beside it shows it neither', async ([, line]) => {
  const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, 'scenarios/a.yaml': `${GREETING}${line}` });
  for (const args of [['validate'], ['validate', '--format', 'json'], ['run']]) {
    const outcome = await rehearsal(args, { cwd: folder, env: ENV });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout + outcome.stderr).toContain('literal-credential');
    expect(outcome.stdout + outcome.stderr).not.toContain(KEY);
  }
});

test.for([
  ['the config', { 'rehearsal.config.yaml': `${CONFIG}vars: { note: "${KEY}" }\n` }],
  ['a fragment', { 'scenarios/fragments/f.yaml': `turns: [{ user: "${KEY}" }]\n` }],
  ['the quarantine', { 'quarantine.yaml': `- { id: scenarios/a, reason: "${KEY}" }\n` }],
  ['a file with a default target', { 'scenarios/a.yaml': `${GREETING}name: "${KEY}"\n` }, { REHEARSAL_API_KEY: KEY }],
] as const)('%s is searched, too', async ([, files, env = ENV]) => {
  const config = 'REHEARSAL_API_KEY' in env ? 'targets: { t: { simulated: shop } }\n' : CONFIG;
  const folder = createFolder({
    'rehearsal.config.yaml': `${config}quarantine: quarantine.yaml\n`,
    'quarantine.yaml': '[]\n',
    'scenarios/a.yaml': GREETING,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]: [string, string]) => [
        name,
        name === 'rehearsal.config.yaml' ? `${text}quarantine: quarantine.yaml\n` : text,
      ]),
    ),
  });
  const outcome = await rehearsal(['validate'], { cwd: folder, env });
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
