// The words of the formats themselves: keys, types and verdicts that every event has in common.
import { isRecord } from '../base/json.ts';
import { eventSchema } from './event-schema.ts';

/** Every key and every fixed value that the schema of events knows. */
export const FORMAT_WORDS: ReadonlySet<string> = collectWords(eventSchema, new Set());

function collectWords(schema: unknown, words: Set<string>): Set<string> {
  if (Array.isArray(schema)) {
    for (const item of schema) collectWords(item, words);
  } else if (isRecord(schema)) {
    if (isRecord(schema['properties'])) Object.keys(schema['properties']).forEach((key) => words.add(key));
    const fixed: readonly unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [schema['const']];
    for (const value of fixed) if (typeof value === 'string') words.add(value);
    for (const item of Object.values(schema)) collectWords(item, words);
  }
  return words;
}
