import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/agent/api-error.ts';
import {
  checkHeaders,
  readCloseBody,
  readCreateBody,
  readJson,
  readRespondBody,
} from '../../../src/agent/read-call.ts';

const GOOD = ['X-API-KEY', 'k', 'X-TOKEN', 't', 'Content-Type', 'application/json'];

function refusalOf(action: () => unknown): { status: number; code: string; message: string } | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, code: error.code, message: error.message };
  }
}

describe('headers', () => {
  test.each([
    ['as the API page writes them', GOOD],
    ['with a charset', [...GOOD.slice(0, 4), 'content-type', 'application/json; charset=utf-8']],
    ['the right name after a wrong one', ['x-token', 't', ...GOOD]],
  ])('let pass %s', (_, headers) => {
    expect(refusalOf(() => checkHeaders(headers))).toBeUndefined();
  });

  test.each([
    ['no key', GOOD.slice(2), 401, 'The header X-API-KEY is required; it is missing.'],
    ['no token', [...GOOD.slice(0, 2), ...GOOD.slice(4)], 401, 'The header X-TOKEN is required; it is missing.'],
    [
      'a key in small letters',
      ['x-api-key', 'k', ...GOOD.slice(2)],
      401,
      'The header X-API-KEY is required; it came as x-api-key, and header names are case-sensitive.',
    ],
    [
      'an empty token',
      ['X-API-KEY', 'k', 'X-TOKEN', '', ...GOOD.slice(4)],
      401,
      'The header X-TOKEN is required; it is empty.',
    ],
    ['no content type', GOOD.slice(0, 4), 415, 'The header Content-Type must be application/json; it is missing.'],
    [
      'another content type',
      [...GOOD.slice(0, 4), 'Content-Type', 'application/jsonp'],
      415,
      'The header Content-Type must be application/json; it is "application/jsonp".',
    ],
  ])('refuse %s', (_, headers, status, message) => {
    expect(refusalOf(() => checkHeaders(headers))).toMatchObject({ status, message });
  });
});

describe('bodies', () => {
  test('nothing is an empty object, because the body of create is optional', () => {
    expect(readJson(Buffer.alloc(0))).toEqual({});
  });

  test.each([['{"a":'], ['nonsense'], [Buffer.from([0x22, 0xff, 0x22])]])('%s is no JSON', (bytes) => {
    expect(refusalOf(() => readJson(Buffer.from(bytes as string)))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('unknown fields are let pass', () => {
    expect(refusalOf(() => readCreateBody({ initial_message: 'hi', variant_id: 'VARIANT-1' }))).toBeUndefined();
  });

  test('an empty message and none are both right', () => {
    expect(refusalOf(() => readRespondBody({ conversation_id: 'c' }))).toBeUndefined();
    expect(refusalOf(() => readRespondBody({ conversation_id: 'c', message: '' }))).toBeUndefined();
  });

  test.each([
    ['create with a list', () => readCreateBody([]), 'The body must be a JSON object.'],
    ['create with null', () => readCreateBody(null), 'The body must be a JSON object.'],
    [
      'a numeric variant',
      () => readCreateBody({ variant_id: 7 }),
      'The field variant_id must be a text, or be left out.',
    ],
    [
      'attributes as a list',
      () => readCreateBody({ integration_attributes: [1] }),
      'The field integration_attributes must be an object, or be left out.',
    ],
    [
      'respond without id',
      () => readRespondBody({ message: 'x' }),
      'The field conversation_id must be a text; it is missing.',
    ],
    [
      'respond with a numeric id',
      () => readRespondBody({ conversation_id: 1 }),
      'The field conversation_id must be a text; it has another type.',
    ],
    [
      'a message of null',
      () => readRespondBody({ conversation_id: 'c', message: null }),
      'The field message must be a text, or be left out.',
    ],
    ['close without id', () => readCloseBody({}), 'The field conversation_id must be a text; it is missing.'],
  ])('refuse %s', (_, read, message) => {
    expect(refusalOf(read)).toEqual({ status: 400, code: 'BAD_REQUEST', message });
  });
});
