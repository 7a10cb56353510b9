import { expect, test } from 'vitest';
import { ApiError } from '../../../src/agent/api-error.ts';
import { OpenConversations, type OpenConversation } from '../../../src/agent/open-conversations.ts';

/** Only id and path are looked at. */
function add(conversations: OpenConversations): OpenConversation {
  const added = { id: conversations.takeId(), path: 'a/p' } as OpenConversation;
  conversations.add(added);
  return added;
}

test('ids count up from the one in the examples of the API', () => {
  const conversations = new OpenConversations(10);
  expect([add(conversations).id, add(conversations).id]).toEqual(['CONV-1234567890', 'CONV-1234567891']);
});

test('open ones are found on their path only', () => {
  const conversations = new OpenConversations(10);
  const added = add(conversations);
  expect(conversations.find(added.id, 'a/p')).toBe(added);
  expect(() => conversations.find(added.id, 'a/q')).toThrow(ApiError);
});

test('a closed one is known to have been, one that never was is not', () => {
  const conversations = new OpenConversations(10);
  conversations.remove(add(conversations).id);
  expect(conversations.find('CONV-1234567890', 'a/p')).toBeUndefined();
  for (const id of ['CONV-1234567891', 'CONV-1234567889', 'CONV-01234567890x', 'CONV-', '']) {
    expect(() => conversations.find(id, 'a/p'), id).toThrow(ApiError);
  }
});

test('beyond the limit the oldest goes', () => {
  const conversations = new OpenConversations(2);
  const first = add(conversations);
  add(conversations);
  const third = { id: conversations.takeId(), path: 'a/p' } as OpenConversation;
  expect(conversations.add(third)).toBe(first);
  expect(conversations.find(first.id, 'a/p')).toBeUndefined();
  expect(conversations.find(third.id, 'a/p')).toBe(third);
});
