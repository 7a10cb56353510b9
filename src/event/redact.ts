// Takes secrets out of plain values before anybody sees them: as they are and in their other forms. What is a
// secret is said by the caller.
import { renderSecretForms } from '../chat/secret-forms.ts';
import { FORMAT_WORDS } from './format-words.ts';

/** What stands in the place of a secret. */
export const REDACTED = '[redacted]';

/** Shorter secrets are not searched for: they would be found in innocent text everywhere. */
export const MIN_SECRET_LENGTH = 6;

/**
 * Makes a function that replaces every secret in every text of a plain value, keys included: raw, URL-encoded,
 * JSON-escaped, and in base64 at any position of a longer encoded text. Values without a secret are returned as they are.
 */
export function createRedactor(secrets: readonly string[]): <T>(value: T) => T {
  const needles = listNeedles(secrets);
  const shortest = needles.at(-1)?.length ?? Infinity;

  function redactText(text: string): string {
    if (text.length < shortest) return text;
    let result = text;
    for (const needle of needles) {
      if (result.includes(needle)) result = result.replaceAll(needle, REDACTED);
    }
    // A secret that is a word of the format (`passed`) would make events unreadable and is given away by nothing.
    return result !== text && FORMAT_WORDS.has(text) ? text : result;
  }

  function redactList(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (const [index, item] of list.entries()) {
      const redacted = redactValue(item);
      if (redacted !== item) (copy ??= [...list])[index] = redacted;
    }
    return copy ?? list;
  }

  function redactRecord(record: Readonly<Record<string, unknown>>): object {
    const keys = Object.keys(record);
    let entries: [string, unknown][] | undefined;
    for (const [index, key] of keys.entries()) {
      const value = record[key];
      const redactedKey = redactText(key);
      const redacted = redactValue(value);
      const isChanged = redactedKey !== key || redacted !== value;
      if (isChanged) entries ??= keys.slice(0, index).map((before) => [before, record[before]]);
      entries?.push([redactedKey, redacted]);
    }
    return entries === undefined ? record : Object.fromEntries(entries);
  }

  function redactValue(value: unknown): unknown {
    if (typeof value === 'string') return redactText(value);
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? redactList(value) : redactRecord(value as Record<string, unknown>);
  }

  return needles.length === 0 ? (value) => value : <T>(value: T) => redactValue(value) as T;
}

/**
 * Makes a function that tells whether a JSON text holds a secret, in a value or a key and in any form, so that most values
 * need not be walked through.
 */
export function createSecretFinder(secrets: readonly string[]): (json: string) => boolean {
  const needles = listNeedles(secrets).map((needle) => JSON.stringify(needle).slice(1, -1));
  const probes = listProbes(needles);
  return (json) => probes.some((probe) => json.includes(probe)) && needles.some((needle) => json.includes(needle));
}

/**
 * Parts of the needles, at least one of them in each: a real key has some thirty forms that differ in few characters, and
 * every event is searched.
 */
function listProbes(needles: readonly string[]): readonly string[] {
  const probes: string[] = [];
  for (const needle of needles.toSorted((a, b) => a.length - b.length)) {
    if (!probes.some((probe) => needle.includes(probe))) probes.push(findPlainPart(needle) ?? needle);
  }
  return probes;
}

/** The longest part that no form escapes; undefined where that is found in innocent text everywhere. */
function findPlainPart(needle: string): string | undefined {
  const parts = needle.match(/[A-Za-z0-9]+/g) ?? [];
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= MIN_SECRET_LENGTH ? longest : undefined;
}

/** Everything to look for, longest first, so that no part of a longer form is left over. */
function listNeedles(secrets: readonly string[]): string[] {
  const searched = secrets.filter((secret) => secret.length >= MIN_SECRET_LENGTH);
  return [...new Set(searched.flatMap(renderSecretForms))].sort((a, b) => b.length - a.length);
}
