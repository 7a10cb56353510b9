// Reads a fault from plain data: an entry of `faults` in an agent file, or the attribute `simulate_fault`.
import { isRecord, type JsonValue } from '../base/json.ts';
import type { Operation } from '../chat/wire.ts';
import { suggest } from '../text/suggest.ts';
import { codeOfStatus } from './api-error.ts';
import { ENVELOPES, type Deed, type Envelope, type Fault, type FaultName, type StatusDeed } from './fault.ts';
import { FaultProblem, OptionReader } from './option-reader.ts';

/** Keys that each fault takes besides those of every fault. */
export const FAULT_OPTIONS: Readonly<Record<FaultName, readonly string[]>> = {
  slow: [],
  status: ['status', 'envelope', 'error_code', 'error_message', 'retry_after', 'retry_after_date', 'processed'],
  redirect: ['status', 'location'],
  'reset-before': [],
  'reset-after': [],
  'stall-headers': [],
  'stall-body': [],
  'cut-body': [],
  trickle: ['interval'],
  'no-content': [],
  'truncated-json': [],
  'not-json': [],
  html: [],
  'content-type': ['content_type'],
  'invalid-utf8': [],
  'early-continue': [],
  'huge-headers': [],
  'not-http': [],
  'huge-body': ['bytes', 'compressed'],
  'missing-field': ['field'],
  fields: ['fields'],
  'changed-conversation': [],
  'close-refused': [],
};

const COMMON_OPTIONS = ['fault', 'on', 'turn', 'times', 'probability', 'above', 'delay'];

const OPERATIONS: readonly Operation[] = ['create', 'respond', 'close'];

/** Requests that these faults keep from the agent; all others strike after it has answered. */
const UNPROCESSED: readonly FaultName[] = ['reset-before', 'redirect', 'close-refused'];

/** Reads one fault; a text is the name of one. Throws a `FaultProblem`. */
export function parseFault(value: JsonValue): Fault {
  const options = typeof value === 'string' ? { fault: value } : value;
  if (!isRecord(options)) throw new FaultProblem('A fault is a name, or a mapping with the key `fault`');
  const reader = new OptionReader(options);
  const name = readName(reader);
  const known = [...COMMON_OPTIONS, ...FAULT_OPTIONS[name]];
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = suggest(key, known);
    throw new FaultProblem(
      `\`${key}\` is not a key of the fault \`${name}\``,
      key,
      near && `did you mean \`${near}\`?`,
    );
  }
  const deed = readDeed(name, reader);
  const above = reader.rate('above');
  return {
    on: readOperations(name, reader),
    turns: reader.integers('turn'),
    times: reader.integer('times', 1) ?? Infinity,
    probability: reader.probability('probability'),
    ...(above !== undefined && { abovePerSecond: above }),
    delayMs: reader.duration('delay') ?? (name === 'slow' ? 1_000 : 0),
    processed: name === 'status' ? (reader.flag('processed') ?? false) : !UNPROCESSED.includes(name),
    deed,
  };
}

function readName(reader: OptionReader): FaultName {
  const name = reader.text('fault');
  if (name === undefined) throw new FaultProblem('A fault needs the key `fault`');
  if (Object.hasOwn(FAULT_OPTIONS, name)) return name as FaultName;
  const names = Object.keys(FAULT_OPTIONS);
  const near = suggest(name, names);
  throw new FaultProblem(
    `\`${name}\` is not a fault`,
    'fault',
    near === undefined ? `the faults are ${names.join(', ')}` : `did you mean \`${near}\`?`,
  );
}

function readOperations(name: FaultName, reader: OptionReader): readonly Operation[] {
  const on = reader.texts('on');
  if (on === undefined) return [name === 'close-refused' ? 'close' : 'respond'];
  const wrong = on.find((operation) => !OPERATIONS.includes(operation as Operation));
  if (wrong === undefined) return on as Operation[];
  throw new FaultProblem(`\`${wrong}\` is not an operation`, 'on', `the operations are ${OPERATIONS.join(', ')}`);
}

function readDeed(name: FaultName, reader: OptionReader): Deed {
  switch (name) {
    case 'status':
      return readStatusDeed(reader);
    case 'redirect': {
      const status = reader.integer('status', 300, 399) ?? 307;
      return { kind: name, status, location: reader.header('location') ?? 'http://127.0.0.1:9/elsewhere' };
    }
    case 'trickle':
      return { kind: name, intervalMs: reader.duration('interval') ?? 20 };
    case 'content-type':
      return { kind: name, contentType: reader.header('content_type') ?? 'text/plain' };
    case 'huge-body':
      return {
        kind: name,
        bytes: reader.integer('bytes', 1, 2 ** 31) ?? 64 * 1024 * 1024,
        compressed: reader.flag('compressed') ?? false,
      };
    case 'missing-field':
      return { kind: name, field: reader.text('field') ?? 'response' };
    case 'fields':
      return { kind: name, fields: reader.object('fields') };
    default:
      return { kind: name };
  }
}

function readStatusDeed(reader: OptionReader): StatusDeed {
  const status = reader.integer('status', 200, 599) ?? 500;
  const envelope = reader.text('envelope') ?? 'new';
  if (!ENVELOPES.includes(envelope as Envelope)) {
    throw new FaultProblem(
      `\`${envelope}\` is not an envelope`,
      'envelope',
      `the envelopes are ${ENVELOPES.join(', ')}`,
    );
  }
  const [seconds, date] = [reader.duration('retry_after'), reader.duration('retry_after_date')];
  const retryAfterMs = date ?? seconds;
  return {
    kind: 'status',
    status,
    envelope: envelope as Envelope,
    code: reader.text('error_code') ?? codeOfStatus(status),
    message: reader.text('error_message') ?? 'A fault was asked for, and here it is.',
    ...(retryAfterMs !== undefined && {
      retryAfter: { form: date === undefined ? 'seconds' : 'date', ms: retryAfterMs },
    }),
  };
}
