// What a conversation shows of itself, in the terms in which coverage is counted.
import type { JsonValue } from '../base/json.ts';
import type { CreateBody } from '../chat/wire.ts';
import type { Dimension } from './coverage-report.ts';

/** A value of a dimension, as one text. */
export type Fact = readonly [dimension: Dimension, value: string];

/** Longer values of attributes are no kinds of users. */
const LONGEST_VALUE = 80;

/** Lists what the body of `create` says. `nameVariant` gives the name of a variant's id. */
export function listStartFacts(body: CreateBody, nameVariant: (id: string) => string): readonly Fact[] {
  const { variant_id, channel, asr_lang_code, tts_lang_code, integration_attributes } = body;
  const languages = new Set([asr_lang_code, tts_lang_code].filter((code) => code !== undefined));
  return [
    ...(variant_id === undefined ? [] : [['variant', nameVariant(variant_id)] as const]),
    ...Array.from(languages, (code) => ['language', code] as const),
    // Records write it in capitals.
    ...(channel === undefined ? [] : [['channel', channel.toLowerCase()] as const]),
    ...Object.entries(integration_attributes ?? {}).flatMap(([key, value]) => describeAttribute(key, value)),
  ];
}

function describeAttribute(key: string, value: JsonValue): readonly Fact[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? [] : [['attribute', `${key}=${text}`]];
}

/** Lists what a handoff says. */
export function listHandoffFacts(
  handoff: { readonly destination?: unknown; readonly reason?: unknown } | null,
): readonly Fact[] {
  const fields = [
    ['handoff_destination', handoff?.destination],
    ['handoff_reason', handoff?.reason],
  ] as const;
  return fields.flatMap(([dimension, value]: readonly [Dimension, unknown]): Fact[] =>
    typeof value === 'string' && value !== '' ? [[dimension, value]] : [],
  );
}
