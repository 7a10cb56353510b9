// The published schemas allow unknown keys, so that later versions may add some. For our own tests they are closed: a key
// that a schema does not know is a key that was forgotten in it.
import { Ajv, type ValidateFunction } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { isRecord, type JsonObject } from '../../../src/base/json.ts';

/** Compiles a schema with every mapping closed that says which keys it has; `open` names keys whose values stay open. */
export function compileClosed(schema: JsonObject, open: readonly string[] = ['handoff', 'extra']): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  addFormats.default(ajv);
  return ajv.compile(closeMappings(schema, open) as JsonObject);
}

function closeMappings(value: unknown, open: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => closeMappings(item, open));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    open.includes(key) ? item : closeMappings(item, open),
  ]);
  const closed = Object.fromEntries(entries) as Record<string, unknown>;
  if (isRecord(value['properties']) && value['type'] === 'object') closed['additionalProperties'] = false;
  return closed;
}
