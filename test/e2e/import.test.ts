// `rehearsal import` from outside: shapes of records, personal data, what is written and what is left out.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, rehearsal, type Outcome } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';
import { createPlantedRecords } from './planted-records.ts';

const CONFIG = readFileSync('rehearsal.config.yaml', 'utf8');

function readImported(folder: string): string {
  return globSync('scenarios/imported/*.yaml', { cwd: folder })
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('---\n');
}

async function importFile(
  name: string,
  content: string | Buffer,
  by = rehearsal,
): Promise<Outcome & { yaml: string; folder: string }> {
  const folder = createFolder({ 'rehearsal.config.yaml': CONFIG });
  writeFileSync(path.join(folder, name), content);
  const outcome = await by(['import', name], { cwd: folder });
  return { ...outcome, folder, yaml: readImported(folder) };
}

describe('personal data', () => {
  test('of 200 records, none is left in any output; what is left is valid and in the style of fmt', async () => {
    const { conversations, planted, names } = createPlantedRecords(200, 4);
    const folder = createFolder({
      'rehearsal.config.yaml': CONFIG,
      'records.json': JSON.stringify({ conversations, cursor: null }),
      'names.txt': names.join('\n'),
    });
    const outcome = await rehearsal(['import', 'records.json', '--names', 'names.txt'], { cwd: folder });
    expect(outcome.code, outcome.stderr).toBe(0);
    const files = globSync('scenarios/imported/*.yaml', { cwd: folder });
    expect(files).toHaveLength(200);
    const all = normalise([outcome.stdout, outcome.stderr, ...files, readImported(folder)].join('\n'));
    expect(planted.filter((value) => all.includes(normalise(value)))).toEqual([]);
    const bare = all.replace(/[^\p{L}\p{N}@]/gu, '');
    expect(
      planted
        .map((value) => normalise(value).replace(/[^\p{L}\p{N}@]/gu, ''))
        .filter((value) => value.length > 6 && bare.includes(value)),
    ).toEqual([]);
    const kinds = /^masked: (.*)$/mu
      .exec(outcome.stdout)?.[1]
      ?.split(', ')
      .map((part) => part.replace(/^\d+ /u, ''));
    expect(kinds?.toSorted()).toEqual([
      'IBANs',
      'card numbers',
      'dates of birth',
      'links',
      'long numbers',
      'mail addresses',
      'names',
      'phone numbers',
      'postcodes',
    ]);
    const check = await sharedRehearsal(['fmt', '--check'], { cwd: folder });
    expect(check.code, check.stdout).toBe(0);
    const valid = await sharedRehearsal(['validate', '--strict', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(valid.stdout)).toMatchObject({ diagnostics: [] });
  });

  test('the same value is the same variable, however it is written', async () => {
    const rows = [
      'conversation_id,user_input,agent_response',
      'a,,Hello',
      'a,"call +44 20 7946 0958","I have 0044 20 7946 0958"',
      'b,,Hello',
      'b,"I am on +442079460958",Thanks',
      'b,"or 020 7946-0958",Thanks',
    ];
    const { yaml } = await importFile('rows.csv', rows.join('\n'));
    expect(new Set(yaml.match(/phone_\d+/gu))).toEqual(new Set(['phone_1']));
  });
});

test('what the user did not say in just this form is not expected of the agent', async () => {
  const turns = [
    { user_input: '', agent_response: 'Call us on 020 7946 0958 whenever you like' },
    { user_input: 'my name is Zuleika Featherstone', agent_response: 'Thank you Zuleika, what is the number?' },
    { user_input: '07700 900123', agent_response: 'I noted 07700 900123 for you' },
  ];
  const { yaml } = await importFile('file', JSON.stringify([{ id: 'a', turns }]));
  expect(yaml).toContain('vars: { name_1: Alex Example, phone_2: 07700 900002 }');
  expect(yaml).toContain('- user: my name is ${name_1}\n');
  expect(yaml).toContain('contains: number,');
  expect(yaml).toContain('- user: ${phone_2}\n    expect: { response: "${phone_2}" }\n');
  expect(yaml).not.toContain('\ufffc');
});

test('a reference that the agent gave is said back, and expected of later replies', async () => {
  const turns = [
    { user_input: '', agent_response: 'Your reference is TB-4411.' },
    { user_input: 'cancel TB-4411', agent_response: 'The table TB-4411 is cancelled.' },
  ];
  const { yaml } = await importFile('file', JSON.stringify([{ id: 'a', turns }]));
  expect(yaml).toContain('- user: cancel ${reference}\n');
  expect(yaml).toContain('contains: ["${reference}", cancelled]');
});

test('personal data is found however it is spelled', async () => {
  const cases = [
    ['no-break spaces', 'call 07700\u00a0900\u202f123 now', /^call \$\{phone_\d\} now$/],
    ['characters without width', '0\u200b7\u200b7\u200d0\ufeff0\u00ad900123 it is', /^\$\{phone_\d\} it is$/],
    ['wide characters', 'mail ｊａｎｅ＠ｈｏｓｔ．ｃｏｍ then', /^mail \$\{email_\d\} then$/],
    ['digits of mathematics', '𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑!', /^"?\$\{phone_\d\}!"?$/],
    ['(at)', 'jane(at)host.com', /^"?\$\{email_\d\}"?$/],
    ['a mark that is part of a letter', 'Zuleika Nu\u0301n\u0303ez here', /^\$\{name_\d\} here$/],
    ['a soft hyphen in a name', 'I, Zulei\u00adka, say', /^I, \$\{name_\d\}, say$/],
  ] as const;
  const records = cases.map(([, said], index) => ({
    id: `record-${index}`,
    turns: [{ user_input: said, agent_response: 'Fine, noted' }],
  }));
  const files = { 'rehearsal.config.yaml': CONFIG, file: JSON.stringify(records), names: 'Zuleika Núñez\n' };
  const folder = createFolder(files);
  await rehearsal(['import', 'file', '--names', 'names'], { cwd: folder });
  for (const [index, [name, , written]] of cases.entries()) {
    const yaml = readFileSync(path.join(folder, `scenarios/imported/record-${index}.yaml`), 'utf8');
    expect(/- user: (.*)/.exec(yaml)?.[1], name).toMatch(written);
  }
});

test('of a handoff nothing is expected that the user did not say', async () => {
  const handoffs = [
    { destination: 'desk', reason: 'callback to 07911 123456' },
    { destination: 'jane@host.com', reason: 'for 07700 900123' },
    { destination: 'desk', reason: 'a complaint' },
  ];
  const records = handoffs.map((handoff, index) => ({
    id: `record-${index}`,
    turns: [{ user_input: 'call me on 07700 900123', agent_response: 'I pass you on now', handoff }],
  }));
  const { folder } = await importFile('file', JSON.stringify(records));
  const read = (index: number): string =>
    readFileSync(path.join(folder, `scenarios/imported/record-${index}.yaml`), 'utf8');
  expect(read(0)).toContain('handoff: { destination: desk, reason: { empty: false } }');
  expect(read(1)).toContain('handoff: { destination: { empty: false }, reason: "for ${phone_1}" }');
  expect(read(2)).toContain('handoff: { destination: desk, reason: a complaint }');
  expect(read(0) + read(1)).not.toMatch(/phone_2|email/);
});

test('long hostile texts are written in time, and no digit of them is left', async () => {
  const long = [
    'x'.repeat(200_000),
    '1'.repeat(100_000),
    'a dot '.repeat(30_000),
    `www.${'.'.repeat(50_000)}x`,
    'y1 '.repeat(20_000),
  ];
  const turns = long.map((text) => ({ user_input: text, agent_response: text }));
  const { yaml, code, stderr } = await importFile('file', JSON.stringify([{ id: 'a', turns }]));
  expect(code, stderr).toBe(0);
  expect(yaml).not.toContain('11111111');
});

describe('shapes', () => {
  test('the list of the Conversations API: greeting, silence, handoff', async () => {
    const record = {
      id: 'CONV-7f3a',
      started_at: '2026-09-14T08:41:07Z',
      variant_id: 'VARIANT-2b81',
      variant_name: 'Harbour branch',
      handoff: true,
      handoff_destination: 'ACCOUNTS',
      handoff_reason: null,
      turns: [
        { user_input: '', agent_response: 'Good morning, Northwind here. What do you need?' },
        { user_input: 'my invoice looks too high', agent_response: 'It is due on Monday 21 September.', is_ood: null },
        { user_input: '', agent_response: 'Are you there?', is_silence: true },
        { user_input: 'yes, a person please', agent_response: 'Passing you to accounts.' },
        { user_input: null, agent_response: null },
      ],
    };
    const { yaml, code, stderr } = await importFile(
      'list.json',
      JSON.stringify({ count: 1, conversations: [record, { id: 'x', turns: [] }] }),
    );
    expect(stderr).toContain('has no turns');
    expect(code).toBe(1);
    expect(yaml).toContain('id: conv-7f3a\n');
    expect(yaml).toContain('# Variant: Harbour branch\n');
    expect(yaml).toContain("date('+7d', 'EEEE d MMMM')");
    expect(yaml).toContain('- silence: true');
    expect(yaml).toContain('# The record has no reply to this.');
    expect(yaml).not.toContain('handoff:');
  });

  test.for([
    [
      'single, camelCase',
      {
        conversationId: 'CONV-1',
        language: 'en-GB',
        handoff: false,
        turns: [
          { userInput: '', agentResponse: 'Hello' },
          { userInput: 'bye', agentResponse: 'Goodbye then' },
        ],
      },
    ],
    [
      'poly chat',
      {
        conversations: [
          {
            conversation_id: 'CONV-1',
            url: 'x',
            turns: [
              { input: null, response: 'Hello' },
              { input: 'bye', response: 'Goodbye then', conversation_ended: true },
            ],
          },
        ],
      },
    ],
    [
      'an array',
      [
        {
          id: 'CONV-1',
          turns: [
            { user_input: '', agent_response: 'Hello' },
            { user_input: 'bye', agent_response: 'Goodbye then' },
          ],
        },
      ],
    ],
    [
      'rows of turns',
      [
        { conversation_id: 'CONV-1', user_input: '', agent_response: 'Hello' },
        { conversation_id: 'CONV-1', user_input: 'bye', agent_response: 'Goodbye then' },
      ],
    ],
    [
      'messages',
      [
        { conversation_id: 'CONV-1', role: 'agent', text: 'Hello' },
        { conversation_id: 'CONV-1', role: 'user', text: 'bye' },
        { conversation_id: 'CONV-1', role: 'agent', text: 'Goodbye then' },
      ],
    ],
  ] as const)('%s', async ([name, value]) => {
    const { yaml, code, stderr } = await importFile('file', JSON.stringify(value), sharedRehearsal);
    expect(code, stderr).toBe(0);
    expect(yaml).toMatch(/^# Imported from CONV-1\.\nid: conv-1\n/u);
    expect(yaml).toContain('  - user: bye\n    expect:');
    expect(yaml.includes('end_conversation: true')).toBe(name === 'poly chat');
    expect(yaml.includes('language: en-GB')).toBe(name === 'single, camelCase');
  });

  test('lines of JSON, a byte order mark, CSV with semicolons', async () => {
    const line = (id: string): string =>
      JSON.stringify({ id, turns: [{ user_input: 'hi', agent_response: 'Hello there' }] });
    const lines = await importFile('lines.jsonl', `\ufeff${line('a')}\n${line('b')}\n`);
    expect(lines.stdout).toContain('2 scenarios written');
    expect([lines.code, lines.stderr]).toEqual([0, '']);
    const broken = await importFile('lines.jsonl', `${line('a')}\n{"id":"b"\n`);
    expect([broken.code, broken.stderr]).toEqual([
      2,
      'error[cannot-import]: line 2 of lines.jsonl is not valid JSON (near byte 9)\n',
    ]);
    const csv = await importFile(
      'export.csv',
      '\ufeffConversation ID;User input;Agent response\r\nq;;Hi\r\nq;"two\r\nlines; ""quoted""";Hello there\r\n',
    );
    expect(csv.yaml).toContain(String.raw`- user: "two\r\nlines; \"quoted\""`);
  });

  test('a table with texts that hold other delimiters; a column too many is refused', async () => {
    const header = 'conversation_id,user_input,agent_response\n';
    const { yaml } = await importFile('a.csv', `${header}a,hello; there,Good day\n`);
    expect(yaml).toContain('- user: hello; there\n');
    const { code, stderr } = await importFile('b.csv', `${header}a,hello, there,Good day\n`);
    expect(stderr).toContain('is not valid CSV');
    expect(code).toBe(2);
  });

  test('messages of others are left out, and the scenario says so', async () => {
    const messages = ['tool', 'user', 'agent'].map((role) => ({ role, text: `text of ${role}` }));
    const { yaml } = await importFile('file', JSON.stringify(messages));
    expect(yaml).toContain('# Left out: 1 message of neither the user nor the agent\n');
    expect(yaml).not.toContain('tool');
  });

  test('a run of our own, and what it drafts passes', async () => {
    const scenario =
      'name: Hours\nvariant: downtown\nturns: [{ user: opening hours, expect: { response: noon } }, { silence: empty }]\n';
    const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, 'scenarios/hours.yaml': scenario });
    expect((await sharedRehearsal(['run'], { cwd: folder })).code).toBe(0);
    const outcome = await rehearsal(['import', 'reports/latest', '--out', 'scenarios/again'], { cwd: folder });
    expect(outcome.code, outcome.stderr).toBe(0);
    const [file = ''] = globSync('scenarios/again/*.yaml', { cwd: folder });
    expect(readFileSync(path.join(folder, file), 'utf8')).toContain('silence: empty');
    expect((await sharedRehearsal(['run', 'scenarios/again'], { cwd: folder })).code).toBe(0);
  });

  test('a file of poly test: what has no place becomes a comment', async () => {
    const text =
      'name: Invoice\nscenario: |\n  You are Jane. Call +44 20 7946 0958 about an invoice.\nchannel: webchat\nlanguage: en-GB\ntags: [billing]\nintegration_attributes: { tier: gold, phone: "+44 20 7946 0958", account: 7946095801 }\nprompt_assertions: [The agent is polite]\nfunction_call_assertions: [{ name: find_invoice, arguments: [] }]\n';
    const { yaml, code, folder, stderr } = await importFile('invoice.yaml', text);
    expect(code, stderr).toBe(0);
    expect(yaml).toContain('# To be judged: The agent is polite\n');
    expect(yaml).toContain('# Function call expected: {"name":"find_invoice","arguments":[]}\n');
    expect(yaml).toContain('integration_attributes: { tier: gold, phone: "${phone_1}", account: "${number_1}" }');
    expect(yaml).toContain('skip: ');
    expect(yaml).not.toContain('7946');
    expect((await sharedRehearsal(['validate'], { cwd: folder })).code).toBe(0);
  });
});

