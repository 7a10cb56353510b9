import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventLogWriter, type EventLogWriter, type LogFile } from '../../../src/event/event-log.ts';
import { readEventLog } from '../../../src/event/read-event-log.ts';
import type { RunEvent } from '../../../src/event/run-event.ts';
import { numbered, played, runFinished, runStarted, turn } from './sample-run.ts';

const EVENTS = numbered([runStarted(['a', 'b']), ...played('a'), ...played('b'), runFinished]);

let folder = '';
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'event-log-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function newPath(content?: string): string {
  files += 1;
  const file = path.join(folder, `${files}.jsonl`);
  if (content !== undefined) writeFileSync(file, content);
  return file;
}

async function readAll(file: string): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of readEventLog(file)) events.push(event);
  return events;
}

const lines = (events: readonly RunEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

function write(log: EventLogWriter, event: RunEvent): void {
  log.onEvent(event, JSON.stringify(event));
}

describe('event log writer', () => {
  test('writes one event a line, which the reader gives back', async () => {
    const file = newPath();
    const log = createEventLogWriter(file);
    EVENTS.forEach((event) => write(log, event));
    log.close();
    expect(readFileSync(file, 'utf8')).toBe(lines(EVENTS));
    expect(await readAll(file)).toEqual(EVENTS);
  });

  test('has everything on the disk when a scenario has ended, and the plan from the start', () => {
    const file = newPath();
    const log = createEventLogWriter(file);
    for (const event of EVENTS) {
      write(log, event);
      if (event.type === 'run-started' || event.type === 'scenario-finished') {
        expect(readFileSync(file, 'utf8')).toBe(lines(EVENTS.slice(0, event.seq + 1)));
      }
    }
    log.close();
  });

  test('does not keep a long conversation in memory', () => {
    const file = newPath();
    const log = createEventLogWriter(file);
    const [started] = EVENTS;
    const long = numbered([
      { type: 'turn-finished', id: 'a', attempt: 1, turn: turn({ response: 'x'.repeat(300_000) }) },
    ]);
    write(log, started!);
    write(log, long[0]!);
    // What is left fits into one write.
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(300_000 - 64 * 1024);
    log.close();
  });

  test('keeps lone surrogates and line separators', async () => {
    const file = newPath();
    const events = numbered([
      runStarted(['a']),
      { type: 'warning', code: 'odd', message: '\ud800 \u2028 \u0000 \r\n é' },
    ]);
    const log = createEventLogWriter(file);
    events.forEach((event) => write(log, event));
    log.close();
    expect(await readAll(file)).toEqual(events);
  });

  test('refuses to write into a log that is there already', () => {
    expect(() => createEventLogWriter(newPath(''))).toThrow('EEXIST');
  });

  test('writes on where the system takes only a part', () => {
    const written: Buffer[] = [];
    const log = createEventLogWriter(
      'x',
      fakeDisk((bytes, offset) => {
        written.push(Buffer.from(bytes.subarray(offset, offset + 100)));
        return Math.min(100, bytes.length - offset);
      }),
    );
    EVENTS.forEach((event) => write(log, event));
    log.close();
    expect(Buffer.concat(written).toString()).toBe(lines(EVENTS));
  });

  test('a full disk is said once, and nothing is appended after a torn line', () => {
    let calls = 0;
    const log = createEventLogWriter(
      'x',
      fakeDisk(() => {
        calls += 1;
        throw new Error('ENOSPC');
      }),
    );
    expect(() => write(log, EVENTS[0]!)).toThrow('ENOSPC');
    for (const event of EVENTS.slice(1)) expect(() => write(log, event)).not.toThrow();
    expect(() => log.close()).not.toThrow();
    expect(calls).toBe(1);
  });
});

function fakeDisk(write: (bytes: Buffer, offset: number) => number): LogFile {
  return {
    open: () => 0,
    write: (_file, bytes, offset) => write(bytes, offset),
    sync: () => undefined,
    close: () => undefined,
    exists: () => true,
  };
}

describe('event log reader', () => {
  test('leaves out a torn last line, wherever it is torn', async () => {
    const bytes = Buffer.from(lines(EVENTS));
    const lastLine = lines(EVENTS.slice(0, -1)).length;
    for (const end of [lastLine + 1, lastLine + 20, bytes.length - 2]) {
      const file = newPath(bytes.subarray(0, end).toString());
      expect(await readAll(file)).toEqual(EVENTS.slice(0, -1));
    }
  });

  test('takes a last line that lacks only its line break', async () => {
    expect(await readAll(newPath(lines(EVENTS).trimEnd()))).toEqual(EVENTS);
  });

  test('takes a last line that ends in nothing but zero bytes as torn', async () => {
    expect(await readAll(newPath(`${lines(EVENTS)}${'\0'.repeat(100)}`))).toEqual(EVENTS);
  });

  const first = lines(EVENTS.slice(0, 1));
  test.each([
    ['an empty file', '', 'holds no events: it is empty'],
    ['a first line that is torn', first.slice(0, 30), 'holds no events: its first line is not whole'],
    [
      'another format',
      first.replace('rehearsal-events/1', 'rehearsal-events/2'),
      'its format is "rehearsal-events/2", and this version of rehearsal reads "rehearsal-events/1"',
    ],
    ['another file', '{"a": 1}\n', 'is no event log: line 1 is not an event'],
    ['no format', '{"type": "warning", "seq": 0}\n', 'its first line names no format'],
    ['a damaged line inside', `${first}{"type": "war\n${lines(EVENTS.slice(1))}`, 'is damaged: line 2 is not JSON'],
    ['a line that is missing', lines([EVENTS[0]!, ...EVENTS.slice(2)]), 'is damaged: event 1 is missing at line 2'],
    [
      'an unknown event',
      `${first}{"type":"moon-risen","seq":1}\n`,
      'line 2 is a "moon-risen", which a newer rehearsal may know',
    ],
    [
      'an event that lacks what every one of its kind has',
      `${first}{"type":"scenario-finished","seq":1,"at_ms":1}\n`,
      "is damaged: line 2: must have required property 'scenario'",
    ],
    [
      'a value of another kind',
      first.replace('"fail_on":["failed"]', '"fail_on":"failed"'),
      'is damaged: line 1 at /run/fail_on: must be array',
    ],
    [
      'a signal that there is not',
      `${first}{"type":"run-cancelled","cause":"signal","signal":"SIGNONE","message":"","seq":1,"at_ms":1}\n`,
      'is damaged: line 2 at /signal: must be equal to one of the allowed values',
    ],
    [
      'a scenario that ends twice',
      lines(numbered([runStarted(['a']), ...played('a'), ...played('a')])),
      'is damaged: line 11: `a` ends, which is not planned or has ended before',
    ],
    [
      'a scenario that ends and is not planned',
      lines(numbered([runStarted(['a']), ...played('b')])),
      'is damaged: line 6: `b` ends, which is not planned or has ended before',
    ],
  ])('refuses %s', async (_name, content, message) => {
    await expect(readAll(newPath(content))).rejects.toThrow(message);
  });

  test('reads lines longer than its buffer', async () => {
    const long = numbered([
      runStarted(['a']),
      { type: 'warning', code: 'x', message: 'é'.repeat(700_000) },
      runFinished,
    ]);
    expect(await readAll(newPath(lines(long)))).toEqual(long);
  });
});
