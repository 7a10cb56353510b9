import { describe, expect, it } from 'vitest';
import { describeFault, summariseError } from '../../../src/chat/connection-faults.ts';
import type { Exchange } from '../../../src/chat/exchange.ts';
import { answered, failed } from './exchanges.ts';

const context = { host: 'api.example.com', timeoutMs: 30_000, maxBodyBytes: 1_000, proxied: false };
const unsent: Partial<Exchange> = { sent: false };

describe('describeFault', () => {
  it.each<[string, Partial<Exchange>, string]>([
    ['ECONNREFUSED', unsent, 'connection-refused'],
    ['ENOTFOUND', unsent, 'dns-failure'],
    ['EAI_AGAIN', unsent, 'dns-failure'],
    ['UND_ERR_CONNECT_TIMEOUT', unsent, 'timeout'],
    ['ETIMEDOUT', unsent, 'timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', unsent, 'tls-error'],
    ['SELF_SIGNED_CERT_IN_CHAIN', unsent, 'tls-error'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', unsent, 'tls-error'],
    ['CERT_HAS_EXPIRED', unsent, 'tls-error'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', unsent, 'tls-error'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', unsent, 'tls-error'],
    ['EPROTO', unsent, 'tls-error'],
    ['ECONNRESET', unsent, 'connection-reset'],
    ['ECONNRESET', {}, 'connection-reset'],
    ['EPIPE', {}, 'connection-reset'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', { status: 200 }, 'connection-reset'],
    ['HPE_INVALID_EOF_STATE', {}, 'connection-reset'],
    ['HPE_INVALID_CONSTANT', {}, 'network-error'],
    ['UND_ERR_HEADERS_OVERFLOW', {}, 'body-too-large'],
    ['UND_ERR_DESTROYED', {}, 'cancelled'],
    ['EHOSTUNREACH', unsent, 'network-error'],
    ['ENETUNREACH', unsent, 'network-error'],
    ['EMFILE', unsent, 'network-error'],
  ])('%s (%j) is %s', (code, more, kind) => {
    expect(describeFault(failed(code, more), context)).toMatchObject({
      kind,
      mayBeDelivered: more.sent !== false,
      message: expect.stringMatching(/^[A-Za-z].*\.$/) as string,
      cause: { name: 'Error', code, message: `it went wrong: ${code}` },
    });
  });

  it.each([
    ['EHOSTUNREACH', /^Check proxies/],
    ['EMFILE', /lower --concurrency, or raise the limit of this system \(ulimit -n\)/],
  ])('says what to do about %s', (code, hint) => {
    expect(describeFault(failed(code, unsent), context).hint).toMatch(hint);
  });

  it.each<[Exchange, string]>([
    [failed('ECONNREFUSED', unsent), 'api.example.com refused the connection: it went wrong: ECONNREFUSED.'],
    [
      failed('ECONNRESET', unsent),
      'api.example.com closed the connection before the request was sent: it went wrong: ECONNRESET.',
    ],
    [failed('ECONNRESET'), 'api.example.com closed the connection without an answer: it went wrong: ECONNRESET.'],
    [
      failed('ECONNRESET', { status: 200, body: Buffer.from('{"a') }),
      'api.example.com closed the connection in the middle of its answer, after 3 bytes of the body: it went wrong: ECONNRESET.',
    ],
    [
      { ...answered(200, 'x'), fault: 'too-large' },
      'The answer of api.example.com is larger than 1000 bytes; reading stopped there.',
    ],
    [
      { ...answered(200, 'xy'), fault: 'timeout' },
      'The answer of api.example.com was not complete within 30.0 s; 2 bytes had come.',
    ],
    [{ ...failed('x'), fault: 'timeout', error: undefined }, 'api.example.com gave no answer within 30.0 s.'],
    [{ ...failed('x', unsent), fault: 'timeout', error: undefined }, 'No connection to api.example.com within 30.0 s.'],
  ])('says how far things got (%#)', (exchange, message) => {
    expect(describeFault(exchange, context).message).toBe(message);
  });

  it('says that a proxy is set', () => {
    expect(describeFault(failed('ECONNREFUSED', unsent), { ...context, proxied: true }).message).toContain(
      'api.example.com (a proxy is set) refused',
    );
  });
});

describe('summariseError', () => {
  it('takes the first of several addresses', () => {
    const [first, second] = [failed('ECONNREFUSED').error, failed('ENETUNREACH').error];
    expect(summariseError(new AggregateError([first, second]))).toEqual({
      name: 'Error',
      code: 'ECONNREFUSED',
      message: 'it went wrong: ECONNREFUSED',
    });
  });

  it('leaves out whatever else an error holds', () => {
    const error = Object.assign(new TypeError('x'), {
      request: { headers: ['secret'] },
      data: 'secret',
      cause: new Error('secret'),
    });
    expect(JSON.stringify(summariseError(error))).toBe('{"name":"TypeError","message":"x"}');
  });

  it('bears things that are no errors', () => {
    expect(summariseError('text')).toEqual({ name: 'string', message: 'text' });
    expect(summariseError(undefined)).toEqual({ name: 'undefined', message: 'undefined' });
  });
});
