import { describe, expect, test } from 'vitest';
import { keepJson, TOO_DEEP } from '../../../src/run/keep-json.ts';

describe('keepJson', () => {
  test.each([
    'null',
    'true',
    '"\\ud800"',
    '[1, "a", {"b": [null]}]',
    '{"__proto__": {"polluted": true}, "toString": 1}',
    '[1e999, -1e999, -0, 0.1]',
  ])('%s survives being written and read', (text) => {
    const kept = keepJson(JSON.parse(text));
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  test('keeps keys that are special in JavaScript as ordinary keys', () => {
    const kept = keepJson(JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(JSON.stringify(kept)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('cuts what is nested more deeply than JSON can be written', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(JSON.stringify(keepJson(deep))).toBe(`${'['.repeat(64)}"${TOO_DEEP}"${']'.repeat(64)}`);
  });
});
