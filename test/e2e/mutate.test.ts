// Would a suite notice? Weaknesses planted in a suite are named, what is strong is not accused, and what is proposed works: it
// is pasted, holds against the agent, and raises the score.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSeq, parseAllDocuments, visit, type Document, type Node, type Range } from 'yaml';
import { createFolder, rehearsal, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';

const CONFIG = readFileSync('rehearsal.config.yaml', 'utf8');

const STRONG = `name: Strong
tags: [strong]
variant: downtown
greeting: { response: { equals: "Hello, this is the Bistro Downtown. How can I help?" }, end_conversation: false }
turns:
  - user: What are your opening hours?
    expect:
      response: { equals: "The Bistro Downtown is open from noon to 11pm, every day." }
      end_conversation: false
  - user: I'd like to book a table for 9
    expect:
      response: { equals: "At Downtown the largest table is for 8. For 9 people I am passing you to our events team." }
      handoff: { destination: events_team, reason: restaurant_max_group_size }
      end_conversation: true
`;

const WEAK = `name: Weak
tags: [weak]
variant: uptown
greeting: { response: Bistro Uptown }
turns:
  - user: What are your opening hours?
    expect: { end_conversation: false }
  - user: I'd like to book a table for 11
    expect: { response: events team, handoff: true }
`;

interface Report {
  readonly score: number | null;
  readonly mutants: number;
  readonly survived: number;
  readonly undecided: number;
  readonly by_scenario: readonly { readonly id: string; readonly score: number; readonly noticed_elsewhere: number }[];
  readonly by_operator: readonly { readonly name: string; readonly mutants: number; readonly noticed: number }[];
  readonly survivors: readonly Group[];
  readonly redundant: readonly { readonly id: string; readonly by: string }[];
  readonly left_out: readonly { readonly id: string; readonly reason: string }[];
}

interface Group {
  readonly scenario: string;
  readonly turn: number;
  readonly survivors: readonly { readonly operator: string; readonly note: string }[];
  readonly proposal: {
    readonly file: string;
    readonly line: number;
    readonly key: string;
    readonly yaml: string;
    readonly catches: number;
  } | null;
}

/** A folder in which the strong and the weak scenario were played, for tests that need no other run. */
let played: string;

beforeAll(async () => {
  played = mkdtempSync(path.join(tmpdir(), 'rehearsal-played-'));
  mkdirSync(path.join(played, 'scenarios'));
  writeFileSync(path.join(played, 'rehearsal.config.yaml'), CONFIG);
  writeFileSync(path.join(played, 'scenarios/strong.yaml'), STRONG);
  writeFileSync(path.join(played, 'scenarios/weak.yaml'), WEAK);
  await play(played);
});

afterAll(() => {
  rmSync(played, { recursive: true });
});

/** A copy of that folder. */
function copyPlayed(): string {
  const folder = createFolder();
  cpSync(played, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

async function playSuite(files: Record<string, string>): Promise<string> {
  const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, ...files });
  await play(folder);
  return folder;
}

async function play(folder: string): Promise<void> {
  const outcome = await sharedRehearsal(['run', '--quiet', '--reporter', 'console'], { cwd: folder });
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
}

async function mutate(folder: string, ...args: string[]): Promise<Report> {
  return mutateBy(rehearsal, folder, ...args);
}

/** A report for its proposals. */
async function prepareProposals(folder: string): Promise<Report> {
  return mutateBy(sharedRehearsal, folder);
}

async function mutateBy(by: typeof sharedRehearsal, folder: string, ...args: string[]): Promise<Report> {
  const outcome = await by(['mutate', '--format', 'json', ...args], { cwd: folder });
  expect(outcome.code, outcome.stderr).toBe(0);
  return JSON.parse(outcome.stdout) as Report;
}

function listSurvivors({ survivors }: Report): string[] {
  return survivors.flatMap((group) =>
    [...new Set(group.survivors.map(({ operator }) => operator))].map(
      (operator) => `${group.scenario.split('/').at(-1)} ${group.turn} ${operator}`,
    ),
  );
}

/** Does with the files what a person does who takes the proposals. */
function applyProposals(folder: string, { survivors }: Report): void {
  const proposals = survivors.flatMap(({ proposal }) => proposal ?? []);
  for (const [name, ofFile] of Map.groupBy(proposals, ({ file }) => file)) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const documents = parseAllDocuments(text) as Document[];
    for (const { line, yaml } of ofFile) {
      const pasted = parseAllDocuments(yaml)[0]!.toJS() as Record<string, unknown>;
      for (const document of documents) setAt(document, [starts[line - 1]!, starts[line] ?? text.length], pasted);
    }
    writeFileSync(file, documents.map((document) => document.toString({ lineWidth: 0 })).join(''));
  }
}

