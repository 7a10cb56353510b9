// Answers whose status is not a success: the kind of each status, and what a person can do about it.
import { readCorrelationId, readHeader, renderQuoted } from './answer-text.ts';
import type { ChatErrorKind, Finding } from './chat-error.ts';
import { readErrorEnvelope, type ErrorEnvelope } from './error-envelope.ts';
import type { Exchange } from './exchange.ts';
import type { Operation } from './wire.ts';

/** Statuses that follow from the request alone (API reference, Chat, error codes). */
const KINDS_BY_STATUS: Readonly<Record<number, ChatErrorKind>> = {
  301: 'redirect',
  302: 'redirect',
  303: 'redirect',
  307: 'redirect',
  308: 'redirect',
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'conversation-ended',
  429: 'rate-limited',
};

/** Statuses below 500 that do not say that the request was left alone. */
const UNDECIDED_STATUSES: ReadonlySet<number> = new Set([303, 408, 425]);

/** Codes of the envelope that say more than the status. */
const HINTS_BY_CODE: ReadonlyMap<string, string> = new Map([
  [
    'CHAT_TIMEOUT',
    'The conversation lived longer than the API allows. Shorten the scenario, or look for what makes its turns slow.',
  ],
  [
    'CHAT_DRAFT_NOT_EXIST',
    'The draft that the token leads to does not exist. Publish one, or use the token of another environment.',
  ],
  ['CHAT_DRAFT_DEPLOYMENT_FAILED', 'The draft could not be deployed. Look into the deployment in Agent Studio.'],
  [
    'CONVERSATIONS_NOT_FOUND',
    'The API does not know this conversation any more: it expired, or was created with another token.',
  ],
]);

/** Describes an answer with a status that is not 2xx. */
export function describeStatus(operation: Operation, exchange: Exchange, host: string): Finding {
  const { status = 0 } = exchange;
  const kind = KINDS_BY_STATUS[status] ?? (status >= 500 ? 'server-error' : 'unexpected-status');
  const envelope = readErrorEnvelope(exchange.body);
  const mayBeDelivered = status >= 500 || UNDECIDED_STATUSES.has(status);
  const correlationId = readCorrelationId(exchange) ?? envelope.errorId;
  const hint = describeRemedy({ kind, operation, host, envelope, correlationId });
  return {
    kind,
    message: renderMessage(operation, exchange, envelope),
    status,
    mayBeDelivered,
    ...(hint !== undefined && { hint }),
    ...(envelope.errorCode !== undefined && { errorCode: envelope.errorCode }),
    ...(correlationId !== undefined && { correlationId }),
  };
}

function renderMessage(operation: Operation, exchange: Exchange, envelope: ErrorEnvelope): string {
  const { status = 0 } = exchange;
  // Asked for only here: importing it would load all of Node's HTTP at every start.
  const reason = process.getBuiltinModule('node:http').STATUS_CODES[status];
  const code = envelope.errorCode === undefined ? '' : `, ${envelope.errorCode}`;
  const answered = `\`${operation}\` was answered ${status}${reason === undefined ? '' : ` ${reason}`}${code}`;
  const location = readHeader(exchange, 'location');
  if (status >= 300 && status < 400 && location !== undefined)
    return `${answered}, with a redirect to ${renderQuoted(location)}.`;
  if (envelope.text !== undefined) return `${answered}: ${envelope.text.replace(/\.$/, '')}.`;
  return /html/i.test(readHeader(exchange, 'content-type') ?? '')
    ? `${answered}, with a page of HTML.`
    : `${answered}.`;
}

interface Remedy {
  readonly kind: ChatErrorKind;
  readonly operation: Operation;
  readonly host: string;
  readonly envelope: ErrorEnvelope;
  readonly correlationId: string | undefined;
}

function describeRemedy({ kind, operation, host, envelope, correlationId }: Remedy): string | undefined {
  const byCode = HINTS_BY_CODE.get(envelope.errorCode ?? '');
  if (byCode !== undefined) return byCode;
  switch (kind) {
    case 'redirect':
      return 'Redirects are not followed, because the key and token would go along. Put the final address into the base URL.';
    case 'bad-request':
      return operation === 'create'
        ? 'Check variant, language, channel and integration_attributes.'
        : 'Check what the turn sends; the conversation may also have ended.';
    case 'unauthorized':
      return `Check the API key and the token, and that both belong to the region of ${host}.`;
    case 'forbidden':
      return 'The key may not use this project, or a gateway does not let this machine through.';
    case 'not-found':
      return operation === 'create'
        ? `Check account and project id, the base URL, and that the project lives in the region of ${host}.`
        : 'The conversation may have expired at the agent.';
    case 'conversation-ended':
      return 'The agent ended the conversation earlier; look at end_conversation in the turns before.';
    case 'rate-limited':
      return 'Ask less at a time: lower --rate or --concurrency.';
    case 'server-error':
      return correlationId === undefined
        ? 'Try again later; if it stays so, ask whoever runs the API.'
        : `Try again later; if it stays so, PolyAI’s support finds it by the correlation id ${correlationId}.`;
    default:
      return 'Check the base URL and what stands between this machine and the API.';
  }
}
