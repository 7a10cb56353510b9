import { describe, expect, test } from 'vitest';
import type { Template } from '../../../src/scenario/template.ts';
import { listFindings, readScenario, readScenarios, type Surroundings } from './read-scenarios.ts';

/** What the user says in the first turn of a scenario with some keys before it. */
async function sayFirst(keys: string, user: string, around?: Surroundings): Promise<Template> {
  const { scenarios, diagnostics } = await readScenarios(
    `${keys}\nturns: [{ user: ${user}, expect: { response: hi } }]`,
    around,
  );
  expect(diagnostics.filter(({ code }) => code !== 'unused-variable')).toEqual([]);
  const say = scenarios[0]?.turns[0]?.say;
  return say?.kind === 'text' ? say.text : [];
}

describe('order', () => {
  const around = { flagVars: { x: 'flag' }, configVars: { x: 'config' } };

  test.each([
    ['row before vars', 'examples: [{ x: row }]\nvars: { x: own }', around, 'row'],
    ['matrix before vars', 'matrix: { x: [row] }\nvars: { x: own }', around, 'row'],
    ['vars before --var', 'vars: { x: own }', around, 'own'],
    ['--var before config', '', around, 'flag'],
    ['config last', '', { configVars: { x: 'config' } }, 'config'],
  ])('%s', async (_, keys, surroundings, expected) => {
    expect(await sayFirst(keys, '"${x}"', surroundings)).toEqual([expected]);
  });

  test('a capture hides all others, and is not known before', async () => {
    const text =
      'vars: { x: own }\nturns: [{ user: "${x}", capture: { x: a } }, { user: "${x}", expect: { response: hi } }]';
    expect(await listFindings(text)).toEqual(['unused-variable: x', 'use-before-capture: ${x}']);
  });
});

describe('values', () => {
  test.each([
    ['inside a text', 'vars: { x: Ann }', '"I am ${x}, ${x}."', ['I am Ann, Ann.']],
    ['a number as it is written', 'vars: { x: 0123 }', '"code ${x}"', ['code 0123']],
    ['a whole number as it is written', 'vars: { x: 0123 }', '"${x}"', ['0123']],
    ['a boolean', 'vars: { x: true }', '"${x}!"', ['true!']],
    ['other vars', 'vars: { a: "${b}!", b: "${c}", c: d }', '"${a}"', ['d!']],
    ['a row that reads vars', 'examples: [{ x: "${y}2" }]\nvars: { y: 1 }', '"${x}"', ['12']],
    ['vars that read a row', 'examples: [{ x: 1 }]\nvars: { y: "${x}2" }', '"${y}"', ['12']],
    ['an escape', 'vars: { x: 1 }', '"$${x} ${x}"', ['${x} 1']],
    ['an escape inside a value', 'vars: { x: "$${y}" }', '"${x}"', ['${y}']],
    ['built-ins', '', '"${uuid} ${run.id}"', [{ kind: 'uuid' }, ' ', { kind: 'run-id' }]],
    ['a date', '', `'\${date("+5d", "EEEE d MMMM")}'`, [{ kind: 'date', offset: '+5d', format: 'EEEE d MMMM' }]],
    ['built-ins inside a value', 'vars: { x: "n-${uuid}" }', '"${x}."', ['n-', { kind: 'uuid' }, '.']],
  ])('%s', async (_, keys, user, expected) => {
    expect(await sayFirst(keys, user)).toEqual(expected);
  });

  test('--var is text and is not expanded again', async () => {
    expect(await sayFirst('', '"${x}"', { flagVars: { x: '${y} $${z}' } })).toEqual(['${y} $${z}']);
  });

  test('config vars keep their type and are expanded', async () => {
    const scenario = await readScenario(
      'integration_attributes: { n: "${n}", list: "${l}", text: "${t}" }\ngreeting: { response: hi }',
      { configVars: { n: 5, l: ['a${n}', { k: true }], t: 'x${n}' } },
    );
    expect(scenario.integrationAttributes?.entries).toMatchObject([
      ['n', 5],
      ['list', ['a5', { entries: [['k', true]] }]],
      ['text', 'x5'],
    ]);
  });

  test('keys are not expanded', async () => {
    const scenario = await readScenario('integration_attributes: { "${x}": 1 }\ngreeting: { response: hi }');
    expect(scenario.integrationAttributes?.entries).toEqual([['${x}', 1]]);
  });
});

