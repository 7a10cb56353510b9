// Rates as people write them.
import type { JsonObject } from './json.ts';

/** What a rate must look like, for messages. */
export const RATE_FORM = 'requests per second or minute, such as 5/s or 300/m; more than none';

/** Reads `5/s`, `0.5/s` or `300/m` into a number per second; undefined for anything else and for zero. */
export function parseRate(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m)$/.exec(text.trim());
  if (match === null) return undefined;
  const perSecond = Number(match[1]) / (match[2] === 'm' ? 60 : 1);
  return perSecond > 0 ? perSecond : undefined;
}

/** JSON Schema of a key that holds a rate. Editors know the format as a pattern (scripts/editor-schema.ts); validation leaves it to `parseRate`. */
export function describeRateKey(description: string): JsonObject {
  return { type: 'string', format: 'rate', description };
}
