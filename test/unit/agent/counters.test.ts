import { expect, test } from 'vitest';
import { Counters, type ConversationRecord } from '../../../src/agent/counters.ts';

function create(counters: Counters, id: string): ConversationRecord {
  const record = { conversation_id: id, agent: 'a', variant: 'v', delivered: [], ended: false, closes: 0 };
  counters.countCreate(record);
  return record;
}

test('what is open, unclosed and closed twice', () => {
  const counters = new Counters(10);
  const first = create(counters, 'c1');
  create(counters, 'c2');
  counters.countEnd(first);
  create(counters, 'c3');
  counters.countClose('c2');
  counters.countClose('c2');
  expect(counters.snapshot()).toMatchObject({
    creates: 3,
    closes: 1,
    closed_twice: 1,
    unclosed: 2,
    open: 1,
    max_open: 2,
  });
});

test('an end that is told twice is one end', () => {
  const counters = new Counters(10);
  const record = create(counters, 'c1');
  counters.countEnd(record);
  counters.countEnd(record);
  expect(counters.snapshot().open).toBe(0);
});

test('deliveries are kept word for word', () => {
  const counters = new Counters(10);
  const record = create(counters, 'c1');
  counters.countDelivery(record, ' hello ');
  counters.countDelivery(record, null);
  counters.countDelivery(record, '');
  const { responds, conversations } = counters.snapshot();
  expect(responds).toBe(3);
  expect(conversations).toMatchObject([{ conversation_id: 'c1', delivered: [' hello ', null, ''] }]);
});

test('only the last closed conversations are listed, and the sums stay exact', () => {
  const counters = new Counters(2);
  for (const id of ['c1', 'c2', 'c3', 'c4']) {
    create(counters, id);
    counters.countClose(id);
  }
  counters.countClose('c1');
  const { closes, closed_twice, conversations } = counters.snapshot();
  expect({ closes, closed_twice }).toEqual({ closes: 4, closed_twice: 1 });
  expect(conversations.map((each) => each.conversation_id)).toEqual(['c3', 'c4']);
});

test('a snapshot does not change afterwards', () => {
  const counters = new Counters(10);
  const record = create(counters, 'c1');
  const before = counters.snapshot();
  counters.countDelivery(record, 'x');
  counters.countRequest('respond');
  expect(before.conversations[0]?.delivered).toEqual([]);
  expect(before.requests.respond).toBe(0);
});
