// `rehearsal update`: what the agent says now is taken into the scenarios, and nothing else in the files changes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pointAt, startChatServer, type Received } from './chat-server.ts';
import { createFolder, rehearsal, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';

/** What the agent answers now, by what it is told; the greeting by `hello`. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  returns: { response: 'You can send it back within 30 days, with proof of payment.' },
  bill: { response: 'One moment.', handoff: { destination: 'money_team', reason: 'billing' } },
  person: { response: 'One moment.', handoff: { destination: 'people' } },
  hours: { response: 'We are open from nine to six.' },
  late: { response: 'We are open from nine to ten.' },
  bye: { response: 'Good bye!', end_conversation: true },
  leave: { response: 'One moment.', handoff: { destination: 'people' }, end_conversation: true },
  order: { response: 'Your order number is AB-1234. Is there anything else that I can do for you today?' },
  quiet: { response: '' },
};

function answer({ operation, body }: Received): Readonly<Record<string, unknown>> | undefined {
  if (operation === 'create') return { response: 'Hello and welcome, Ana.' };
  return operation === 'respond' ? ANSWERS[String(body['message'])] : undefined;
}

interface Played {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  update: (...args: string[]) => Promise<Outcome>;
  read: (file: string) => string;
  run: () => Promise<Outcome>;
}

/** Plays a suite against the agent as it is now. */
async function play(files: Readonly<Record<string, string>>): Promise<Played> {
  const folder = createFolder(files);
  const server = await startChatServer(answer);
  const { flags, env } = pointAt(server);
  const run = (): Promise<Outcome> => sharedRehearsal(['run', '--quiet', ...flags], { cwd: folder, env });
  expect((await run()).code).toBe(1);
  return {
    folder,
    env,
    run,
    update: (...args) => rehearsal(['update', 'latest', ...args], { cwd: folder }),
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  };
}

/** A scenario file and what it is after `--yes`. */
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a plain text', 'expect: { response: proof of purchase }  # why', 'expect: { response: proof of payment }  # why'],
  ['quotes stay', `expect: { response: 'proof of purchase' }`, `expect: { response: 'proof of payment' }`],
  ['double quotes', 'expect: { response: "within 28 days, with" }', 'expect: { response: "within 30 days, with" }'],
  [
    'a block text',
    'expect:\n      response: |\n        proof of purchase\n      end_conversation: false',
    'expect:\n      response: |\n        proof of payment\n      end_conversation: false',
  ],
  [
    'an item of a list',
    'expect:\n      response:\n        contains:\n          - 28 days  # a\n          - proof of purchase  # b',
    'expect:\n      response:\n        contains:\n          - 30 days  # a\n          - proof of payment  # b',
  ],
  [
    'equals',
    'expect: { response: { equals: You can send it back. } }',
    'expect: { response: { equals: "You can send it back within 30 days, with proof of payment." } }',
  ],
  [
    'a pattern',
    `expect: { response: { matches: 'proof of (purchase|buying)', max_words: 20 } }`,
    `expect: { response: { contains: 'proof of payment', max_words: 20 } }`,
  ],
  [
    'alternatives',
    'expect: { response: { any_of: [proof of purchase, a receipt] } }',
    'expect: { response: { any_of: [proof of purchase, a receipt, proof of payment] } }',
  ],
  [
    'alternatives line by line',
    'expect:\n      response:\n        any_of:\n          - proof of purchase  # a\n          - a receipt',
    'expect:\n      response:\n        any_of:\n          - proof of purchase  # a\n          - a receipt\n          - proof of payment',
  ],
  [
    'all of',
    'expect: { response: { all_of: [within 28 days, { contains: back }] } }',
    'expect: { response: { all_of: [within 30 days, { contains: back }] } }',
  ],
  [
    'none of',
    'expect: { response: { contains: 30 days, none_of: [fee, payment] } }',
    'expect: { response: { contains: 30 days, none_of: [fee] } }',
  ],
  [
    'exact, with a line end that the reply does not have',
    'expect: { response: { exact: "You can send it back.\\n" } }',
    'expect: { response: { exact: "You can send it back within 30 days, with proof of payment." } }',
  ],
  [
    'an exact block text',
    'expect:\n      response:\n        exact: |\n          You can send it back.\n      end_conversation: false',
    'expect:\n      response:\n        exact: "You can send it back within 30 days, with proof of payment."\n      end_conversation: false',
  ],
  ['a count', 'expect: { response: { max_words: 5 } }', 'expect: { response: { max_words: 12 } }'],
  ['empty', 'expect: { response: { empty: true } }', 'expect: { response: { empty: false } }'],
  [
    'no end',
    'expect: { response: 30 days, end_conversation: true }',
    'expect: { response: 30 days, end_conversation: false }',
  ],
  [
    'a handoff that is gone',
    'expect: { response: 30 days, handoff: { destination: a, reason: b } }',
    'expect: { response: 30 days, handoff: false }',
  ],
  [
    'any handoff that is gone',
    'expect: { handoff: true, response: 30 days }',
    'expect: { handoff: false, response: 30 days }',
  ],
];

