import { describe, expect, test } from 'vitest';
import type { Condition, Matcher } from '../../../src/scenario/matcher.ts';
import type { Template } from '../../../src/scenario/template.ts';
import type { HandoffExpectation } from '../../../src/scenario/scenario.ts';
import { listFindings, readScenario, readScenarios, withExpectation } from './read-scenarios.ts';

/** A template without holes. */
function plain(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : '?')).join('');
}

/** A matcher without places, as short text. */
function render(matcher: Matcher | undefined): string {
  return matcher === undefined ? '-' : matcher.conditions.map(renderCondition).join(' & ');
}

function renderCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'contains':
    case 'equals':
      return `${condition.kind}${condition.caseSensitive ? '!' : ''} ${plain(condition.text)}`;
    case 'exact':
      return `exact ${plain(condition.text)}`;
    case 'matches':
      return `matches${condition.caseSensitive ? '!' : ''} ${plain(condition.pattern)}`;
    case 'empty':
      return `empty ${String(condition.empty)}`;
    case 'max_words':
      return `max_words ${condition.max}`;
    default:
      return `${condition.kind}(${condition.matchers.map(render).join(', ')})`;
  }
}

function renderHandoff(handoff: HandoffExpectation | undefined): string {
  if (handoff?.kind !== 'fields') return handoff?.kind ?? '-';
  return `to ${render(handoff.destination)}; because ${render(handoff.reason)}`;
}

describe('response', () => {
  test.each([
    ['thanks', 'contains thanks'],
    ['5', 'contains 5'],
    ['{ contains: ab }', 'contains ab'],
    ['{ contains: [30 days, receipt] }', 'contains 30 days & contains receipt'],
    ['{ equals: a b }', 'equals a b'],
    ['{ exact: "A  b" }', 'exact A  b'],
    ["{ matches: '^(a|b)\\d' }", 'matches ^(a|b)\\d'],
    ['{ any_of: [ab, { equals: cd }] }', 'any_of(contains ab, equals cd)'],
    ['{ all_of: [ab, cd] }', 'all_of(contains ab, contains cd)'],
    ['{ none_of: [ab] }', 'none_of(contains ab)'],
    ['{ empty: true }', 'empty true'],
    ['{ empty: false, max_words: 20 }', 'empty false & max_words 20'],
    ['{ contains: ab, case_sensitive: true }', 'contains! ab'],
    [
      '{ case_sensitive: true, any_of: [ab, { contains: cd, case_sensitive: false }, { matches: ef }] }',
      'any_of(contains! ab, contains cd, matches! ef)',
    ],
    ['{ any_of: [{ any_of: [ab, cd] }] }', 'any_of(any_of(contains ab, contains cd))'],
  ])('%s', async (matcher, expected) => {
    const scenario = await readScenario(withExpectation(`{ response: ${matcher} }`));
    expect(render(scenario.turns[0]?.expect.response)).toBe(expected);
  });

  test('each condition has the place of its value', async () => {
    const scenario = await readScenario(withExpectation('{ response: { contains: [ab, cd], max_words: 9 } }'));
    expect(scenario.turns[0]?.expect.response?.conditions.map(({ place }) => place.column)).toEqual([57, 61, 77]);
    expect(scenario.turns[0]?.expect.response?.place.column).toBe(44);
  });

  test.each([
    ['{}', 'empty-matcher: {}'],
    ['{ case_sensitive: true }', 'empty-matcher: { case_sensitive: true }'],
    ['{ any_of: [] }', 'empty-list: []'],
    ['{ contains: [] }', 'empty-list: []'],
    ['{ any_of: ab }', 'wrong-type: ab'],
    ['{ empty: yes }', 'wrong-type: yes'],
    ['{ max_words: -1 }', 'bad-value: -1'],
    ['{ contain: ab }', 'unknown-key: contain'],
    ['[ab, cd]', 'wrong-type: [ab, cd]'],
    ['{ contains: null }', 'wrong-type: null'],
    ['{ any_of: [{ contians: ab }] }', 'unknown-key: contians'],
  ])('%s is a finding', async (matcher, expected) => {
    expect(await listFindings(withExpectation(`{ response: ${matcher}, latency: 1s }`))).toContain(expected);
  });
});

describe('handoff', () => {
  test.each([
    ['true', 'any'],
    ['false', 'none'],
    ['live_agents', 'to equals live_agents; because -'],
    ['{ contains: live }', 'to contains live; because -'],
    ['{ any_of: [a, b] }', 'to any_of(equals a, equals b); because -'],
    ['{ destination: a }', 'to equals a; because -'],
    ['{ reason: b }', 'to -; because equals b'],
    ['{ destination: { matches: ab }, reason: { none_of: [b] } }', 'to matches ab; because none_of(equals b)'],
  ])('%s', async (handoff, expected) => {
    const scenario = await readScenario(withExpectation(`{ handoff: ${handoff} }`));
    expect(renderHandoff(scenario.turns[0]?.expect.handoff)).toBe(expected);
  });

  test.each([
    ['{}', ['empty-handoff: {}']],
    ['{ destination: a, contains: b }', ['mixed-handoff: contains']],
    ['{ destintion: a }', ['unknown-key: destintion']],
    ['no', ['yaml-trap: no']],
    ['null', ['wrong-type: null']],
    ['[a]', ['wrong-type: [a]']],
  ])('%s is a finding', async (handoff, expected) => {
    expect(await listFindings(withExpectation(`{ handoff: ${handoff}, latency: 1s }`))).toEqual(expected);
  });
});

