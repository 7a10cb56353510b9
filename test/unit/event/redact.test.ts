import { describe, expect, test } from 'vitest';
import { createRedactor, createSecretFinder } from '../../../src/event/redact.ts';

const KEY = 'k3y/+ "with" odd & chars';
const TOKEN = 'tok-ABCDEF0123456789';
const redact = createRedactor([KEY, TOKEN]);

/** True where neither secret can be read out of the text. */
function isClean(text: string): boolean {
  const decoded = [text, decodeURIComponentOr(text), Buffer.from(text, 'base64').toString('latin1')];
  return decoded.every((form) => !form.includes(KEY.slice(0, 12)) && !form.includes(TOKEN.slice(0, 12)));
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

describe('redactor', () => {
  test.each([
    ['raw', TOKEN, '[redacted]'],
    ['inside a text', `Bearer ${TOKEN}!`, 'Bearer [redacted]!'],
    ['twice', `${TOKEN}${TOKEN}`, '[redacted][redacted]'],
    ['URL-encoded', `?key=${encodeURIComponent(KEY)}&x=1`, '?key=[redacted]&x=1'],
    ['URL-encoded as a form', `key=${encodeURIComponent(KEY).replaceAll('%20', '+')}`, 'key=[redacted]'],
    ['URL-encoded in lower case', encodeURIComponent(KEY).replace(/%../g, (hex) => hex.toLowerCase()), '[redacted]'],
    ['JSON-escaped', JSON.stringify({ key: KEY }), '{"key":"[redacted]"}'],
  ])('%s', (_name, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test.each([0, 1, 2, 3, 4, 5].flatMap((before) => [0, 1, 2].map((after) => [before, after] as const)))(
    'in base64 with %i bytes before and %i after',
    (before, after) => {
      for (const secret of [KEY, TOKEN]) {
        const bytes = Buffer.from('x'.repeat(before) + secret + 'y'.repeat(after));
        for (const encoding of ['base64', 'base64url'] as const) {
          const text = redact(`Basic ${bytes.toString(encoding)}`);
          expect(text).toContain('[redacted]');
          expect(text.length).toBeLessThan('Basic [redacted]'.length + 4 + Math.ceil(((before + after) * 4) / 3));
          expect(isClean(text.replace('Basic ', '').replace('[redacted]', ''))).toBe(true);
        }
      }
    },
  );

  test('in keys, lists and deep inside, leaving the rest as it was', () => {
    const value = { a: [1, null, { [`x-${TOKEN}`]: true }], b: 'fine', c: { d: [TOKEN, 'e'] } };
    expect(redact(value)).toEqual({ a: [1, null, { 'x-[redacted]': true }], b: 'fine', c: { d: ['[redacted]', 'e'] } });
  });

  test('returns a value without a secret as it is, not a copy', () => {
    const value = { a: ['long enough to be searched at all'], b: { c: 1 } };
    expect(redact(value)).toBe(value);
  });

  test('keeps what JSON lets an agent call its keys', () => {
    const value = JSON.parse(`{"__proto__": {"x": "${TOKEN}"}, "constructor": "y"}`) as object;
    expect(JSON.stringify(redact(value))).toBe('{"__proto__":{"x":"[redacted]"},"constructor":"y"}');
  });

  test('does not touch the words of the format, whatever the secret is', () => {
    const careless = createRedactor(['passed', 'response', 'finished', 'conversation', 'report-failed']);
    const event = {
      type: 'scenario-finished',
      scenario: { verdict: 'passed', conversation_id: 'x' },
      code: 'report-failed',
    };
    expect(careless(event)).toEqual(event);
    expect(careless({ message: 'it passed' })).toEqual({ message: 'it [redacted]' });
  });

  test('a secret that contains another is taken out whole', () => {
    const both = createRedactor(['abcdef', 'abcdef-and-more']);
    expect(both('abcdef-and-more, abcdef')).toBe('[redacted], [redacted]');
  });

  test('does not search for secrets of fewer than six characters', () => {
    const short = createRedactor(['', 'a', 'token']);
    const value = ['a token'];
    expect(short(value)).toBe(value);
  });
});

test.each(['k"y/\\ü-1', 'a.b*c[d](e)|f^$?{2}+-g', 'line\u2028break\n\ttab', '(?:unclosed', '.......'])(
  'a JSON text is known to hold %j exactly where something would be taken out',
  (secret) => {
    const secrets = ['another-secret', secret, 'one-more-secret'];
    const [find, take] = [createSecretFinder(secrets), createRedactor(secrets)];
    const base64 = Buffer.from(`id:${secret}!`).toString('base64');
    const texts = [
      'nothing',
      secret,
      JSON.stringify(secret),
      encodeURIComponent(secret.toWellFormed()),
      base64,
      `a ${secret.slice(0, -1)}`,
      'abcdefghijklmnop',
    ];
    const values = texts.flatMap((text) => [text, [{ deep: text }], { [text]: 1 }]);
    expect(values.map((value) => find(JSON.stringify(value)))).toEqual(values.map((value) => take(value) !== value));
  },
);
