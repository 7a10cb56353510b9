import { describe, expect, test } from 'vitest';
import { TemplateObject } from '../../../src/scenario/scenario.ts';
import { listFindings, readScenario, readScenarios } from './read-scenarios.ts';

const TURN = 'turns: [{ user: hello, expect: { response: hi } }]';

/** A scenario with some keys before a turn that expects something. */
function withKeys(keys: string): string {
  return `${keys}\n${TURN}\n`;
}

describe('keys of a scenario', () => {
  test.each([
    ['id: refund-1', { id: 'refund-1', baseId: 'refund-1' }],
    ['id: 007', { id: '007' }],
    ['name: Refund  after\t30 days', { name: 'Refund after 30 days', id: 'scenarios/a/refund-after-30-days' }],
    ['name: "a\\u0007b\\nc\\u202E"', { name: 'a b c' }],
    ['description: |\n  two\n  lines\n', { description: 'two\nlines\n' }],
    ['tags: smoke', { tags: ['smoke'] }],
    ['tags: [smoke, refund/eu, smoke, 2024]', { tags: ['smoke', 'refund/eu', '2024'] }],
    ['variant: downtown', { variant: { name: 'downtown', id: 'VARIANT-1' } }],
    ['variant: VARIANT-2b81', { variant: { name: 'VARIANT-2b81', id: 'VARIANT-2b81' } }],
    ['language: en-GB', { language: { asr: 'en-GB', tts: 'en-GB' } }],
    ['language: { asr: en-GB, tts: en-US }', { language: { asr: 'en-GB', tts: 'en-US' } }],
    ['language: { tts: en-US }', { language: { tts: 'en-US' } }],
    ['channel: webchat', { channel: 'webchat' }],
    ['repeat: 5', { repeat: 5 }],
    ['pass_rate: 0.8', { passRate: 0.8 }],
    ['pass_rate: 1', { passRate: 1 }],
    ['retries: 2', { retries: 2 }],
    ['timeout: 2m', { timeoutMs: 120_000 }],
    ['lock: order-17', { locks: ['order-17'] }],
    ['lock: [a, b, a]', { locks: ['a', 'b'] }],
    ['only_on: live', { onlyOn: ['live'] }],
    ['only_on: [live, sandbox]', { onlyOn: ['live', 'sandbox'] }],
    ['skip: until the queue is back', { skip: 'until the queue is back' }],
    ['skip: true', { skip: true }],
    ['only: true', { only: true }],
    ['expected_failure: TICKET-1', { expectedFailure: 'TICKET-1' }],
    ['expected_failure: true', { expectedFailure: true }],
    ['continue_on_failure: true', { continueOnFailure: true }],
  ])('%s', async (keys, expected) => {
    expect(await readScenario(withKeys(keys))).toMatchObject(expected);
  });

  test('what is not written is not there', async () => {
    const scenario = await readScenario(TURN);
    expect(scenario).toMatchObject({
      id: 'scenarios/a',
      name: 'a',
      tags: [],
      answers: [],
      locks: [],
      onlyOn: [],
      only: false,
      continueOnFailure: false,
      greeting: { expect: {}, captures: [] },
      place: { file: 'scenarios/a.yaml', line: 1, column: 1 },
    });
    const absent = 'description variant integrationAttributes language channel repeat passRate retries timeoutMs skip';
    for (const key of [...absent.split(' '), 'expectedFailure']) expect(scenario).not.toHaveProperty(key);
  });

  test('skip: false and expected_failure: false are as good as nothing', async () => {
    const scenario = await readScenario(withKeys('skip: false\nexpected_failure: false'));
    expect(scenario).not.toHaveProperty('skip');
    expect(scenario).not.toHaveProperty('expectedFailure');
  });

  test('the place of a scenario is its document', async () => {
    const { scenarios } = await readScenarios(`# comment\n${withKeys('name: one')}---\n${withKeys('name: two')}`);
    expect(scenarios.map(({ place }) => [place.line, place.endLine])).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  test.each([
    ['id: "a[1]"', 'bad-id: "a[1]"'],
    ['id: ""', 'bad-id: ""'],
    ['id: "a\\u0007"', 'bad-id: "a\\u0007"'],
    ['id: " a"', 'bad-id: " a"'],
    ['id: "${x}"', 'bad-id: "${x}"'],
    ['tags: [two words]', 'bad-tag: two words'],
    ['tags: [smoke, (x)]', 'bad-tag: (x)'],
    ['tags: [AND]', 'bad-tag: AND'],
    ['variant: downtwon', 'unknown-variant: downtwon'],
    ['variant: VARIANT-', 'unknown-variant: VARIANT-'],
    ['only_on: [live, lvie]', 'unknown-target: lvie'],
    ['timeout: 30', 'bad-duration: 30'],
    ['timeout: 0s', 'bad-duration: 0s'],
    ['timeout: -1s', 'bad-duration: -1s'],
    ['timeout: 600h', 'bad-duration: 600h'],
    ['repeat: 0', 'bad-value: 0'],
    ['repeat: 1.5', 'wrong-type: 1.5'],
    ['pass_rate: 0', 'bad-value: 0'],
    ['pass_rate: 1.1', 'bad-value: 1.1'],
    ['pass_rate: 80%', 'wrong-type: 80%'],
    ['retries: -1', 'bad-value: -1'],
    ['only: yes', 'wrong-type: yes'],
    ['skip: no', 'bad-reason: no'],
    ['expected_failure: "Off"', 'bad-reason: "Off"'],
    ['expected_failure: " "', 'bad-reason: " "'],
    ['skip: yes', 'yaml-trap: yes'],
    ['expected_failure: yes', 'yaml-trap: yes'],
    ['skip: "False"', 'bad-reason: "False"'],
    ['vars: { off: "true" }\nexpected_failure: ${off}', 'bad-reason: ${off}'],
    ['lock: []', 'empty-list: []'],
    ['language: {}', 'empty-mapping: {}'],
    ['langauge: en-GB', 'unknown-key: langauge'],
    ['description: [a]', 'wrong-type: [a]'],
    ['channel:', 'wrong-type: channel'],
  ])('%s is a finding', async (keys, expected) => {
    expect(await listFindings(withKeys(keys))).toEqual([expected]);
  });

  test('a name of another target gives a hint', async () => {
    const { diagnostics } = await readScenarios(withKeys('only_on: sandbx'));
    expect(diagnostics[0]).toMatchObject({ message: 'No target is called `sandbx`', hint: 'did you mean `sandbox`?' });
  });

  test('a document that is no mapping is a finding', async () => {
    expect(await listFindings('- user: hello\n')).toEqual(['wrong-type: - user: hello']);
  });
});

describe('integration_attributes', () => {
  test('keep their types', async () => {
    const scenario = await readScenario(
      withKeys(
        'integration_attributes: { a: "1", b: 1, c: 1.5, d: true, e: null, f: [x, 2], g: { h: i }, j: 1985-03-15 }',
      ),
    );
    expect(scenario.integrationAttributes).toEqual(
      new TemplateObject([
        ['a', '1'],
        ['b', 1],
        ['c', 1.5],
        ['d', true],
        ['e', null],
        ['f', ['x', 2]],
        ['g', new TemplateObject([['h', 'i']])],
        ['j', '1985-03-15'],
      ]),
    );
  });

  test.each([
    ['9007199254740991', []],
    ['9007199254740992', []],
    ['-9007199254740992', []],
    ['9007199254740993', ['inexact-number: 9007199254740993']],
    ['-9007199254740993', ['inexact-number: -9007199254740993']],
    ['12345678901234567890', ['inexact-number: 12345678901234567890']],
    ['1e300', ['inexact-number: 1e300']],
    ['1e400', ['inexact-number: 1e400']],
    ['.nan', ['inexact-number: .nan']],
    ['-.inf', ['inexact-number: -.inf']],
    ['[ .inf ]', ['inexact-number: .inf']],
    ['0123', ['yaml-trap: 0123']],
    ['+44123', ['yaml-trap: +44123']],
    ['1.10', ['yaml-trap: 1.10']],
    ['0x1F', ['yaml-trap: 0x1F']],
    ['yes', ['yaml-trap: yes']],
    ['"yes"', []],
    ['"0123"', []],
    ['-1.5', []],
    ['"\\uD800"', ['broken-character: "\\uD800"']],
  ])('%s', async (value, expected) => {
    expect(await listFindings(withKeys(`integration_attributes: { a: ${value} }`))).toEqual(expected);
  });

  test('texts may have holes', async () => {
    const scenario = await readScenario(
      withKeys('integration_attributes: { a: "id ${uuid}", b: "$${x}", template: x }'),
    );
    expect(scenario.integrationAttributes?.entries).toEqual([
      ['a', { template: ['id ', { kind: 'uuid' }] }],
      ['b', '${x}'],
      ['template', 'x'],
    ]);
  });
});

describe('credentials', () => {
  test('have no place in a scenario, and no excerpt shows one', async () => {
    const { diagnostics } = await readScenarios(withKeys('api_key: k-1234\nintegration_attributes: { X-TOKEN: t }'));
    expect(diagnostics.map(({ code, secret, place }) => [code, secret, place?.line])).toEqual([
      ['literal-credential', true, 1],
      ['unknown-key', true, 1],
      ['literal-credential', true, 2],
    ]);
  });

  test('a variable in their place is none', async () => {
    expect(
      await listFindings(withKeys('integration_attributes: { api_key: "${key}" }'), { flagVars: { key: 'x' } }),
    ).toEqual([]);
  });
});