describe('a whole value keeps its type', () => {
  test('wherever a value may stand', async () => {
    const { scenarios, diagnostics } = await readScenarios(
      [
        'examples: [{ ends: true, words: 9, share: 0.5, hand: { destination: q }, tags: [a, b], wait: 2s, list: [30 days, receipt], attr: null }]',
        'tags: "${tags}"',
        'repeat: "${words}"',
        'pass_rate: ${share}',
        'integration_attributes: { a: "${attr}", b: "${words}", c: "${ends}" }',
        'turns:',
        '  - user: hello',
        '    expect:',
        '      response: { contains: "${list}", max_words: "${words}" }',
        '      handoff: ${hand}',
        '      end_conversation: ${ends}',
        '      latency: ${wait}',
      ].join('\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(scenarios[0]).toMatchObject({
      id: 'scenarios/a[true]',
      tags: ['a', 'b'],
      repeat: 9,
      passRate: 0.5,
      integrationAttributes: {
        entries: [
          ['a', null],
          ['b', 9],
          ['c', true],
        ],
      },
      turns: [
        {
          expect: {
            response: { conditions: [{ text: ['30 days'] }, { text: ['receipt'] }, { max: 9 }] },
            handoff: { destination: { conditions: [{ kind: 'equals', text: ['q'] }] } },
            endConversation: { value: true, place: { line: 11 } },
            latency: { maxMs: 2000 },
          },
        },
      ],
    });
  });

  test.each([
    ['a list inside a text', 'vars: { x: [a] }', '"a ${x}"', ['not-text: ${x}']],
    ['null inside a text', 'vars: { x: null }', '"a ${x}"', ['not-text: ${x}']],
    ['null as a text', 'vars: { x: null }', '"${x}"', ['wrong-type: "${x}"']],
    ['a list as a text', 'vars: { x: [a] }', '"${x}"', ['wrong-type: "${x}"']],
    ['an empty text as what is said', 'vars: { x: "" }', '"${x}"', ['empty-user: "${x}"']],
  ])('%s is a finding', async (_, keys, user, expected) => {
    expect(await listFindings(`${keys}\nturns: [{ user: ${user}, expect: { response: hi } }]`)).toEqual(expected);
  });

  test('a text where a boolean is wanted is a finding', async () => {
    const text = 'vars: { x: "true" }\nturns: [{ user: a, expect: { end_conversation: "${x}" } }]';
    expect(await listFindings(text)).toContain('wrong-type: "${x}"');
  });

  test('a trap in a value shows where the value stands', async () => {
    const text = 'vars: { code: 0123 }\nintegration_attributes: { code: "${code}" }\ngreeting: { response: hi }';
    expect(await listFindings(text)).toEqual(['yaml-trap: 0123']);
  });
});

describe('in patterns', () => {
  test.each([
    ['values are literal text', '{ x: "1.5 (a)" }', "'x ${x}?'", ['x (?:1\\.5 \\(a\\))?']],
    ['numbers too', '{ x: 1.5 }', "'${x}'", ['(?:1\\.5)']],
    ['inside a class', '{ x: "a-]" }', "'[${x}]'", ['[a\\x2d\\]]']],
    ['holes stay', '{ x: 1 }', "'${x}${uuid}'", ['(?:1)', { kind: 'uuid' }]],
  ])('%s', async (_, vars, pattern, expected) => {
    const scenario = await readScenario(`vars: ${vars}\ngreeting: { response: { matches: ${pattern} } }`);
    expect(scenario.greeting.expect.response?.conditions).toMatchObject([{ pattern: expected }]);
  });
});

