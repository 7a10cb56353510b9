import { describe, expect, it } from 'vitest';
import { Credentials, checkCredential } from '../../../src/chat/credentials.ts';
import { renderSecretForms } from '../../../src/chat/secret-forms.ts';

const KEY = 'key/+ä "42"';
const TOKEN = 'tok-8be03d55';

describe('checkCredential', () => {
  it.each(['k', 'ey.J+/=_-~', 'two words', 'with\ttab', 'café'])('accepts %j', (value) => {
    expect(checkCredential('api_key', value)).toBeUndefined();
  });

  it.each([
    ['', 'api_key is empty'],
    ['abc\n', 'api_key begins or ends with white space'],
    [' abc', 'api_key begins or ends with white space'],
    ['abc\ndef', 'api_key holds a line break at position 4 of 7'],
    ['abc\r\nX-Evil: 1', 'api_key holds a line break at position 4 of 14'],
    ['ab\u0000', 'api_key holds a character that an HTTP header cannot carry at position 3 of 3'],
    ['ab\u20ac', 'api_key holds a character that an HTTP header cannot carry at position 3 of 3'],
    ['“abc”', 'api_key holds a character that an HTTP header cannot carry at position 1 of 5'],
    ['\u007f', 'api_key holds a character that an HTTP header cannot carry at position 1 of 1'],
  ])('refuses %j, without showing it', (value, message) => {
    const finding = checkCredential('api_key', value);
    expect(finding).toEqual({ code: 'bad-credential', severity: 'error', message, hint: expect.any(String) as string });
    if (value !== '') expect(JSON.stringify(finding)).not.toContain(value.trim());
  });
});

describe('Credentials', () => {
  const credentials = new Credentials(KEY, TOKEN);

  it('become the two documented headers', () => {
    expect(credentials.toHeaders()).toEqual(['X-API-KEY', KEY, 'X-TOKEN', TOKEN]);
  });

  it.each([
    [`as ${KEY} and ${TOKEN} are`, 'as [credentials] and [credentials] are'],
    [`?k=${encodeURIComponent(KEY)}&t=${TOKEN}`, '?k=[credentials]&t=[credentials]'],
    [`?k=${new URLSearchParams({ KEY }).toString().slice(4)}`, '?k=[credentials]'],
    [JSON.stringify({ KEY }), '{"KEY":"[credentials]"}'],
    [String.raw`{"KEY":"key\/+\u00e4 \"42\""}`, '{"KEY":"[credentials]"}'],
    [JSON.stringify(JSON.stringify({ KEY })), String.raw`"{\"KEY\":\"[credentials]\"}"`],
    [`?to=${encodeURIComponent(`/?k=${encodeURIComponent(KEY)}`)}`, '?to=%2F%3Fk%3D[credentials]'],
    ['key/+ä &quot;42&quot;', '[credentials]'],
    ['key&#x2F;+ä &quot;42&quot;', '[credentials]'],
    ['nothing to hide', 'nothing to hide'],
    ['cut off in a tok-8be03d5', 'cut off in a [credentials]'],
    ['cut off in a tok-8b', 'cut off in a [credentials]'],
    ['cut off in a tok-8', 'cut off in a tok-8'],
    [`{"key":"key/+ä \ufffd`, '{"key":"[credentials]'],
    [`?k=${encodeURIComponent(KEY).slice(0, -1)}`, '?k=[credentials]'],
    ['tok-8be is no end', 'tok-8be is no end'],
  ])('are hidden in %s', (text, hidden) => {
    expect(credentials.redact(text)).toBe(hidden);
  });

  it('are hidden in base64, wherever they stand in what was encoded', () => {
    for (const secret of [KEY, TOKEN]) {
      for (const before of ['', 'a', 'ab', 'abc', 'user:']) {
        for (const after of ['', 'z', 'yz', 'xyz']) {
          for (const encoding of ['base64', 'base64url'] as const) {
            const text = Buffer.from(`${before}${secret}${after}`).toString(encoding);
            expect(credentials.redact(text), `${before}…${after} in ${encoding}`).toContain('[credentials]');
          }
        }
      }
    }
  });

  it('are hidden whole where one begins with the other', () => {
    expect(new Credentials('secret', 'secret-and-more').redact('secret secret-and-more')).toBe(
      '[credentials] [credentials]',
    );
  });

  it('that are placeholders are left alone: hiding them would hide innocent words', () => {
    expect(new Credentials('key', 'a').redact('a key')).toBe('a key');
  });
});

describe('renderSecretForms', () => {
  it('holds no form twice and none that is empty', () => {
    const forms = renderSecretForms('plain-secret');
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms).not.toContain('');
    expect(forms[0]).toBe('plain-secret');
  });

  it('bears half a surrogate pair', () => {
    expect(renderSecretForms('secret\ud800')).toContain('secret\ud800');
  });
});
