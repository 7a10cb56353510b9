// The JSON Schema of quarantine.yaml.
import type { JsonObject } from '../base/json.ts';

/** A list of scenarios that run and are reported, and never gate. */
export const QUARANTINE_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'quarantine file',
  description: 'Scenarios that run and are reported, and never decide the exit code.',
  type: 'array',
  items: {
    title: 'quarantine entry',
    type: 'object',
    additionalProperties: false,
    required: ['id', 'reason'],
    properties: {
      id: {
        type: 'string',
        minLength: 1,
        description:
          'Id of a scenario; it covers all of its conversations (`id[…]`). One conversation: `id[gold card]`.',
      },
      reason: { type: 'string', minLength: 1, description: 'Why it does not gate.' },
      owner: { type: 'string', minLength: 1, description: 'Who looks after it.' },
      ticket: { type: 'string', minLength: 1, description: 'Where the work on it is tracked.' },
      expires: {
        type: 'string',
        description: 'Last day of the quarantine, `2026-12-31`. After it the scenario gates again.',
      },
    },
  },
};
