import { describe, expect, test } from 'vitest';
import { MAX_CONVERSATIONS } from '../../../src/scenario/list-conversations.ts';
import { listFindings, readScenarios } from './read-scenarios.ts';

async function listIds(text: string): Promise<readonly string[]> {
  const { scenarios, diagnostics } = await readScenarios(text);
  expect(diagnostics).toEqual([]);
  return scenarios.map(({ id }) => id);
}

const TURN = 'turns: [{ user: a, expect: { response: hi } }]';

describe('ids', () => {
  test.each([
    ['no expansion', `id: x\n${TURN}`, ['x']],
    ['path and name', `name: Grüße, Welt!\n${TURN}`, ['scenarios/a/grüße-welt']],
    ['path alone', `name: "???"\n${TURN}`, ['scenarios/a']],
    [
      'a name with variables',
      `name: For \${tier} tier\nexamples: [{ tier: gold }]\n${TURN}`,
      ['scenarios/a/for-tier-tier[gold]'],
    ],
    [
      'a row by its name',
      `id: x\nexamples: [{ tier: a, name: gold card }]\nvars: { y: "\${tier}" }\ngreeting: { response: "=\${y}" }`,
      ['x[gold card]'],
    ],
    [
      'a row by its first value',
      `id: x\nexamples: [{ tier: premium, t: 1 }, { tier: standard, t: 2 }]\ngreeting: { response: "\${t}" }`,
      ['x[premium]', 'x[standard]'],
    ],
    [
      'all columns where that is not unique',
      'id: x\nexamples: [{ tier: a, n: 1 }, { tier: b, n: 1 }, { tier: a, n: 2 }]\ngreeting: { response: "${n}" }',
      ['x[tier=a,n=1]', 'x[b]', 'x[tier=a,n=2]'],
    ],
    [
      'all columns where the name is not unique',
      'id: x\nexamples: [{ name: a, n: 1 }, { name: a, n: 2 }]\ngreeting: { response: "${n}" }',
      ['x[name=a,n=1]', 'x[name=a,n=2]'],
    ],
    [
      'values of other types',
      'id: x\nexamples: [{ n: 007 }, { n: true }, { n: null }, { n: [1, a] }]\ngreeting: { response: hi }',
      ['x[007]', 'x[true]', 'x[null]', 'x[[1,"a"]]'],
    ],
    ['values over several lines', 'id: x\nexamples: [{ n: "a\\n\\tb" }]\ngreeting: { response: hi }', ['x[a b]']],
    [
      'the matrix',
      'id: x\nmatrix: { variant: [downtown, uptown], language: [en-GB, es-ES] }\ngreeting: { response: hi }',
      [
        'x[variant=downtown,language=en-GB]',
        'x[variant=downtown,language=es-ES]',
        'x[variant=uptown,language=en-GB]',
        'x[variant=uptown,language=es-ES]',
      ],
    ],
    [
      'paraphrases, which add up',
      'id: x\nturns: [{ user: a, paraphrases: [b, c] }, { user: d, paraphrases: [e], expect: { response: hi } }]',
      ['x', 'x[turn 1: b]', 'x[turn 1: c]', 'x[turn 2: e]'],
    ],
    [
      'everything, in this order',
      'id: x\nexamples: [{ r: 1 }]\nmatrix: { m: [2, 3] }\nturns: [{ user: "${r}${m}", paraphrases: [p], expect: { response: hi } }]',
      ['x[1,m=2]', 'x[1,m=2,turn 1: p]', 'x[1,m=3]', 'x[1,m=3,turn 1: p]'],
    ],
    [
      'a row that reads a variable',
      'id: x\nvars: { v: 1 }\nexamples: [{ r: "${v}" }]\ngreeting: { response: "${r}" }',
      ['x[${v}]'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await listIds(text)).toEqual(expected);
  });

  test('do not change when rows are added or moved', async () => {
    const withRows = (rows: string): string => `id: x\nexamples: [${rows}]\ngreeting: { response: "=\${t}" }`;
    const before = await listIds(withRows('{ t: a }, { t: b }'));
    const after = await listIds(withRows('{ t: c }, { t: b }, { t: a }'));
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  test('baseId has no label', async () => {
    const { scenarios } = await readScenarios('id: x\nexamples: [{ t: a }]\ngreeting: { response: "${t}" }');
    expect(scenarios.map(({ baseId }) => baseId)).toEqual(['x']);
  });
});

describe('conversations', () => {
  test('of a row have its values, also in the name', async () => {
    const { scenarios } = await readScenarios(
      'name: Greeting for a ${tier} customer\nexamples: [{ tier: premium, hello: Welcome back }, { tier: standard, hello: How can I help }]\nintegration_attributes: { customer_tier: "${tier}" }\ngreeting: { response: "${hello}" }',
    );
    expect(scenarios).toMatchObject([
      {
        name: 'Greeting for a premium customer',
        integrationAttributes: { entries: [['customer_tier', 'premium']] },
        greeting: { expect: { response: { conditions: [{ text: ['Welcome back'] }] } } },
      },
      { name: 'Greeting for a standard customer', integrationAttributes: { entries: [['customer_tier', 'standard']] } },
    ]);
  });

  test('of a paraphrase differ in that turn alone', async () => {
    const { scenarios } = await readScenarios(
      'turns: [{ user: a, paraphrases: ["b ${uuid}"], timeout: 5s }, { user: c, expect: { response: hi } }]',
    );
    const [written, other] = scenarios;
    expect(other?.turns[0]?.say).toEqual({ kind: 'text', text: ['b ', { kind: 'uuid' }] });
    expect({ ...other, id: '', turns: other?.turns.slice(1) }).toEqual({
      ...written,
      id: '',
      turns: written?.turns.slice(1),
    });
    expect(other?.turns[0]?.timeoutMs).toBe(5000);
    expect(other?.id).toBe('scenarios/a[turn 1: b ${uuid}]');
  });

  test('the matrix sets variant, language and channel where the scenario does not', async () => {
    const { scenarios, diagnostics } = await readScenarios(
      'matrix: { variant: [uptown], language: [es-ES], channel: [chat] }\ngreeting: { response: hi }',
    );
    expect(diagnostics).toEqual([]);
    expect(scenarios[0]).toMatchObject({
      variant: { id: 'VARIANT-2' },
      language: { asr: 'es-ES', tts: 'es-ES' },
      channel: 'chat',
    });
  });

  test('what the scenario writes itself wins over the matrix', async () => {
    const { scenarios, diagnostics } = await readScenarios(
      'matrix: { variant: [uptown] }\nvariant: downtown\ngreeting: { response: "${variant}" }',
    );
    expect(diagnostics).toEqual([]);
    expect(scenarios[0]?.variant?.name).toBe('downtown');
  });

  test('examples do not set the variant, and say so', async () => {
    expect(await listFindings('examples: [{ name: a, variant: uptown }]\ngreeting: { response: hi }')).toEqual([
      'unused-variable: variant',
    ]);
  });
});

describe('findings', () => {
  test.each([
    ['two equal rows', 'examples: [{ t: a }, { t: a }]\ngreeting: { response: hi }', ['duplicate-id: { t: a }']],
    [
      'two equal values of the matrix',
      'matrix: { m: [1, 1] }\ngreeting: { response: "${m}" }',
      ['duplicate-id: matrix'],
    ],
    [
      'two equal paraphrases',
      'turns: [{ user: a, paraphrases: [b, b], expect: { response: hi } }]',
      ['duplicate-id: b'],
    ],
    ['two documents with one id', `id: x\n${TURN}\n---\nid: x\n${TURN}`, ['duplicate-id: x']],
    ['two documents with one name', `name: x\n${TURN}\n---\nname: X\n${TURN}`, ['duplicate-id: X']],
    [
      'two documents with one id and the same rows',
      'id: x\nexamples: [{ t: a }, { t: b }]\ngreeting: { response: hi }\n---\nid: x\nexamples: [{ t: a }, { t: b }]\ngreeting: { response: hi }',
      ['duplicate-id: { t: a }'],
    ],
    ['no rows', 'examples: []\ngreeting: { response: hi }', ['empty-list: []']],
    ['an empty row', 'examples: [{}]\ngreeting: { response: hi }', ['empty-mapping: {}']],
    ['rows that are none', 'examples: [a]\ngreeting: { response: hi }', ['wrong-type: a']],
    ['an empty column', 'matrix: { m: [] }\ngreeting: { response: hi }', ['unused-variable: m', 'empty-list: []']],
    ['an empty matrix', 'matrix: {}\ngreeting: { response: hi }', ['empty-mapping: {}']],
    [
      'a column of both',
      'examples: [{ m: 1 }]\nmatrix: { m: [2] }\ngreeting: { response: "${m}" }',
      ['bad-variable-name: m'],
    ],
    [
      'a column that nothing reads',
      'examples: [{ t: a, u: 1 }, { t: b, u: 2 }]\ngreeting: { response: hi }',
      ['unused-variable: u'],
    ],
    [
      'a column that some row lacks',
      'examples: [{ t: a, u: 1 }, { t: b }]\ngreeting: { response: "${u}" }',
      ['unknown-variable 3:1'],
    ],
    [
      'text in a row that ` #` cuts off',
      'examples:\n - t: order #5\n   u: 1\ngreeting: { response: "${u}" }',
      ['yaml-trap: order'],
    ],
  ])('%s', async (name, text, expected) => {
    const findings = await listFindings(text);
    if (name === 'a column that some row lacks') expect(findings).toEqual(['unknown-variable: ${u}']);
    else expect(findings).toEqual(expected);
  });

  test('scenarios of one file that have one name are told apart by their ids', async () => {
    const rows = 'examples: [{ t: gold }, { t: basic }]\nvars: { y: "${t}" }\ngreeting: { response: "${y}" }\n';
    const { scenarios, diagnostics } = await readScenarios(
      [
        `id: x\n${TURN}`,
        `id: y\n${TURN}`,
        `id: z\nname: Z\n${TURN}`,
        `id: v\nname: W\n${rows}`,
        `id: w\nname: W\n${TURN}`,
      ].join('\n---\n'),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(scenarios.map(({ name }) => name)).toEqual(['x', 'y', 'Z', 'W (v)', 'W (v)', 'W (w)']);
  });

  test('a duplicate names both places', async () => {
    const { diagnostics } = await readScenarios(`id: x\n${TURN}\n---\nid: x\n${TURN}`);
    expect(diagnostics[0]?.message).toBe(
      'Two conversations have the id `x`: this one and that at scenarios/a.yaml:1:5',
    );
  });

  test.each([
    ['examples: [{ t: a }, { t: a }]', 'greeting: { response: hi }', 'give one of the rows another `name`'],
    [
      'id: x',
      'turns: [{ user: a, paraphrases: ["b ", " b"], expect: { response: hi } }]',
      'leave one of the paraphrases',
    ],
  ])('a duplicate in one document says what to do: %s', async (head, rest, hint) => {
    const { diagnostics } = await readScenarios(`${head}\n${rest}`);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('ids that look the same are duplicates', async () => {
    expect(await listFindings(`id: caf\u00e9\n${TURN}\n---\nid: cafe\u0301\n${TURN}`)).toEqual([
      'duplicate-id: cafe\u0301',
    ]);
  });

  test('a mistake in what all rows share is shown once', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `{ t: ${index} }`).join(', ');
    expect(await listFindings(`examples: [${rows}]\nturns: [{ user: "\${t}\${u}", expct: {} }]`)).toEqual([
      'unknown-variable: ${u}',
      'unknown-key: expct',
    ]);
  });
});

describe('limits', () => {
  const columns = (count: number, values: number): string =>
    Array.from(
      { length: count },
      (_, column) => `c${column}: [${Array.from({ length: values }, (_, value) => value).join(', ')}]`,
    ).join(', ');
  const uses = (count: number): string => Array.from({ length: count }, (_, column) => `\${c${column}}`).join('');

  test(`${MAX_CONVERSATIONS} conversations are expanded`, async () => {
    const { scenarios, diagnostics } = await readScenarios(
      `matrix: { ${columns(4, 10)} }\ngreeting: { response: "${uses(4)}" }`,
    );
    expect(diagnostics).toEqual([]);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(MAX_CONVERSATIONS);
  });

  test('more are refused before they are made', async () => {
    const { scenarios, diagnostics } = await readScenarios(
      `matrix: { ${columns(30, 10)} }\ngreeting: { response: "${uses(30)}" }`,
    );
    expect(scenarios).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-conversations']);
  });

  test('paraphrases count', async () => {
    const text = `matrix: { ${columns(4, 10)} }\nturns: [{ user: "${uses(4)}", paraphrases: [a, b], expect: { response: hi } }]`;
    const { diagnostics } = await readScenarios(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-conversations']);
  });
});
