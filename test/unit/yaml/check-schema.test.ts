// What breaks a JSON Schema becomes one finding per mistake, at its place and in YAML's words.
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { checkSchema, type SchemaValidator } from '../../../src/yaml/check-schema.ts';
import { readNode, summarise } from './reading.ts';

const SCHEMA = {
  title: 'order',
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', minLength: 1 },
    note: { type: ['string', 'number', 'boolean'] },
    reason: { type: ['string', 'boolean'] },
    paid: { type: 'boolean' },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    share: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    kind: { enum: ['eat-in', 'take-away'] },
    silence: { enum: [true, 'empty'] },
    code: { type: 'string', pattern: '^[A-Z]+$', patternErrorMessage: 'must be in capitals' },
    tags: { type: ['string', 'array'], minItems: 1, uniqueItems: true, items: { type: 'string' } },
    lines: { type: 'array', minItems: 2, maxItems: 3, items: { $ref: '#/definitions/line' } },
    extras: { type: 'object', minProperties: 1, additionalProperties: { type: 'number' } },
  },
  definitions: {
    line: {
      title: 'item',
      type: 'object',
      required: ['dish'],
      additionalProperties: false,
      properties: { dish: { type: 'string' }, price: { type: 'number' } },
    },
  },
};

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, keywords: ['patternErrorMessage'] });
const validate = ajv.compile(SCHEMA) as SchemaValidator;

function check(
  text: string,
): { readonly finding: string; readonly message: string; readonly hint: string | undefined }[] {
  return checkSchema(readNode(text), validate).map((diagnostic) => ({
    finding: summarise(diagnostic),
    message: diagnostic.message,
    hint: diagnostic.hint,
  }));
}

test('a value that satisfies the schema gives nothing', () => {
  expect(check('id: a\ntags: [x, y]\nlines: [{dish: soup}, {dish: fish, price: 2}]\n')).toEqual([]);
});

