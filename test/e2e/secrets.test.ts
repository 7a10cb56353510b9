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
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(8);
  const texts = files.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')] as const);
  const left = [...texts, ['stdout', outcome.stdout] as const, ['stderr', outcome.stderr] as const];
  for (const [name, text] of left)
    for (const form of [...FORMS, ...CORES]) expect(unpackPage(text).includes(form), `${form} in ${name}`).toBe(false);
  expect(left.some(([, text]) => text.includes('nothing like it'))).toBe(true);
});
