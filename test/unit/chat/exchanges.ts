// Exchanges as the HTTP layer hands them on, for the tests of what they mean.
import type { Exchange } from '../../../src/chat/exchange.ts';

/** A whole answer; the body is written as JSON unless it is text or bytes. */
export function answered(
  status: number,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Exchange {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { fault: undefined, error: undefined, sent: true, latencyMs: 5, status, headers, body: bytes };
}

/** A request that failed underneath, with an error of that code. */
export function failed(code: string, more: Partial<Exchange> = {}): Exchange {
  const error = Object.assign(new Error(`it went wrong: ${code}`), { code });
  return {
    fault: 'connection',
    error,
    sent: true,
    latencyMs: 5,
    status: undefined,
    headers: {},
    body: Buffer.alloc(0),
    ...more,
  };
}
