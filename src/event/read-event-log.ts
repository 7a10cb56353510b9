// Reads events.jsonl as a stream, so that a log of any length needs little memory. The log of a killed run ends early or in
// the middle of a line, and that is fine; anything else that is wrong with it is an error, because results would be lost.
import { createReadStream } from 'node:fs';
import { isRecord } from '../base/json.ts';
import { EVENT_TYPES } from './event-schema.ts';
import { EVENTS_FORMAT, type RunEvent } from './run-event.ts';

/** Why a log can't be read: one sentence that names the file. */
export class EventLogError extends Error {
  override readonly name = 'EventLogError';
}

/** A log without a whole event: its run was killed before it began. */
export class EmptyLogError extends EventLogError {}

/** Gives the events of a log in order; a torn last line is left out. Throws an `EventLogError`. */
export async function* readEventLog(path: string): AsyncGenerator<RunEvent, void, undefined> {
  let seq = 0;
  let torn: string | undefined;
  for await (const line of readLines(path)) {
    if (torn !== undefined) throw new EventLogError(`${path} is damaged: line ${seq + 1} is not JSON`);
    const event = parseEvent(line, seq, path);
    if (event === undefined) {
      torn = line;
      continue;
    }
    yield event;
    seq += 1;
  }
  if (seq === 0)
    throw new EmptyLogError(
      `${path} holds no events: ${torn === undefined ? 'it is empty' : 'its first line is not whole'}`,
    );
}

/** Parses line number `seq` (from 0) of a log; undefined where it is not JSON. Throws an `EventLogError` for what is no event. */
export function parseEvent(line: string, seq: number, path: string): RunEvent | undefined {
  const value = parseLine(line);
  return value === undefined ? undefined : checkEvent(value, seq, path);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function checkEvent(value: unknown, seq: number, path: string): RunEvent {
  if (!isRecord(value) || typeof value['type'] !== 'string') {
    throw new EventLogError(`${path} is no event log: line ${seq + 1} is not an event`);
  }
  if (seq === 0 && (value['type'] !== 'run-started' || value['format'] !== EVENTS_FORMAT)) {
    const found =
      typeof value['format'] === 'string' ? `its format is "${value['format']}"` : 'its first line names no format';
    throw new EventLogError(`${path} can't be read: ${found}, and this version of rehearsal reads "${EVENTS_FORMAT}"`);
  }
  if (seq === 0 && !hasRun(value)) {
    throw new EventLogError(`${path} is damaged: its first event does not say which run it is, or when it began`);
  }
  if (value['seq'] !== seq) throw new EventLogError(`${path} is damaged: event ${seq} is missing at line ${seq + 1}`);
  if (!EVENT_TYPES.has(value['type'])) {
    throw new EventLogError(
      `${path} can't be read: line ${seq + 1} is a "${value['type']}", which a newer rehearsal may know`,
    );
  }
  return value as unknown as RunEvent;
}

/** The start is what times, and names of merged runs, are made from. */
function hasRun({ run, plan }: Record<string, unknown>): boolean {
  if (!isRecord(run) || !Array.isArray(plan)) return false;
  const { id, started_at: startedAt } = run;
  if (typeof id !== 'string' || typeof startedAt !== 'string') return false;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(startedAt) && !Number.isNaN(Date.parse(startedAt));
}

/** Lines without their `\n`, and what stands after the last one. Only `\n` ends a line: JSON may hold U+2028 as it is. */
async function* readLines(path: string): AsyncGenerator<string, void, undefined> {
  let parts: string[] = [];
  for await (const chunk of createReadStream(path, {
    encoding: 'utf8',
    highWaterMark: 256 * 1024,
  }) as AsyncIterable<string>) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', from)) {
      parts.push(chunk.slice(from, at));
      yield parts.join('');
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.slice(from));
  }
  if (parts.length > 0) yield parts.join('');
}
