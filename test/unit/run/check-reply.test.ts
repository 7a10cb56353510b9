// The judging of one reply, row by row; no conversation around it.
import { describe, expect, test } from 'vitest';
import { checkReply, type Demand, type Findings, type JudgedReply } from '../../../src/run/check-reply.ts';
import type { Expectation } from '../../../src/scenario/scenario.ts';
import { PatternTimeoutError } from '../../../src/scenario/pattern-runner.ts';
import { createPatterns, PATTERNS } from './play-by-hand.ts';
import { capture, contains, equals, ends, isEmpty, matches, noneOf, somewhere } from './sample-scenario.ts';

const SCOPE = { captures: new Map<string, string>(), uuid: 'u', runId: 'r', now: new Date(0), timeZone: 'UTC' };
const CONTEXT = { scope: SCOPE, patterns: PATTERNS };

async function check(
  reply: Partial<JudgedReply>,
  expect: Expectation,
  more: Partial<Demand> = {},
  context = CONTEXT,
): Promise<Findings> {
  const ordinary = { response: 'hello there', endConversation: false, handoff: null, body: {}, latencyMs: 100 };
  return checkReply(
    { ...ordinary, ...reply },
    { place: somewhere(), expect, captures: [], next: undefined, ...more },
    context,
  );
}

/** `subject: expected <- actual`, failed ones marked. */
async function describeChecks(reply: Partial<JudgedReply>, expect: Expectation): Promise<string[]> {
  const { checks } = await check(reply, expect);
  return checks.map(({ subject, passed, actual }) => `${passed ? '' : 'FAILED '}${subject} <- ${String(actual)}`);
}

const place = somewhere();
const queue = { destination: 'live_agent_queue', reason: 'billing' };
const toQueue: Expectation = { handoff: { kind: 'fields', place, destination: equals('live_agent_queue') } };
const forBilling: Expectation = { handoff: { kind: 'fields', place, reason: equals('billing') } };
const toSomeQueue: Expectation = { handoff: { kind: 'fields', place, destination: matches('_queue$') } };
const anyHandoff: Expectation = { handoff: { kind: 'any', place } };
const noHandoff: Expectation = { handoff: { kind: 'none', place } };
const noReason: Expectation = { handoff: { kind: 'fields', place, reason: isEmpty() } };
const notFraud: Expectation = { handoff: { kind: 'fields', place, reason: noneOf(equals('fraud')) } };

describe('handoff', () => {
  test.each<[string, Expectation, JudgedReply['handoff'], string[]]>([
    ['any, and one came', anyHandoff, queue, [`handoff <- ${JSON.stringify(queue)}`]],
    ['any, and an empty one came', anyHandoff, {}, ['handoff <- {}']],
    ['any, and none came', anyHandoff, null, ['FAILED handoff <- null']],
    ['none, and none came', noHandoff, null, ['handoff <- null']],
    ['none, and an empty one came', noHandoff, {}, ['FAILED handoff <- {}']],
    ['the right destination', toQueue, queue, ['handoff.destination <- live_agent_queue']],
    ['a destination of a pattern', toSomeQueue, queue, ['handoff.destination <- live_agent_queue']],
    ['another destination', toQueue, { destination: 'fraud' }, ['FAILED handoff.destination <- fraud']],
    ['no destination', toQueue, { reason: 'billing' }, ['FAILED handoff.destination <- null']],
    ['a null destination', toQueue, { destination: null }, ['FAILED handoff.destination <- null']],
    ['the right reason', forBilling, queue, ['handoff.reason <- billing']],
    ['an empty reason that is missing', noReason, {}, ['handoff.reason <- null']],
    ['an empty reason that is there', noReason, queue, ['FAILED handoff.reason <- billing']],
    ['none of some reasons, and no reason', notFraud, {}, ['handoff.reason <- null']],
    ['an empty reason of no handoff at all', noReason, null, ['FAILED handoff.reason <- null']],
    ['none of some reasons of no handoff at all', notFraud, null, ['FAILED handoff.reason <- null']],
  ])('%s', async (_name, expectation, handoff, checks) => {
    expect(await describeChecks({ handoff }, expectation)).toEqual(checks);
  });

  test('both fields are checked, each at its place', async () => {
    const expectation = { kind: 'fields', place, destination: equals('a'), reason: equals('b') } as const;
    const { checks } = await check({ handoff: queue }, { handoff: expectation });
    const lines = [expectation.destination, expectation.reason].map((matcher) => matcher.place.line);
    expect(checks.map(({ subject, passed, line }) => [subject, passed, line])).toEqual([
      ['handoff.destination', false, lines[0]],
      ['handoff.reason', false, lines[1]],
    ]);
  });

  test('a destination that is no text is none', async () => {
    const handoff = { destination: 42 } as unknown as JudgedReply['handoff'];
    expect(await describeChecks({ handoff }, toQueue)).toEqual(['FAILED handoff.destination <- null']);
  });
});

