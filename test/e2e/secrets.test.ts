// An agent that sends key and token back, in every form and in every field: neither stands in anything that a run leaves.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pointAt, startChatServer } from './chat-server.ts';
import { createFolder, rehearsal } from './command.ts';
import { unpackPage } from './without-times.ts';

const ENV = { REHEARSAL_API_KEY: 'key "4f2a/91c7+', REHEARSAL_TOKEN: 'token-8be03d55&<x>' };
const FORMS = Object.values(ENV).flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  JSON.stringify(secret).slice(1, -1),
  secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  Buffer.from(secret).toString('base64'),
]);
/** What no escaping of a report changes. */
const CORES = ['4f2a', '8be03d55'];
const REPORTERS = 'console,junit,json,markdown,ctrf,tap,html,github';
const SUITE = `name: Echo
turns:
  - { user: wrong text, expect: { response: nothing like it } }
---
name: Broken
turns: [{ user: broken, expect: { response: fine } }]
---
name: Refused
turns: [{ user: refused, expect: { response: fine } }]
`;

/** Names and texts of all files below a folder. */
function listFiles(folder: string): readonly (readonly [name: string, text: string])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')]);
}

test('key and token stand in no report, log, trace or message', async () => {
  const echo = FORMS.join(' | ');
  const server = await startChatServer(({ operation, body }) => {
    if (operation !== 'respond') return undefined;
    if (body['message'] === 'broken') return (response) => response.end(`not JSON: ${echo}`);
    if (body['message'] === 'refused')
      return (response) => response.writeHead(400).end(JSON.stringify({ error_code: echo, error_message: echo }));
    const handoff = { destination: echo, reason: echo };
    return { response: echo, end_conversation: false, handoff, [FORMS[0]!]: { echo } };
  });
  const folder = createFolder({ 'scenarios/echo.yaml': SUITE, 'summary.md': '' });
  const { flags } = pointAt(server);
  const env = { ...ENV, GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md') };
  const outcome = await rehearsal(['run', '--verbose', '--reporter', REPORTERS, ...flags], { cwd: folder, env });
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(3);
  const texts = listFiles(folder);
  expect(texts.length).toBeGreaterThan(8);
  const left = [...texts, ['stdout', outcome.stdout] as const, ['stderr', outcome.stderr] as const];
  for (const [name, text] of left)
    for (const form of [...FORMS, ...CORES]) expect(unpackPage(text).includes(form), `${form} in ${name}`).toBe(false);
  expect(left.some(([, text]) => text.includes('nothing like it'))).toBe(true);
});

test('nor do the credentials of another target, or the password of a proxy, wherever the user puts them', async () => {
  const others = { LIVE_KEY: 'live-key-60b1', LIVE_TOKEN: 'live-token-77e2', REHEARSAL_TOKEN: 'default-token-9d3f' };
  const proxies = { HTTPS_PROXY: 'http://me:proxy%2Fpass-5c4a@127.0.0.1:1' };
  const secrets = [...Object.values(others), 'proxy/pass-5c4a'];
  const server = await startChatServer(() => undefined);
  const address = `base_url: ${server.url}, account_id: a, project_id: p`;
  const folder = createFolder({
    'rehearsal.config.yaml': `targets:
  real: { ${address}, api_key: "\${env.KEY}", token: "\${env.TOKEN}" }
  live: { ${address}, api_key: "\${env.LIVE_KEY}", token: "\${env.LIVE_TOKEN}" }
  simulated: { simulated: shop }
`,
    'scenarios/a.yaml': 'name: A\nturns: [{ user: "say ${said}", expect: { response: nothing like it } }]\n',
  });
  const env = { KEY: 'key-4f2a91c7', TOKEN: 'token-8be03d55', ...others, ...proxies };
  for (const target of ['real', 'simulated']) {
    const said = ['--var', `said=${secrets.join(' ')}`, '--meta', `release=${secrets[0]!}`];
    const args = ['run', '--target', target, '--verbose', '--reporter', REPORTERS, ...said];
    const outcome = await rehearsal(args, { cwd: folder, env });
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(1);
    const left = [...listFiles(folder), ['stdout', outcome.stdout], ['stderr', outcome.stderr]] as const;
    for (const [name, text] of left)
      for (const secret of secrets) expect(unpackPage(text).includes(secret), `${secret} in ${name}`).toBe(false);
  }
  expect(server.received.some(({ body }) => body['message'] === `say ${secrets.join(' ')}`)).toBe(true);
});
