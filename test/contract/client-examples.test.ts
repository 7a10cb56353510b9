// The client against every documented request and answer, without a network.
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Cancellation } from '../../src/chat/cancellation.ts';
import type { ChatClient } from '../../src/chat/chat-client.ts';
import { ChatError } from '../../src/chat/chat-error.ts';
import { Credentials } from '../../src/chat/credentials.ts';
import { createHttpChatClient } from '../../src/chat/http-chat-client.ts';
import type { CreateBody, RespondBody } from '../../src/chat/wire.ts';
import {
  ACCOUNT_ID,
  API_BASE_URLS,
  API_HEADERS,
  API_VERSION,
  CONVERSATION_ID,
  ERRORS,
  OLDER_ERROR_BODIES,
  PROJECT_ID,
  SUCCESSES,
  type ApiExample,
} from './chat-api-examples.ts';
import { InstantClock } from '../unit/chat/clocks.ts';

const KINDS: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'conversation-ended',
  500: 'server-error',
};

let client: ChatClient;

beforeAll(() => {
  nock.disableNetConnect();
});
afterEach(async () => {
  await client.dispose();
  nock.cleanAll();
});
afterAll(() => {
  nock.restore();
});

describe.each(API_BASE_URLS)('%s', (baseUrl) => {
  it.each(SUCCESSES)('$name', async (example) => {
    const scope = serve(baseUrl, example);
    const reply = await play(baseUrl, example);
    expect(scope.isDone()).toBe(true);
    const { body, status, headers } = example.response;
    expect(reply).toMatchObject({ requests: 1, waitedMs: 0, warnings: [] });
    if (example.request.operation === 'close') return;
    expect(reply).toMatchObject({
      conversationId: body['conversation_id'],
      response: body['response'],
      endConversation: body['end_conversation'],
      handoff: body['handoff'] ?? null,
      body,
      status,
      correlationId: headers['X-PolyAI-Correlation-Id'],
    });
  });
});

describe('documented errors', () => {
  it.each(ERRORS)('$name', async (example) => {
    serve(API_BASE_URLS[0], example, example.request.operation === 'close' ? 3 : 1);
    const { status, body, headers } = example.response;
    const error: unknown = await play(API_BASE_URLS[0], example).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ChatError);
    expect((error as ChatError).fields).toMatchObject({
      kind: KINDS[status],
      operation: example.request.operation,
      status,
      errorCode: body['error_code'],
      correlationId: headers['X-PolyAI-Correlation-Id'],
      mayBeDelivered: status === 500,
      bodyExcerpt: JSON.stringify(body),
    });
    expect((error as ChatError).message).toContain(
      `${body['error_code'] as string}: ${body['error_message'] as string}.`,
    );
    expect((error as ChatError).fields.hint).toMatch(/\.$/);
  });

  it.each(OLDER_ERROR_BODIES)('in an older form: $name', async ({ body, type, says }) => {
    const example = ERRORS[0]!;
    nock(API_BASE_URLS[0]).post(example.request.path).reply(400, body, { 'Content-Type': type });
    const error: unknown = await play(API_BASE_URLS[0], example).catch((thrown: unknown) => thrown);
    expect((error as ChatError).fields.kind).toBe('bad-request');
    expect((error as ChatError).fields.errorCode).toBeUndefined();
    const stated = { 'text/html': ', with a page of HTML.', 'text/plain': '.', 'application/json': '.' }[type];
    expect((error as ChatError).message).toBe(
      `\`create\` was answered 400 Bad Request${says === undefined ? stated : `: ${says}.`}`,
    );
  });
});

function serve(baseUrl: string, { request, response }: ApiExample, times = 1): nock.Scope {
  const scope = nock(baseUrl, { reqheaders: { ...API_HEADERS } });
  const interceptor =
    request.method === 'PUT' ? scope.put(request.path, request.body) : scope.post(request.path, request.body ?? {});
  return interceptor.times(times).reply(response.status, response.body, response.headers);
}

async function play(baseUrl: string, { request }: ApiExample): Promise<unknown> {
  client = createHttpChatClient({
    baseUrl,
    version: API_VERSION,
    accountId: ACCOUNT_ID,
    projectId: PROJECT_ID,
    credentials: new Credentials(API_HEADERS['X-API-KEY'], API_HEADERS['X-TOKEN']),
    clock: new InstantClock(),
  });
  const limits = { timeoutMs: 10_000, cancellation: new Cancellation() };
  const body: unknown = request.body ?? {};
  if (request.operation === 'create') return client.create(body as CreateBody, limits);
  if (request.operation === 'respond') return client.respond(body as RespondBody, limits);
  return client.close(CONVERSATION_ID, limits);
}