describe('what is refused', () => {
  test.for([
    ['{"a": 1, "turn": []}', 'holds no conversations: looked for `turns`'],
    ['[{"turns": [{"user_input": "call 07700900123"', 'is not whole: the JSON ends in the middle'],
    ['[{"turns": [}]', 'is not valid JSON'],
    ['nothing of the kind', 'is nothing that can be imported; looked for a record of the Conversations API'],
    ['', 'is nothing that can be imported'],
    ['text,user\n"never closed', 'is not valid CSV'],
    ['07700900123,message,x\n1,2,3\n', 'holds no conversations'],
  ] as const)('%s', async ([text, message]) => {
    const { code, stderr, stdout } = await importFile('file', text, sharedRehearsal);
    expect(stderr).toContain(message);
    expect(stderr + stdout).not.toContain('07700900123');
    expect(code).toBe(2);
  });

  test.for([
    ['UTF-16', Buffer.from('\ufeffconversation_id,user_input,agent_response\nq,hi,Hello there\n', 'utf16le')],
    ['Latin-1', Buffer.from('conversation_id,user_input,agent_response\nq,été,Bonjour à vous\n', 'latin1')],
    ['half a character', Buffer.from('[{"id":"a","turns":[]}] é').subarray(0, -1)],
  ] as const)('%s', async ([, bytes]) => {
    const { code, stderr } = await importFile('file', bytes, sharedRehearsal);
    expect([code, stderr]).toEqual([2, 'error[cannot-import]: file is not UTF-8; save it as UTF-8\n']);
  });

  test.skipIf(process.platform === 'win32')('what can be read once only', async () => {
    const { code, stderr } = await rehearsal(['import', '/dev/null'], { cwd: createFolder({}) });
    expect([code, stderr]).toEqual([
      2,
      "error[cannot-import]: /dev/null is no file; a pipe or device can't be read twice\n",
    ]);
  });

  test('aliases that multiply', async () => {
    const lists = ['b', 'c', 'd'].map((name, index) => `${name}: &${name} [${`*${'abc'[index]!},`.repeat(9)}]\n`);
    const { code, stderr } = await importFile('file.yaml', `scenario: x\na: &a [x]\n${lists.join('')}`);
    expect([code, stderr]).toEqual([
      2,
      'error[cannot-import]: file.yaml repeats its anchors too often; write out what they stand for\n',
    ]);
  });

  test('a file that exists stays, unless --force is given', async () => {
    const text = JSON.stringify([{ id: 'a', turns: [{ user_input: 'hi', agent_response: 'Hello there' }] }]);
    const { folder } = await importFile('file', text, sharedRehearsal);
    const file = path.join(folder, 'scenarios/imported/a.yaml');
    writeFileSync(file, 'mine');
    const again = await rehearsal(['import', 'file'], { cwd: folder });
    expect([again.code, readFileSync(file, 'utf8')]).toEqual([1, 'mine']);
    expect(again.stderr).toContain('exists already; --force replaces it');
    expect((await rehearsal(['import', 'file', '--force'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('id: a');
  });

  test('an id that another file of the suite has is not given again', async () => {
    const text = JSON.stringify([{ id: 'a', turns: [{ user_input: 'hi', agent_response: 'Hello there' }] }]);
    const mine = 'id: a\nturns: [{ user: hi, expect: { response: hello } }]\n';
    const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, 'scenarios/mine.yaml': mine, file: text });
    expect((await rehearsal(['import', 'file'], { cwd: folder })).code).toBe(0);
    expect(readImported(folder)).toContain('id: a-2\n');
    expect((await sharedRehearsal(['validate'], { cwd: folder })).code).toBe(0);
    const again = await rehearsal(['import', 'file'], { cwd: folder });
    expect(again.stderr).toContain('imported/a-2.yaml exists already');
    expect((await rehearsal(['import', 'file', '--force'], { cwd: folder })).code).toBe(0);
    expect(globSync('scenarios/imported/*.yaml', { cwd: folder })).toEqual(['scenarios/imported/a-2.yaml']);
  });

  test('an empty list is empty', async () => {
    expect((await importFile('file', '{"conversations": []}')).code).toBe(4);
  });
});

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
