import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/base/json.ts';
import { decodeClose, decodeCreate, decodeRespond } from '../../../src/chat/decode-reply.ts';

const whole = { conversation_id: 'C', response: 'Hello', end_conversation: false };

describe('respond', () => {
  it.each<[string, JsonObject, object]>([
    [
      'everything',
      whole,
      { conversationId: 'C', response: 'Hello', endConversation: false, handoff: null, warnings: [] },
    ],
    ['an empty text', { ...whole, response: '' }, { response: '' }],
    ['the end', { ...whole, end_conversation: true }, { endConversation: true }],
    [
      'no end flag',
      { conversation_id: 'C', response: '' },
      { endConversation: undefined, warnings: ['`end_conversation` is missing; it counts as false.'] },
    ],
    [
      'an end flag of null',
      { ...whole, end_conversation: null },
      { endConversation: undefined, warnings: [expect.anything()] },
    ],
    ['fields nobody documents', { ...whole, citations: [1], __proto: {} }, { response: 'Hello', warnings: [] }],
    ['a handoff of null', { ...whole, handoff: null }, { handoff: null, warnings: [] }],
    [
      'a handoff of false',
      { ...whole, handoff: false },
      { handoff: null, warnings: ['`handoff` is false, not an object or null; it counts as none.'] },
    ],
    ['an empty handoff', { ...whole, handoff: {} }, { handoff: {}, warnings: [] }],
    [
      'a handoff with more',
      { ...whole, handoff: { destination: 'Q', cxone: { a: 1 } } },
      { handoff: { destination: 'Q', cxone: { a: 1 } } },
    ],
    [
      'a handoff without words',
      { ...whole, handoff: { destination: null, reason: null } },
      { handoff: { destination: null, reason: null }, warnings: [] },
    ],
    [
      'a destination that is a number',
      { ...whole, handoff: { destination: 7, reason: { code: 1 } } },
      {
        handoff: { destination: '7', reason: '{"code":1}' },
        warnings: [
          '`handoff.destination` is a number, not a string; its JSON text is compared.',
          '`handoff.reason` is an object, not a string; its JSON text is compared.',
        ],
      },
    ],
  ])('with %s', (_, body, expected) => {
    expect(decodeRespond(body, 'C')).toMatchObject(expected);
  });

  it.each<[JsonObject, string, string]>([
    [{ response: 'x' }, 'missing-field', '`conversation_id` is missing from the answer.'],
    [{ ...whole, conversation_id: '' }, 'missing-field', '`conversation_id` is empty.'],
    [{ ...whole, conversation_id: 5 }, 'missing-field', '`conversation_id` is a number, not a string.'],
    [{ conversation_id: 'C' }, 'missing-field', '`response` is missing from the answer.'],
    [{ ...whole, response: null }, 'missing-field', '`response` is null, not a string.'],
    [{ ...whole, response: ['a'] }, 'missing-field', '`response` is a list, not a string.'],
    [{ ...whole, end_conversation: 'true' }, 'missing-field', '`end_conversation` is a string, not a boolean.'],
    [{ ...whole, end_conversation: 0 }, 'missing-field', '`end_conversation` is a number, not a boolean.'],
    [
      { ...whole, handoff: 'queue' },
      'malformed-body',
      '`handoff` is a string, not an object, so nobody can say whether the agent hands off.',
    ],
    [
      { ...whole, handoff: [] },
      'malformed-body',
      '`handoff` is a list, not an object, so nobody can say whether the agent hands off.',
    ],
    [
      { ...whole, handoff: '' },
      'malformed-body',
      '`handoff` is a string, not an object, so nobody can say whether the agent hands off.',
    ],
    [
      { ...whole, conversation_id: 'D' },
      'conversation-changed',
      'The answer belongs to conversation "D", the message to "C".',
    ],
    [
      { success: false, error_message: 'No such project' },
      'missing-field',
      '`conversation_id` is missing from the answer. The body says: No such project',
    ],
  ])('%j is no answer: %s', (body, kind, problem) => {
    expect(decodeRespond(body, 'C')).toEqual({ kind, problem });
  });
});

describe('create', () => {
  it('does not miss the end flag, but reads it', () => {
    expect(decodeCreate({ conversation_id: 'C', response: 'Hi' })).toEqual({
      conversationId: 'C',
      response: 'Hi',
      endConversation: undefined,
      handoff: null,
      warnings: [],
    });
    expect(decodeCreate({ ...whole, end_conversation: true, handoff: {} })).toMatchObject({
      endConversation: true,
      handoff: {},
    });
  });

  it('is as strict as respond where a guess could turn a failure into a pass', () => {
    expect(decodeCreate({ ...whole, end_conversation: 'no' })).toMatchObject({ kind: 'missing-field' });
    expect(decodeCreate({ ...whole, handoff: true })).toMatchObject({ kind: 'malformed-body' });
    expect(decodeCreate({ conversation_id: 'C' })).toMatchObject({ kind: 'missing-field' });
  });
});

describe('close', () => {
  it.each<[JsonObject, unknown]>([
    [{ success: true }, undefined],
    [{ success: true, more: 1 }, undefined],
    [{ success: false }, { kind: 'close-refused', problem: 'The agent refused to close the conversation.' }],
    [
      { success: false, error: 'busy' },
      { kind: 'close-refused', problem: 'The agent refused to close the conversation: busy.' },
    ],
    [{}, { kind: 'missing-field', problem: '`success` is missing from the answer.' }],
    [{ success: 'true' }, { kind: 'missing-field', problem: '`success` is a string, not a boolean.' }],
    [{ success: null }, { kind: 'missing-field', problem: '`success` is null, not a boolean.' }],
  ])('%j', (body, expected) => {
    expect(decodeClose(body)).toEqual(expected);
  });
});
