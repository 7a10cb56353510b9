import { describe, expect, it } from 'vitest';
import { readProxyEnvironment, selectProxy } from '../../../src/chat/proxy-environment.ts';

describe('readProxyEnvironment', () => {
  it.each<[Record<string, string>, object]>([
    [{}, {}],
    [
      { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2', NO_PROXY: 'a,b' },
      { httpsProxy: 'http://p:1', httpProxy: 'http://q:2', noProxy: 'a,b' },
    ],
    [{ https_proxy: ' p:1 ', HTTPS_PROXY: 'http://q:2' }, { httpsProxy: 'p:1' }],
    [{ https_proxy: '', HTTPS_PROXY: 'http://q:2', NO_PROXY: ' ' }, {}],
  ])('%j', (env, proxies) => {
    expect(readProxyEnvironment(env)).toEqual(proxies);
  });
});

describe('selectProxy', () => {
  const proxies = { httpsProxy: 'secure:1', httpProxy: 'http://plain:2' };
  it('goes by the scheme of the target', () => {
    expect(selectProxy('https://api.example.com', proxies)).toBe('http://secure:1');
    expect(selectProxy('http://api.example.com', proxies)).toBe('http://plain:2');
  });

  it.each(['http://localhost:8080', 'https://localhost', 'http://127.0.0.1:1', 'http://127.1.2.3', 'http://[::1]:1'])(
    'sends nothing out of the machine that is meant for it: %s',
    (origin) => {
      expect(selectProxy(origin, proxies)).toBeUndefined();
    },
  );

  it.each(['http://localhost.example.com', 'http://127.0.0.1.example.com'])(
    'takes no other name for it: %s',
    (origin) => {
      expect(selectProxy(origin, proxies)).toBe('http://plain:2');
    },
  );

  it('does not lend one scheme the proxy of the other', () => {
    expect(selectProxy('https://api.example.com', { httpProxy: 'http://plain:2' })).toBeUndefined();
    expect(selectProxy('http://api.example.com', { httpsProxy: 'http://secure:1' })).toBeUndefined();
  });
});
