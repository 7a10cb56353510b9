import { describe, expect, test } from 'vitest';
import { createBroadcast, type Broadcast, type Listener } from '../../../src/event/broadcast.ts';
import { createRedactor, createSecretFinder } from '../../../src/event/redact.ts';
import type { EmittedEvent, RunEvent } from '../../../src/event/run-event.ts';

const HELLO: EmittedEvent = { type: 'warning', code: 'hello', message: 'hello' };

function recorder(name = 'recorder'): Listener & { events: RunEvent[] } {
  const events: RunEvent[] = [];
  return { name, events, onEvent: (event) => events.push(event) };
}

function broadcastTo(...listeners: Listener[]): Broadcast {
  return createBroadcast({ listeners, redact: (value) => value, now: () => 0 });
}

describe('broadcast', () => {
  test('numbers events from 0 and counts time from the first', () => {
    const listener = recorder();
    const times = [1_000, 1_000.04, 1_012.3456];
    const broadcast = createBroadcast({ listeners: [listener], redact: (v) => v, now: () => times.shift() ?? 0 });
    for (let i = 0; i < 3; i += 1) broadcast.emit(HELLO);
    expect(listener.events.map(({ seq, at_ms }) => [seq, at_ms])).toEqual([
      [0, 0],
      [1, 0],
      [2, 12.3],
    ]);
  });

  test('gives an event of a stored run a stamp of its own', () => {
    const listener = recorder();
    const lines: string[] = [];
    const broadcast = broadcastTo(listener, { name: 'lines', onEvent: (_, json) => lines.push(json) });
    broadcast.emit({ seq: 77, at_ms: 7_700, ...HELLO } as EmittedEvent);
    expect(listener.events).toEqual([{ ...HELLO, seq: 0, at_ms: 0 }]);
    expect(lines).toEqual([JSON.stringify({ seq: 0, at_ms: 0, ...HELLO })]);
  });

  test('has told everybody when emit returns, in the order of the listeners', () => {
    const told: string[] = [];
    const listen = (name: string): Listener => ({ name, onEvent: (event) => told.push(`${name} ${event.seq}`) });
    const broadcast = broadcastTo(listen('log'), listen('report'));
    broadcast.emit(HELLO);
    expect(told).toEqual(['log 0', 'report 0']);
    broadcast.emit(HELLO);
    expect(told).toEqual(['log 0', 'report 0', 'log 1', 'report 1']);
  });

  test('lets nobody see a secret', () => {
    const listener = recorder();
    const redact = createRedactor(['s3cret-token']);
    const broadcast = createBroadcast({ listeners: [listener], redact, now: () => 0 });
    broadcast.emit({ type: 'warning', code: 'echo', message: 'the agent said s3cret-token' });
    expect(listener.events).toEqual([
      { type: 'warning', code: 'echo', message: 'the agent said [redacted]', seq: 0, at_ms: 0 },
    ]);
  });

  test('gives every listener the line of JSON, and walks through events only where that holds a secret', () => {
    const lines: string[] = [];
    const listener: Listener = { name: 'lines', onEvent: (_event, json) => lines.push(json) };
    const walked: unknown[] = [];
    const redactText = createRedactor(['s3cret-token']);
    const redact = <T>(value: T): T => {
      walked.push(value);
      return redactText(value);
    };
    const holdsSecret = createSecretFinder(['s3cret-token']);
    const broadcast = createBroadcast({ listeners: [listener], redact, holdsSecret, now: () => 0 });
    broadcast.emit(HELLO);
    broadcast.emit({ type: 'warning', code: 'echo', message: 'the agent said s3cret-token' });
    expect(lines).toEqual([
      '{"seq":0,"at_ms":0,"type":"warning","code":"hello","message":"hello"}',
      '{"seq":1,"at_ms":0,"type":"warning","code":"echo","message":"the agent said [redacted]"}',
    ]);
    expect(walked).toHaveLength(1);
  });

  test('drops a listener that throws, says so, and goes on with the others', () => {
    let calls = 0;
    const broken: Listener = {
      name: 'the event log',
      onEvent: () => {
        calls += 1;
        throw new Error('ENOSPC: no space left on device');
      },
    };
    const before = recorder();
    const after = recorder();
    const broadcast = broadcastTo(before, broken, after);
    broadcast.emit(HELLO);
    broadcast.emit(HELLO);
    expect(calls).toBe(1);
    expect(after.events).toEqual(before.events);
    expect(after.events.map((event) => [event.seq, event.type === 'warning' ? event.code : ''])).toEqual([
      [0, 'hello'],
      [1, 'report-failed'],
      [2, 'hello'],
    ]);
    expect(after.events[1]).toMatchObject({
      message: 'the event log failed and is incomplete: ENOSPC: no space left on device',
    });
  });

  test('an event emitted by a listener comes after the one it listens to, for everybody', () => {
    const echo: Listener = {
      name: 'echo',
      onEvent: (event) => {
        if (event.seq === 0) broadcast.emit({ type: 'warning', code: 'echo', message: 'echo' });
      },
    };
    const listener = recorder();
    const broadcast = broadcastTo(echo, listener);
    broadcast.emit(HELLO);
    expect(listener.events.map((event) => [event.seq, event.type === 'warning' ? event.code : ''])).toEqual([
      [0, 'hello'],
      [1, 'echo'],
    ]);
  });

  test('goes on when every listener is gone', () => {
    const broken: Listener = {
      name: 'a',
      onEvent: () => {
        throw new Error('no');
      },
    };
    const broadcast = broadcastTo(broken);
    broadcast.emit(HELLO);
    expect(() => broadcast.emit(HELLO)).not.toThrow();
  });
});
