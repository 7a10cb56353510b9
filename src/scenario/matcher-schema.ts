// The JSON Schema of matchers, for validation, editors and the schemas of other files that hold matchers.
import type { JsonObject } from '../base/json.ts';

const FORBIDDEN = 'write `none_of: […]` for what must not be there';
const LIST = 'write a list, if only of one: `[…]`';
const PATTERN = 'a regular expression stands under the key `matches`';

/** What to write for keys that other tools have. */
const OTHER_NAMES: JsonObject = {
  not: FORBIDDEN,
  not_contains: FORBIDDEN,
  not_contain: FORBIDDEN,
  not_equals: FORBIDDEN,
  not_matches: FORBIDDEN,
  regex: PATTERN,
  regexp: PATTERN,
  pattern: PATTERN,
  starts_with: "write `matches: '^…'`",
  ends_with: "write `matches: '…$'`",
  contains_any: 'write `any_of: […]`',
  contains_all: 'write `contains: […]`',
};

/** A matcher: a plain text, or a mapping that says its kind. Refers to itself as `#/definitions/matcher`. */
export const MATCHER_SCHEMA: JsonObject = {
  title: 'matcher',
  description:
    'What a text must be. A plain text means `contains` for a response, and `equals` for a handoff’s destination and reason. ' +
    'A mapping says its kind; all its keys must hold.',
  type: ['string', 'object'],
  wrongTypeHints: {
    list: '`contains` takes a list of texts that must all be there, `any_of` one of which one must match',
  },
  unknownKeyHints: OTHER_NAMES,
  additionalProperties: false,
  properties: {
    contains: textOrTexts(
      'The text (or each text of a list) occurs. White space, quotes, dashes and letter case do not matter.',
    ),
    equals: onlyOne('equals', 'The whole text is equal. White space, quotes, dashes and letter case do not matter.'),
    exact: onlyOne('exact', 'Equal byte for byte; nothing is normalised.'),
    matches: onlyOne(
      'matches',
      'A regular expression (JavaScript syntax, `u` flag) that finds something. Single quotes keep backslashes as they are.',
    ),
    any_of: matchers('At least one of these matchers holds.'),
    all_of: matchers('All of these matchers hold.'),
    none_of: matchers('None of these matchers holds.'),
    empty: { type: 'boolean', description: '`true`: there is no text. `false`: there is some text.' },
    max_words: { type: 'integer', minimum: 0, description: 'At most so many words, separated by white space.' },
    case_sensitive: {
      type: 'boolean',
      description: '`true`: letter case matters, in this mapping and what is inside it. Default: false.',
    },
  },
};

/** The keys that the schema of a mapping names. */
export function listKeys(schema: JsonObject): ReadonlySet<string> {
  return new Set(Object.keys(schema['properties'] as JsonObject));
}

/** A text; numbers and booleans without quotes are taken as they are written. */
export function text(description: string): JsonObject {
  return { type: 'string', description };
}

/** A text or a list of texts. */
export function textOrTexts(description: string): JsonObject {
  return { type: ['string', 'array'], minItems: 1, items: { type: 'string' }, description };
}

function onlyOne(key: string, description: string): JsonObject {
  return { ...text(description), wrongTypeHints: { list: `for one of several, write \`any_of: [{ ${key}: … }, …]\`` } };
}

function matchers(description: string): JsonObject {
  const wrongTypeHints: JsonObject = { text: LIST, mapping: LIST };
  return { type: 'array', wrongTypeHints, minItems: 1, items: { $ref: '#/definitions/matcher' }, description };
}
