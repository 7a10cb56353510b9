// Makes what an agent sent fit for events: whatever JSON text came, what we keep survives being written and read again.
import { isRecord, type JsonValue } from '../base/json.ts';

/** Deeper nesting is cut: writers of JSON recurse, and an agent must not be able to exhaust their stack. */
const MAX_DEPTH = 64;

/** What stands in the place of values that are nested too deeply. */
export const TOO_DEEP = '[nested too deeply to be kept]';

/** Copies a parsed JSON value; numbers that JSON can't write again (`1e999`, `-0`) become what it would write. */
export function keepJson(value: unknown, depth = 0): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== 'object' || value === null) return value as string | boolean | null;
  if (depth >= MAX_DEPTH) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((item) => keepJson(item, depth + 1));
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keepJson(item, depth + 1)]))
    : null;
}
