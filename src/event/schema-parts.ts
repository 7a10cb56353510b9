// The building blocks of the published JSON Schemas (draft 7) of results.json and of events.
import type { JsonObject } from '../base/json.ts';

/** Where the published schemas say they live; nothing is fetched from there. */
export const SCHEMA_DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Any text. */
export const text: JsonObject = { type: 'string' };

/** A text, or null where there is none. */
export const textOrNull: JsonObject = { type: ['string', 'null'] };

/** Yes or no. */
export const flag: JsonObject = { type: 'boolean' };

/** A whole number from 0. */
export const count: JsonObject = { type: 'integer', minimum: 0 };

/** A whole number from 1. */
export const ordinal: JsonObject = { type: 'integer', minimum: 1 };

/** Milliseconds, to a tenth. */
export const milliseconds: JsonObject = { type: 'number', minimum: 0 };

/** A share, from 0 to 1. */
export const share: JsonObject = { type: 'number', minimum: 0, maximum: 1 };

/** One of several texts. */
export function oneOf(...words: readonly string[]): JsonObject {
  return { enum: words };
}

/** A list of values of one kind. */
export function listOf(items: JsonObject): JsonObject {
  return { type: 'array', items };
}

/** A mapping with known keys. Unknown ones are allowed: a later version may add some. */
export function record(
  required: Readonly<Record<string, JsonObject>>,
  optional: Readonly<Record<string, JsonObject>> = {},
): JsonObject {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

/** A mapping of free keys to texts. */
export const texts: JsonObject = { type: 'object', additionalProperties: text };

/** The same schema with a sentence for the reader. */
export function described(schema: JsonObject, description: string): JsonObject {
  return { ...schema, description };
}

/** A definition of the same document. */
export function ref(name: string): JsonObject {
  return { $ref: `#/definitions/${name}` };
}
