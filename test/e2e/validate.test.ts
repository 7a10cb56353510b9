// `rehearsal validate` from outside: scenarios side by side, and what is said at the end.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, rehearsal } from './command.ts';

function renderSuite(second: string): Record<string, string> {
  return {
    'scenarios/a.yaml': `name: First
turns: [{ user: hello, expect: { response: { equals: Good morning } } }]
---
name: Second
turns: [{ user: ${second}, expect: { response: { equals: Good evening } } }]
`,
  };
}

test('nothing is wrong only where nothing was found, the second time as well, and what has changed is found', async () => {
  const cwd = createFolder(renderSuite('good evening'));
  const clean = { code: 0, stderr: '', stdout: '2 scenarios checked: nothing is wrong\n' };
  for (let times = 0; times < 2; times += 1) expect(await rehearsal(['validate'], { cwd })).toMatchObject(clean);
  const env = { REHEARSAL_API_KEY: 'Good morning 2026' };
  writeFileSync(
    path.join(cwd, 'scenarios/b.yaml'),
    'name: Third\nturns: [{ user: Good morning 2026, expect: { handoff: false } }]\n',
  );
  for (let times = 0; times < 2; times += 1) {
    const { code, stderr } = await rehearsal(['validate'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
  }
  expect(await rehearsal(['validate'], { cwd, env })).toMatchObject({ code: 2 });
  writeFileSync(path.join(cwd, 'scenarios/b.yaml'), 'name: Third\nturns: []\n');
  expect(await rehearsal(['validate'], { cwd })).toMatchObject({ code: 2 });
});

test('what the quarantine names must be in the suite, though a part of it was found clean before', async () => {
  const cwd = createFolder({
    ...renderSuite('good evening'),
    'rehearsal.config.yaml': 'quarantine: quarantine.yaml\n',
    'quarantine.yaml': '- { id: gone, reason: r, owner: o, expires: 2099-12-31 }\n',
  });
  expect(await rehearsal(['validate', 'scenarios'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  for (let times = 0; times < 2; times += 1) {
    const { stderr } = await rehearsal(['validate'], { cwd });
    expect(stderr).toContain('quarantine-unknown-id');
  }
});

test('scenarios that contradict each other are a warning, and an error where strict', async () => {
  const cwd = createFolder(renderSuite('hello'));
  const outcome = await rehearsal(['validate'], { cwd });
  expect(outcome).toMatchObject({ code: 0, stdout: '2 scenarios checked: no errors\n' });
  expect(outcome.stderr).toContain('warning[contradiction]');
  expect(outcome.stderr).toContain('scenarios/a.yaml:5');
  expect(await rehearsal(['validate'], { cwd })).toMatchObject({ code: 0, stderr: outcome.stderr });
  expect(await rehearsal(['validate', '--strict'], { cwd })).toMatchObject({ code: 2, stdout: '' });
});

test.each([
  ['fragments\\order.yaml', 'write `fragments/order.yaml`: paths have slashes here'],
  ['fragments/Order.yaml', 'did you mean `fragments/order.yaml`?'],
  ['fragments/order.yml', 'did you mean `fragments/order.yaml`?'],
  ['./fragments/oder.yaml', 'did you mean `./fragments/order.yaml`?'],
  ['order.yaml', 'the path is relative to the file that uses it'],
  ['nowhere/order.yaml', 'the path is relative to the file that uses it'],
])('of a fragment that is not there, %s, it is said what to do', async (name, hint) => {
  const cwd = createFolder({
    'scenarios/a.yaml': `turns:\n  - use: ${name}\n  - user: bye\n    expect: { response: bye bye }\n`,
    'scenarios/fragments/order.yaml': 'turns: [{ user: My order is A1 }]\n',
  });
  const { code, stderr } = await rehearsal(['validate'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`error[missing-fragment]`);
  expect(stderr).toContain(hint);
});

test.each([
  ['scenario', 'did you mean `scenarios`?'],
  ['scenarios/Booking.yaml:3', 'did you mean `scenarios/booking.yaml`?'],
  ['scenarios\\booking.yaml', 'write `scenarios/booking.yaml`: paths have slashes here'],
  ['scenarios/billing.yaml', 'paths are relative to '],
])('of a path that is not there, %s, it is said what to do', async (name, hint) => {
  const cwd = createFolder({ 'scenarios/booking.yaml': 'greeting: { response: hi there }\n' });
  const { code, stderr } = await rehearsal(['validate', name], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('error[missing-path]');
  expect(stderr).toContain(hint);
});

test('of a variable that a fragment is not given it is said where it is to be handed over', async () => {
  const cwd = createFolder({
    'scenarios/a.yaml': 'turns:\n  - use: fragments/order.yaml\n  - user: bye\n    expect: { response: bye bye }\n',
    'scenarios/fragments/order.yaml': 'turns: [{ user: "My order is ${order}" }]\n',
  });
  const { code, stderr } = await rehearsal(['validate'], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--> scenarios/fragments/order.yaml:1:30\n')]);
  expect(stderr).toContain('hand it over at scenarios/a.yaml:2:5: `with: { order: … }`');
});

test.each([
  ['"My order is ${order}"', 'unknown-variable'],
  ['My order', 'nothing-expected'],
])('a fragment that lies among scenarios, saying %s, is told to belong elsewhere', async (said, code) => {
  const cwd = createFolder({
    'scenarios/a.yaml':
      'turns:\n  - use: shared/order.yaml\n    with: { order: A1 }\n  - user: bye\n    expect: { response: bye bye }\n',
    'scenarios/shared/order.yaml': `turns: [{ user: ${said} }]\n`,
  });
  const { stderr } = await rehearsal(['validate'], { cwd });
  expect(stderr).toContain(`error[${code}]`);
  expect(stderr).toContain('in a folder called `fragments` it is no scenario as well');
});

test('of two paraphrases that are alike one is to be left out', async () => {
  const turn = '{ user: hello, paraphrases: [good day, good  day], expect: { response: hi there } }';
  const cwd = createFolder({ 'scenarios/a.yaml': `turns: [${turn}]\n` });
  const { code, stderr } = await rehearsal(['validate'], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining('error[duplicate-id]')]);
  expect(stderr).toContain('leave one of the paraphrases out');
});

test('an agent file is known as one, also below the folder of the suite', async () => {
  const files = {
    'a/agent.yaml': 'greeting: Hello!\n',
    'b/AGENT.YAML': 'greeting: Hello!\nrules: [{ when: a, reply: b }]\n',
    'c/agent.yaml': 'greeting: { reply: Hello! }\n',
    'd/agent.yaml': 'greeting: [{ if: { attributes.tier: gold }, reply: Welcome! }, Hello!]\n',
  };
  const folder = createFolder({
    'rehearsal.config.yaml': 'targets: { a: { simulated: bistro } }\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`agents/${name}`, text])),
  });
  const outcome = await rehearsal(['validate', ...Object.keys(files)], { cwd: path.join(folder, 'agents') });
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout: '4 agent files checked: nothing is wrong\n' });
});

test.each([
  ['that can not be read', 'targets: [', 'yaml-syntax'],
  ['that names another target', 'default_target: hop\ntargets: { shop: { simulated: shop } }', 'unknown-target'],
])('of a config %s nothing that follows is told beside it', async (_what, config, code) => {
  const scenario = config.includes('hop')
    ? 'greeting: { response: Hi }\n'
    : 'variant: downtown\nonly_on: [live]\ngreeting: { response: "${hours}" }\n';
  const folder = createFolder({ 'rehearsal.config.yaml': config, 'scenarios/a.yaml': scenario });
  for (const args of [['validate'], ['list'], ['run'], ['record'], ['run', '--base-url', 'http://127.0.0.1:9']]) {
    const ids = args.length > 1 ? ['--account-id', 'a', '--project-id', 'p'] : [];
    const env = { REHEARSAL_API_KEY: 'key-1', REHEARSAL_TOKEN: 'token-1' };
    const { stderr } = await rehearsal([...args, ...ids], { cwd: folder, env });
    expect(stderr.match(/^error\[.*?\]/gmu), args.join(' ')).toEqual([`error[${code}]`]);
  }
});

test('without any target one that is named is unknown, and the hint says so', async () => {
  const folder = createFolder({ 'scenarios/a.yaml': 'only_on: [live]\ngreeting: { response: Hi }\n' });
  const { stderr } = await rehearsal(['validate'], { cwd: folder });
  expect(stderr).toContain('~~~~ the config has no targets\n');
});

test('a config is never taken for an agent file, though they share keys', async () => {
  const config = `targets: { a: { simulated: bistro } }
variants: { downtown: VARIANT-2b81 }
timezone: Europe/London
`;
  const cwd = createFolder({ 'rehearsal.config.yaml': config, 'hello.yaml': 'greeting: Hello!\nrules: []\n' });
  expect(await rehearsal(['validate', 'rehearsal.config.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  const both = await rehearsal(['validate', 'hello.yaml', 'rehearsal.config.yaml'], { cwd });
  expect(both).toMatchObject({ code: 0, stderr: '', stdout: '1 agent file checked: nothing is wrong\n' });
});

test('reporters that the config names must exist, though none is made', async () => {
  const files = {
    'rehearsal.config.yaml': 'reporters: [junt, ./mine.js]\n',
    'scenarios/a.yaml': 'greeting: { response: hello }\n',
  };
  const outcome = await rehearsal(['validate'], { cwd: createFolder(files) });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toContain('error[unknown-reporter]: there is no reporter `junt`');
  expect(outcome.stderr).not.toContain('mine.js');
});
