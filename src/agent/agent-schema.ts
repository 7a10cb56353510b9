// The JSON Schema of agent files. It serves validation, editors and docs; what no schema can say (names, patterns, steps
// that don't exist) is checked when the file is parsed.
import { describeDurationKey } from '../base/duration.ts';
import type { JsonObject } from '../base/json.ts';
import { describeRateKey } from '../base/rate.ts';
import { MATCHER_SCHEMA, text, textOrTexts } from '../scenario/matcher-schema.ts';
import { ENVELOPES } from './fault.ts';
import { FAULT_OPTIONS } from './parse-fault.ts';

const REACTIONS = { $ref: '#/definitions/reactions' } as const;
const RULES: JsonObject = {
  type: 'array',
  items: { $ref: '#/definitions/rule' },
  description: 'What is understood, tried in this order. The first rule that says or does something answers.',
};

const STEP_KEYS: JsonObject = {
  rules: RULES,
  fallback: {
    ...REACTIONS,
    description:
      'A ladder for messages that no rule understood: the first time in a row the first item, then the second; the last one stays.',
  },
  silence: { ...REACTIONS, description: 'A ladder for silence, counted in a row.' },
};

const REACTION_KEYS: JsonObject = {
  if: {
    type: 'object',
    minProperties: 1,
    additionalProperties: { $ref: '#/definitions/test' },
    description: 'By name of a slot, `variant`, `variant.…`, `attributes.…`, `language`: what it must be.',
  },
  set: {
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: ['string', 'null'] },
    description: 'Slots and their new values; null forgets one.',
  },
  reply: {
    type: ['string', 'array', 'object'],
    minItems: 1,
    minProperties: 1,
    items: { type: 'string' },
    additionalProperties: { type: ['string', 'array'], minItems: 1, items: { type: 'string' } },
    description: 'What is said: a text, a list of alternative wordings, or either of them by language.',
  },
  goto: text('The step that the conversation goes to; `start` leaves all steps.'),
  handoff: {
    title: 'handoff',
    type: 'object',
    additionalProperties: false,
    properties: { destination: text('Where to.'), reason: text('Why.') },
    description: 'Hands over to a person and ends the conversation. Both keys are optional: `{}` is a handoff too.',
  },
  end_conversation: {
    type: 'boolean',
    description: 'Whether this ends the conversation. Default: true with a handoff.',
  },
  delay: describeDurationKey('Passes before this is said: `800ms`.'),
  extra: { type: 'object', description: 'Fields that the answer carries besides, or instead of, its own.' },
};

const FAULT_KEYS: JsonObject = {
  fault: { enum: Object.keys(FAULT_OPTIONS), description: 'What goes wrong.' },
  on: textOrTexts('`create`, `respond` or `close`, or a list of them. Default: respond.'),
  turn: {
    type: ['integer', 'array'],
    minimum: 1,
    items: { type: 'integer', minimum: 1 },
    description: 'Which messages.',
  },
  times: { type: 'integer', minimum: 1, description: 'At most so often, over all conversations.' },
  probability: { type: 'number', exclusiveMinimum: 0, maximum: 1, description: 'How likely: above 0, at most 1.' },
  above: describeRateKey('Only requests beyond this rate: `20/s`.'),
  delay: describeDurationKey('Passes before it: `2s`.'),
  status: { type: 'integer', minimum: 200, maximum: 599, description: 'HTTP status.' },
  envelope: { enum: [...ENVELOPES], description: 'Form of the error’s body. Default: new.' },
  error_code: text('`error_code` of the envelope.'),
  error_message: text('Text of the error.'),
  retry_after: describeDurationKey('`Retry-After` in seconds: `2s`.'),
  retry_after_date: describeDurationKey('`Retry-After` as a date so far ahead: `2s`.'),
  processed: {
    type: 'boolean',
    description: 'Whether the agent takes note of the message all the same. Default: false.',
  },
  location: text('Where a redirect leads.'),
  interval: describeDurationKey('Between two bytes: `20ms`.'),
  content_type: text('The wrong content type.'),
  bytes: { type: 'integer', minimum: 1, description: 'Size of the huge text.' },
  compressed: { type: 'boolean', description: 'Whether the huge body is sent with gzip.' },
  field: text('The field that is left out.'),
  fields: { type: 'object', description: 'Fields that replace those of the answer.' },
};

