// Texts as scenario files hold them: with `${name}` for variables, and `$${` where the text itself has `${`.
import type { JsonValue } from '../base/json.ts';

/** Writes a text so that it is read as it is, without variables. */
export function escapeText(text: string): string {
  return text.replaceAll('${', '$$${');
}

/** Writes a variable. */
export function renderVariable(name: string): string {
  return `\${${name}}`;
}

/** The same JSON value with other texts; keys stay. */
export function mapTexts(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => mapTexts(item, change));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
