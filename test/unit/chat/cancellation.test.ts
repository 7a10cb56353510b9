import { expect, test } from 'vitest';
import { Cancellation } from '../../../src/chat/cancellation.ts';

function listenIn(cancellation: Cancellation) {
  const told: (string | undefined)[] = [];
  const listener = { onCancelled: () => void told.push(cancellation.reason) };
  cancellation.listen(listener);
  return { told, listener };
}

test('tells everybody once, and why; the first reason counts', () => {
  const cancellation = new Cancellation();
  const [first, second] = [listenIn(cancellation), listenIn(cancellation)];
  expect([cancellation.cancelled, cancellation.reason]).toEqual([false, undefined]);
  cancellation.cancel('the run ends');
  cancellation.cancel('again');
  expect([cancellation.cancelled, cancellation.reason]).toEqual([true, 'the run ends']);
  expect([first.told, second.told]).toEqual([['the run ends'], ['the run ends']]);
});

test('tells nobody who has gone, and whoever remains', () => {
  const cancellation = new Cancellation();
  const [gone, stays] = [listenIn(cancellation), listenIn(cancellation)];
  cancellation.unlisten(gone.listener);
  cancellation.unlisten(gone.listener);
  cancellation.cancel('enough');
  expect([gone.told, stays.told]).toEqual([[], ['enough']]);
});

test('whoever is told may go, and make others go', () => {
  const cancellation = new Cancellation();
  const told: string[] = [];
  const last = { onCancelled: () => void told.push('last') };
  cancellation.listen({
    onCancelled: () => {
      told.push('first');
      cancellation.unlisten(last);
    },
  });
  cancellation.listen(last);
  cancellation.cancel('enough');
  expect(told).toEqual(['first', 'last']);
});
