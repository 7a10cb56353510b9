// Files of records: what is read of them for coverage, however many they hold.
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadTraffic } from '../../../src/cli/load-traffic.ts';
import { createFolder } from '../../e2e/command.ts';

const RECORD = {
  id: 'CONV-1',
  channel: 'WEBCHAT',
  variant_id: 'VARIANT-1',
  handoff: true,
  handoff_destination: 'BILLING',
  turns: [
    { user_input: '', agent_response: 'Hello', asr_lang_code: 'en-GB', tts_lang_code: 'en-US' },
    { user_input: 'my bill', agent_response: 'Which month?' },
    { user_input: '', is_silence: true, agent_response: 'Passing you on.' },
  ],
};

test('how a conversation begins, what is said, and where it is handed to', async () => {
  const folder = createFolder({ 'a.json': JSON.stringify(RECORD), 'notes.txt': 'none' });
  const { records, diagnostics } = await loadTraffic([folder], []);
  expect(diagnostics).toEqual([]);
  const [{ id, conversation } = {}] = records;
  expect(id).toBe('CONV-1');
  expect(conversation?.start).toEqual({
    channel: 'WEBCHAT',
    variant: 'VARIANT-1',
    language: { asr: 'en-GB', tts: 'en-US' },
  });
  expect(conversation?.greeting).toMatchObject({ handoff: null });
  expect(conversation?.turns.map(({ said, reply }) => [said, reply?.handoff])).toEqual([
    [{ kind: 'text', text: 'my bill' }, null],
    [{ kind: 'silence', message: 'absent' }, { destination: 'BILLING' }],
  ]);
});

test.each(['jane@host.com', 'zuleika-doe-1'])('what is personal is hidden, in the id too: %s', async (id) => {
  const turns = [
    { user_input: 'My name is Zuleika Doe, card 4111 1111 1111 1111', agent_response: 'Thank you' },
    { user_input: 'ask Zuleika', agent_response: 'I pass you on' },
  ];
  const record = {
    id,
    turns,
    handoff: true,
    handoff_destination: 'desk',
    handoff_reason: 'call 07700 900123',
  };
  const folder = createFolder({ 'a.json': JSON.stringify(record) });
  const { records } = await loadTraffic([folder], []);
  expect(records[0]?.id).toBe(`${path.join(folder, 'a.json')} #1`);
  expect(records[0]?.conversation.turns.map(({ said, reply }) => [said, reply?.handoff])).toEqual([
    [{ kind: 'text', text: 'My name is [name], card [card]' }, null],
    [
      { kind: 'text', text: 'ask [name]' },
      { destination: 'desk', reason: 'call [phone]' },
    ],
  ]);
});

test.each([
  ['a list', JSON.stringify([RECORD, RECORD])],
  ['lines', `${JSON.stringify(RECORD)}\n${JSON.stringify(RECORD)}\n`],
  ['the answer of the list call', JSON.stringify({ conversations: [RECORD, RECORD], cursor: null })],
  ['with a byte order mark', `\ufeff${JSON.stringify([RECORD, RECORD])}`],
  ['a table', 'conversation_id,user_input,agent_response\na,hi,Hello\nb,hi,Hello\n'],
])('%s', async (_name, text) => {
  const { records, diagnostics } = await loadTraffic([path.join(createFolder({ file: text }), 'file')], []);
  expect(diagnostics).toEqual([]);
  expect(records).toHaveLength(2);
});

test.each([
  ['{', 'is not whole: the JSON ends in the middle'],
  ['3', 'is nothing that can be imported'],
  ['[]', 'There are no records at'],
  ['scenario: You are Jane', 'file describes callers, and holds no conversations'],
  ['{"conversations":[{"id":"x"}]}', 'holds no conversations: looked for `turns`'],
])('%s is refused', async (text, message) => {
  const { diagnostics } = await loadTraffic([path.join(createFolder({ file: text }), 'file')], []);
  expect(diagnostics).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) as unknown }]);
});

test('what is no conversation is counted', async () => {
  const folder = createFolder({
    'records.json': JSON.stringify([...Array<unknown>(500).fill(RECORD), { turns: [] }]),
  });
  const { records, diagnostics } = await loadTraffic([path.join(folder, 'records.json')], []);
  expect(records).toHaveLength(500);
  expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'records-left-out' }]);
  expect(diagnostics[0]?.message).toContain('1 of 501 records left out: a conversation has no turns');
});
