// Makes the answer that a fault sends in place of the agent's. What is done to connections is in play-fault.ts.
import { unreachable } from '../base/unreachable.ts';
import { renderEnvelope } from './api-error.ts';
import type { AnswerDeed, StatusDeed } from './fault.ts';

/** Fields of an answer. */
export type AnswerBody = Readonly<Record<string, unknown>>;

/** An answer as it travels. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Content type of the API's answers. */
export const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';

/** More than clients take; Node's own limit is 16 KiB. */
const HUGE_HEADER_BYTES = 64 * 1024;

/** Makes the spoilt answer; `errorId` is the correlation id, for envelopes. */
export function spoilAnswer(deed: AnswerDeed, body: AnswerBody, errorId: string): WireAnswer {
  switch (deed.kind) {
    case 'slow':
      return renderJson(body);
    case 'status':
      return renderStatus(deed, errorId);
    case 'redirect':
      return { status: deed.status, headers: { Location: deed.location }, body: '' };
    case 'no-content':
      return { status: 204, headers: {}, body: '' };
    case 'truncated-json':
      return renderText(JSON_TYPE, halve(JSON.stringify(body)));
    case 'not-json':
      return renderText(JSON_TYPE, 'upstream said: ok');
    case 'html':
      return renderText(HTML_TYPE, renderPage('Welcome', 'You are connected.'));
    case 'content-type':
      return renderText(deed.contentType, JSON.stringify(body));
    case 'invalid-utf8':
      return { ...renderJson(body), body: spoilText(body) };
    case 'huge-headers':
      return {
        ...renderJson(body),
        headers: { 'Content-Type': JSON_TYPE, 'X-Padding': 'a'.repeat(HUGE_HEADER_BYTES) },
      };
    case 'missing-field':
      return renderJson(Object.fromEntries(Object.entries(body).filter(([key]) => key !== deed.field)));
    case 'fields':
      return renderJson({ ...body, ...deed.fields });
    case 'changed-conversation':
      return renderJson({ ...body, conversation_id: 'CONV-of-somebody-else' });
    case 'close-refused':
      return renderJson({ success: false });
    default:
      return unreachable(deed);
  }
}

/** The first half of a text, at least one character. */
export function halve(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2));
}

/** The JSON before and after the place where the characters of the answer's text end. */
export function splitAtText(body: AnswerBody): readonly [before: string, after: string] {
  const text = typeof body.response === 'string' ? body.response : '';
  const json = JSON.stringify({ ...body, response: '' });
  const at = json.indexOf('"response":""') + '"response":"'.length;
  return [json.slice(0, at) + JSON.stringify(text).slice(1, -1), json.slice(at)];
}

function renderJson(body: AnswerBody): WireAnswer {
  return renderText(JSON_TYPE, JSON.stringify(body));
}

function renderText(contentType: string, body: string, status = 200): WireAnswer {
  return { status, headers: { 'Content-Type': contentType }, body };
}

function renderStatus(deed: StatusDeed, errorId: string): WireAnswer {
  const answer = renderError(deed, errorId);
  if (deed.retryAfter === undefined) return answer;
  const { form, ms } = deed.retryAfter;
  const value = form === 'seconds' ? String(Math.ceil(ms / 1_000)) : new Date(Date.now() + ms).toUTCString();
  return { ...answer, headers: { ...answer.headers, 'Retry-After': value } };
}

function renderError({ status, envelope, code, message }: StatusDeed, errorId: string): WireAnswer {
  switch (envelope) {
    case 'new':
      return renderText(JSON_TYPE, renderEnvelope(code, message, errorId), status);
    case 'old':
      return renderText(JSON_TYPE, JSON.stringify({ error_message: message }), status);
    case 'agents':
      return renderText(JSON_TYPE, JSON.stringify({ message, errors: [{ field: 'message', message }] }), status);
    case 'html':
      return renderText(HTML_TYPE, renderPage(String(status), message), status);
    case 'text':
      return renderText(TEXT_TYPE, message, status);
    case 'empty':
      return renderText(TEXT_TYPE, '', status);
    default:
      return unreachable(envelope);
  }
}

function renderPage(title: string, text: string): string {
  return `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;
}

/** Puts a byte at the end of the answer's text that no UTF-8 can hold. */
function spoilText(body: AnswerBody): Buffer {
  const [before, after] = splitAtText(body);
  return Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
}
