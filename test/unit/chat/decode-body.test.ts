import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../../src/chat/decode-body.ts';
import { answered } from './exchanges.ts';

const object = '{"a":"é"}';

describe('decodeBody', () => {
  it.each<[string, Record<string, string>]>([
    ['plain', { 'content-type': 'application/json' }],
    ['with a charset', { 'content-type': 'application/json; charset=UTF-8' }],
    ['in capitals', { 'content-type': 'Application/JSON' }],
    ['of a vendor', { 'content-type': 'application/vnd.poly+json' }],
    ['as text/json', { 'content-type': 'text/json' }],
    ['without a type', {}],
    ['not encoded, and saying so', { 'content-encoding': 'identity' }],
  ])('takes JSON %s', (_, headers) => {
    expect(decodeBody(answered(200, object, headers))).toEqual({ body: { a: 'é' } });
  });

  it('passes over a byte order mark', () => {
    expect(decodeBody(answered(200, `\ufeff${object}`))).toEqual({ body: { a: 'é' } });
  });

  it.each<[string, string | Buffer, Record<string, string>, RegExp]>([
    ['nothing', '', {}, /^The answer has no body\.$/],
    ['HTML', '<html>', { 'content-type': 'text/html' }, /^The answer is a page of HTML, not JSON\.$/],
    [
      'another type',
      object,
      { 'content-type': 'text/plain; charset=utf-8' },
      /^The answer has Content-Type text\/plain; charset=utf-8, not application\/json\.$/,
    ],
    [
      'a type that only begins well',
      object,
      { 'content-type': 'application/jsonp' },
      /Content-Type application\/jsonp/,
    ],
    ['gzip', object, { 'content-encoding': 'gzip' }, /^The answer is compressed \(gzip\)/],
    [
      'Latin-1',
      Buffer.from(object, 'latin1'),
      { 'content-type': 'application/json; charset=iso-8859-1' },
      /^The answer is not valid UTF-8 \(Content-Type: application\/json; charset=iso-8859-1\)\.$/,
    ],
    ['UTF-16', Buffer.from(object, 'utf16le'), {}, /not valid/],
    ['a cut character', Buffer.from('{"a":"é').subarray(0, 7), {}, /^The answer is not valid UTF-8\.$/],
    ['cut JSON', object.slice(0, -1), {}, /^The answer is not valid JSON: .+\.$/],
    ['two objects', `${object}${object}`, {}, /not valid JSON/],
    ['a list', '[]', {}, /^The answer is a list, not a JSON object\.$/],
    ['null', 'null', {}, /^The answer is null, not/],
    ['a number', '7', {}, /^The answer is a number, not/],
  ])('refuses %s', (_, body, headers, problem) => {
    const decoded = decodeBody(answered(200, body, headers));
    expect(decoded).toMatchObject({ problem: expect.stringMatching(problem) as string });
  });

  it('keeps what looks dangerous as plain data', () => {
    const decoded = decodeBody(answered(200, '{"__proto__":{"polluted":1},"a":"\\ud800"}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect('body' in decoded && Object.keys(decoded.body)).toEqual(['__proto__', 'a']);
  });
});