/** Whole files, and what they are after `--yes`. */
const FILES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'handoff fields',
    'turns:\n  - user: bill\n    expect: { handoff: { destination: bill_team, reason: billing_question } }\n',
    'turns:\n  - user: bill\n    expect: { handoff: { destination: money_team, reason: billing } }\n',
  ],
  [
    'a field that is empty now',
    'turns:\n  - user: person\n    expect: { handoff: { destination: people, reason: asked } }\n',
    'turns:\n  - user: person\n    expect: { handoff: { destination: people, reason: { empty: true } } }\n',
  ],
  [
    'a handoff that was not to be',
    'turns:\n  - user: bill\n    expect: { handoff: false }\n',
    'turns:\n  - user: bill\n    expect: { handoff: { destination: money_team, reason: billing } }\n',
  ],
  [
    'a handoff nobody wrote about',
    'turns:\n  - user: person\n    # c\n    expect:\n      response: moment  # d\n',
    'turns:\n  - user: person\n    # c\n    expect:\n      response: moment  # d\n      handoff: people\n',
  ],
  [
    'the same without any expectation',
    'greeting: { response: Hello }\nturns:\n  - user: person\n',
    'greeting: { response: Hello }\nturns:\n  - user: person\n    expect: { handoff: people }\n',
  ],
  [
    'an end nobody wrote about',
    'turns:\n  - user: bye\n    expect: { response: Good bye }\n  # then\n  - user: returns\n    expect:\n      response: 30 days\n',
    'turns:\n  - user: bye\n    expect: { response: Good bye, end_conversation: true }\n  # then\n  # - user: returns\n  #   expect:\n  #     response: 30 days\n',
  ],
  [
    'an end that was not to be, and turns after it',
    'turns:\n  - user: bye\n    expect: { response: Good bye, end_conversation: false }\n  - user: hours\n    expect: { response: x }\n',
    'turns:\n  - user: bye\n    expect: { response: Good bye, end_conversation: true }\n  # - user: hours\n  #   expect: { response: x }\n',
  ],
  [
    'an end that was not to be, and no turn after it',
    'turns:\n  - user: bye\n    expect: { end_conversation: false }\n',
    'turns:\n  - user: bye\n    expect: { end_conversation: true }\n',
  ],
  [
    'a handoff and an end nobody wrote about, without any expectation',
    'turns:\n  - user: leave\n  - user: hours\n    expect: { response: x }\n',
    'turns:\n  - user: leave\n    expect: { handoff: people, end_conversation: true }\n  # - user: hours\n  #   expect: { response: x }\n',
  ],
  ['the greeting', 'greeting:\n  response: Hi and welcome  # c\n', 'greeting:\n  response: Hello and welcome  # c\n'],
  [
    'words around a variable',
    'vars: { who: Ana }\ngreeting: { response: "Hi and welcome, ${who}" }\n',
    'vars: { who: Ana }\ngreeting: { response: "Hello and welcome, ${who}" }\n',
  ],
  [
    'a value of `vars`',
    'vars:\n  who: Anna  # c\ngreeting: { response: "welcome, ${who}" }\n',
    'vars:\n  who: Ana  # c\ngreeting: { response: "welcome, ${who}" }\n',
  ],
  [
    'the row that a value comes from',
    'examples:\n  - { name: a, says: returns, hears: 28 days }\n  - { name: b, says: hours, hears: nine to five }\n  - { name: c, says: bye, hears: Good bye }\nturns:\n  - user: ${says}\n    expect: { response: "${hears}" }\n',
    'examples:\n  - { name: a, says: returns, hears: 30 days }\n  - { name: b, says: hours, hears: nine to six }\n  - { name: c, says: bye, hears: Good bye }\nturns:\n  - user: ${says}\n    expect: { response: "${hears}" }\n',
  ],
  [
    'a capture',
    `turns:\n  - user: order\n    expect: { response: order }\n    capture: { ref: 'reference is ([A-Z]{2}-\\d{4})' }\n  - user: \${ref}\n`,
    `turns:\n  - user: order\n    expect: { response: order }\n    capture: { ref: 'number is ([A-Z]{2}-\\d{4})' }\n  - user: \${ref}\n`,
  ],
];

