// Records of the Conversations API, in the forms in which it gives them.
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/coverage/read-records.ts';

const TURNS = [
  { user_input: '', agent_response: 'Hello' },
  { user_input: 'my bill', agent_response: 'Which month?' },
  { user_input: '', is_silence: true, agent_response: 'Passing you on.' },
];
const RECORD = {
  id: 'CONV-1',
  channel: 'WEBCHAT',
  variant_id: 'VARIANT-1',
  handoff: true,
  handoff_destination: 'BILLING',
  turns: TURNS,
};

describe('one record', () => {
  const [record] = readRecords(JSON.stringify(RECORD), 'a.json');

  test('begins with a greeting', () => {
    expect(record?.conversation.greeting).toMatchObject({ response: 'Hello', handoff: null });
    expect(record?.conversation.start).toEqual({ channel: 'WEBCHAT', variant: 'VARIANT-1' });
  });

  test('ends with its handoff', () => {
    expect(record?.conversation.turns.map(({ said, reply }) => [said, reply?.handoff])).toEqual([
      [{ kind: 'text', text: 'my bill' }, null],
      [{ kind: 'silence', message: 'absent' }, { destination: 'BILLING' }],
    ]);
  });
});

test.for([
  ['a list', JSON.stringify([RECORD, RECORD]), 2],
  ['the answer of the list call', JSON.stringify({ conversations: [RECORD], cursor: null }), 1],
  ['with a byte order mark', `\ufeff${JSON.stringify(RECORD)}`, 1],
  ['the names of the other call', JSON.stringify({ conversationId: 'c', variantId: 'v', turns: [] }), 1],
] as const)('%s', ([, text, count]) => {
  expect(readRecords(text, 'a.json')).toHaveLength(count);
});

test.for([
  ['{', 'a.json is not JSON'],
  ['3', 'a.json holds no conversations: looked for `turns`, for a list, and for `conversations`'],
  ['[]', 'a.json holds no conversations: looked for `turns`, for a list, and for `conversations`'],
  [
    '{"conversations":[{"id":"x"}]}',
    'a.json holds no conversations: looked for `turns`, for a list, and for `conversations`',
  ],
] as const)('%s is refused', ([text, message]) => {
  expect(() => readRecords(text, 'a.json')).toThrow(message);
});
