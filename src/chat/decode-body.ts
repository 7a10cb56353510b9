// The bytes of a successful answer as a JSON object, strictly: one object, in UTF-8, labelled as JSON, not compressed.
// What its fields mean is decode-reply.ts's business.
import { isRecord, type JsonObject } from '../base/json.ts';
import { readHeader, renderQuoted } from './answer-text.ts';
import type { Exchange } from './exchange.ts';

/** Why a body is not usable: one sentence, and what to do. */
export interface BodyProblem {
  readonly problem: string;
  readonly hint?: string;
}

const JSON_TYPE = /^\s*(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes the body of an answer. */
export function decodeBody(exchange: Exchange): { readonly body: JsonObject } | BodyProblem {
  const encoding = readHeader(exchange, 'content-encoding');
  if (encoding !== undefined && !/^\s*(identity)?\s*$/i.test(encoding)) {
    return {
      problem: `The answer is compressed (${renderQuoted(encoding)}), although nothing but plain text was asked for.`,
      hint: 'Something between this machine and the API changes answers.',
    };
  }
  if (exchange.body.length === 0) return { problem: 'The answer has no body.' };
  const type = readHeader(exchange, 'content-type');
  if (type !== undefined && !JSON_TYPE.test(type)) return describeType(type);
  try {
    return parseObject(utf8.decode(exchange.body));
  } catch {
    return {
      problem: `The answer is not valid UTF-8${type === undefined ? '' : ` (Content-Type: ${renderQuoted(type)})`}.`,
    };
  }
}

function describeType(type: string): BodyProblem {
  if (/html/i.test(type)) {
    return {
      problem: 'The answer is a page of HTML, not JSON.',
      hint: 'A gateway or a login page stands in front of the API; check the base URL and proxies.',
    };
  }
  return {
    problem: `The answer has Content-Type ${renderQuoted(type)}, not application/json.`,
    hint: 'Check that the base URL leads to the Chat API.',
  };
}

function parseObject(text: string): { readonly body: JsonObject } | BodyProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? renderQuoted(error.message) : '';
    return {
      problem: `The answer is not valid JSON: ${why}.`,
      hint: 'It may have been cut off; the excerpt shows its begin.',
    };
  }
  // What JSON.parse returns for an object holds JSON values only.
  return isRecord(value)
    ? { body: value as JsonObject }
    : { problem: `The answer is ${describeValue(value)}, not a JSON object.` };
}

/** The type of a JSON value with its article, for messages. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
