// `uniqueItems` of body schemas is the program's own: it finds what ajv's finds and says it in the same words, in linear time.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/base/json.ts';
import { createRandom } from '../../../src/base/seeded-random.ts';
import { readScenario } from './read-scenarios.ts';

async function compile(schema: JsonObject): Promise<(body: JsonValue) => readonly string[] | undefined> {
  const scenario = await readScenario(`turns: [{ user: hi, expect: { body: ${JSON.stringify(schema)} } }]`);
  return (body) => scenario.turns[0]?.expect.body?.validate(body);
}

const inList = (list: JsonObject, more: JsonObject = {}): JsonObject => ({ properties: { list }, ...more });
const DRAFT_07 = { $schema: 'http://json-schema.org/draft-07/schema#' };
const drafts = Promise.all([{}, DRAFT_07].map((more) => compile(inList({ uniqueItems: true }, more))));

test.for<[string, boolean]>([
  ['[{"a":1,"b":2},{"b":2,"a":1}]', true],
  ['[{"a":{"x":1,"y":[]}},{"a":{"y":[],"x":1}}]', true],
  ['[{"a":[1,2]},{"a":[2,1]}]', false],
  ['[1,1.0]', true],
  ['[0,-0]', true],
  ['[1e2,100]', true],
  ['[null,1e999]', false],
  ['[1,"1"]', false],
  ['[true,1,"true",null,"null",0,false,"",[],{},[[]],[{}]]', false],
  ['["a\\"","a","\\"a",{"a":1},{"a":"1"}]', false],
  ['["\\u00e9","e\\u0301"]', false],
  ['["\\ud800","\\\\ud800","\\ufffd"]', false],
  ['[[1,2],[12],["1,2"],[[1],2],[1,[2]]]', false],
  ['[{"a":1,"b":2},{"a":1},{"a,b":1},{"a":{"b":1}},{"ab":1}]', false],
  ['[{"__proto__":1},{"__proto__":2},{}]', false],
  ['[{"valueOf":1},{"valueOf":1}]', true],
  ['[{"constructor":1,"toString":2},{"toString":2,"constructor":1}]', true],
  ['[]', false],
])('%s', async ([text, isRepeated]) => {
  const body = { list: JSON.parse(text) as JsonValue };
  for (const validate of await drafts) expect(validate(body)).toHaveLength(isRepeated ? 1 : 0);
});

test('finds and says what ajv does, in its order', async () => {
  const next = createRandom(7);
  const pick = (count: number): number => Math.floor(next() * count);
  const draw = (depth: number): JsonValue => {
    const scalars = [0, 1, 'a', '1', true, null, ''];
    const kind = pick(depth === 0 ? 1 : 3);
    if (kind === 0) return scalars[pick(scalars.length)] ?? null;
    const members = Array.from({ length: pick(3) }, (): JsonValue => draw(depth - 1));
    if (kind === 1) return members;
    return Object.fromEntries(members.map((member): [string, JsonValue] => ['xyz'.charAt(pick(3)), member]));
  };
  const lists: JsonObject[] = [
    { uniqueItems: true },
    { uniqueItems: true, items: true, minItems: 3, maxItems: 2, contains: { type: 'null' } },
    { uniqueItems: true, items: { type: ['string', 'number'] }, prefixItems: [{ type: 'string' }] },
  ];
  for (const list of lists) {
    const validate = await compile(inList(list));
    const peer = new Ajv2020({ allErrors: true, strict: false }).compile(inList(list));
    for (let round = 0; round < 300; round += 1) {
      const body = { list: Array.from({ length: pick(7) }, () => draw(2)) };
      const sentences = peer(body) ? [] : (peer.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
      expect(validate(body)).toEqual(sentences);
    }
  }
});

test('many objects that look alike, and lists in lists, are compared in a moment', async () => {
  const validate = await compile(inList({ uniqueItems: true }));
  const list = Array.from({ length: 50_000 }, (_, b) => ({ k: { a: 1, b } }));
  expect(validate({ list })).toEqual([]);
  expect(validate({ list: [...list, { k: { b: 5, a: 1 } }] })).toEqual([
    '/list must NOT have duplicate items (items ## 5 and 50000 are identical)',
  ]);
  const nested = await compile({
    $ref: '#/$defs/n',
    $defs: { n: { uniqueItems: true, items: { $ref: '#/$defs/n' } } },
  });
  let body: JsonValue = Array.from({ length: 50_000 }, (_, at) => [at]);
  for (let depth = 0; depth < 500; depth += 1) body = [body];
  expect(nested(body)).toEqual([]);
});
