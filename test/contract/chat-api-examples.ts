// Every request and answer that the Chat API documents (docs.poly.ai, API reference, Chat), as data. The client is run
// against it under nock and the simulated agent over HTTP, so that neither drifts from the API or from the other.
import type { JsonObject } from '../../src/base/json.ts';
import type { Operation } from '../../src/chat/wire.ts';

/** One documented exchange; values are made up. */
export interface ApiExample {
  readonly name: string;
  readonly request: ApiRequest;
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: JsonObject;
  };
}

/** A request as it is documented. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  /** Absent where the API allows to leave it out; a client may send `{}` instead. */
  readonly body?: JsonObject;
}

/** Where the examples live. */
export const API_BASE_URLS = [
  'https://api.us-1.platform.polyai.app',
  'https://api.uk-1.platform.polyai.app',
  'https://api.euw-1.platform.polyai.app',
] as const;

/** The path segments of the examples. */
export const API_VERSION = 'v1';
export const ACCOUNT_ID = 'northwind-uk';
export const PROJECT_ID = 'PROJECT-191bfa2a';

/** The headers that every request must have, in this letter case; values are made up. */
export const API_HEADERS = {
  'X-API-KEY': 'key-1f0c77e2',
  'X-TOKEN': 'token-5a93d1b8',
  'Content-Type': 'application/json',
} as const;

/** The conversation of the examples. */
export const CONVERSATION_ID = 'CONV-1234567890';

const CORRELATION_ID = '0b6b3c1e-58a1-4a52-9d0e-0f6f1d4f7a11';

const create = (body?: JsonObject): ApiRequest => request('create', 'POST', body);
const respond = (body: JsonObject = {}): ApiRequest =>
  request('respond', 'POST', { conversation_id: CONVERSATION_ID, ...body });
const close = (): ApiRequest => request('close', 'PUT', { conversation_id: CONVERSATION_ID });

/** Answers of success. */
export const SUCCESSES: readonly ApiExample[] = [
  success('create without anything', create(), {
    conversation_id: CONVERSATION_ID,
    response: 'Hi, how can I help you today?',
  }),
  success(
    'create with every field',
    create({
      variant_id: 'VARIANT-2b81c0de',
      integration_attributes: {
        user_id: '12345',
        tier: 'premium',
        visits: 3,
        score: 0.5,
        vip: true,
        note: null,
        tags: ['a', 1],
        address: { city: 'York' },
      },
      channel: 'webchat',
      asr_lang_code: 'en-GB',
      tts_lang_code: 'es-ES',
    }),
    { conversation_id: CONVERSATION_ID, response: 'Welcome back.' },
  ),
  success('create whose greeting is empty', create({}), { conversation_id: CONVERSATION_ID, response: '' }),
  success('respond', respond({ message: "What's your return policy?" }), {
    conversation_id: CONVERSATION_ID,
    response: 'Thirty days, with the receipt.<br><br>Anything else?',
    end_conversation: false,
  }),
  success(
    'respond with every field',
    respond({
      message: 'hola',
      integration_attributes: { retries: 2 },
      metadata: { page: '/returns' },
      asr_lang_code: 'es-ES',
      tts_lang_code: 'es-ES',
    }),
    { conversation_id: CONVERSATION_ID, response: 'Hola.', end_conversation: false },
  ),
  success('respond without a message', respond(), {
    conversation_id: CONVERSATION_ID,
    response: 'Are you still there?',
    end_conversation: false,
  }),
  success('respond with an empty message', respond({ message: '' }), {
    conversation_id: CONVERSATION_ID,
    response: '',
    end_conversation: false,
  }),
  success('hang-up', respond({ message: 'bye' }), {
    conversation_id: CONVERSATION_ID,
    response: 'Goodbye.',
    end_conversation: true,
  }),
  success('handoff', respond({ message: 'a person, please' }), {
    conversation_id: CONVERSATION_ID,
    response: 'I am putting you through.',
    end_conversation: true,
    handoff: { destination: 'live_agent_queue', reason: 'billing_question' },
  }),
  success('handoff without a reason', respond({ message: 'sales' }), {
    conversation_id: CONVERSATION_ID,
    response: 'One moment.',
    end_conversation: true,
    handoff: { destination: 'SALES' },
  }),
  success('handoff with neither field', respond({ message: 'agent' }), {
    conversation_id: CONVERSATION_ID,
    response: '',
    end_conversation: true,
    handoff: {},
  }),
  success('close', close(), { success: true }),
];

/** Answers of error in the envelope of six fields, which holds since July 2026; for each operation. */
export const ERRORS: readonly ApiExample[] = (['create', 'respond', 'close'] as const).flatMap((operation) => [
  failure(operation, 400, operation === 'create' ? 'CHAT_DRAFT_NOT_EXIST' : 'CHAT_TIMEOUT'),
  failure(operation, 401, 'AUTH_USER_UNAUTHORIZED'),
  failure(operation, 403, 'USER_ACCESS_FORBIDDEN'),
  failure(operation, 404, operation === 'create' ? 'PROJECT_NOT_FOUND' : 'CONVERSATIONS_NOT_FOUND'),
  failure(operation, 500, 'CHAT_DRAFT_DEPLOYMENT_FAILED'),
  ...(operation === 'respond' ? [failure(operation, 410, 'ChatConversationEnded')] : []),
]);

/** The older forms of an error body, and those of sister APIs behind the same gateways. */
export const OLDER_ERROR_BODIES: readonly {
  readonly name: string;
  readonly body: string;
  readonly type: string;
  readonly says: string | undefined;
}[] = [
  {
    name: 'error_message alone',
    type: 'application/json',
    body: '{"error_message":"Conversation expired"}',
    says: 'Conversation expired',
  },
  {
    name: 'message with errors',
    type: 'application/json',
    body: '{"message":"Validation failed","errors":[{"field":"variant_id","message":"unknown variant"}]}',
    says: 'Validation failed: variant_id unknown variant',
  },
  { name: 'error alone', type: 'application/json', body: '{"error":"nope"}', says: 'nope' },
  {
    name: 'a page of a gateway',
    type: 'text/html',
    body: '<html><head><title>502 Bad Gateway</title></head></html>',
    says: undefined,
  },
  { name: 'plain text', type: 'text/plain', body: 'upstream connect error', says: undefined },
  { name: 'nothing', type: 'application/json', body: '', says: undefined },
];

function request(operation: Operation, method: 'POST' | 'PUT', body?: JsonObject): ApiRequest {
  const path = `/${API_VERSION}/${ACCOUNT_ID}/${PROJECT_ID}/chat/${operation}`;
  return { operation, method, path, ...(body !== undefined && { body }) };
}

function success(name: string, sent: ApiRequest, body: JsonObject): ApiExample {
  return { name, request: sent, response: { status: 200, headers: answerHeaders(), body } };
}

function failure(operation: Operation, status: number, code: string): ApiExample {
  const sent = { create: create({}), respond: respond({ message: 'hello' }), close: close() }[operation];
  const text = `The ${operation} went wrong`;
  const body = {
    success: false,
    error: text,
    error_id: CORRELATION_ID,
    error_code: code,
    error_message: text,
    data: null,
  };
  return {
    name: `${operation}: ${status} ${code}`,
    request: sent,
    response: { status, headers: answerHeaders(), body },
  };
}

function answerHeaders(): Record<string, string> {
  return { 'Content-Type': 'application/json', 'X-PolyAI-Correlation-Id': CORRELATION_ID };
}
