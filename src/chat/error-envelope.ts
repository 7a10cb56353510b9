// The body of an answer that reports an error, in every form the API has had (API reference, error codes): the envelope
// of six fields, `error_message` alone, `message` with `errors`; anything else tells nothing.
import { isRecord } from '../base/json.ts';
import { renderQuoted } from './answer-text.ts';

/** What an error body tells. */
export interface ErrorEnvelope {
  /** Machine name, `CHAT_TIMEOUT` for example. */
  readonly errorCode?: string;
  /** Equal to the correlation id of the answer. */
  readonly errorId?: string;
  /** What went wrong, on one line. */
  readonly text?: string;
}

/** Larger bodies are no error envelopes. */
const LARGEST_ENVELOPE_BYTES = 262_144;

/** Reads an error body; empty where it has none of the known forms. */
export function readErrorEnvelope(body: Buffer): ErrorEnvelope {
  if (body.length === 0 || body.length > LARGEST_ENVELOPE_BYTES) return {};
  try {
    return pickEnvelope(JSON.parse(body.toString('utf8')));
  } catch {
    return {};
  }
}

/** Picks the known fields out of a decoded body. */
export function pickEnvelope(body: unknown): ErrorEnvelope {
  if (!isRecord(body)) return {};
  const errorCode = pickText(body['error_code']);
  const errorId = pickText(body['error_id']);
  const text = pickText(body['error_message']) ?? pickText(body['error']) ?? pickText(body['message']);
  const details = renderFieldErrors(body['errors']);
  const whole = [text, details].filter((part) => part !== undefined).join(': ');
  return {
    ...(errorCode !== undefined && { errorCode }),
    ...(errorId !== undefined && { errorId }),
    ...(whole !== '' && { text: renderQuoted(whole) }),
  };
}

function pickText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? renderQuoted(value) : undefined;
}

function renderFieldErrors(errors: unknown): string | undefined {
  if (!Array.isArray(errors)) return undefined;
  const lines = errors.slice(0, 5).flatMap((error: unknown) => {
    if (!isRecord(error)) return [];
    const parts = [pickText(error['field']), pickText(error['message'])].filter((part) => part !== undefined);
    return parts.length === 0 ? [] : [parts.join(' ')];
  });
  return lines.length === 0 ? undefined : lines.join('; ');
}
