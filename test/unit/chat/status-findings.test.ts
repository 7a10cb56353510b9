import { describe, expect, it } from 'vitest';
import { describeStatus } from '../../../src/chat/status-findings.ts';
import { answered } from './exchanges.ts';

const envelope = (code: string, text: string): object => ({
  success: false,
  error: text,
  error_id: 'E-1',
  error_code: code,
  error_message: text,
  data: null,
});

describe('describeStatus', () => {
  it.each([
    [300, 'unexpected-status', false],
    [301, 'redirect', false],
    [303, 'redirect', true],
    [308, 'redirect', false],
    [400, 'bad-request', false],
    [401, 'unauthorized', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [405, 'unexpected-status', false],
    [408, 'unexpected-status', true],
    [409, 'unexpected-status', false],
    [410, 'conversation-ended', false],
    [418, 'unexpected-status', false],
    [422, 'unexpected-status', false],
    [425, 'unexpected-status', true],
    [429, 'rate-limited', false],
    [500, 'server-error', true],
    [503, 'server-error', true],
    [599, 'server-error', true],
  ])('%i is %s (may be delivered: %s)', (status, kind, mayBeDelivered) => {
    const finding = describeStatus('respond', answered(status, ''), 'api.example.com');
    expect(finding).toMatchObject({
      kind,
      status,
      mayBeDelivered,
      hint: expect.stringMatching(/^[A-Z].*\.$/) as string,
    });
  });

  it.each<[string, unknown, Record<string, string>, string]>([
    [
      'the envelope',
      envelope('CHAT_TIMEOUT', 'too long.'),
      {},
      '`respond` was answered 400 Bad Request, CHAT_TIMEOUT: too long.',
    ],
    [
      'a page',
      '<html>',
      { 'content-type': 'text/html' },
      '`respond` was answered 400 Bad Request, with a page of HTML.',
    ],
    ['nothing', '', {}, '`respond` was answered 400 Bad Request.'],
    ['a code that is a number', { error_code: 4002 }, {}, '`respond` was answered 400 Bad Request, 4002.'],
    [
      'texts of wrong types',
      { error: {}, error_message: ['x'], errors: 'x', message: ' ' },
      {},
      '`respond` was answered 400 Bad Request.',
    ],
    [
      'line breaks and control characters',
      { error: 'a\r\n\u001b[31mb\tc' },
      {},
      '`respond` was answered 400 Bad Request: a [31mb c.',
    ],
  ])('says what %s says', (_, body, headers, message) => {
    expect(describeStatus('respond', answered(400, body, headers), 'h').message).toBe(message);
  });

  it('says where a redirect leads, in one line', () => {
    const finding = describeStatus('create', answered(302, '', { location: 'https://elsewhere.example/\u0007x' }), 'h');
    expect(finding.message).toBe('`create` was answered 302 Found, with a redirect to https://elsewhere.example/ x.');
  });

  it('cuts what is long', () => {
    const { message } = describeStatus('create', answered(500, { error: 'x'.repeat(50_000) }), 'h');
    expect(message.length).toBeLessThan(400);
  });

  it.each([
    ['CHAT_TIMEOUT', /lived longer/],
    ['CHAT_DRAFT_NOT_EXIST', /draft/],
    ['CONVERSATIONS_NOT_FOUND', /does not know this conversation/],
    ['toString', /./],
  ])('has a hint for the code %s', (code, hint) => {
    expect(describeStatus('respond', answered(400, envelope(code, 'x')), 'h').hint).toMatch(hint);
  });

  it.each([
    [{ 'x-polyai-correlation-id': 'H-1' }, 'H-1'],
    [{}, 'E-1'],
  ])('takes the correlation id from the header %j, else from the envelope', (headers, id) => {
    const finding = describeStatus('create', answered(500, envelope('X', 'x'), headers), 'h');
    expect(finding).toMatchObject({ correlationId: id, hint: expect.stringContaining(id) as string });
  });
});
