// One changed word in an agent makes exactly the scenarios fail that look at it, at the right turn and place.
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, readResults, rehearsal, WITHOUT_PAGE } from './command.ts';

interface Change {
  readonly agent: 'bistro' | 'clinic' | 'shop';
  readonly from: string;
  readonly to: string;
  /** What fails: `id turn line`, the line being that of the first check that did not pass. */
  readonly fails: readonly string[];
}

const CHANGES: readonly Change[] = [
  {
    agent: 'shop',
    from: 'proof of purchase',
    to: 'proof of payment',
    fails: [
      'premium-returns-then-billing 1 18',
      'premium-returns-then-billing[turn 1: Can I send this back?] 1 18',
      'premium-returns-then-billing[turn 1: How do returns work?] 1 18',
    ],
  },
  {
    agent: 'shop',
    from: 'customer_tier: premium',
    to: 'customer_tier: gold',
    fails: [
      'scenarios/shop/greetings/greeting-for-a-tier-customer[premium] 0 14',
      'premium-returns-then-billing 0 12',
      'premium-returns-then-billing[turn 1: Can I send this back?] 0 12',
      'premium-returns-then-billing[turn 1: How do returns work?] 0 12',
    ],
  },
  {
    agent: 'shop',
    from: 'destination: complaints',
    to: 'destination: complaint',
    fails: ['scenarios/shop/handoffs/a-complaint-has-a-destination-and-no-reason 1 24'],
  },
  {
    agent: 'bistro',
    from: 'max_party: 6',
    to: 'max_party: 7',
    fails: ['scenarios/bistro/group-size/guests-guests-are-too-many-for-variant[waterfront] 1 14'],
  },
  {
    agent: 'bistro',
    from: 'Are you still there?',
    to: 'Are you still here?',
    fails: ['scenarios/bistro/out-of-scope/two-re-prompts-then-goodbye 1 33'],
  },
  {
    agent: 'clinic',
    from: 'destination: MEDICAL_EMERGENCY',
    to: 'destination: EMERGENCY',
    fails: [
      'scenarios/clinic/emergencies/emergency-says[chest pain] 1 16',
      'scenarios/clinic/emergencies/emergency-says[breath] 1 16',
      'scenarios/clinic/emergencies/emergency-says[stroke] 1 16',
      'scenarios/clinic/emergencies/an-emergency-breaks-into-a-booking 2 28',
    ],
  },
  {
    agent: 'clinic',
    from: '+5d", "EEEE d MMMM")}, ${patient}',
    to: '+4d", "EEEE d MMMM")}, ${patient}',
    fails: ['scenarios/clinic/identity/who-has-proved-it-once-is-not-asked-again 5 40'],
  },
];

/** One change of each agent at a time: a scenario talks with one of them. */
const ROUNDS = [0, 1, 2].map((round) =>
  ['bistro', 'clinic', 'shop'].flatMap((name) => CHANGES.filter(({ agent }) => agent === name)[round] ?? []),
);

const titleOf = ({ agent, from, to }: Change): string => `${agent}: ${from} -> ${to}`;

test('each is played', () => {
  expect(ROUNDS.flat()).toHaveLength(CHANGES.length);
});

test.for(ROUNDS.map((changes) => [changes.map(titleOf).join('; '), changes] as const))('%s', async ([, changes]) => {
  const files: Record<string, string> = {};
  let config = readFileSync('rehearsal.config.yaml', 'utf8');
  for (const { agent, from, to } of changes) {
    const text = readFileSync(`agents/${agent}.yaml`, 'utf8');
    expect(text.split(from).length - 1, `${from} stands in the file once`).toBe(1);
    files[`${agent}.yaml`] = text.replace(from, to);
    config = config.replace(/\[.*bistro.*clinic.*shop.*\]/, (list) => list.replace(agent, `./${agent}.yaml`));
  }
  const folder = createFolder({ 'rehearsal.config.yaml': config, ...files });
  cpSync('scenarios', path.join(folder, 'scenarios'), { recursive: true });
  const paths = changes.map(({ agent }) => `scenarios/${agent}`);
  const outcome = await rehearsal(['run', '--quiet', ...WITHOUT_PAGE, ...paths], { cwd: folder });
  const failed = readResults(folder).scenarios.filter(({ verdict }) => verdict !== 'passed');
  const shown = outcome.stdout + outcome.stderr;
  expect(failed.map(describeFailure), shown).toEqual(changes.flatMap(({ fails }) => fails));
  expect(outcome.code).toBe(1);
});

function describeFailure({ id, attempts }: ReturnType<typeof readResults>['scenarios'][number]): string {
  const turn = attempts[0]?.turns.at(-1);
  const check = turn?.checks.find(({ passed }) => !passed);
  return `${id} ${turn?.index} ${check?.line}`;
}
