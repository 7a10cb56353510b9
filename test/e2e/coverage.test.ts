// What a suite exercises, and what of it an expectation would fail for; and what production has beside.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createFolder, rehearsal } from './command.ts';

const CONFIG = readFileSync('rehearsal.config.yaml', 'utf8').replace(/ {2}(clinic|shop|kiosk): .*\n/g, '');

const SUITE = {
  'rehearsal.config.yaml': CONFIG,
  'scenarios/a.yaml': `name: Too many for \${variant}
tags: [group]
matrix: { variant: [downtown, uptown] }
greeting: { response: "Bistro \${variant}" }
turns:
  - user: A table for 11, please
    expect: { handoff: events_team }
---
name: Silent
tags: [silent]
variant: downtown
greeting: { response: Hello }
turns:
  - silence: true
  - silence: true
  - silence: true
    expect: { end_conversation: true }
---
name: Never played
variant: downtown
only_on: nowhere
greeting: { response: Hello }
`,
};

const RECORDS = {
  conversations: [
    ['1', 'a table for 12', 'events_team'],
    ['2', 'I lost my umbrella', 'lost_property'],
    ['3', 'umbrella lost', 'lost_property'],
  ].map(([id, said, destination]) => ({
    id: `CONV-${id}`,
    account_id: 'a',
    project_id: 'p',
    channel: 'WEBCHAT',
    variant_id: 'VARIANT-95f3',
    started_at: '2026-09-14T08:41:07Z',
    handoff: true,
    handoff_destination: destination,
    turns: [
      { user_input: '', agent_response: 'Hello' },
      { user_input: said, agent_response: 'One moment.' },
    ],
  })),
};

interface Report {
  readonly scenarios: number;
  readonly not_played: readonly string[];
  readonly rows: readonly { dimension: string; value: string; exercised: number; asserted: number | null }[];
}

async function playSuite(files: Record<string, string> = SUITE): Promise<string> {
  const folder = createFolder({
    ...files,
    'rehearsal.config.yaml': files['rehearsal.config.yaml']!.replace(
      'targets:',
      'targets:\n  nowhere: { simulated: shop }',
    ),
  });
  const outcome = await rehearsal(['run', '--quiet', '--reporter', 'console'], { cwd: folder });
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
  return folder;
}

test('exercised is not asserted', async () => {
  const folder = await playSuite();
  const outcome = await rehearsal(['coverage', '--format', 'json'], { cwd: folder });
  const report = JSON.parse(outcome.stdout) as Report;
  expect(
    report.rows.map(({ dimension, value, exercised, asserted }) => `${dimension} ${value} ${exercised} ${asserted}`),
  ).toEqual([
    'handoff_destination events_team 2 2',
    'handoff_reason restaurant_max_group_size 2 0',
    'hang_up with a handoff 2 0',
    'hang_up without a handoff 1 1',
    'silence absent 1 0',
    'variant waterfront 0 null',
    // The silent scenario would not notice another greeting; the others do.
    'variant downtown 2 1',
    'variant uptown 1 1',
    'tag silent 1 1',
    'tag group 2 2',
  ]);
  expect(report).toMatchObject({ scenarios: 3, not_played: [] });
});

test('what did not pass is exercised, and asserts nothing', async () => {
  const folder = await playSuite({
    'rehearsal.config.yaml': CONFIG,
    'scenarios/a.yaml': `name: Known to fail
expected_failure: nobody is greeted by tier
tags: [tier]
integration_attributes: { tier: gold }
greeting: { response: Hello gold }
`,
  });
  const { rows } = JSON.parse((await rehearsal(['coverage', '--format', 'json'], { cwd: folder })).stdout) as Report;
  expect(rows.filter(({ exercised }) => exercised > 0)).toEqual([
    { dimension: 'attribute', value: 'tier=gold', exercised: 1, asserted: null },
    { dimension: 'tag', value: 'tier', exercised: 1, asserted: 0 },
  ]);
});

test('production has more than the suite', async () => {
  const folder = await playSuite({ ...SUITE, 'records/a.json': JSON.stringify(RECORDS), names: 'Umbrella\n' });
  const { stdout, code } = await rehearsal(['coverage', 'records'], { cwd: folder });
  expect(code).toBe(0);
  await expect(stdout.replaceAll(/run \S+/g, 'run RUN')).toMatchFileSnapshot('../golden/coverage.txt');
  const markdown = await rehearsal(['coverage', 'records', '--format', 'markdown'], { cwd: folder });
  // Every name that the list has is hidden; a list that is not there is not taken for an empty one.
  const named = await rehearsal(['coverage', 'records', '--names', 'names'], { cwd: folder });
  expect([named.code, /umbrella/i.test(named.stdout), named.stdout.includes('I lost my [name]')]).toEqual([
    0,
    false,
    true,
  ]);
  await expect(markdown.stdout.replaceAll(/run \S+/g, 'run RUN')).toMatchFileSnapshot('../golden/coverage.md');
});

test.for([
  [['a'.repeat(300)], "aaa can't be read (ENAMETOOLONG"],
  [['nowhere.json'], 'There are no records at `nowhere.json`'],
  [['rehearsal.config.yaml'], 'rehearsal.config.yaml'],
  [['--names', 'nowhere'], "the list of names nowhere can't be read (ENOENT)"],
  [['--run', 'nowhere'], 'there is no run `nowhere`'],
] as const)('refuses %o', async ([args, message]) => {
  const outcome = await rehearsal(['coverage', ...args], { cwd: createFolder(SUITE) });
  expect(outcome.stderr.toLowerCase()).toContain(message.toLowerCase());
  expect(outcome.code).toBe(2);
});
