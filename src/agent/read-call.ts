// Reads a request of the Chat API and refuses what the API's pages don't allow. Knows nothing of conversations.
import { isRecord, type JsonObject } from '../base/json.ts';
import type { CreateBody, Operation, RespondBody } from '../chat/wire.ts';
import { ApiError } from './api-error.ts';

const METHODS: Readonly<Record<Operation, string>> = { create: 'POST', respond: 'POST', close: 'PUT' };

/** Tells whether a path's last segment is an operation. */
export function isOperation(text: string): text is Operation {
  return Object.hasOwn(METHODS, text);
}

/** The one method of an operation. */
export function methodOf(operation: Operation): string {
  return METHODS[operation];
}

/** Refuses requests without the documented headers. Names are compared by letter case, as the API's page demands. */
export function checkHeaders(rawHeaders: readonly string[]): void {
  checkCredential(rawHeaders, 'X-API-KEY');
  checkCredential(rawHeaders, 'X-TOKEN');
  const contentType = findHeader(rawHeaders, 'content-type')?.value;
  if (contentType === undefined || !/^application\/json\s*(?:;|$)/iu.test(contentType)) {
    const found = contentType === undefined ? 'it is missing' : `it is ${JSON.stringify(contentType)}`;
    throw new ApiError(415, 'UNSUPPORTED_MEDIA_TYPE', `The header Content-Type must be application/json; ${found}.`);
  }
}

function checkCredential(rawHeaders: readonly string[], name: string): void {
  const found = findHeader(rawHeaders, name);
  if (found?.name === name && found.value !== '') return;
  const cause =
    found === undefined
      ? 'it is missing'
      : found.name === name
        ? 'it is empty'
        : `it came as ${found.name}, and header names are case-sensitive`;
  throw new ApiError(401, 'AUTH_USER_UNAUTHORIZED', `The header ${name} is required; ${cause}.`);
}

/** Finds a header in any letter case, preferring the exact one. */
function findHeader(rawHeaders: readonly string[], name: string): { name: string; value: string } | undefined {
  const lower = name.toLowerCase();
  let found: { name: string; value: string } | undefined;
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const header = rawHeaders[at] ?? '';
    if (header.length !== name.length || header.toLowerCase() !== lower) continue;
    found = { name: header, value: rawHeaders[at + 1] ?? '' };
    if (header === name) return found;
  }
  return found;
}

/** Decodes a body as JSON; nothing at all counts as an empty object, because the body of `create` is optional. */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ApiError(400, 'BAD_REQUEST', `The body is not JSON: ${(error as Error).message}.`);
  }
}

/** Checks the body of `create`. Unknown fields are let pass, as the API's own pages have named some that don't exist. */
export function readCreateBody(body: unknown): CreateBody {
  const fields = readFields(body);
  checkObject(fields, 'integration_attributes');
  for (const name of ['variant_id', 'channel', 'asr_lang_code', 'tts_lang_code']) checkText(fields, name);
  return fields;
}

/** Checks the body of `respond`. */
export function readRespondBody(body: unknown): RespondBody {
  const fields = readFields(body);
  requireText(fields, 'conversation_id');
  for (const name of ['integration_attributes', 'metadata']) checkObject(fields, name);
  for (const name of ['message', 'asr_lang_code', 'tts_lang_code']) checkText(fields, name);
  return fields as unknown as RespondBody;
}

/** Checks the body of `close` and gives the conversation's id. */
export function readCloseBody(body: unknown): string {
  return requireText(readFields(body), 'conversation_id');
}

function readFields(body: unknown): JsonObject {
  if (isRecord(body)) return body as JsonObject;
  throw new ApiError(400, 'BAD_REQUEST', 'The body must be a JSON object.');
}

function requireText(fields: JsonObject, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  const found = Object.hasOwn(fields, name) ? 'has another type' : 'is missing';
  throw new ApiError(400, 'BAD_REQUEST', `The field ${name} must be a text; it ${found}.`);
}

function checkText(fields: JsonObject, name: string): void {
  if (fields[name] === undefined || typeof fields[name] === 'string') return;
  throw new ApiError(400, 'BAD_REQUEST', `The field ${name} must be a text, or be left out.`);
}

function checkObject(fields: JsonObject, name: string): void {
  if (fields[name] === undefined || isRecord(fields[name])) return;
  throw new ApiError(400, 'BAD_REQUEST', `The field ${name} must be an object, or be left out.`);
}
