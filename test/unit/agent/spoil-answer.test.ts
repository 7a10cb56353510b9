import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../src/base/json.ts';
import type { AnswerDeed } from '../../../src/agent/fault.ts';
import { parseFault } from '../../../src/agent/parse-fault.ts';
import { spoilAnswer, type WireAnswer } from '../../../src/agent/spoil-answer.ts';

const BODY = { conversation_id: 'CONV-1', response: 'Say "hi" \u0000', end_conversation: false };

function spoil(fault: JsonValue): WireAnswer {
  return spoilAnswer(parseFault(fault).deed as AnswerDeed, BODY, 'the-id');
}

function jsonOf({ body }: WireAnswer): unknown {
  return JSON.parse(String(body));
}

test('slow changes nothing', () => {
  expect(spoil('slow')).toMatchObject({ status: 200, body: JSON.stringify(BODY) });
});

describe('status', () => {
  test('the documented envelope has all six fields', () => {
    const answer = spoil({ fault: 'status', status: 503, error_message: 'down' });
    expect(answer.status).toBe(503);
    expect(jsonOf(answer)).toEqual({
      success: false,
      error: 'down',
      error_id: 'the-id',
      error_code: 'SERVICE_UNAVAILABLE',
      error_message: 'down',
      data: null,
    });
  });

  test.each([
    ['old', '{"error_message":"down"}', 'application/json'],
    ['agents', '{"message":"down","errors":[{"field":"message","message":"down"}]}', 'application/json'],
    ['text', 'down', 'text/plain'],
    ['empty', '', 'text/plain'],
  ])('envelope %s', (envelope, body, type) => {
    const answer = spoil({ fault: 'status', status: 500, envelope, error_message: 'down' });
    expect(answer).toMatchObject({ status: 500, body });
    expect(answer.headers['Content-Type']).toContain(type);
  });

  test('html is a page', () => {
    const answer = spoil({ fault: 'status', status: 502, envelope: 'html' });
    expect(answer.body).toContain('<h1>502</h1>');
  });

  test('Retry-After in seconds is rounded up', () => {
    expect(spoil({ fault: 'status', retry_after: '1200ms' }).headers['Retry-After']).toBe('2');
  });

  test('Retry-After as a date lies ahead', () => {
    const value = spoil({ fault: 'status', retry_after_date: '1h' }).headers['Retry-After'] ?? '';
    expect(value).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(Date.parse(value)).toBeGreaterThan(Date.now());
  });
});

test('a redirect says where to', () => {
  expect(spoil({ fault: 'redirect', location: 'http://x/' })).toMatchObject({
    status: 307,
    headers: { Location: 'http://x/' },
  });
});

test.each(['truncated-json', 'not-json', 'html'])('%s is no JSON', (fault) => {
  const answer = spoil(fault);
  expect(answer.status).toBe(200);
  expect(() => jsonOf(answer)).toThrow();
});

test('invalid UTF-8 is invalid, and JSON but for that', () => {
  const { body } = spoil('invalid-utf8');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)).toThrow();
  expect(JSON.parse(String(body))).toMatchObject({ response: `${BODY.response}\ufffd` });
});

test('a wrong content type carries the right answer', () => {
  const answer = spoil('content-type');
  expect(answer.headers['Content-Type']).toBe('text/plain');
  expect(jsonOf(answer)).toEqual(BODY);
});

test('a field is left out', () => {
  expect(jsonOf(spoil({ fault: 'missing-field', field: 'end_conversation' }))).toEqual({
    conversation_id: 'CONV-1',
    response: BODY.response,
  });
});

test('fields are replaced', () => {
  expect(jsonOf(spoil({ fault: 'fields', fields: { response: 5, more: true } }))).toEqual({
    ...BODY,
    response: 5,
    more: true,
  });
});

test('the answer is of another conversation', () => {
  expect(jsonOf(spoil('changed-conversation'))).toEqual({ ...BODY, conversation_id: 'CONV-of-somebody-else' });
});

test('a refused close', () => {
  expect(jsonOf(spoil('close-refused'))).toEqual({ success: false });
});

test('huge headers are beyond what clients take', () => {
  expect(spoil('huge-headers').headers['X-Padding']?.length).toBeGreaterThan(16 * 1024);
});