const DEFINITIONS: JsonObject = {
  matcher: MATCHER_SCHEMA,
  test: {
    title: 'test of a value',
    description: 'A plain text means `equals`. A mapping is a matcher, or compares numbers.',
    type: ['string', 'object'],
    additionalProperties: false,
    properties: {
      ...(MATCHER_SCHEMA['properties'] as JsonObject),
      more_than: text('A number that the value must exceed.'),
      less_than: text('A number that the value must stay below.'),
    },
  },
  reaction: {
    title: 'reaction',
    description: 'What the agent says and does. A plain text is the reply.',
    type: ['string', 'object'],
    additionalProperties: false,
    properties: REACTION_KEYS,
  },
  reactions: {
    title: 'reaction',
    description: 'A reaction, or a list of them.',
    type: ['string', 'array', 'object'],
    minItems: 1,
    items: { $ref: '#/definitions/reaction' },
    additionalProperties: false,
    properties: REACTION_KEYS,
  },
  rule: {
    title: 'rule',
    type: 'object',
    additionalProperties: false,
    properties: {
      when: { $ref: '#/definitions/matcher', description: 'The message must match. Named groups become slots.' },
      ladder: {
        type: 'array',
        minItems: 1,
        items: { $ref: '#/definitions/reaction' },
        description: 'Reactions in place of one: the first time the first, then the second; the last one stays.',
      },
      ...REACTION_KEYS,
    },
  },
  step: {
    title: 'step',
    type: 'object',
    additionalProperties: false,
    properties: {
      ask: {
        ...REACTIONS,
        description: 'Said on arrival, and after a message of which only slots were taken. The first whose `if` holds.',
      },
      ...STEP_KEYS,
    },
  },
  variant: {
    title: 'variant',
    type: 'object',
    required: ['id'],
    properties: { id: text('Chosen by `variant_id` of `create`: `VARIANT-…`.') },
    additionalProperties: { type: 'string' },
  },
  fault: { title: 'fault', type: ['string', 'object'], additionalProperties: false, properties: FAULT_KEYS },
};

/** What an agent file must be. */
export const AGENT_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'agent',
  description: 'A simulated agent: what it says, and when.',
  type: 'object',
  required: ['greeting'],
  additionalProperties: false,
  properties: {
    name: text('What the agent is called. Default: the file’s name.'),
    description: text('More for people who read the file.'),
    account_id: text('The account it answers for. Default: any.'),
    project_id: text('The project it answers for. Default: any.'),
    variants: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { $ref: '#/definitions/variant' },
      description: 'By name: the id, and the attributes in which variants differ. The first is the default.',
    },
    languages: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string' },
      description: 'Codes; the first is the default.',
    },
    timezone: text('IANA time zone of dates. Default: UTC.'),
    seed: { type: 'integer', minimum: 0, description: 'Decides between alternative wordings. Default: 0.' },
    delay: describeDurationKey('Passes before every reply: `300ms`.'),
    greeting: { ...REACTIONS, description: 'The answer to `create`: the first whose `if` holds.' },
    ...STEP_KEYS,
    steps: {
      type: 'object',
      additionalProperties: { $ref: '#/definitions/step' },
      description: 'By name: points of a conversation. Their rules are tried before the others.',
    },
    faults: {
      type: 'array',
      items: { $ref: '#/definitions/fault' },
      description: 'Bad days. Of several that strike the same request, the first does.',
    },
  },
  definitions: DEFINITIONS,
};
