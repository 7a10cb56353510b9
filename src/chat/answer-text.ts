// Small readings of an answer that may be anything: a header, a piece of text for people, a conversation's id.
import type { Exchange } from './exchange.ts';

/** So much of a body goes into an error, in characters. */
const EXCERPT_CHARACTERS = 1_000;

/** Bytes looked at for an excerpt; enough for what is left of them when long credentials in them have been hidden. */
const EXCERPT_BYTES = 16_384;

/** So much of a text from outside goes into a sentence. */
const QUOTED_CHARACTERS = 300;

/** Bytes in which a broken body is searched for its conversation_id. */
const SEARCHED_BYTES = 65_536;

/** One header of an answer, the first where there are several. */
export function readHeader(exchange: Pick<Exchange, 'headers'>, name: string): string | undefined {
  const value = exchange.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** `X-PolyAI-Correlation-Id` of an answer; PolyAI's support finds the request by it. What is too long for an id is none. */
export function readCorrelationId(exchange: Pick<Exchange, 'headers'>): string | undefined {
  const id = readHeader(exchange, 'x-polyai-correlation-id');
  return id === undefined || id === '' || id.length > QUOTED_CHARACTERS ? undefined : id;
}

/** The begin of a body as text, made safe by `redact` before it is cut; undefined where there is none. */
export function renderExcerpt(body: Buffer, redact: (text: string) => string): string | undefined {
  if (body.length === 0) return undefined;
  const text = redact(body.subarray(0, EXCERPT_BYTES).toString('utf8'));
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS).toWellFormed()} …` : text;
}

/** A text from outside as part of a sentence: on one line, and not too long. What is secret in it must have been hidden before. */
export function renderQuoted(text: string): string {
  const line = text
    .slice(0, QUOTED_CHARACTERS * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > QUOTED_CHARACTERS ? `${line.slice(0, QUOTED_CHARACTERS).toWellFormed()} …` : line;
}

/**
 * The conversation that a body names although it can't be used otherwise (cut off, not valid, a field missing), so that
 * it can be closed.
 */
export function findConversationId(body: Buffer): string | undefined {
  const text = body.subarray(0, SEARCHED_BYTES).toString('utf8');
  const literal = /"conversation_id"\s*:\s*("(?:[^"\\]|\\.)+")/.exec(text)?.[1];
  if (literal === undefined) return undefined;
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
