// One HTTP request and what became of it: an answer with its bytes, or a fault and how far things had got. Decides
// nothing about repeating, and never lets the connection send the same request twice.
import type { Dispatcher } from 'undici';
import type { Cancellation, CancelListener } from './cancellation.ts';
import type { Clock } from './clock.ts';

/** One request. */
export interface ExchangeRequest {
  readonly dispatcher: Dispatcher;
  readonly origin: string;
  readonly path: string;
  readonly method: 'POST' | 'PUT';
  readonly headers: readonly string[];
  readonly body: string;
  /** From now to the last byte of the answer's body. */
  readonly timeoutMs: number;
  /** A larger body is not read on. */
  readonly maxBodyBytes: number;
  readonly cancellation: Cancellation;
  readonly clock: Clock;
}

/** Headers of an answer, names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** What is known of a request that is over. */
export interface Exchange {
  /** Why there is no whole answer; undefined where there is one. */
  readonly fault: 'timeout' | 'cancelled' | 'too-large' | 'connection' | undefined;
  /** The error underneath, where the fault is of the connection. Never shown as it is. */
  readonly error: unknown;
  /** Whether bytes of the request may have left; where they have not, the agent can't have seen it. */
  readonly sent: boolean;
  /** From handing the bytes to the connection, or from the beginning where that never happened, to the end. */
  readonly latencyMs: number;
  /** Undefined before the headers of the answer were there. */
  readonly status: number | undefined;
  readonly headers: AnswerHeaders;
  /** The body as far as it came. */
  readonly body: Buffer;
}

/** Sends one request; resolves with what became of it, and never rejects. */
export function exchange(request: ExchangeRequest): Promise<Exchange> {
  return new Promise((resolve) => {
    new ExchangeListener(request, resolve).start();
  });
}

/** Listens to undici, the deadline and the cancellation; the first of them that ends the request counts. */
class ExchangeListener implements Dispatcher.DispatchHandler, CancelListener {
  readonly #request: ExchangeRequest;
  readonly #resolve: (exchange: Exchange) => void;
  #cancelDeadline: (() => void) | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #over = false;
  #beganAtMs = 0;
  #status: number | undefined;
  #headers: AnswerHeaders = {};
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(request: ExchangeRequest, resolve: (exchange: Exchange) => void) {
    this.#request = request;
    this.#resolve = resolve;
  }

  start(): void {
    const { dispatcher, origin, path, method, headers, body, timeoutMs, cancellation, clock } = this.#request;
    this.#beganAtMs = performance.now();
    if (cancellation.cancelled) {
      this.#end('cancelled');
      return;
    }
    cancellation.listen(this);
    this.#cancelDeadline = clock.scheduleDeadline(() => {
      this.#end('timeout');
    }, timeoutMs);
    try {
      dispatcher.dispatch({ origin, path, method, headers: headers as string[], body }, this);
    } catch (error) {
      this.#end('connection', error);
    }
  }

  onCancelled(): void {
    this.#end('cancelled');
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // A second start would be undici sending the request again, on another connection.
    if (this.#over || this.#controller !== undefined) {
      controller.abort(new Error('the request is over'));
      return;
    }
    this.#controller = controller;
    this.#beganAtMs = performance.now();
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: AnswerHeaders): void {
    if (this.#over || status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#over) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#request.maxBodyBytes) {
      this.#end('too-large');
      return;
    }
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#end(undefined);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end('connection', error);
  }

  #end(fault: Exchange['fault'], error?: unknown): void {
    if (this.#over) return;
    const endedAtMs = performance.now();
    this.#over = true;
    this.#cancelDeadline?.();
    this.#request.cancellation.unlisten(this);
    if (fault !== undefined && fault !== 'connection') this.#controller?.abort(new Error('the request is over'));
    this.#resolve({
      fault,
      error,
      sent: this.#controller !== undefined,
      latencyMs: endedAtMs - this.#beganAtMs,
      status: this.#status,
      headers: this.#headers,
      body: joinChunks(this.#chunks),
    });
  }
}

/** Most answers come in one piece, which needs no copy. */
function joinChunks(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