/** Sets the keys of the turn or answer that begins on a line; a greeting is set where its scenario, or it itself, stands. */
function setAt(document: Document, [start, end]: [number, number], keys: Record<string, unknown>): void {
  const isHere = (range: Range | null | undefined): boolean =>
    range !== null && range !== undefined && range[0] >= start && range[0] < end;
  if ('greeting' in keys) {
    const written = document.get('greeting', true) as Node | undefined;
    if (isHere(document.contents?.range) || isHere(written?.range)) document.set('greeting', keys['greeting']);
    return;
  }
  visit(document, {
    Map(_, node, ancestors) {
      if (!isHere(node.range) || !isSeq(ancestors.at(-1))) return undefined;
      for (const [key, value] of Object.entries(keys)) node.set(key, document.createNode(value));
      return visit.BREAK;
    },
  });
}

describe('planted weaknesses', () => {
  test('are named; what is strong is not accused', async () => {
    const folder = copyPlayed();
    const report = await mutate(folder);
    expect(listSurvivors(report).sort()).toEqual(
      [
        // Nobody looks at the answer.
        ...[
          'other-reply',
          'fallback',
          'empty',
          'repeated',
          'truncated',
          'wrong-language',
          'opposite',
          'time',
          'name',
        ].map((operator) => `weak 1 ${operator}`),
        // Some handoff is any handoff, and half a sentence says nothing of numbers.
        ...['opposite', 'number', 'name', 'handoff-destination', 'handoff-reason', 'end-flag'].map(
          (operator) => `weak 2 ${operator}`,
        ),
      ].sort(),
    );
    expect(report.by_scenario.map(({ id, score }) => [id, score === 1])).toEqual([
      ['scenarios/weak/weak', false],
      ['scenarios/strong/strong', true],
    ]);
    expect(report).toMatchObject({ undecided: 0, redundant: [], left_out: [] });
  });

  test('what is proposed is pasted, holds, and raises the score', async () => {
    const folder = copyPlayed();
    const before = await prepareProposals(folder);
    applyProposals(folder, before);
    await play(folder);
    const after = await mutate(folder);
    expect(after.mutants).toBe(before.mutants);
    expect(listSurvivors(after), readFileSync(path.join(folder, 'scenarios/weak.yaml'), 'utf8')).toEqual([]);
    expect(after.score).toBe(1);
  });

  test('what a fragment expects by a variable stays', async () => {
    const use = (queue: string): string => `{ use: fragments/ask.yaml, with: { queue: ${queue} } }`;
    const folder = await playSuite({
      'scenarios/fragments/ask.yaml': `turns: [{ user: Can I speak to a human?, expect: { handoff: '\${queue}' } }]`,
      'scenarios/a.yaml': `name: Clinic\nvariant: clinic\nturns: [{ user: A human }, ${use('CLINICAL_SUPPORT')}]`,
      'scenarios/b.yaml': `name: Shop\nvariant: shop\nturns: [${use('live_agent_queue')}]`,
    });
    const before = await prepareProposals(folder);
    applyProposals(folder, before);
    const fragment = readFileSync(path.join(folder, 'scenarios/fragments/ask.yaml'), 'utf8');
    expect(parseAllDocuments(fragment)[0]?.toJS()).toMatchObject({
      turns: [{ expect: { handoff: { destination: '${queue}', reason: 'SPEAK_TO' } } }],
    });
    await play(folder);
    const after = await mutate(folder);
    expect(after.score).toBeGreaterThan(before.score ?? 1);
    expect(listSurvivors(after).filter((survivor) => survivor.includes('handoff'))).toEqual([]);
  });

  test('the suite that comes with rehearsal gets better by what is proposed', async () => {
    const folder = createFolder({ 'rehearsal.config.yaml': CONFIG });
    cpSync('scenarios', path.join(folder, 'scenarios'), { recursive: true });
    await play(folder);
    const before = await prepareProposals(folder);
    applyProposals(folder, before);
    await play(folder);
    const after = await mutate(folder);
    expect(after.survived).toBeLessThan(before.survived / 2);
  });
});

