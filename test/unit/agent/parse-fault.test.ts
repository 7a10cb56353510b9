import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../src/base/json.ts';
import { FAULT_OPTIONS, parseFault } from '../../../src/agent/parse-fault.ts';
import { FaultProblem } from '../../../src/agent/option-reader.ts';

function problemOf(value: JsonValue): { message: string; key: string | undefined; hint: string | undefined } {
  try {
    parseFault(value);
  } catch (error) {
    if (!(error instanceof FaultProblem)) throw error;
    return { message: error.message, key: error.key, hint: error.hint };
  }
  throw new Error('no problem was found');
}

test('a name alone strikes every message, without limit', () => {
  expect(parseFault('reset-after')).toEqual({
    on: ['respond'],
    turns: [],
    times: Infinity,
    probability: 1,
    delayMs: 0,
    processed: true,
    deed: { kind: 'reset-after' },
  });
});

test('every key is read', () => {
  const fault = parseFault({
    fault: 'status',
    on: ['create', 'close'],
    turn: [1, 3],
    times: 2,
    probability: 0.25,
    above: '300/m',
    delay: '1.5s',
    status: 429,
    envelope: 'old',
    error_code: 'X',
    error_message: 'slow down',
    retry_after_date: '2s',
    processed: true,
  });
  expect(fault).toEqual({
    on: ['create', 'close'],
    turns: [1, 3],
    times: 2,
    probability: 0.25,
    abovePerSecond: 5,
    delayMs: 1500,
    processed: true,
    deed: {
      kind: 'status',
      status: 429,
      envelope: 'old',
      code: 'X',
      message: 'slow down',
      retryAfter: { form: 'date', ms: 2000 },
    },
  });
});

test.each([
  ['status', false],
  ['reset-before', false],
  ['redirect', false],
  ['close-refused', false],
  ['reset-after', true],
  ['stall-headers', true],
  ['no-content', true],
])('%s: the agent takes note of the request: %s', (name, processed) => {
  expect(parseFault(name).processed).toBe(processed);
});

test('a refused close is about close', () => {
  expect(parseFault('close-refused').on).toEqual(['close']);
});

test.each(Object.keys(FAULT_OPTIONS).filter((name) => name !== 'fields'))('%s works without options', (name) => {
  expect(parseFault(name).deed.kind).toBe(name);
});

describe('mistakes', () => {
  test.each<[JsonValue, string, string | undefined, string | undefined]>([
    [7, 'A fault is a name, or a mapping with the key `fault`', undefined, undefined],
    [{}, 'A fault needs the key `fault`', undefined, undefined],
    ['reset-befor', '`reset-befor` is not a fault', 'fault', 'did you mean `reset-before`?'],
    [{ fault: 'status', statu: 500 }, '`statu` is not a key of the fault `status`', 'statu', 'did you mean `status`?'],
    [{ fault: 'html', status: 500 }, '`status` is not a key of the fault `html`', 'status', undefined],
    [
      { fault: 'html', on: 'repond' },
      '`repond` is not an operation',
      'on',
      'the operations are create, respond, close',
    ],
    [{ fault: 'html', turn: 0 }, '`turn` must be a whole number from 1, or a list of them', 'turn', undefined],
    [{ fault: 'html', times: 0 }, '`times` must be a whole number from 1', 'times', undefined],
    [
      { fault: 'html', probability: 0 },
      '`probability` must be a number above 0 and at most 1',
      'probability',
      undefined,
    ],
    [
      { fault: 'content-type', content_type: 'text/plain\nX-Other: 1' },
      '`content_type` must be a text that a header can carry, in one line',
      'content_type',
      undefined,
    ],
    [
      { fault: 'redirect', location: 'https://例え.jp/' },
      '`location` must be a text that a header can carry, in one line',
      'location',
      undefined,
    ],
    [{ fault: 'status', status: 99 }, '`status` must be a whole number from 200 to 599', 'status', undefined],
    [{ fault: 'fields' }, 'The key `fields` is missing', undefined, undefined],
  ])('%j', (value, message, key, hint) => {
    expect(problemOf(value)).toEqual({ message, key, hint });
  });

  test('a duration needs a unit', () => {
    expect(problemOf({ fault: 'slow', delay: '5' })).toMatchObject({ key: 'delay' });
  });
});