describe('after --yes the file says what the agent says', () => {
  const wrap = (text: string): string =>
    `# about\nname: x\nturns:\n  # first\n  - user: returns\n    ${text}\n  # last\n`;
  const inTurn = CASES.map(([name, before, after]) => [name, wrap(before), wrap(after)] as const);

  test.each([
    ['what is expected of a turn', inTurn],
    ['the rest', FILES],
  ] as const)('%s', async (_name, cases) => {
    const { folder, env, update, read, run } = await play(
      Object.fromEntries(cases.map(([, before], index) => [`scenarios/${index}.yaml`, before])),
    );
    const outcome = await update('--yes');
    for (const [index, [name, , after]] of cases.entries()) expect(read(`scenarios/${index}.yaml`), name).toBe(after);
    expect(outcome, outcome.stdout).toMatchObject({ code: 0, stderr: '' });
    const [, again = ''] = /^Play it again: rehearsal (run .*)$/mu.exec(outcome.stdout) ?? [];
    expect(await rehearsal(again.split(' '), { cwd: folder, env })).toMatchObject({ code: 0 });
    expect((await run()).code).toBe(0);
  });

  test('a slow reply: the limit is above what was seen', async () => {
    const { update, read, run } = await play({
      'scenarios/a.yaml': 'turns:\n  - user: returns\n    expect: { latency: 0.001ms }\n',
    });
    expect(await update('--yes')).toMatchObject({ code: 0 });
    expect(read('scenarios/a.yaml')).toMatch(/latency: \d+00ms/);
    expect((await run()).code).toBe(0);
  });

  test('a fragment is changed once for all that use it; CRLF and a byte order mark stay', async () => {
    const fragment = '\ufeffturns:\r\n  - user: returns\r\n    expect: { response: proof of purchase }\r\n';
    const use = 'turns:\n  - use: fragments/f.yaml\n';
    const { update, read } = await play({
      'scenarios/fragments/f.yaml': fragment,
      'scenarios/a.yaml': use,
      'scenarios/b.yaml': use,
    });
    const outcome = await update('--yes');
    expect(outcome.stdout).toContain('1 of 1 difference taken into 1 file');
    expect(outcome.stdout).toMatch(/^ {4}\+ .*proof of payment \}$/mu);
    expect(outcome.stdout).toContain('this is a fragment: a change is for all scenarios that use it');
    expect(read('scenarios/fragments/f.yaml')).toBe(fragment.replace('purchase', 'payment'));
  });
});