describe('the suite, not the scenario', () => {
  test('what another scenario notices at the same point is noticed', async () => {
    const blind = STRONG.replace('Strong', 'Blind').replaceAll(/^ +response: .*\n|^greeting: .*\n/gm, '');
    const folder = await playSuite({ 'scenarios/strong.yaml': STRONG, 'scenarios/blind.yaml': blind });
    const report = await mutate(folder);
    expect(report.survivors).toEqual([]);
    const blindScore = report.by_scenario.find(({ id }) => id.endsWith('blind'));
    expect(blindScore?.score).toBe(1);
    expect(blindScore?.noticed_elsewhere).toBeGreaterThan(5);
    expect(report.redundant).toMatchObject([{ id: 'scenarios/blind/blind', by: 'scenarios/strong/strong' }]);
  });

  test('of two that notice the same, one is kept', async () => {
    const folder = await playSuite({ 'scenarios/a.yaml': STRONG, 'scenarios/b.yaml': STRONG });
    expect((await mutate(folder)).redundant).toMatchObject([{ id: 'scenarios/b/strong', by: 'scenarios/a/strong' }]);
  });

  test('a reply that was slow in one conversation is not late in another', async () => {
    const scenario = (name: string, expected: string): string =>
      `name: ${name}\nvariant: downtown\ngreeting: { ${expected} }\nturns: [{ user: bye }]\n`;
    const folder = await playSuite({
      'scenarios/a.yaml': scenario('Slow', 'end_conversation: false'),
      'scenarios/b.yaml': scenario('Quick', 'latency: 2s'),
      'scenarios/c.yaml': scenario('Patient', 'latency: 1m'),
    });
    const log = path.join(folder, 'reports/latest/events.jsonl');
    writeFileSync(log, slowDown(readFileSync(log, 'utf8'), 'scenarios/a/slow'));
    const report = await mutate(folder, '--operators', 'empty,latency');
    expect(report.left_out).toEqual([]);
    // Nobody looks at the greeting; that one is too late is noticed.
    expect(report.survivors.map(({ turn }) => turn).sort()).toEqual([0, 1]);
    expect(report.by_operator).toMatchObject([
      { name: 'empty', mutants: 2, noticed: 0 },
      { name: 'latency', mutants: 1, noticed: 1 },
    ]);
    // The strictest one measures what is late.
    const patient = report.by_scenario.find(({ id }) => id.endsWith('patient'));
    expect(patient?.noticed_elsewhere).toBe(1);
  });
});

/** The log of a run in which one scenario got its replies after five seconds. */
function slowDown(log: string, scenario: string): string {
  return log
    .split('\n')
    .map((line) =>
      line.includes(`"${scenario}"`) ? line.replaceAll(/"latency_ms":[\d.]+/g, '"latency_ms":5000') : line,
    )
    .join('\n');
}

