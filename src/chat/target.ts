// What all calls to one agent share: addresses, connections, pacing, and the credentials, which leave this file only
// towards the connection.
import type { Dispatcher } from 'undici';
import { findConversationId, readCorrelationId, renderExcerpt } from './answer-text.ts';
import { renderOperationUrls, type AgentAddress } from './base-url.ts';
import { ChatError, type ChatErrorFields, type Finding } from './chat-error.ts';
import type { Clock } from './clock.ts';
import type { ConnectionOptions } from './connections.ts';
import { openConnections } from './connections.ts';
import type { Credentials } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { Pacer } from './pacer.ts';
import { selectProxy } from './proxy-environment.ts';
import { Turnstile } from './turnstile.ts';
import type { Operation } from './wire.ts';

/** One HTTP request as `--verbose` shows it: no headers, credentials hidden wherever they turn up. */
export interface RequestTrace {
  readonly operation: Operation;
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  /** Why there is no whole answer; undefined where there is one. */
  readonly fault: string | undefined;
  readonly latencyMs: number;
  readonly requestBody: string;
  readonly responseBody: string;
}

/** What a target is made of. */
export interface TargetOptions extends AgentAddress {
  readonly credentials: Credentials;
  readonly connections: ConnectionOptions;
  /** Requests per second at most; undefined for no limit. */
  readonly ratePerSecond: number | undefined;
  /** A 429 that asks for a longer wait is an error at once. */
  readonly maxRetryAfterMs: number;
  readonly maxBodyBytes: number;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly onTrace: ((trace: RequestTrace) => void) | undefined;
}

type Counts = Pick<ChatErrorFields, 'operation' | 'requests' | 'waitedMs' | 'latencyMs'>;

/** One agent as its calls see it. */
export class Target {
  readonly host: string;
  readonly origin: string;
  readonly paths: Readonly<Record<Operation, string>>;
  readonly proxied: boolean;
  readonly pacer: Pacer;
  readonly turnstile = new Turnstile();
  readonly clock: Clock;
  readonly maxRetryAfterMs: number;
  readonly maxBodyBytes: number;
  /** Undefined before the first call. */
  dispatcher: Dispatcher | undefined;
  disposed = false;
  readonly #options: TargetOptions;
  readonly #urls: Readonly<Record<Operation, string>>;
  readonly #headers: readonly string[];
  #opening: Promise<Dispatcher> | undefined;

  constructor(options: TargetOptions) {
    const { origin, host } = new URL(options.baseUrl);
    const urls = renderOperationUrls(options);
    this.#options = options;
    this.#urls = urls;
    this.#headers = [
      ...options.credentials.toHeaders(),
      'Content-Type',
      'application/json',
      'User-Agent',
      options.userAgent,
    ];
    this.origin = origin;
    this.host = host;
    this.paths = { create: pathOf(urls.create), respond: pathOf(urls.respond), close: pathOf(urls.close) };
    this.proxied = selectProxy(origin, options.connections.proxies) !== undefined;
    this.pacer = new Pacer(options.ratePerSecond, options.clock);
    this.clock = options.clock;
    this.maxRetryAfterMs = options.maxRetryAfterMs;
    this.maxBodyBytes = options.maxBodyBytes;
  }

  /** Names and values in turn. */
  get headers(): readonly string[] {
    return this.#headers;
  }

  /** Opens the connections once. */
  async open(): Promise<Dispatcher> {
    this.#opening ??= openConnections(this.origin, this.#options.connections);
    const dispatcher = await this.#opening;
    if (this.disposed) await dispatcher.destroy();
    this.dispatcher = dispatcher;
    return dispatcher;
  }

  /** Ends everything that is under way. */
  async dispose(): Promise<void> {
    this.disposed = true;
    this.pacer.dispose();
    await this.dispatcher?.destroy();
  }

  /** Shows a request to whoever asked for it. */
  trace(operation: Operation, requestBody: string, outcome: Exchange): void {
    const { onTrace, credentials } = this.#options;
    onTrace?.({
      operation,
      method: operation === 'close' ? 'PUT' : 'POST',
      url: credentials.redact(this.#urls[operation]),
      status: outcome.status,
      fault: outcome.fault,
      latencyMs: outcome.latencyMs,
      requestBody: credentials.redact(requestBody),
      responseBody: credentials.redact(outcome.body.toString('utf8')),
    });
  }

  /**
   * An answer as it may be described. Credentials are hidden before sentences take their part of it: of one that stands where a
   * text is cut, half would be left.
   */
  hide<T extends Exchange>(answer: T): T {
    const redact = (text: string): string => this.#options.credentials.redact(text);
    const body = answer.body.toString('utf8');
    const hidden = redact(body);
    const headers = Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(redact) : value && redact(value),
    ]);
    return {
      ...answer,
      headers: Object.fromEntries(headers) as Exchange['headers'],
      ...(hidden !== body && { body: Buffer.from(hidden) }),
    };
  }

  /** Makes the error of a call, with what the answer tells beside, and without any credential. */
  createError(
    finding: Finding,
    { operation, requests, waitedMs, latencyMs }: Counts,
    answer: Exchange | undefined,
  ): ChatError {
    const redact = (text: string): string => this.#options.credentials.redact(text);
    const correlationId = finding.correlationId ?? (answer && readCorrelationId(answer));
    const bodyExcerpt = answer && renderExcerpt(answer.body, redact);
    const conversationId = operation === 'create' && answer ? findConversationId(answer.body) : undefined;
    return new ChatError({
      ...redactFinding(finding, redact),
      operation,
      requests,
      waitedMs,
      latencyMs,
      ...(correlationId !== undefined && { correlationId: redact(correlationId) }),
      ...(bodyExcerpt !== undefined && { bodyExcerpt }),
      // An id that holds a credential can't be told, not even to close the conversation.
      ...(conversationId !== undefined && redact(conversationId) === conversationId && { conversationId }),
    });
  }
}

/** Path and query as they go over the wire. */
function pathOf(url: string): string {
  return url.slice(new URL(url).origin.length);
}

/** Every text of a finding, and of its cause where that is one of our summaries. */
function redactFinding(finding: Finding, redact: (text: string) => string): Finding {
  const redacted = Object.entries(finding).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? redact(value) : value,
  ]);
  return {
    ...(Object.fromEntries(redacted) as Finding),
    ...(finding.cause !== undefined && { cause: redactCause(finding.cause, redact) }),
  };
}

function redactCause(cause: unknown, redact: (text: string) => string): unknown {
  if (typeof cause !== 'object' || cause === null || cause instanceof Error || !('message' in cause)) return cause;
  return { ...cause, message: redact(String(cause.message)) };
}
