// The JSON Schemas of turns, expectations and answers: what is said and what must come back.
import { describeDurationKey } from '../base/duration.ts';
import type { JsonObject } from '../base/json.ts';
import { MATCHER_SCHEMA, text } from './matcher-schema.ts';

const MATCHER: JsonObject = { $ref: '#/definitions/matcher' };

const EXPECTATION_KEYS: JsonObject = {
  response: { ...MATCHER, description: 'What the agent’s text must be. A plain text means `contains`.' },
  handoff: { $ref: '#/definitions/handoff' },
  end_conversation: {
    type: 'boolean',
    description:
      'Whether the agent ends the conversation with this reply. While turns remain, `false` is implied; after the last turn nothing is.',
  },
  latency: describeDurationKey('The longest time from request to reply: `800ms`, `3s`.'),
  body: {
    type: ['object', 'boolean'],
    description:
      'A JSON Schema (draft 2020-12, or draft-07 if `$schema` says so) that the raw response body must satisfy.',
  },
};

const EXPECT_ON: JsonObject = {
  type: 'object',
  additionalProperties: { $ref: '#/definitions/expectation' },
  description: 'By name of a target: what is expected there instead of `expect`.',
};

const CAPTURE: JsonObject = {
  type: 'object',
  additionalProperties: { type: 'string', wrongTypeHints: { mapping: 'write the regular expression itself' } },
  description:
    'By name: a regular expression. Its first group (or the whole match) in the reply is `${name}` from then on. Nothing found is a failed check.',
};

const SILENCE: JsonObject = {
  enum: [true, 'empty'],
  description: 'The user says nothing. `true`: no message at all is sent; `empty`: an empty one.',
};

const REPLY = 'what the agent must say stands under the key `response`';

const EXPECTATION_HINTS: JsonObject = { text: REPLY, list: REPLY };

/** What to write for matchers' keys that stand beside `response` in place of under it. */
const MATCHER_HINTS: JsonObject = Object.fromEntries(
  Object.keys(MATCHER_SCHEMA['properties'] as JsonObject).map((key) => [key, `write \`response: { ${key}: … }\``]),
);

const HANDOFF_PART = 'write it under `handoff`';

const EXPECTATION_KEY_HINTS: JsonObject = {
  ...MATCHER_HINTS,
  agent: REPLY,
  reply: REPLY,
  text: REPLY,
  destination: HANDOFF_PART,
  reason: HANDOFF_PART,
};

const USER = 'what the user says stands under the key `user`';
const AGENT = 'what the agent must say stands under `expect`, as `response`';

const TURN_KEY_HINTS: JsonObject = {
  ...Object.fromEntries(Object.keys(EXPECTATION_KEYS).map((key) => [key, 'write it under `expect`, indented deeper'])),
  say: USER,
  input: USER,
  message: USER,
  text: USER,
  agent: AGENT,
  assistant: AGENT,
  bot: AGENT,
  assert: AGENT,
};

const EXPECT: JsonObject = { $ref: '#/definitions/expectation' };

/** What must hold of one reply. */
export const EXPECTATION_SCHEMA: JsonObject = {
  title: 'expectation',
  description: 'What must hold of one reply: the fields of the API’s answer, and its latency.',
  type: 'object',
  wrongTypeHints: EXPECTATION_HINTS,
  unknownKeyHints: EXPECTATION_KEY_HINTS,
  additionalProperties: false,
  properties: EXPECTATION_KEYS,
};

/** What must hold of a handoff. */
export const HANDOFF_SCHEMA: JsonObject = {
  title: 'handoff',
  description:
    '`true`: any handoff. `false`: none. A text or matcher: the destination. Or a mapping with `destination` and `reason`.',
  type: ['boolean', 'string', 'object'],
  wrongTypeHints: { list: 'for one of several destinations, write `{ any_of: […] }`' },
  unknownKeyHints: MATCHER_SCHEMA['unknownKeyHints'] as JsonObject,
  additionalProperties: false,
  properties: {
    destination: { ...MATCHER, description: 'Where the agent hands over to. A plain text means `equals`.' },
    reason: { ...MATCHER, description: 'Why the agent hands over. A plain text means `equals`.' },
    ...(MATCHER_SCHEMA['properties'] as JsonObject),
  },
};

/** The answer to `create`: an expectation with captures. */
export const GREETING_SCHEMA: JsonObject = {
  title: 'greeting',
  description: 'What the agent’s first words must be: the answer to `create`. Takes every key of `expect`.',
  type: 'object',
  wrongTypeHints: EXPECTATION_HINTS,
  unknownKeyHints: {
    ...EXPECTATION_KEY_HINTS,
    expect: 'a greeting is an expectation itself: write its keys without `expect`',
  },
  additionalProperties: false,
  properties: { ...EXPECTATION_KEYS, expect_on: EXPECT_ON, capture: CAPTURE },
};

/** One thing the user says, or the turns of a fragment. */
export const TURN_SCHEMA: JsonObject = {
  title: 'turn',
  description: 'One thing the user says, and what is expected of the reply.',
  type: 'object',
  wrongTypeHints: { text: USER },
  unknownKeyHints: TURN_KEY_HINTS,
  additionalProperties: false,
  properties: {
    user: text('What the user says. Sent exactly as written.'),
    silence: SILENCE,
    use: text('A fragment file, relative to this file. Its turns take the place of this one.'),
    with: {
      type: 'object',
      description: 'Variables for the fragment, by name. They end with it.',
    },
    paraphrases: {
      type: 'array',
      minItems: 1,
      items: { type: 'string' },
      description: 'Other ways to say the same. Each is one more conversation, in which the rest is unchanged.',
    },
    when: {
      ...MATCHER,
      description: 'Said only if the agent’s last reply matches; otherwise the turn is passed over.',
    },
    expect: EXPECT,
    expect_on: EXPECT_ON,
    capture: CAPTURE,
    timeout: describeDurationKey('Limit for the reply to this turn: `500ms`, `30s`, `5m`.'),
    name: text('A name for this turn in reports.'),
  },
};

/** What is said whenever the agent asks. */
export const ANSWER_SCHEMA: JsonObject = {
  title: 'answer',
  description: 'Said whenever the agent’s last reply matches `when`, before the next scripted turn.',
  type: 'object',
  required: ['when'],
  unknownKeyHints: TURN_KEY_HINTS,
  additionalProperties: false,
  properties: {
    when: { ...MATCHER, description: 'What the agent asks.' },
    user: text('What the user answers. Sent exactly as written.'),
    silence: SILENCE,
    times: { type: 'integer', minimum: 1, description: 'At most so many times in one conversation. Default: 1.' },
    expect: EXPECT,
    expect_on: EXPECT_ON,
    capture: CAPTURE,
  },
};