describe('end_conversation', () => {
  test.each([
    [true, true, ['end_conversation <- true']],
    [true, false, ['FAILED end_conversation <- false']],
    [true, undefined, ['FAILED end_conversation <- null']],
    [false, false, ['end_conversation <- false']],
    [false, true, ['FAILED end_conversation <- true']],
    [false, undefined, ['end_conversation <- null']],
  ])('expected %s, came %s', async (value, endConversation, checks) => {
    expect(await describeChecks({ endConversation }, ends(value))).toEqual(checks);
  });
});

describe('latency', () => {
  test.each([
    [2_999.9, 'latency <- 3.0 s'],
    [3_000, 'latency <- 3.0 s'],
    [3_000.1, 'FAILED latency <- 3.0 s'],
  ])('%f ms against 3 s', async (latencyMs, text) => {
    expect(await describeChecks({ latencyMs }, { latency: { maxMs: 3_000, place } })).toEqual([text]);
  });

  test('a failure says the milliseconds, which rounding would hide', async () => {
    const { checks } = await check({ latencyMs: 3_000.1 }, { latency: { maxMs: 3_000, place } });
    expect(checks[0]).toMatchObject({ expected: 'at most 3.0 s', message: 'The reply took 3000.1 ms.' });
  });
});

describe('body', () => {
  const body = (violations: string[]): Expectation => ({ body: { place, schema: {}, validate: () => violations } });

  test('valid', async () => {
    expect(await describeChecks({}, body([]))).toEqual(['body <- valid']);
  });

  test('not valid: one check that names what is wrong', async () => {
    expect(await describeChecks({}, body(['/a must be text', '/b is missing']))).toEqual([
      'FAILED body <- /a must be text; /b is missing',
    ]);
  });

  test('is judged as received', async () => {
    const seen: unknown[] = [];
    const validate = (received: unknown): [] => {
      seen.push(received);
      return [];
    };
    await check({ body: { odd: 1 } }, { body: { place, schema: {}, validate } });
    expect(seen).toEqual([{ odd: 1 }]);
  });
});

describe('response', () => {
  test('gives a check a condition, with the text that was demanded', async () => {
    const matcher = contains('there');
    const { checks } = await check({}, { response: matcher });
    expect(checks).toEqual([
      {
        subject: 'response',
        matcher: 'contains',
        passed: true,
        expected: expect.stringContaining('there') as string,
        expected_text: 'there',
        actual: 'hello there',
        file: 'scenarios/a.yaml',
        line: matcher.place.line,
        column: 5,
      },
    ]);
  });
});

describe('what can not be evaluated', () => {
  const slow = createPatterns(() => {
    throw new PatternTimeoutError('took too long', '(a+)+$');
  });

  test('a pattern that takes too long is an error at its place; all else is evaluated', async () => {
    const response = matches('(a+)+$');
    const expectation = { response, ...ends(true), ...anyHandoff };
    const findings = await check({}, expectation, {}, { scope: SCOPE, patterns: slow });
    expect(findings.error).toMatchObject({
      kind: 'pattern-timeout',
      file: 'scenarios/a.yaml',
      line: response.place.line,
    });
    expect(findings.checks.map(({ subject }) => subject)).toEqual(['handoff', 'end_conversation']);
  });

  test('so is a capture', async () => {
    const ref = capture('ref', '(a+)+$');
    const findings = await check({}, {}, { captures: [ref] }, { scope: SCOPE, patterns: slow });
    expect(findings).toMatchObject({ error: { kind: 'pattern-timeout', line: ref.place.line }, checks: [] });
  });

  test('a capture that no turn has made', async () => {
    const response = contains({ kind: 'capture', name: 'gone' });
    const findings = await check({}, { response });
    expect(findings).toMatchObject({ error: { kind: 'missing-capture', line: response.place.line }, evaluated: 0 });
  });

  test('a bug is no finding', async () => {
    const broken = createPatterns(() => {
      throw new TypeError('x is not a function');
    });
    await expect(check({}, { response: matches('a') }, {}, { scope: SCOPE, patterns: broken })).rejects.toThrow(
      TypeError,
    );
  });
});

describe('counting', () => {
  test('only written expectations count as evaluated', async () => {
    const next = { number: 2, place };
    const findings = await check(
      { endConversation: true, handoff: {} },
      {},
      { next, captures: [capture('a', 'hello')] },
    );
    expect(findings.evaluated).toBe(0);
    expect(findings.checks.map(({ subject, implied }) => [subject, implied])).toEqual([
      ['capture a', undefined],
      ['handoff', true],
      ['end_conversation', true],
    ]);
  });

  test('the order is that of the documentation', async () => {
    const all = { response: contains('x'), ...anyHandoff, ...ends(true), latency: { maxMs: 1, place } };
    const body = { place, schema: {}, validate: () => [] };
    const { checks, evaluated } = await check({}, { ...all, body });
    expect(checks.map(({ subject }) => subject)).toEqual([
      'response',
      'handoff',
      'end_conversation',
      'latency',
      'body',
    ]);
    expect(evaluated).toBe(5);
  });
});
