// Reads the values of options; a bad one says what was expected. Commander prints the message with the option's name.
import { InvalidArgumentError } from 'commander';
import { DURATION_FORM, parseDuration } from '../base/duration.ts';
import { isRecord, type JsonObject } from '../base/json.ts';
import { parseRate, RATE_FORM } from '../base/rate.ts';

/** A duration in milliseconds. */
export function readDuration(text: string): number {
  return parseDuration(text) ?? refuse(`Write ${DURATION_FORM}.`);
}

/** Requests per second. */
export function readRate(text: string): number {
  return parseRate(text) ?? refuse(`Write ${RATE_FORM}.`);
}

/** A whole number from `least` to the largest that is counted exactly. */
export function readCount(least: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) && value >= least ? value : refuse(`Write a whole number from ${least} up.`);
  };
}

/** A share above 0 and at most 1. */
export function readShare(text: string): number {
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  return value > 0 && value <= 1 ? value : refuse('Write a number above 0 and at most 1, such as 0.8.');
}

/** A score from 0 to 1, as a share (`0.8`) or in per cent (`80%`, `80`). */
export function readScore(text: string): number {
  const [, digits = '', sign] = /^(\d+(?:\.\d+)?) ?(%?)$/.exec(text) ?? [];
  const value = digits === '' ? Number.NaN : Number(digits);
  // As a decimal: 57.1 / 100 is more than 0.571, so a score of exactly that would be too low.
  const share = sign === '%' || value > 1 ? Number(`${digits}e-2`) : value;
  return share >= 0 && share <= 1 ? share : refuse('Write a share such as 0.8, or 80%.');
}

/** `I/N`: the I-th of N parts, counted from 1. */
export function readShard(text: string): { readonly index: number; readonly total: number } {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const index = Number(match?.[1]);
  const total = Number(match?.[2]);
  if (match === null || index < 1 || index > total) refuse('Write I/N with I from 1 to N, such as 2/8.');
  return { index, total };
}

/** A comma-separated list without empty parts. */
export function readList(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.includes('') ? refuse('Write names separated by commas, none of them empty.') : parts;
}

/** Collects repeated `NAME=VALUE` options into a map; a later one of the same name wins. */
export function collectAssignments(text: string, earlier: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  if (at < 1 || !/^[A-Za-z_][\w.-]*$/.test(name)) refuse('Write NAME=VALUE.');
  return new Map(earlier).set(name, text.slice(at + 1));
}

/** Collects repeated JSON objects and `NAME=TEXT`; a later member of the same name wins. */
export function collectAttributes(text: string, earlier: JsonObject): JsonObject {
  const assigned = /^([A-Za-z_][\w.-]*)=(.*)$/s.exec(text);
  if (assigned !== null) return { ...earlier, [assigned[1] ?? '']: assigned[2] ?? '' };
  const parsed = parseJson(text);
  if (!isRecord(parsed)) refuse('Write a JSON object such as {"tier": "premium"}, or NAME=TEXT.');
  return { ...earlier, ...(parsed as JsonObject) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Collects a repeated option into a list. */
export function collectValues(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text];
}

function refuse(message: string): never {
  throw new InvalidArgumentError(message);
}