describe('a stored conversation', () => {
  const CAPTURING = `name: Capturing
variant: downtown
answers: [{ when: which name, user: Ana }]
turns:
  - user: Book a table for 4 on Friday at 7pm
    expect: { response: Under which name }
  - user: "yes"
    capture: { reference: 'reference is ([A-Z]{2}-\\d{4})' }
  - user: cancel my table
  - user: It is \${reference}
    expect: { response: I found your table }
`;

  test('that would have gone another way is not counted', async () => {
    const folder = await playSuite({
      'scenarios/a.yaml': CAPTURING.replace('    expect: { response: Under which name }\n', ''),
    });
    const report = await mutate(folder, '--operators', 'empty');
    // Without its question the agent gets no name, and without a reference the user has nothing to say.
    expect(report.undecided).toBeGreaterThan(0);
  });

  test('is left out where its file says something else now, with the reason', async () => {
    const folder = await playSuite({
      'scenarios/a.yaml': CAPTURING,
      'scenarios/b.yaml': STRONG,
      'scenarios/c.yaml': WEAK,
    });
    writeFileSync(path.join(folder, 'scenarios/a.yaml'), CAPTURING.replace('for 4 on', 'for 5 on'));
    writeFileSync(path.join(folder, 'scenarios/b.yaml'), STRONG.replace('11pm', '10pm'));
    writeFileSync(path.join(folder, 'scenarios/c.yaml'), WEAK.replace('Weak', 'Renamed'));
    const outcome = await rehearsal(['mutate', '--format', 'json'], { cwd: folder });
    expect(outcome.code).toBe(4);
    expect((JSON.parse(outcome.stdout) as Report).left_out.map(({ reason }) => reason)).toEqual([
      'it was changed since: what it says as exchange 1 is not what was said in the run; play it again',
      'its expectation at scenarios/b.yaml:8 does not hold for the stored conversation any more; play it again',
      'the files have no scenario of this id any more',
    ]);
  });
});

describe('the command', () => {
  test('gives the same for the same seed, whatever the order of the run', async () => {
    const folder = copyPlayed();
    const first = await mutate(folder, '--seed', '7');
    const inAnyOrder = ['--order', 'random', '--seed', '3', '--concurrency', '1'];
    await sharedRehearsal(['run', '--quiet', ...inAnyOrder], { cwd: folder });
    const second = await mutate(folder, '--seed', '7');
    expect({ ...second, run: null }).toEqual({ ...first, run: null });
  });

  test('draws a sample', async () => {
    const folder = copyPlayed();
    expect((await mutate(folder, '--sample', '10')).mutants).toBe(10);
  });

  test('ends with 1 below the wanted score, and says so', async () => {
    const folder = copyPlayed();
    const ends = async (score: string): Promise<Outcome> =>
      rehearsal(['mutate', '--min-score', score], { cwd: folder });
    expect((await ends('50%')).code).toBe(0);
    const low = await ends('0.99');
    expect(low.code).toBe(1);
    expect(low.stderr).toMatch(/^the mutation score of [\d.]+ % is below the 99.0 % of --min-score\n$/);
  });

  test.for([
    [['--min-score', '101'], 'Write a share such as 0.8, or 80%'],
    [['--operators', 'negation'], 'There is no mutation operator `negation`'],
    [['--operators', 'oposite'], 'did you mean `opposite`?'],
    [['nowhere'], 'there is no run `nowhere`'],
    [['--sample', '0'], 'whole number from 1 up'],
  ] as const)('refuses %o', async ([args, message]) => {
    const folder = createFolder({ 'rehearsal.config.yaml': CONFIG });
    const outcome = await sharedRehearsal(['mutate', ...args], { cwd: folder });
    expect(outcome.stderr.toLowerCase()).toContain(message.toLowerCase());
    expect(outcome.code).toBe(2);
  });

  test('shows survivors, and what would have caught them', async () => {
    const folder = copyPlayed();
    const { stdout } = await rehearsal(['mutate'], { cwd: folder });
    await expect(stdout.replaceAll(/run \S+/g, 'run RUN')).toMatchFileSnapshot('../golden/mutate.txt');
  });
});
