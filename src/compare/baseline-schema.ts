// The JSON Schema of the baseline file.
import type { JsonObject } from '../base/json.ts';

/** Name of the format of a baseline file. */
export const BASELINE_FORMAT = 'rehearsal-baseline/1';

/** The exact tests need memory for as many numbers. */
const MAX_REPEATS = 1_000_000;
const COUNT: JsonObject = { type: 'integer', minimum: 0, maximum: MAX_REPEATS };

/** How scenarios came out in a run that was accepted. */
export const BASELINE_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'baseline file',
  description: 'How scenarios came out in an accepted run. Written by `rehearsal baseline accept`.',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'target', 'scenarios'],
  properties: {
    format: { const: BASELINE_FORMAT },
    target: { type: 'string', description: 'The target that the accepted run played against.' },
    scenarios: {
      type: 'array',
      description: 'One scenario a line, by id.',
      items: { $ref: '#/definitions/scenario' },
    },
  },
  definitions: {
    scenario: {
      title: 'scenario of a baseline',
      type: 'object',
      additionalProperties: false,
      required: ['id', 'file', 'verdict'],
      properties: {
        id: { type: 'string', minLength: 1 },
        file: { type: 'string', minLength: 1, description: 'Where it stood; tells what is gone.' },
        verdict: { enum: ['passed', 'failed'] },
        repeats: {
          title: 'count of repeats',
          type: 'object',
          additionalProperties: false,
          required: ['passed', 'judged'],
          properties: {
            passed: { ...COUNT, description: 'Attempts that passed.' },
            judged: { ...COUNT, description: 'Attempts that could be judged.' },
          },
        },
        latency_ms: {
          type: 'number',
          minimum: 0,
          description: 'Median over all its replies. It is rewritten only when it has changed clearly.',
        },
      },
    },
  },
};
