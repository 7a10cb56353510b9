// Reads the keys of a fault with their types. What is wrong is thrown, because a fault comes from files and from requests.
import { DURATION_FORM, parseDuration } from '../base/duration.ts';
import { isRecord, type JsonObject, type JsonValue } from '../base/json.ts';
import { parseRate, RATE_FORM } from '../base/rate.ts';

/** A mistake in a fault; `key` is the one at fault, where there is one. */
export class FaultProblem extends Error {
  override readonly name = 'FaultProblem';
  readonly key: string | undefined;
  readonly hint: string | undefined;

  constructor(message: string, key?: string, hint?: string) {
    super(message);
    this.key = key;
    this.hint = hint;
  }
}

/** Keys of one mapping. Each getter gives undefined for an absent key and throws a `FaultProblem` for a wrong one. */
export class OptionReader {
  readonly #options: JsonObject;

  constructor(options: JsonObject) {
    this.#options = options;
  }

  text(key: string): string | undefined {
    return this.#read(key, 'a text', (value) => (typeof value === 'string' ? value : undefined));
  }

  /** The value of an HTTP header. */
  header(key: string): string | undefined {
    const fits = (value: JsonValue): value is string => typeof value === 'string' && /^[\t -~\x80-\xFF]*$/.test(value);
    return this.#read(key, 'a text that a header can carry, in one line', (value) => (fits(value) ? value : undefined));
  }

  /** A text or a list of texts. */
  texts(key: string): readonly string[] | undefined {
    return this.#read(key, 'a text or a list of texts', (value) => {
      const list = Array.isArray(value) ? (value as JsonValue[]) : [value];
      return list.length > 0 && list.every((item) => typeof item === 'string') ? list : undefined;
    });
  }

  integer(key: string, min: number, max = Number.MAX_SAFE_INTEGER): number | undefined {
    const form = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
    return this.#read(key, `a whole number ${form}`, (value) =>
      Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
        ? (value as number)
        : undefined,
    );
  }

  /** A number from 1 or a list of them; absent is empty. */
  integers(key: string): readonly number[] {
    const isCount = (value: JsonValue): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
    const list = this.#read(key, 'a whole number from 1, or a list of them', (value) => {
      const items = Array.isArray(value) ? (value as JsonValue[]) : [value];
      return items.length > 0 && items.every(isCount) ? items : undefined;
    });
    return list ?? [];
  }

  /** A number above 0 and at most 1; absent is 1. */
  probability(key: string): number {
    const isShare = (value: JsonValue): value is number => typeof value === 'number' && value > 0 && value <= 1;
    return this.#read(key, 'a number above 0 and at most 1', (value) => (isShare(value) ? value : undefined)) ?? 1;
  }

  flag(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  /** Milliseconds. */
  duration(key: string): number | undefined {
    return this.#read(key, DURATION_FORM, (value) => (typeof value === 'string' ? parseDuration(value) : undefined));
  }

  /** Requests per second. */
  rate(key: string): number | undefined {
    return this.#read(key, RATE_FORM, (value) => (typeof value === 'string' ? parseRate(value) : undefined));
  }

  /** A mapping; absent is a mistake. */
  object(key: string): JsonObject {
    const found = this.#read(key, 'a mapping', (value) => (isRecord(value) ? value : undefined));
    if (found === undefined) throw new FaultProblem(`The key \`${key}\` is missing`);
    return found;
  }

  #read<T>(key: string, form: string, decode: (value: JsonValue) => T | undefined): T | undefined {
    const value = this.#options[key];
    if (value === undefined) return undefined;
    const decoded = decode(value);
    if (decoded === undefined) throw new FaultProblem(`\`${key}\` must be ${form}`, key);
    return decoded;
  }
}
