import { expect, test } from 'vitest';
import type { HeardReply } from '../../../src/record/talk.ts';
import { renderReply, renderSaid } from '../../../src/record/transcript.ts';

const LONG = 'You can return anything within thirty days of delivery.';

function style(columns?: number): Parameters<typeof renderReply>[1] {
  return { colour: false, columns: () => columns };
}

function reply(overrides: Partial<HeardReply>): HeardReply {
  return {
    response: LONG,
    handoff: null,
    endConversation: false,
    latencyMs: 120,
    warnings: [],
    ...overrides,
  };
}

test.each<readonly [what: string, columns: number | undefined, heard: Partial<HeardReply>, lines: readonly string[]]>([
  ['is one line where nothing is wrapped', undefined, {}, [`agent  ${LONG}  120 ms`]],
  [
    'is broken between words, below where it begins',
    40,
    {},
    ['agent  You can return anything within', '       thirty days of delivery.  120 ms'],
  ],
  [
    'has its time on a line of its own where it does not fit',
    41,
    { response: 'Thirty days after the delivery.' },
    ['agent  Thirty days after the delivery.', '       120 ms'],
  ],
  ['keeps its own lines', 40, { response: 'One.\nTwo.' }, ['agent  One.', '       Two.  120 ms']],
  ['may be empty', 40, { response: '' }, ['agent  (an empty reply)  120 ms']],
  [
    'tells a handoff, the end, and what is odd',
    40,
    {
      response: 'Bye.',
      handoff: { destination: 'agents' },
      endConversation: true,
      warnings: ['`end_conversation` is missing from the answer.'],
    },
    [
      'agent  Bye.  120 ms',
      '       handoff {"destination":"agents"}',
      '       the agent has ended the conversation',
      '       warning: `end_conversation` is',
      '       missing from the answer.',
    ],
  ],
])('a reply %s', (_, columns, heard, lines) => {
  expect(renderReply(reply(heard), style(columns)).split('\n')).toEqual([...lines, '']);
});

test('what is said is broken as a reply is', () => {
  expect(renderSaid({ kind: 'text', text: LONG }, style(40))).toBe(
    'you    You can return anything within\n       thirty days of delivery.\n',
  );
});
