// Reads events.jsonl as a stream, so that a log of any length needs little memory. The log of a killed run ends early or in
// the middle of a line, and that is fine; anything else that is wrong with it is an error, because results would be lost.
import { createReadStream } from 'node:fs';
import { isRecord } from '../base/json.ts';
import type { SchemaValidator } from '../yaml/check-schema.ts';
import { EVENTS_FORMAT, type RunEvent } from './run-event.ts';

/** Why a log can't be read: one sentence that names the file. */
export class EventLogError extends Error {
  override readonly name = 'EventLogError';
}

/** A log without a whole event: its run was killed before it began. */
export class EmptyLogError extends EventLogError {}

/** Gives the events of a log in order; a torn last line is left out. Throws an `EventLogError`. */
export async function* readEventLog(path: string): AsyncGenerator<RunEvent, void, undefined> {
  const parser = await createEventParser(path);
  let isTorn = false;
  for await (const line of readLines(path)) {
    if (isTorn) throw parser.describeTorn();
    const event = parser.parse(line);
    if (event === undefined) isTorn = true;
    else yield event;
  }
  if (parser.count === 0)
    throw new EmptyLogError(`${path} holds no events: ${isTorn ? 'its first line is not whole' : 'it is empty'}`);
}

/** Makes the parser of one log. What it is held against is large, and loaded only where a log is read. */
export async function createEventParser(path: string): Promise<EventParser> {
  const { default: validate } = await import('./generated/validate-event.js');
  return new EventParser(path, validate);
}

/** Parses the lines of one log, each once and in order, so that who folds its events can rely on them. */
export class EventParser {
  readonly #path: string;
  readonly #validate: SchemaValidator;
  /** Ids of the plan that have no result yet. */
  readonly #unfinished = new Set<string>();
  #count = 0;

  constructor(path: string, validate: SchemaValidator) {
    this.#path = path;
    this.#validate = validate;
  }

  /** How many events were parsed. */
  get count(): number {
    return this.#count;
  }

  /** Parses the next line; undefined where it is not JSON. Throws an `EventLogError` for what is no event. */
  parse(line: string): RunEvent | undefined {
    const value = parseLine(line);
    if (value === undefined) return undefined;
    const event = this.#check(value);
    this.#checkPlan(event);
    this.#count += 1;
    return event;
  }

  /** The error for a line that is not JSON although others follow it. */
  describeTorn(): EventLogError {
    return new EventLogError(`${this.#path} is damaged: line ${this.#count + 1} is not JSON`);
  }

  #check(value: unknown): RunEvent {
    const [path, seq] = [this.#path, this.#count];
    if (!isRecord(value) || typeof value['type'] !== 'string') {
      throw new EventLogError(`${path} is no event log: line ${seq + 1} is not an event`);
    }
    if (seq === 0) checkFirst(value, path);
    if (value['seq'] !== seq) throw new EventLogError(`${path} is damaged: event ${seq} is missing at line ${seq + 1}`);
    if (this.#validate(value)) return value as unknown as RunEvent;
    const [error] = this.#validate.errors ?? [];
    if (error?.keyword === 'discriminator') {
      throw new EventLogError(
        `${path} can't be read: line ${seq + 1} is a "${value['type']}", which a newer rehearsal may know`,
      );
    }
    const place = error?.instancePath ? ` at ${error.instancePath}` : '';
    throw new EventLogError(`${path} is damaged: line ${seq + 1}${place}: ${error?.message ?? 'is no event'}`);
  }

  #checkPlan(event: RunEvent): void {
    if (event.type === 'run-started') for (const { id } of event.plan) this.#unfinished.add(id);
    if (event.type !== 'scenario-finished' || this.#unfinished.delete(event.scenario.id)) return;
    const what = `\`${event.scenario.id}\` ends, which is not planned or has ended before`;
    throw new EventLogError(`${this.#path} is damaged: line ${this.#count + 1}: ${what}`);
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function checkFirst(value: Record<string, unknown>, path: string): void {
  if (value['type'] !== 'run-started' || value['format'] !== EVENTS_FORMAT) {
    const found =
      typeof value['format'] === 'string' ? `its format is "${value['format']}"` : 'its first line names no format';
    throw new EventLogError(`${path} can't be read: ${found}, and this version of rehearsal reads "${EVENTS_FORMAT}"`);
  }
  if (!hasRun(value)) {
    throw new EventLogError(`${path} is damaged: its first event does not say which run it is, or when it began`);
  }
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
