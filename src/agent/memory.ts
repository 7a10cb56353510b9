// What a conversation knows, as texts by name: slots, the variant and its attributes, integration_attributes, language.
import { isRecord, type JsonObject } from '../base/json.ts';
import type { CreateBody } from '../chat/wire.ts';
import type { Agent, Variant } from './agent.ts';

/** Values by name, as `${name}` and `if` read them. A name that is not in it is unset. */
export type Memory = Map<string, string>;

/** The same values for texts that are said, in which an unset name is nothing. */
export class SpokenMemory extends Map<string, string> {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    super();
    this.#memory = memory;
  }

  override get(name: string): string {
    return this.#memory.get(name) ?? '';
  }
}

/** Names that every conversation has, besides `variant.…` and `attributes.…`. */
export const OWN_NAMES = ['variant', 'language', 'channel', 'message'] as const;

/** What is known when a conversation is created. */
export function createMemory(agent: Agent, variant: Variant, body: CreateBody): Memory {
  const memory: Memory = new Map([['variant', variant.name]]);
  for (const [name, value] of variant.attributes) memory.set(`variant.${name}`, value);
  if (body.channel !== undefined) memory.set('channel', body.channel);
  if (agent.languages[0] !== undefined) memory.set('language', agent.languages[0]);
  updateMemory(memory, agent, body);
  return memory;
}

/** Takes over what a `create` or `respond` brings: attributes, and a language that the agent speaks. */
export function updateMemory(
  memory: Memory,
  agent: Agent,
  body: Pick<CreateBody, 'integration_attributes' | 'asr_lang_code' | 'tts_lang_code'>,
): void {
  // The language that is spoken decides; the API falls back to the default without an error.
  const language = findLanguage(agent, body.tts_lang_code) ?? findLanguage(agent, body.asr_lang_code);
  if (language !== undefined) memory.set('language', language);
  if (body.integration_attributes !== undefined) rememberAttributes(memory, 'attributes', body.integration_attributes);
}

function findLanguage(agent: Agent, code: string | undefined): string | undefined {
  const wanted = code?.toLowerCase();
  return agent.languages.find((language) => language.toLowerCase() === wanted);
}

/** Maps are entered by dots, lists stand as JSON, null is unset. */
function rememberAttributes(memory: Memory, prefix: string, attributes: JsonObject): void {
  for (const [key, value] of Object.entries(attributes)) {
    const name = `${prefix}.${key}`;
    if (value === null) memory.delete(name);
    else if (isRecord(value)) rememberAttributes(memory, name, value);
    else memory.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
}
