// The shapes of the Chat API as they travel (docs.poly.ai, API reference, Chat): snake_case, one JSON object each way.
import type { JsonObject } from '../base/json.ts';

/** The three operations; `close` is a PUT, the others are POST. */
export type Operation = 'create' | 'respond' | 'close';

/** Body of `create`. Every field is optional; an absent field is not sent. */
export interface CreateBody {
  readonly integration_attributes?: JsonObject;
  /** `VARIANT-…`; only `create` takes it, and it can't change later. */
  readonly variant_id?: string;
  readonly channel?: string;
  readonly asr_lang_code?: string;
  readonly tts_lang_code?: string;
}

/** Body of `respond`. An absent `message` and an empty one are two different things to say. */
export interface RespondBody {
  readonly conversation_id: string;
  readonly message?: string;
  readonly integration_attributes?: JsonObject;
  readonly metadata?: JsonObject;
  readonly asr_lang_code?: string;
  readonly tts_lang_code?: string;
}

/** Body of `close`. */
export interface CloseBody {
  readonly conversation_id: string;
}

/** The handoff of a reply. Both fields are optional, and agents add others; presence alone counts. */
export interface Handoff {
  readonly destination?: string | null;
  readonly reason?: string | null;
  readonly [key: string]: unknown;
}