describe('the other expectations', () => {
  test('end_conversation and latency', async () => {
    const scenario = await readScenario(withExpectation('{ end_conversation: true, latency: 1.5s }'));
    expect(scenario.turns[0]?.expect).toMatchObject({
      endConversation: { value: true, place: { column: 52 } },
      latency: { maxMs: 1500, place: { column: 67 } },
    });
  });

  test.each([
    ['{ latency: 3 }', ['bad-duration: 3']],
    ['{ latency: 3 sec }', ['bad-duration: 3 sec']],
    ['{ latency: 0ms }', ['bad-duration: 0ms']],
    ['{ end_conversation: "true" }', ['wrong-type: "true"']],
    ['{ respons: hi }', ['unknown-key: respons']],
  ])('%s is a finding', async (expectation, expected) => {
    expect(await listFindings(withExpectation(expectation))).toEqual(expected);
  });

  test('greeting takes every key, capture and expect_on', async () => {
    const scenario = await readScenario(
      'greeting: { response: hi, handoff: false, end_conversation: false, latency: 2s, body: { minProperties: 1 }, capture: { who: "I am (\\\\w+)" }, expect_on: { live: { response: welcome } } }\nturns: [{ user: "${who}" }]',
    );
    expect(Object.keys(scenario.greeting.expect)).toEqual([
      'response',
      'handoff',
      'endConversation',
      'latency',
      'body',
    ]);
    expect(scenario.greeting.captures).toMatchObject([{ name: 'who', pattern: ['I am (\\w+)'] }]);
  });

  test('turns may be missing where the greeting expects something', async () => {
    expect((await readScenario('greeting: { response: hi }')).turns).toEqual([]);
  });
});

describe('expect_on', () => {
  const TURN = 'turns: [{ user: a, expect: { response: one, latency: 1s }, expect_on: { live: { response: two } } }]';

  test.each([
    ['sandbox', 'contains one', true],
    ['live', 'contains two', false],
  ])('on %s', async (target, response, hasLatency) => {
    const { expect: found } = (await readScenario(TURN, { target })).turns[0] ?? {};
    expect(render(found?.response)).toBe(response);
    expect(found?.latency !== undefined).toBe(hasLatency);
  });

  test('for a target that no config names is an error', async () => {
    expect(await listFindings('turns: [{ user: a, expect: { response: hi }, expect_on: { lve: {} } }]')).toEqual([
      'unknown-target: lve',
    ]);
  });

  test('is checked for all targets', async () => {
    expect(
      await listFindings(
        'turns: [{ user: a, expect: { response: hi }, expect_on: { live: { response: { matches: "(" } } } }]',
      ),
    ).toEqual(['invalid-pattern: (']);
  });

  test('of an answer and of the greeting', async () => {
    const text =
      'greeting: { response: one, expect_on: { live: { handoff: true } } }\nanswers: [{ when: xx, user: zz, expect_on: { live: { latency: 1s } } }]';
    const scenario = await readScenario(text, { target: 'live' });
    expect(Object.keys(scenario.greeting.expect)).toEqual(['handoff']);
    expect(Object.keys(scenario.answers[0]?.expect ?? {})).toEqual(['latency']);
  });
});

describe('nothing-expected', () => {
  test.each([
    ['no expectation', 'turns: [{ user: a }]', ['nothing-expected: turns']],
    ['an empty one', 'name: x\nturns: [{ user: a, expect: {} }]', ['nothing-expected: turns']],
    ['no turns', 'name: x', ['nothing-expected: name']],
    ['empty turns', 'turns: []', ['nothing-expected: turns']],
    ['a capture alone', 'turns: [{ user: a, capture: { x: b } }, { user: "${x}" }]', ['nothing-expected: turns']],
    ['a greeting', 'greeting: { response: hi }\nturns: [{ user: a }]', []],
    ['an answer', 'answers: [{ when: a, user: b, expect: { latency: 1s } }]\nturns: [{ user: a }]', []],
    ['a turn that may be passed over', 'turns: [{ user: a, when: b, expect: { response: c1 } }]', []],
    ['only another target', 'turns: [{ user: a, expect_on: { live: { response: hi } } }]', ['nothing-expected: turns']],
    [
      'only another target, which it is for',
      'only_on: live\nturns: [{ user: a, expect_on: { live: { response: hi } } }]',
      [],
    ],
    [
      'nothing on this target',
      'turns: [{ user: a, expect: { response: hi }, expect_on: { sandbox: {} } }]',
      ['nothing-expected: turns'],
    ],
    ['what was meant as an expectation is wrong', 'turns: [{ user: a, expect: hi }]', ['wrong-type: hi']],
    ['what was meant as a greeting is wrong', 'greeting: hi\nturns: [{ user: a }]', ['wrong-type: hi']],
  ])('%s', async (_, text, expected) => {
    expect(await listFindings(text)).toEqual(expected);
  });

  test('says on which target nothing is expected', async () => {
    const { diagnostics } = await readScenarios('turns: [{ user: a, expect_on: { live: { response: hi } } }]');
    expect(diagnostics[0]?.message).toContain('On the target `sandbox`');
  });
});
