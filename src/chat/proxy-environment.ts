// HTTPS_PROXY, HTTP_PROXY and NO_PROXY, as curl and Node read them.
import { decodeSegment, isLoopback } from './base-url.ts';

/** The proxies a machine is told to use. */
export interface ProxyEnvironment {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  /** Hosts reached without a proxy, separated by commas; undici reads it. */
  readonly noProxy?: string;
}

/** Reads the variables; the lower-case name wins, and an empty value is none. */
export function readProxyEnvironment(env: Readonly<Record<string, string | undefined>>): ProxyEnvironment {
  const httpsProxy = readVariable(env, 'HTTPS_PROXY');
  const httpProxy = readVariable(env, 'HTTP_PROXY');
  const noProxy = readVariable(env, 'NO_PROXY');
  return {
    ...(httpsProxy !== undefined && { httpsProxy }),
    ...(httpProxy !== undefined && { httpProxy }),
    ...(noProxy !== undefined && { noProxy }),
  };
}

/**
 * The proxy for an origin by its scheme, as a URL; undefined for none. What is meant for this machine never leaves it.
 * NO_PROXY is looked at elsewhere.
 */
export function selectProxy(origin: string, proxies: ProxyEnvironment): string | undefined {
  if (isLoopback(origin)) return undefined;
  const proxy = origin.startsWith('https:') ? proxies.httpsProxy : proxies.httpProxy;
  return proxy === undefined ? undefined : addScheme(proxy);
}

/** The passwords in the addresses of the proxies, as they are meant: a proxy that refuses may show them. */
export function listProxyPasswords({ httpsProxy, httpProxy }: ProxyEnvironment): readonly string[] {
  return [httpsProxy, httpProxy].flatMap((proxy) => {
    const password = proxy === undefined ? '' : (URL.parse(addScheme(proxy))?.password ?? '');
    return password === '' ? [] : [decodeSegment(password)];
  });
}

function addScheme(proxy: string): string {
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function readVariable(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value = env[name.toLowerCase()] ?? env[name] ?? '';
  return value.trim() === '' ? undefined : value.trim();
}
