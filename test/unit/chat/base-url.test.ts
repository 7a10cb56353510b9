import { describe, expect, it } from 'vitest';
import {
  checkPathSegment,
  isRegion,
  parseBaseUrl,
  parseStudioUrl,
  regionBaseUrl,
  renderOperationUrls,
} from '../../../src/chat/base-url.ts';

describe('regions', () => {
  it.each([
    ['us-1', 'https://api.us-1.platform.polyai.app'],
    ['uk-1', 'https://api.uk-1.platform.polyai.app'],
    ['euw-1', 'https://api.euw-1.platform.polyai.app'],
    ['studio', 'https://api.studio.poly.ai'],
  ] as const)('%s', (region, url) => {
    expect(regionBaseUrl(region)).toBe(url);
    expect(isRegion(region)).toBe(true);
  });

  it.each(['us', 'eu-1', 'toString', ''])('%j is none', (text) => {
    expect(isRegion(text)).toBe(false);
  });
});

describe('parseStudioUrl', () => {
  it.each([
    ['https://studio.uk.poly.ai/acme-uk/acme-team-4/agent', 'uk-1', 'acme-uk', 'acme-team-4'],
    ['https://studio.us.poly.ai/ws-1a2b/PROJECT-191bfa2a', 'us-1', 'ws-1a2b', 'PROJECT-191bfa2a'],
    ['https://studio.eu.poly.ai/a/b/?tab=1#x', 'euw-1', 'a', 'b'],
    ['https://studio.poly.ai/a%20b/c%2Fd/agent', 'studio', 'a b', 'c/d'],
    ['https://STUDIO.us.poly.ai/a/b%E0%A4%A', 'us-1', 'a', 'b%E0%A4%A'],
  ])('%s', (url, region, accountId, projectId) => {
    expect(parseStudioUrl(url)).toEqual({ region, accountId, projectId });
  });

  it.each([
    ['acme-uk/acme-team-4', /^is not a URL$/],
    ['https://studio.uk.poly.ai.evil.example/a/b', /^is not an Agent Studio address/],
    ['https://studio.de.poly.ai/a/b', /^is not an Agent Studio address/],
    ['http://studio.us.poly.ai/a/b', /^is not an Agent Studio address/],
    ['https://constructor/a/b', /^is not an Agent Studio address/],
    ['https://studio.us.poly.ai/', /^does not name account and project/],
    ['https://studio.us.poly.ai/acme', /^does not name account and project/],
    ['https://studio.us.poly.ai//b', /^does not name account and project/],
  ])('refuses %s', (url, reason) => {
    expect(parseStudioUrl(url)).toEqual({ reason: expect.stringMatching(reason) as string });
  });
});

describe('parseBaseUrl', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['HTTPS://API.Example.com:443//', 'https://api.example.com'],
    ['http://[::1]:9/mock/', 'http://[::1]:9/mock'],
  ])('%s', (text, baseUrl) => {
    expect(parseBaseUrl(text)).toEqual({ baseUrl });
  });

  it.each([
    ['', 'is not a URL'],
    ['api.example.com', 'is not a URL'],
    ['127.0.0.1:8080', 'is not a URL'],
    ['localhost:8080', 'must begin with https:// or http://'],
    ['ftp://api.example.com', 'must begin with'],
    ['file:///etc/passwd', 'must begin with'],
    ['https://user:secret@api.example.com', 'must not hold a user name or password'],
    ['https://api.example.com?x=1', 'must not have a query'],
    ['https://api.example.com/#x', 'must not have a query'],
    ['https://api.example.com/?', 'must not have a query'],
  ])('refuses %j', (text, reason) => {
    const refusal = parseBaseUrl(text);
    expect(refusal).toEqual({ reason: expect.stringContaining(reason) as string });
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });
});

describe('paths', () => {
  it('hold version, account and project as one segment each', () => {
    const urls = renderOperationUrls({
      baseUrl: 'https://h/p',
      version: 'v1',
      accountId: 'a/..',
      projectId: 'é?\ud800',
    });
    expect(urls).toEqual({
      create: 'https://h/p/v1/a%2F../%C3%A9%3F%EF%BF%BD/chat/create',
      respond: 'https://h/p/v1/a%2F../%C3%A9%3F%EF%BF%BD/chat/respond',
      close: 'https://h/p/v1/a%2F../%C3%A9%3F%EF%BF%BD/chat/close',
    });
  });

  it.each(['', ' ', '.', '..'])('can’t hold %j', (segment) => {
    expect(checkPathSegment(segment)).toEqual({ reason: expect.any(String) as string });
  });

  it('can hold ordinary ids', () => {
    expect(checkPathSegment('PROJECT-191bfa2a')).toBeUndefined();
  });
});
