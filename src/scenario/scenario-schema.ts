// The JSON Schemas of scenario and fragment files. The same schema serves validation, editors
// (scripts/editor-schema.ts) and docs; what no schema can say (variables, ids, patterns) is checked when the file is parsed.
import { describeDurationKey } from '../base/duration.ts';
import type { JsonObject } from '../base/json.ts';
import { MATCHER_SCHEMA, text, textOrTexts } from './matcher-schema.ts';
import { ANSWER_SCHEMA, EXPECTATION_SCHEMA, GREETING_SCHEMA, HANDOFF_SCHEMA, TURN_SCHEMA } from './turn-schema.ts';

const REASON_OR_TRUE = ['string', 'boolean'];

const DEFINITIONS: JsonObject = {
  matcher: MATCHER_SCHEMA,
  expectation: EXPECTATION_SCHEMA,
  handoff: HANDOFF_SCHEMA,
  greeting: GREETING_SCHEMA,
  turn: TURN_SCHEMA,
  answer: ANSWER_SCHEMA,
};

const TURNS: JsonObject = {
  type: 'array',
  items: { $ref: '#/definitions/turn' },
  description: 'What the user says, in order.',
};

const IDENTITY_KEYS: JsonObject = {
  id: text('Unique over the suite; survives renames. Default: from path and name.'),
  name: text(
    'What reports call the scenario. Default: the file’s name. The id is added where others of the file have the same name, and stands alone where they have none.',
  ),
  description: text('More for people who read the file or a report.'),
  tags: textOrTexts('Words to select scenarios by: `--tags "billing and not slow"`.'),
};

const CONVERSATION_KEYS: JsonObject = {
  variant: text('The agent’s variant: a name from the config’s `variants`, or a `VARIANT-…` id.'),
  integration_attributes: {
    type: 'object',
    description: 'Sent with `create` as they are: numbers, booleans, null, lists and mappings keep their types.',
  },
  language: {
    title: 'language',
    type: ['string', 'object'],
    additionalProperties: false,
    minProperties: 1,
    properties: {
      asr: text('Sent as `asr_lang_code`.'),
      tts: text('Sent as `tts_lang_code`.'),
    },
    description: 'A language code such as `en-GB`, for both directions; or `{ asr: en-GB, tts: en-US }`.',
  },
  channel: text('Sent only if written: `webchat`.'),
  greeting: { $ref: '#/definitions/greeting' },
  turns: TURNS,
  answers: {
    type: 'array',
    minItems: 1,
    items: { $ref: '#/definitions/answer' },
    description: 'What the user answers whenever the agent asks, in whatever order it does.',
  },
};

const EXPANSION_KEYS: JsonObject = {
  examples: {
    type: 'array',
    minItems: 1,
    items: { title: 'row', type: 'object', minProperties: 1 },
    description: 'Rows of variables. Each row is one conversation.',
  },
  matrix: {
    type: 'object',
    minProperties: 1,
    additionalProperties: {
      type: 'array',
      wrongTypeHints: { text: 'write a list: `[…]`' },
      minItems: 1,
    },
    description: 'By name, the values of a variable. Every combination is one conversation.',
  },
  vars: {
    type: 'object',
    description: 'Variables, by name: `${name}`. They win over `--var` and the config’s `vars`.',
  },
};

const RUNNING_KEYS: JsonObject = {
  repeat: { type: 'integer', minimum: 1, description: 'How often the scenario is played, for one verdict.' },
  pass_rate: {
    type: 'number',
    wrongTypeHints: { text: 'write a share, such as 0.8 for 80 %' },
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'The share of the repeats that must pass: above 0, at most 1.',
  },
  retries: { type: 'integer', minimum: 0, description: 'New attempts after a failed or errored one.' },
  timeout: describeDurationKey('Limit for one whole conversation: `30s`, `5m`.'),
  lock: textOrTexts('Scenarios that share a name never overlap.'),
  only_on: textOrTexts('The targets this scenario is for. Default: all.'),
  skip: { type: REASON_OR_TRUE, description: 'Do not play it: the reason, or true.' },
  only: { type: 'boolean', description: 'Play only the scenarios marked so. An error in CI.' },
  expected_failure: {
    type: REASON_OR_TRUE,
    description: 'It is known to fail: the reason, or true. A failure counts as passed, a pass as failed.',
  },
  continue_on_failure: { type: 'boolean', description: 'Go on with the next turn after a check that failed.' },
};

const TURN_KEY = 'a turn is an item of `turns`';
const DOCUMENTS = 'each scenario is a document of its own, with a line `---` before the next';

const UNKNOWN_KEY_HINTS: JsonObject = {
  title: 'write `name`',
  steps: 'write `turns`',
  conversation: 'write `turns`',
  messages: 'write `turns`',
  variables: 'write `vars`',
  attributes: 'write `integration_attributes`',
  user: TURN_KEY,
  expect: TURN_KEY,
  scenarios: DOCUMENTS,
  tests: DOCUMENTS,
};

/** What one document of a scenario file must be, after variables are filled in. */
export const SCENARIO_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'scenario',
  description: 'One scripted conversation with an agent and what is expected of it.',
  type: 'object',
  wrongTypeHints: { list: DOCUMENTS, nothing: 'take out one of the lines `---`' },
  unknownKeyHints: UNKNOWN_KEY_HINTS,
  additionalProperties: false,
  properties: { ...IDENTITY_KEYS, ...CONVERSATION_KEYS, ...EXPANSION_KEYS, ...RUNNING_KEYS },
  definitions: DEFINITIONS,
};

/** What a fragment file must be, after variables are filled in. */
export const FRAGMENT_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'fragment',
  description: 'Turns that several scenarios share.',
  type: 'object',
  required: ['turns'],
  additionalProperties: false,
  properties: { description: text('What these turns are for.'), turns: { ...TURNS, minItems: 1 } },
  definitions: DEFINITIONS,
};
