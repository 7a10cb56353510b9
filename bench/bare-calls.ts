// Calls of the Chat API as cheap as undici makes them: no deadline, no repeat, no check of the answer.
import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';

/** Makes calls to one agent. */
export interface Caller {
  /** Gives the text of the answer, whatever its status is. */
  call(method: 'POST' | 'PUT', operation: string, body: string): Promise<string>;
  close(): Promise<void>;
}

const HEADERS = ['X-API-KEY', 'key-4f2a91c7', 'X-TOKEN', 'token-8be03d55', 'Content-Type', 'application/json'];

/** Opens as many connections as there are calls at once. */
export function createCaller(url: string): Caller {
  const pool = new Pool(url, { pipelining: 1, connections: null });
  return {
    call: (method, operation, body) =>
      new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        const listener: Dispatcher.DispatchHandler = {
          onRequestStart: () => undefined,
          onResponseStart: () => undefined,
          onResponseData: (_controller, chunk) => void chunks.push(chunk),
          onResponseEnd: () => {
            resolve(Buffer.concat(chunks).toString());
          },
          onResponseError: (_controller, error) => {
            reject(error);
          },
        };
        pool.dispatch({ path: `/v1/acme/PROJECT-1/chat/${operation}`, method, headers: HEADERS, body }, listener);
      }),
    close: () => pool.close(),
  };
}
