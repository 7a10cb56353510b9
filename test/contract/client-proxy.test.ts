// Proxies and certificates as companies have them.
import { connect } from 'node:net';
import { getCACertificates, rootCertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { endAfterTests } from './clean-up.ts';
import { API_KEY, call, callFailing, createTestClient, rightBody } from './fault-client.ts';
import { answer, startFaultServer, testCertificate, type FaultServer } from './fault-server.ts';

interface Tunnel {
  readonly url: string;
  /** The heads of the CONNECT requests. */
  readonly heads: readonly string[];
}

/** A proxy that tunnels to whatever it is asked for. */
async function startTunnel(): Promise<Tunnel> {
  const heads: string[] = [];
  const server = await startFaultServer({
    onConnection: (socket) => {
      socket.once('data', (head: Buffer) => {
        heads.push(head.toString());
        const [, port] = /^CONNECT \S+:(\d+) /.exec(head.toString())!;
        const upstream = connect(Number(port), '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
          socket.pipe(upstream).pipe(socket);
        });
        upstream.on('error', () => socket.destroy());
        socket.on('error', () => upstream.destroy());
      });
    },
  });
  return { url: server.url, heads };
}

/** A server of this machine by a name that is not known as such: for `localhost` no proxy is asked. */
function renderForeign({ url }: FaultServer): string {
  return url.replace('127.0.0.1', '0.0.0.0');
}

async function startTarget(tls: boolean): Promise<FaultServer> {
  return startFaultServer({ tls, onRequest: () => answer(200, rightBody('respond')) });
}

describe('a proxy', () => {
  it('tunnels to an https target, and sees neither key nor token', async () => {
    const [tunnel, target] = await Promise.all([startTunnel(), startTarget(true)]);
    const proxies = { httpsProxy: tunnel.url.replace('//', '//user:p%40ss@') };
    const url = `https://api.example.com:${target.port}`;
    const client = createTestClient(url, { proxies, extraCa: testCertificate });
    for (let count = 0; count < 2; count += 1) await call(client, 'respond');
    expect(target.deliveries[0]!.rawHeaders).toContain('X-API-KEY');
    expect(target.deliveries[0]!.rawHeaders).toContain(API_KEY);
    expect(tunnel.heads[0]).toContain(`proxy-authorization: Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(tunnel.heads.join()).not.toContain(API_KEY);
  });

  it('is asked for an http target with the whole URL', async () => {
    const proxy = await startTarget(false);
    const client = createTestClient('http://api.example.com', { proxies: { httpProxy: proxy.url } });
    expect(await call(client, 'respond')).toMatchObject({ response: 'Hello' });
    expect(proxy.deliveries[0]!.path).toBe('http://api.example.com/v1/acme/PROJECT-1/chat/respond');
  });

  it('may be named without a scheme', async () => {
    const proxy = await startTarget(false);
    const client = createTestClient('http://api.example.com', { proxies: { httpProxy: `127.0.0.1:${proxy.port}` } });
    expect(await call(client, 'respond')).toMatchObject({ response: 'Hello' });
  });

  it.each([
    ['NO_PROXY names the host', true, { noProxy: 'example.org, 0.0.0.0' }],
    ['NO_PROXY is a star', true, { noProxy: '*' }],
    ['it is for the other scheme', false, {}],
  ])('is passed by where %s', async (_, tls, more) => {
    const [tunnel, target] = await Promise.all([startTunnel(), startTarget(tls)]);
    const client = createTestClient(renderForeign(target), {
      proxies: { httpsProxy: tunnel.url, ...more },
      extraCa: testCertificate,
    });
    expect(await call(client, 'respond')).toMatchObject({ response: 'Hello' });
    expect(target.deliveries.length).toBe(1);
    expect(tunnel.heads).toEqual([]);
  });

  it('that wants a password says so', async () => {
    const proxy = await startFaultServer({
      onConnection: (socket) =>
        socket.once('data', () => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')),
    });
    const proxies = { httpsProxy: proxy.url.replace('//', '//user:hunter2secret@') };
    const error = await callFailing(createTestClient('https://api.example.com', { proxies }), 'create');
    expect(error.fields).toMatchObject({ kind: 'network-error', mayBeDelivered: false });
    expect(error.message).toMatch(/^The request to api\.example\.com \(a proxy is set\) failed: .*407/);
    expect(JSON.stringify([error.message, error.fields])).not.toContain('hunter2secret');
  });

  it('whose address is no URL is an error, and nothing is sent past it', async () => {
    const target = await startTarget(false);
    const client = createTestClient(renderForeign(target), { proxies: { httpProxy: 'http://[' } });
    const error = await callFailing(client, 'create');
    expect(error.fields).toMatchObject({
      kind: 'network-error',
      mayBeDelivered: false,
      hint: expect.stringContaining('HTTP_PROXY') as string,
    });
    expect(target.connections).toBe(0);
  });
});

describe('certificates', () => {
  it('of an own authority are trusted where it is named', async () => {
    const target = await startTarget(true);
    expect(await call(createTestClient(target.url, { extraCa: testCertificate }), 'respond')).toMatchObject({
      response: 'Hello',
    });
  });

  it('of the usual authorities are trusted besides', async () => {
    const [usual, target] = [getCACertificates('default'), await startTarget(true)];
    setDefaultCACertificates([testCertificate]);
    endAfterTests(() => setDefaultCACertificates(usual));
    const another = rootCertificates[0];
    expect(await call(createTestClient(target.url, { extraCa: another }), 'respond')).toMatchObject({
      response: 'Hello',
    });
    setDefaultCACertificates(usual);
  });

  it('are not looked at where the user says so', async () => {
    const target = await startTarget(true);
    expect(await call(createTestClient(target.url, { insecure: true }), 'respond')).toMatchObject({
      response: 'Hello',
    });
  });

  it('of another host are refused, and the request is never sent', async () => {
    const target = await startTarget(true);
    const client = createTestClient(`https://another.example.com:${target.port}`, {
      extraCa: testCertificate,
      proxies: { httpsProxy: (await startTunnel()).url },
    });
    const error = await callFailing(client, 'respond');
    expect(error.fields).toMatchObject({
      kind: 'tls-error',
      mayBeDelivered: false,
      cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(target.deliveries).toEqual([]);
  });

  it('plain HTTP where TLS is expected is a TLS error', async () => {
    const target = await startFaultServer({
      onConnection: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    });
    const error = await callFailing(createTestClient(target.url.replace('http:', 'https:')), 'respond');
    expect(error.fields).toMatchObject({ kind: 'tls-error', mayBeDelivered: false });
  });
});
