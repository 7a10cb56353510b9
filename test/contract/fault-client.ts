// The client as the tests of faults use it: against loopback, with waits that take no time, and every outcome a value.
import { endAfterTests } from './clean-up.ts';
import { Cancellation } from '../../src/chat/cancellation.ts';
import type { ChatClient } from '../../src/chat/chat-client.ts';
import { ChatError } from '../../src/chat/chat-error.ts';
import { Credentials } from '../../src/chat/credentials.ts';
import { createHttpChatClient, type HttpChatClientOptions } from '../../src/chat/http-chat-client.ts';
import type { Operation } from '../../src/chat/wire.ts';
import { InstantClock } from '../unit/chat/clocks.ts';

export const API_KEY = 'key-4f2a91c7d8';
export const TOKEN = 'token-8be03d55+/a1';

/** The conversation that `respond` and `close` are made in. */
export const CONVERSATION = 'CONV-1';

/** A client for a base URL; it is disposed when the test ends. */
export function createTestClient(baseUrl: string, options: Partial<HttpChatClientOptions> = {}): ChatClient {
  const client = createHttpChatClient({
    baseUrl,
    version: 'v1',
    accountId: 'acme',
    projectId: 'PROJECT-1',
    credentials: new Credentials(API_KEY, TOKEN),
    clock: new InstantClock(),
    ...options,
  });
  endAfterTests(() => client.dispose());
  return client;
}

/** Makes one call. */
export async function call(client: ChatClient, operation: Operation, limits = defaultLimits()): Promise<unknown> {
  if (operation === 'create') return client.create({}, limits);
  if (operation === 'respond') return client.respond({ conversation_id: CONVERSATION, message: 'hello' }, limits);
  return client.close(CONVERSATION, limits);
}

/** Makes one call that must fail, and returns its error. */
export async function callFailing(
  client: ChatClient,
  operation: Operation,
  limits = defaultLimits(),
): Promise<ChatError> {
  const outcome: unknown = await call(client, operation, limits).then(
    (reply) => reply,
    (error: unknown) => error,
  );
  if (outcome instanceof ChatError) return outcome;
  throw new Error(`no ChatError but ${JSON.stringify(outcome)}`, { cause: outcome });
}

/** A deadline that never passes on the tests' clock. */
export function defaultLimits(): { timeoutMs: number; cancellation: Cancellation } {
  return { timeoutMs: 20_000, cancellation: new Cancellation() };
}

/** A right answer to an operation. */
export function rightBody(operation: Operation): Record<string, unknown> {
  if (operation === 'close') return { success: true };
  return { conversation_id: CONVERSATION, response: 'Hello', end_conversation: false };
}
