// The body of `create` for one conversation.
import type { JsonObject } from '../base/json.ts';
import type { CreateBody } from '../chat/wire.ts';
import { renderValue } from '../scenario/render-template.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Scope } from '../scenario/template.ts';

/** Renders the body; what the author did not write is not sent. */
export function renderCreateBody(scenario: Scenario, scope: Scope): CreateBody {
  const { integrationAttributes, variant, channel, language } = scenario;
  return {
    ...(integrationAttributes && { integration_attributes: renderValue(integrationAttributes, scope) as JsonObject }),
    ...(variant && { variant_id: variant.id }),
    ...(channel !== undefined && { channel }),
    ...(language?.asr !== undefined && { asr_lang_code: language.asr }),
    ...(language?.tts !== undefined && { tts_lang_code: language.tts }),
  };
}
