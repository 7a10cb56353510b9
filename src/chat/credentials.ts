// The key and token of one target in a form that no log, dump or error can show. Where they come from is the
// command line's business.
import { inspect } from 'node:util';
import type { Diagnostic } from '../text/diagnostic.ts';
import { renderSecretForms } from './secret-forms.ts';

/** What stands wherever a credential would. */
export const HIDDEN = '[credentials]';

/** What a header value may hold (RFC 9110, section 5.5), as undici writes it: one byte a character. */
const ILLEGAL_IN_HEADER = /[^\t\x20-\x7e\x80-\xff]/u;

/** Shorter texts are placeholders of local targets; hiding them would make messages unreadable. */
const SHORTEST_SECRET = 6;

/** Less of the begin of a credential says little of it, and stands at the end of innocent texts. */
const SHORTEST_BEGIN = 6;

/** An API key and a connector token. Only `toHeaders` gives them away. */
export class Credentials {
  readonly #apiKey: string;
  readonly #token: string;
  readonly #others: readonly string[];
  #forms: readonly string[] | undefined;

  /** `others` are never sent, and hidden as key and token are. */
  constructor(apiKey: string, token: string, others: readonly string[] = []) {
    this.#apiKey = apiKey;
    this.#token = token;
    this.#others = others;
  }

  /** The two headers, names and values in turn, in the letter case that the API documents. */
  toHeaders(): readonly string[] {
    return ['X-API-KEY', this.#apiKey, 'X-TOKEN', this.#token];
  }

  /**
   * The text with key and token hidden: as they are, and URL-encoded, JSON-escaped or in base64; also what stands of one at
   * the end of the text, which may have been cut off there.
   */
  redact(text: string): string {
    this.#forms ??= listForms([this.#apiKey, this.#token, ...this.#others]);
    let hidden = text;
    for (const form of this.#forms) hidden = hidden.replaceAll(form, HIDDEN);
    return hideBegin(hidden, this.#forms);
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/**
 * Finds out whether a value can be sent as a header. `name` is what the user calls it, the value is never shown.
 * Undefined means that it can.
 */
export function checkCredential(name: string, value: string): Diagnostic | undefined {
  if (value === '') return refuse(`${name} is empty`, 'set the environment variable it is read from');
  if (value.trim() !== value) {
    return refuse(
      `${name} begins or ends with white space`,
      'a line break often comes along when a secret is copied from a file',
    );
  }
  const at = value.search(ILLEGAL_IN_HEADER);
  if (at === -1) return undefined;
  const what = /[\r\n]/.test(value.charAt(at)) ? 'a line break' : 'a character that an HTTP header cannot carry';
  return refuse(
    `${name} holds ${what} at position ${at + 1} of ${value.length}`,
    'copy the value again, without quotes or line breaks',
  );
}

function refuse(message: string, hint: string): Diagnostic {
  return { code: 'bad-credential', severity: 'error', message, hint };
}

/** Hides at the end of a text the begin of what is looked for. */
function hideBegin(text: string, forms: readonly string[]): string {
  // A cut may go through a character.
  const whole = text.replace(/\ufffd+$/, '');
  const lengths = forms.map((form) => {
    let length = form.length - 1;
    while (length >= SHORTEST_BEGIN && !whole.endsWith(form.slice(0, length))) length -= 1;
    return length;
  });
  const longest = Math.max(0, ...lengths);
  return longest < SHORTEST_BEGIN ? text : `${whole.slice(0, -longest)}${HIDDEN}`;
}

/** Longest first, so that a form that contains another is hidden whole. */
function listForms(secrets: readonly string[]): readonly string[] {
  const forms = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(renderSecretForms);
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
