// Requests that got no whole answer: one kind per cause, in words that say what to do.
import { renderDuration } from '../base/duration.ts';
import type { ChatErrorKind, Finding } from './chat-error.ts';
import type { Exchange } from './exchange.ts';
import { renderQuoted } from './answer-text.ts';

/** What a sentence about a fault needs to know. */
export interface FaultContext {
  /** Host and port of the target. */
  readonly host: string;
  /** The deadline of the call. */
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  /** True where a proxy is set for such targets (NO_PROXY may still except this one). */
  readonly proxied: boolean;
}

interface Sentence {
  readonly kind: ChatErrorKind;
  readonly message: string;
  readonly hint?: string;
}

/** Error codes of Node, OpenSSL and undici by the kind they mean; a code may be a prefix. */
const KINDS_BY_CODE: readonly (readonly [prefix: string, kind: ChatErrorKind])[] = [
  ['ECONNREFUSED', 'connection-refused'],
  ['ENOTFOUND', 'dns-failure'],
  ['EAI_', 'dns-failure'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ERR_TLS_', 'tls-error'],
  ['ERR_SSL_', 'tls-error'],
  ['ERR_OSSL_', 'tls-error'],
  ['EPROTO', 'tls-error'],
  ['CERT_', 'tls-error'],
  ['UNABLE_TO_', 'tls-error'],
  ['DEPTH_ZERO_', 'tls-error'],
  ['SELF_SIGNED_', 'tls-error'],
  ['UND_ERR_PRX_TLS', 'tls-error'],
  ['ECONNRESET', 'connection-reset'],
  ['ECONNABORTED', 'connection-reset'],
  ['EPIPE', 'connection-reset'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'connection-reset'],
  ['HPE_INVALID_EOF_STATE', 'connection-reset'],
  ['UND_ERR_HEADERS_OVERFLOW', 'body-too-large'],
  ['UND_ERR_DESTROYED', 'cancelled'],
  ['UND_ERR_CLOSED', 'cancelled'],
];

/** Describes a request that ended without a whole answer. */
export function describeFault(exchange: Exchange, context: FaultContext): Finding {
  return {
    ...describeCause(exchange, context),
    ...(exchange.status !== undefined && { status: exchange.status }),
    mayBeDelivered: exchange.sent,
    ...(exchange.error !== undefined && { cause: summariseError(exchange.error) }),
  };
}

/** Name, code and message of an error: its other members may hold what was sent. */
export function summariseError(error: unknown): {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
} {
  const first = firstOf(error);
  if (!(first instanceof Error)) return { name: typeof first, message: renderQuoted(String(first)) };
  const code = 'code' in first && typeof first.code === 'string' ? first.code : undefined;
  return { name: first.name, ...(code !== undefined && { code }), message: renderQuoted(first.message) };
}

/** Where a name has several addresses, Node gathers one error for each. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
}

function describeCause(exchange: Exchange, context: FaultContext): Sentence {
  switch (exchange.fault) {
    case 'cancelled':
      return { kind: 'cancelled', message: 'The request was cancelled.' };
    case 'timeout':
      return describeTimeout(exchange, context);
    case 'too-large':
      return {
        kind: 'body-too-large',
        message: `The answer of ${context.host} is larger than ${context.maxBodyBytes} bytes; reading stopped there.`,
      };
    case 'connection':
    case undefined:
      return describeConnection(exchange, context);
  }
}

function describeTimeout(exchange: Exchange, { host, timeoutMs }: FaultContext): Sentence {
  const within = `within ${renderDuration(timeoutMs)}`;
  if (!exchange.sent)
    return {
      kind: 'timeout',
      message: `No connection to ${host} ${within}.`,
      hint: 'Check the base URL, firewalls and proxies.',
    };
  const hint = 'If the agent is only slow, allow it more time (--turn-timeout, or `timeout` of the turn).';
  if (exchange.status === undefined) return { kind: 'timeout', message: `${host} gave no answer ${within}.`, hint };
  return {
    kind: 'timeout',
    message: `The answer of ${host} was not complete ${within}; ${exchange.body.length} bytes had come.`,
    hint,
  };
}

function describeConnection(exchange: Exchange, context: FaultContext): Sentence {
  const { name, code, message } = summariseError(exchange.error);
  const kind = KINDS_BY_CODE.find(([prefix]) => code?.startsWith(prefix))?.[1] ?? kindByMessage(message);
  const why = `${message === '' ? name : message}${code === undefined || message.includes(code) ? '' : ` (${code})`}`;
  const behind = context.proxied ? ' (a proxy is set)' : '';
  return describeKind({ kind, why, host: `${context.host}${behind}`, exchange });
}

/** undici has one code for a closed connection and for an answer that is not HTTP. */
function kindByMessage(message: string): ChatErrorKind {
  return message === 'other side closed' || message === 'closed' ? 'connection-reset' : 'network-error';
}

function describeKind({
  kind,
  why,
  host,
  exchange,
}: {
  kind: ChatErrorKind;
  why: string;
  host: string;
  exchange: Exchange;
}): Sentence {
  switch (kind) {
    case 'connection-refused':
      return {
        kind,
        message: `${host} refused the connection: ${why}.`,
        hint: 'Check the base URL and its port, and that the server runs.',
      };
    case 'dns-failure':
      return {
        kind,
        message: `The name ${host} could not be resolved: ${why}.`,
        hint: 'Check the region or the base URL, and the network of this machine.',
      };
    case 'tls-error':
      return {
        kind,
        message: `No secure connection to ${host}: ${why}.`,
        hint: 'If your company signs certificates itself, name its CA file: `ca_file` of the target, or NODE_EXTRA_CA_CERTS. Check http and https in the base URL.',
      };
    case 'timeout':
      return { kind, message: `No connection to ${host}: ${why}.`, hint: 'Check the base URL, firewalls and proxies.' };
    case 'connection-reset':
      return {
        kind,
        message: `${host} closed the connection ${describeProgress(exchange)}: ${why}.`,
        hint: 'The server or something in between gave up; if it stays so, look into its log.',
      };
    case 'body-too-large':
      return { kind, message: `The headers of the answer of ${host} are too large: ${why}.` };
    case 'cancelled':
      return { kind, message: 'The request was cancelled, because the client was closed.' };
    default:
      return {
        kind: 'network-error',
        message: `The request to ${host} failed: ${why}.`,
        hint: /\bE[MN]FILE\b/.test(why)
          ? 'Too many files and connections are open: lower --concurrency, or raise the limit of this system (ulimit -n).'
          : 'Check proxies (HTTPS_PROXY, NO_PROXY) and gateways between this machine and the API.',
      };
  }
}

function describeProgress(exchange: Exchange): string {
  if (!exchange.sent) return 'before the request was sent';
  return exchange.status === undefined
    ? 'without an answer'
    : `in the middle of its answer, after ${exchange.body.length} bytes of the body`;
}
