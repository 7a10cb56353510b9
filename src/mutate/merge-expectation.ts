// Adds to an expectation as its author wrote it; what stands there stays, but for what the new one says more exactly.
import { isRecord, type JsonObject, type JsonValue } from '../base/json.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';

/** What is to be expected beside what is expected already. Texts are literal and hold no `${`. */
export interface Additions {
  /** Phrases that the reply contains. */
  readonly contains: readonly string[];
  readonly handoff?: JsonObject | true;
  readonly endConversation?: boolean;
}

const ORDER = ['response', 'handoff', 'end_conversation', 'latency', 'body'];

/** Gives the whole expectation as plain data, ready to be written as YAML. */
export function mergeExpectation(written: YamlNode | undefined, additions: Additions): JsonObject {
  const old = written?.kind === 'mapping' ? readWritten(written) : {};
  const { contains, handoff, endConversation } = additions;
  const merged: Record<string, JsonValue> = {
    ...old,
    ...(contains.length > 0 && { response: mergeResponse(old['response'], contains) }),
    ...(handoff !== undefined && { handoff: mergeHandoff(old['handoff'], handoff) }),
    ...(endConversation !== undefined && { end_conversation: endConversation }),
  };
  const keys = Object.keys(merged).sort((a, b) => rank(a) - rank(b));
  return Object.fromEntries(keys.map((key) => [key, merged[key] ?? null]));
}

function rank(key: string): number {
  const at = ORDER.indexOf(key);
  return at === -1 ? ORDER.length : at;
}

function mergeResponse(old: JsonValue | undefined, phrases: readonly string[]): JsonValue {
  const [only = ''] = phrases;
  if (old === undefined) return phrases.length === 1 ? only : { contains: phrases };
  if (typeof old !== 'object' || old === null) return mergeResponse({ contains: old }, phrases);
  const matcher = old as JsonObject;
  const before = [matcher['contains'] ?? []].flat<(JsonValue | readonly JsonValue[])[]>();
  const kept = before.filter((text) => typeof text !== 'string' || !phrases.some((phrase) => phrase.includes(text)));
  const contains = [...kept, ...phrases];
  return { ...matcher, contains: contains.length === 1 ? only : contains };
}

function mergeHandoff(old: JsonValue | undefined, wanted: JsonObject | true): JsonValue {
  // Never less than what is expected already; a plain text says it exactly, and may hold a variable.
  if (wanted === true) return old ?? true;
  const before = readHandoff(old);
  const fields = ['destination', 'reason'].flatMap((field): [string, JsonValue][] => {
    const value = typeof before[field] === 'string' ? before[field] : (wanted[field] ?? before[field]);
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(fields);
}

/** A handoff without fields is a matcher for the destination. */
function readHandoff(old: JsonValue | undefined): JsonObject {
  if (old === undefined || typeof old === 'boolean') return {};
  const hasFields = isRecord(old) && ('destination' in old || 'reason' in old);
  return hasFields ? old : { destination: old };
}

/** Plain data of a node; where text is wanted `0123` stays what was written. */
function readWritten(node: YamlMapping): JsonObject {
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, readValue(value)]));
}

function readValue(node: YamlNode): JsonValue {
  if (node.kind === 'mapping') return readWritten(node);
  if (node.kind === 'list') return node.items.map(readValue);
  return typeof node.value === 'number' && String(node.value) !== node.written ? node.written : node.value;
}
