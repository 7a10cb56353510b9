// The schemas as editors get them. Validation is more patient than a schema can say: text may be a number or boolean
// without quotes, and in scenario files what variables fill in may be one `${name}`.
import { DURATION_FORM } from '../src/base/duration.ts';
import { isRecord, type JsonObject, type JsonValue } from '../src/base/json.ts';
import { RATE_FORM } from '../src/base/rate.ts';

/** Formats that are ours; numbers and booleans are none of them. */
const FORMS: Readonly<Record<string, { readonly pattern: string; readonly wanted: string }>> = {
  'duration-with-unit': { pattern: '^\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)\\s*$', wanted: DURATION_FORM },
  rate: { pattern: '^\\s*\\d+(\\.\\d+)?\\s*/\\s*[sm]\\s*$', wanted: RATE_FORM },
};

const VARIABLE = '^\\$\\{.+\\}$';

/** Keys of scenario files that are read before variables are filled in. */
const READ_BEFORE = ['examples', 'matrix', 'vars', 'turns'];

/** Keywords that only messages are made of. */
export const UNPUBLISHED = ['wrongTypeHints', 'unknownKeyHints'];

/** Makes the schema for editors; `isFilled` tells whether variables are filled in before the file is validated. */
export function describeForEditors(schema: JsonObject, isFilled: boolean): JsonObject {
  const published = Object.entries(schema).filter(([key]) => !UNPUBLISHED.includes(key));
  return Object.fromEntries(published.map(([key, value]) => [key, describePart(key, value, isFilled)]));
}

/** What stands under a keyword; under some of them are schemas. */
function describePart(keyword: string, value: JsonValue, isFilled: boolean): JsonValue {
  if (!isRecord(value)) return value;
  if (keyword === 'items' || keyword === 'additionalProperties') return describeMember(value, isFilled);
  if (keyword !== 'properties' && keyword !== 'definitions') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      // A turn is a mapping before its variables are filled in; what stands in it is not.
      keyword === 'definitions' && name === 'turn'
        ? describeForEditors(member as JsonObject, isFilled)
        : describeMember(member as JsonObject, isFilled && !READ_BEFORE.includes(name)),
    ]),
  );
}

function describeMember(schema: JsonObject, isFilled: boolean): JsonObject {
  return describeForEditors(widen(schema, isFilled), isFilled);
}

function widen(schema: JsonObject, isFilled: boolean): JsonObject {
  const { type, format, enum: choices, ...rest } = schema;
  if (choices !== undefined) {
    return isFilled ? { ...rest, anyOf: [{ enum: choices }, { type: 'string', pattern: VARIABLE }] } : schema;
  }
  if (type === undefined) return schema;
  const form = FORMS[format as string];
  if (form !== undefined) {
    const pattern = isFilled ? `${form.pattern}|\\$\\{.+\\}` : form.pattern;
    return { ...rest, type, pattern, patternErrorMessage: `Write ${form.wanted}.` };
  }
  const types = typeof type === 'string' ? [type] : (type as readonly string[]);
  if (types.includes('string')) return { ...rest, type: [...new Set([...types, 'number', 'boolean'])] };
  if (!isFilled) return schema;
  const patternErrorMessage = `Expected ${types.join(' or ')}, or one variable such as \${name}.`;
  return { ...rest, type: [...types, 'string'], pattern: VARIABLE, patternErrorMessage };
}