describe('nothing is taken', () => {
  const WRONG = 'turns:\n  - user: returns\n    expect: { response: proof of purchase }\n';

  test('where nothing can be taken', async () => {
    const cases: readonly (readonly [name: string, file: string, reason: string])[] = [
      [
        'where the reply has nothing like it',
        'turns:\n  - user: returns\n    expect: { response: zzzz qqqq }\n',
        'no words of the reply are like it',
      ],
      [
        'where it holds in other rows',
        'examples: [{ says: hours }, { says: late }]\nturns:\n  - user: ${says}\n    expect: { response: nine to six }\n',
        'it still holds in',
      ],
      [
        'where the conversation goes on in other rows',
        'examples: [{ says: bye }, { says: hours }]\nturns:\n  - user: ${says}\n  - user: late\n    expect: { response: ten }\n',
        'it still holds in scenarios/2[hours]',
      ],
      [
        'where nothing is handed over in other rows',
        'examples: [{ says: person }, { says: hours }]\nturns:\n  - user: ${says}\n    expect: { latency: 9s }\n',
        'it still holds in scenarios/3[hours]',
      ],
      [
        'where it is handed over in other rows',
        'examples: [{ says: person }, { says: hours }]\nturns:\n  - user: ${says}\n    expect: { handoff: { destination: people } }\n',
        'it still holds in scenarios/4[person]',
      ],
      [
        'where the handoff has the field in other rows',
        'examples: [{ says: bill }, { says: person }]\nturns:\n  - user: ${says}\n    expect: { handoff: { reason: billing } }\n',
        'it still holds in scenarios/5[bill]',
      ],
      [
        'where nothing is said in other rows',
        'examples: [{ says: quiet }, { says: hours }]\nturns:\n  - user: ${says}\n    expect: { response: { empty: true } }\n',
        'it still holds in scenarios/6[quiet]',
      ],
      [
        'where the capture is found in other rows',
        `examples: [{ says: order }, { says: hours }]\nturns:\n  - user: \${says}\n    capture: { ref: 'number is ([\\w-]+)' }\n  - user: \${ref}\n    expect: { latency: 9s }\n`,
        'it still holds in scenarios/7[order]',
      ],
      [
        'where a JSON Schema says it',
        'turns:\n  - user: returns\n    expect: { body: { required: [x] } }\n',
        'a JSON Schema is changed by hand',
      ],
      [
        'where a word of the reply shares no more than letters',
        'turns:\n  - user: hours\n    expect: { response: nope }\n',
        'no words of the reply are like it',
      ],
      [
        'where turns in brackets remain after an end',
        'turns: [{ user: bye, expect: { end_conversation: false } }, { user: hours }]\n',
        'take them out by hand',
      ],
      [
        'where turns remain after the end on one target',
        'turns:\n  - user: bye\n    expect_on: { command-line: { end_conversation: false } }\n  - user: hours\n    expect: { latency: 9s }\n',
        'the conversation ends on one target',
      ],
      [
        'where turns remain after a fragment that ends',
        'greeting: { response: Hello }\nturns:\n  - use: fragments/end.yaml\n  - user: hours\n    expect: { latency: 9s }\n',
        'turns after the fragment can not be said any more',
      ],
      [
        'where the value is the id',
        'examples: [{ hears: 28 days }]\nturns:\n  - user: returns\n    expect: { response: "${hears}" }\n',
        'its id would change',
      ],
    ];
    const files = cases.map(([, file], index): [string, string] => [`scenarios/${index}.yaml`, file]);
    const fragment = 'turns:\n  - user: bye\n    expect: { end_conversation: false }\n';
    const { update, read } = await play({ ...Object.fromEntries(files), 'scenarios/fragments/end.yaml': fragment });
    const outcome = await update('--yes');
    expect(outcome.code).toBe(1);
    for (const [index, [name, file, reason]] of cases.entries()) {
      expect(outcome.stdout, name).toContain(reason);
      expect(read(`scenarios/${index}.yaml`), name).toBe(file);
    }
  });

  test('where a value that was taken would be changed again', async () => {
    const before = 'vars: { who: Anna }\ngreeting: { response: { contains: ["welcome, ${who}", "Hello ${who}"] } }\n';
    const { update, read } = await play({ 'scenarios/a.yaml': before });
    const outcome = await update('--yes');
    expect(outcome.stdout).toContain('where it stands, for 1 other place of this file too');
    expect(outcome.stdout).toContain('the value that it needs was changed to another one just now');
    expect(outcome.stdout).toContain('1 of 2 differences taken');
    expect(outcome.code).toBe(1);
    expect(read('scenarios/a.yaml')).toBe(before.replace('Anna', 'Ana'));
  });

  test('twice where one change settles both', async () => {
    const before =
      'vars: { who: Anna }\ngreeting: { response: { contains: ["welcome, ${who}", "and welcome, ${who}"] } }\n';
    const { update, read } = await play({ 'scenarios/a.yaml': before });
    const outcome = await update('--yes');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout.match(/^ {4}(?:taken|settled by what was taken before)$/gmu)).toHaveLength(2);
    expect(outcome.stdout).toContain('2 of 2 differences taken into 1 file.');
    expect(read('scenarios/a.yaml')).toBe(before.replace('Anna', 'Ana'));
  });

  test('where files would be invalid by it; the others are written', async () => {
    const fragment = 'turns:\n  - user: bye\n    expect: { end_conversation: false }\n';
    const user = 'skip: later\nturns:\n  - use: fragments/f.yaml\n  - user: hours\n    expect: { latency: 9s }\n';
    const { update, read } = await play({
      'scenarios/fragments/f.yaml': fragment,
      'scenarios/a.yaml': 'turns:\n  - use: fragments/f.yaml\n',
      'scenarios/b.yaml': user,
      'scenarios/c.yaml': WRONG,
    });
    const outcome = await update('--yes');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('error[turn-after-end]');
    expect(outcome.stderr).toContain('error[invalid-change]: scenarios/fragments/f.yaml was left as it is');
    expect(outcome.stdout).toContain('1 of 2 differences taken into 1 file.');
    expect(read('scenarios/fragments/f.yaml')).toBe(fragment);
    expect(read('scenarios/c.yaml')).toBe(WRONG.replace('purchase', 'payment'));
  });

  test('where the file has changed since the run', async () => {
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.replace('purchase', 'buying'),
      (text) => `# new\n${text}`,
      () => 'turns: [\n',
      () => '',
    ];
    const names = changes.map((_change, index) => `scenarios/${index}.yaml`);
    const { folder, update, read } = await play(Object.fromEntries(names.map((name) => [name, WRONG])));
    for (const [index, name] of names.entries()) writeFileSync(path.join(folder, name), changes[index]!(WRONG));
    const outcome = await update('--yes');
    expect(outcome.stdout.split('the file has changed since the run')).toHaveLength(1 + changes.length);
    expect(outcome.code).toBe(1);
    expect(names.map(read)).toEqual(changes.map((change) => change(WRONG)));
  });

  test('by --dry-run, in CI, without a terminal, for an unknown id or run', async () => {
    const { folder, update, read } = await play({ 'scenarios/a.yaml': WRONG });
    const dry = await update('--dry-run');
    expect(dry).toMatchObject({ code: 1, stderr: '' });
    expect(dry.stdout).toContain('+     expect: { response: proof of payment }');
    const ci = await rehearsal(['update', 'latest', '--yes'], { cwd: folder, env: { CI: 'true' } });
    expect(ci.code).toBe(2);
    expect(ci.stderr).toContain('error[not-in-ci]');
    const piped = await update();
    expect(piped.code).toBe(2);
    expect(piped.stderr).toContain('error[no-terminal]');
    const unknown = await update('--accept', 'nobody');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('error[unknown-id]');
    const missing = await rehearsal(['update', 'nowhere', '--yes'], { cwd: folder });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('error[unknown-run]');
    expect(read('scenarios/a.yaml')).toBe(WRONG);
  });
});

test('--accept takes the differences of one scenario', async () => {
  const one = 'id: one\nturns:\n  - user: returns\n    expect: { response: proof of purchase }\n';
  const two = one.replace('one', 'two');
  const { update, read } = await play({ 'scenarios/a.yaml': one, 'scenarios/b.yaml': two });
  expect(await update('--accept', 'two')).toMatchObject({ code: 1 });
  expect([read('scenarios/a.yaml'), read('scenarios/b.yaml')]).toEqual([one, two.replace('purchase', 'payment')]);
});

test('a run in which nothing failed has nothing to take', async () => {
  const folder = createFolder({ 'scenarios/a.yaml': 'greeting: { response: Hello }\n' });
  const { flags, env } = pointAt(await startChatServer(answer));
  await sharedRehearsal(['run', ...flags], { cwd: folder, env });
  const outcome = await rehearsal(['update', 'latest', '--yes'], { cwd: folder });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toContain('nothing to take');
});
