// The connections to one target: a pool, or a company's proxy. What is trusted, and how long an idle connection lives.
// Of undici only the pool is loaded: its index takes twice the start-up time, for parts that are not used here. A proxy
// needs the index, which adds methods to the classes.
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';
import { selectProxy, type ProxyEnvironment } from './proxy-environment.ts';

/**
 * Servers close idle connections without notice, and a message sent at that moment is lost or delivered, nobody knows.
 * So they are not used again after this long, whatever longer time a server offers.
 */
const IDLE_MS = 1_000;

/** How to reach a target. */
export interface ConnectionOptions {
  /** Undefined for as many as there are requests at once, and some that are about to be free again. */
  readonly maxConnections: number | undefined;
  /** For one attempt to connect, handshakes included. */
  readonly connectTimeoutMs: number;
  readonly proxies: ProxyEnvironment;
  /** Certificates in PEM that are trusted beside the usual ones. */
  readonly extraCa: string | undefined;
  /** True switches the verification of certificates off. */
  readonly insecure: boolean;
}

/** Opens the connections to an origin; they are made when requests need them. */
export async function openConnections(origin: string, options: ConnectionOptions): Promise<Dispatcher> {
  const tls = createTlsOptions(options);
  const pool = {
    // HTTP/2 would write header names in lower case, and share a connection between conversations.
    allowH2: false,
    pipelining: 1,
    connections: options.maxConnections ?? null,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    keepAliveTimeoutThreshold: 500,
    // The client has one deadline for the whole request.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const proxy = selectProxy(origin, options.proxies);
  const connect = { ...tls, timeout: options.connectTimeoutMs };
  if (proxy === undefined) return new Pool(origin, { ...pool, connect });
  // The default export alone is there both under Node.js and in the bundle.
  const { EnvHttpProxyAgent } = (await import('undici')).default;
  return new EnvHttpProxyAgent({
    ...pool,
    connect,
    httpProxy: proxy,
    httpsProxy: proxy,
    noProxy: options.proxies.noProxy ?? '',
    requestTls: connect,
    proxyTls: connect,
    // Pools that undici makes behind a proxy would have its own idle time.
    factory: (to, settings) => new Pool(to, { ...(settings as Pool.Options), ...pool }),
  });
}

function createTlsOptions(options: ConnectionOptions): { rejectUnauthorized: boolean; secureContext?: SecureContext } {
  const rejectUnauthorized = !options.insecure;
  if (options.extraCa === undefined) return { rejectUnauthorized };
  // One context for all connections: reading some 150 roots takes longer than a handshake.
  const ca = [...getCACertificates('default'), options.extraCa];
  return { rejectUnauthorized, secureContext: createSecureContext({ ca }) };
}