describe('findings', () => {
  test.each([
    ['an unknown name', '', '"Hi ${nme}"', ['unknown-variable: ${nme}']],
    ['the second of two', 'vars: { a: 1 }', '"${a} ${b} ${a}"', ['unknown-variable: ${b}']],
    ['an environment variable', '', '"${env.HOME}"', ['unknown-variable: ${env.HOME}']],
    ['something that is no variable', '', '"${a b}"', ['bad-variable: ${a b}']],
    ['an open brace', '', '"${a"', ['bad-variable: ${a']],
    ['a bad offset', '', `'\${date("5 days", "d")}'`, ['bad-date: \'${date("5 days", "d")}\'']],
    ['a bad format', '', `'\${date("+5d", "dd.mm.yyyy bb nn")}'`, ['bad-date: \'${date("+5d", "dd.mm.yyyy bb nn")}\'']],
    ['a circle', 'vars: { a: "${b}", b: "x ${a}" }', '"${a}"', ['variable-circle: ${a}']],
    ['a value that names itself', 'vars: { a: "${a}" }', '"${a}"', ['variable-circle: ${a}']],
    ['a circle that nothing reads', 'vars: { a: "${a}" }', 'b', ['unused-variable: a', 'variable-circle: ${a}']],
    ['a variable that nothing reads', 'vars: { a: 1, b: 2 }', '"${b}"', ['unused-variable: a']],
    ['a name with a space', 'vars: { "a b": 1 }', 'c', ['unused-variable: "a b"', 'bad-variable-name: "a b"']],
    ['a name that is built in', 'vars: { uuid: 1 }', 'c', ['bad-variable-name: uuid', 'unused-variable: uuid']],
  ])('%s', async (_, keys, user, expected) => {
    const findings = await listFindings(`${keys}\nturns: [{ user: ${user}, expect: { response: hi } }]`);
    expect(findings.toSorted()).toEqual([...expected].sort());
  });

  test('name the circle', async () => {
    const { diagnostics } = await readScenarios('vars: { a: "${b}", b: "${a}" }\ngreeting: { response: "${a}" }');
    expect(diagnostics[0]?.message).toContain('a -> b -> a');
  });

  test('say what was meant', async () => {
    const { diagnostics } = await readScenarios('examples: [{ tier: 1 }]\ngreeting: { response: "${tierr}" }');
    expect(diagnostics.map(({ hint }) => hint)).toContain('did you mean `${tier}`?');
  });

  test('what is only known later can not stand where it is needed before', async () => {
    const text = 'name: run ${run.id}\nlock: "${uuid}"\ngreeting: { response: hi }';
    expect(await listFindings(text)).toEqual(['too-early: run ${run.id}', 'too-early: "${uuid}"']);
  });
});

describe('captures', () => {
  test.each([
    [
      'later turns and their expectations',
      'turns: [{ user: a, capture: { x: b } }, { user: "${x}", expect: { response: "${x}" } }]',
      [],
    ],
    [
      'the greeting, from turn 1',
      'greeting: { capture: { x: b } }\nturns: [{ user: "${x}", expect: { response: hi } }]',
      [],
    ],
    [
      'the same turn',
      'turns: [{ user: a, capture: { x: b }, expect: { response: "${x}" } }]',
      ['use-before-capture: ${x}'],
    ],
    ['the greeting itself', 'greeting: { capture: { x: b }, response: "${x}" }', ['use-before-capture: ${x}']],
    [
      'an earlier turn',
      'turns: [{ user: "${x}" }, { user: a, capture: { x: b }, expect: { response: hi } }]',
      ['use-before-capture: ${x}'],
    ],
    [
      'before the conversation',
      'integration_attributes: { a: "${x}" }\nturns: [{ user: a, capture: { x: b }, expect: { response: hi } }]',
      ['use-before-capture: ${x}'],
    ],
    [
      'answers, from anywhere',
      'answers: [{ when: a, user: "${x}" }]\nturns: [{ user: a, capture: { x: b }, expect: { response: hi } }]',
      [],
    ],
    [
      'turns, from answers',
      'answers: [{ when: a, user: b, capture: { x: b } }]\nturns: [{ user: "${x}", expect: { response: hi } }]',
      [],
    ],
    [
      'a turn that may be passed over',
      'turns: [{ user: a, when: b, capture: { x: b } }, { user: "${x}", expect: { response: hi } }]',
      [],
    ],
    [
      'through a variable',
      'vars: { y: "${x}" }\nturns: [{ user: "${y}" }, { user: a, capture: { x: b }, expect: { response: hi } }]',
      ['use-before-capture: "${y}"'],
    ],
    [
      'through a list in a variable',
      'vars: { y: ["${x}"] }\nintegration_attributes: { a: "${y}" }\nturns: [{ user: a, capture: { x: b }, expect: { response: hi } }]',
      ['use-before-capture: ${x}'],
    ],
    ['nowhere', 'turns: [{ user: a, capture: { x: b }, expect: { response: hi } }]', ['unused-capture: x']],
    [
      'a name that is none',
      'turns: [{ user: a, capture: { "x y": b }, expect: { response: hi } }]',
      ['bad-variable-name: "x y"', 'unused-capture: "x y"'],
    ],
    [
      'a pattern that is not valid',
      'turns: [{ user: a, capture: { x: "(" } }, { user: "${x}", expect: { response: hi } }]',
      ['invalid-pattern: ('],
    ],
  ])('used in %s', async (_, text, expected) => {
    expect((await listFindings(text)).toSorted()).toEqual([...expected].sort());
  });
});