describe('each mistake', () => {
  test.each<[text: string, finding: string, message: string, hint: string | undefined]>([
    ['id: a\ncoun: 1\n', 'unknown-key 2:1-2:5', '`coun` is not a key of an order', 'did you mean `count`?'],
    [
      'id: a\nlines:\n  - dish: a\n    colour: red\n  - dish: b\n',
      'unknown-key 4:5-4:11',
      '`colour` is not a key of an item',
      'its keys are `dish` and `price`',
    ],
    ['note: a\n', 'missing-key 1:1-1:5', 'An order needs the key `id`', 'add `id: …`'],
    [
      'id: a\nlines:\n  - price: 1\n  - dish: b\n',
      'missing-key 3:5-3:10',
      'An item needs the key `dish`',
      'add `dish: …`',
    ],
    ['- a\n', 'wrong-type 1:1-1:4', 'An order must be a mapping, but is a list', undefined],
    [
      'id: a\npaid: yes\n',
      'wrong-type 2:7-2:10',
      '`paid` must be true or false, but is the text "yes"',
      'write `true`',
    ],
    [
      'id: a\npaid: Off\n',
      'wrong-type 2:7-2:10',
      '`paid` must be true or false, but is the text "Off"',
      'write `false`',
    ],
    ['id: a\npaid: 1\n', 'wrong-type 2:7-2:8', '`paid` must be true or false, but is the number 1', undefined],
    [
      'id: a\ncount: "3"\n',
      'wrong-type 2:8-2:11',
      '`count` must be a whole number, but is the text "3"',
      'write 3, without quotes',
    ],
    ['id: a\ncount: 1.5\n', 'wrong-type 2:8-2:11', '`count` must be a whole number, but is the number 1.5', undefined],
    ['id:\n', 'wrong-type 1:1-1:3', '`id` has no value; it must be text', undefined],
    ['id: a\ntags:\n', 'wrong-type 2:1-2:5', '`tags` has no value; it must be text or a list', undefined],
    ['id: [a]\n', 'wrong-type 1:5-1:8', '`id` must be text, but is a list', 'if it is text, put it in quotes: "[a]"'],
    [
      'id: a\ntags: [x, y: z]\n',
      'wrong-type 2:11-2:15',
      'An item of `tags` must be text, but is a mapping',
      'if it is text, put it in quotes: "y: z"',
    ],
    ['id:\n  - a\n  - b\n', 'wrong-type 2:3-2:6', '`id` must be text, but is a list', undefined],
    [
      'id: a\nnote: {b: c}\n',
      'wrong-type 2:7-2:13',
      '`note` must be text, but is a mapping',
      'if it is text, put it in quotes: "{b: c}"',
    ],
    [
      'id: a\nreason: [x]\n',
      'wrong-type 2:9-2:12',
      '`reason` must be text or true or false, but is a list',
      'if it is text, put it in quotes: "[x]"',
    ],
    [
      'id: a\nlines:\n  dish: b\n',
      'wrong-type 3:3-3:10',
      '`lines` must be a list, but is a mapping',
      'begin each item with `- `',
    ],
    [
      'id: a\nkind: takeaway\n',
      'bad-value 2:7-2:15',
      '`kind` must be `eat-in` or `take-away`, but is the text "takeaway"',
      'did you mean `take-away`?',
    ],
    ['id: a\nkind: 5\n', 'bad-value 2:7-2:8', '`kind` must be `eat-in` or `take-away`, but is the number 5', undefined],
    ['id: a\nsilence: false\n', 'bad-value 2:10-2:15', '`silence` must be `true` or `empty`, but is false', undefined],
    ['id: a\ncode: abc\n', 'bad-value 2:7-2:10', '`code` must be in capitals, but is the text "abc"', undefined],
    ['id: a\ncount: 0\n', 'bad-value 2:8-2:9', '`count` must be at least 1, but is the number 0', undefined],
    ['id: a\ncount: 10\n', 'bad-value 2:8-2:10', '`count` must be at most 9, but is the number 10', undefined],
    ['id: a\nshare: 0\n', 'bad-value 2:8-2:9', '`share` must be above 0, but is the number 0', undefined],
    ['id: a\nshare: 1\n', 'bad-value 2:8-2:9', '`share` must be below 1, but is the number 1', undefined],
    ['id: ""\n', 'empty-text 1:5-1:7', '`id` is an empty text', undefined],
    ['id: a\ntags: []\n', 'empty-list 2:7-2:9', '`tags` is an empty list', 'write at least one item'],
    ['id: a\ntags: [x, y, x]\n', 'duplicate-item 2:14-2:15', '`tags` holds the text "x" twice', 'keep one of them'],
    ['id: a\nlines: [{dish: a}]\n', 'bad-value 2:8-2:19', '`lines` must have at least 2 items', undefined],
    ['id: a\nextras: {}\n', 'empty-mapping 2:9-2:11', '`extras` is an empty mapping', 'write at least one key'],
    [
      'id: a\nextras:\n  salt: much\n',
      'wrong-type 3:9-3:13',
      '`salt` must be a number, but is the text "much"',
      undefined,
    ],
  ])('%j: %s', (text, finding, message, hint) => {
    expect(check(text)).toEqual([{ finding, message, hint }]);
  });
});

describe('where text is wanted', () => {
  test.each(['0123', '12', 'true', '+44'])('%s without quotes is taken as it is written', (text) => {
    expect(check(`id: ${text}\ntags: [${text}]\nnote: ${text}\nreason: ${text}\n`)).toEqual([]);
  });
});

test('all mistakes are found, in the order of the file', () => {
  const text = 'lines: [{dish: 1, prize: 2}, x]\ncount: many\nid: a\n';
  expect(check(text).map(({ finding }) => finding)).toEqual([
    'unknown-key 1:19-1:24',
    'wrong-type 1:30-1:31',
    'wrong-type 2:8-2:12',
  ]);
});

test('keys with slashes and tildes are found again', () => {
  expect(check('id: a\nextras: {"a/b~c": x}\n').map(({ finding }) => finding)).toEqual(['wrong-type 2:19-2:20']);
});

test('a sub-schema without a title still gives a sentence', () => {
  const anonymous = ajv.compile({
    type: 'object',
    additionalProperties: false,
    properties: { a: {} },
  }) as SchemaValidator;
  expect(checkSchema(readNode('b: 1\n'), anonymous)[0]?.message).toBe('`b` is not a key of this mapping');
});
