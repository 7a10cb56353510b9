import { describe, expect, test } from 'vitest';
import { listFindings, readScenario, readScenarios } from './read-scenarios.ts';

const EXPECT = 'expect: { response: hi }';

describe('what is said', () => {
  test.each([
    ['user: hello', { kind: 'text', text: ['hello'] }],
    ['user: "  two  spaces "', { kind: 'text', text: ['  two  spaces '] }],
    ['user: |\n      a\n      b\n   ', { kind: 'text', text: ['a\nb\n'] }],
    ['user: "5"', { kind: 'text', text: ['5'] }],
    ['user: 5', { kind: 'text', text: ['5'] }],
    ['user: " "', { kind: 'text', text: [' '] }],
    ['silence: true', { kind: 'silence', message: 'absent' }],
    ['silence: empty', { kind: 'silence', message: 'empty' }],
  ])('%s', async (say, expected) => {
    const scenario = await readScenario(`turns:\n - ${say}\n   ${EXPECT}\n`);
    expect(scenario.turns[0]?.say).toEqual(expected);
  });

  test.each([
    ['0123', '0123'],
    ['true', 'true'],
    ['1.10', '1.10'],
    ['+442071234567', '+442071234567'],
    ['yes', 'yes'],
  ])('%s without quotes is said as it is written, with a warning', async (written, expected) => {
    const { scenarios, diagnostics } = await readScenarios(`turns: [{ user: ${written}, ${EXPECT} }]`);
    expect(scenarios[0]?.turns[0]?.say).toEqual({ kind: 'text', text: [expected] });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning yaml-trap']);
  });

  test('saying the same twice is legitimate', async () => {
    const scenario = await readScenario(`turns: [{ user: hm }, { user: hm, ${EXPECT} }]`);
    expect(scenario.turns.map(({ say }) => say)).toEqual([
      { kind: 'text', text: ['hm'] },
      { kind: 'text', text: ['hm'] },
    ]);
  });

  test.each([
    ['an empty text', '{ user: "" }', 'empty-user: ""'],
    ['an empty paraphrase', '{ user: a, paraphrases: [""] }', 'empty-user: ""'],
    ['nothing', `{ ${EXPECT} }`, 'bad-turn: expect'],
    ['said and silent', '{ user: a, silence: true }', 'bad-turn: silence'],
    ['paraphrases of silence', '{ silence: true, paraphrases: [a] }', 'bad-turn: paraphrases'],
    ['with without use', '{ user: a, with: { b: c } }', 'bad-turn: with'],
    ['use beside another key', '{ use: f.yaml, timeout: 1s }', 'bad-turn: timeout'],
    ['silence of another kind', '{ silence: false }', 'bad-value: false'],
    ['null', '{ user: null }', 'wrong-type: null'],
    ['a mapping', '{ user: { name } }', 'wrong-type: { name }'],
    ['half a character', '{ user: "\\uD83D" }', 'broken-character: "\\uD83D"'],
    ['text that ` #` cuts off', '{ user: order #5\n }', 'yaml-trap: order'],
    ['an unknown key', '{ user: a, expct: {} }', 'unknown-key: expct'],
    ['a timeout without unit', '{ user: a, timeout: 5 }', 'bad-duration: 5'],
    ['no mapping', 'hello', 'wrong-type: hello'],
    ['an empty list of paraphrases', '{ user: a, paraphrases: [] }', 'empty-list: []'],
  ])('%s is a finding', async (_, turn, expected) => {
    const findings = await listFindings(`turns: [${turn}, { user: end, ${EXPECT} }]`);
    expect(findings.filter((finding) => !finding.startsWith('missing-fragment'))).toContain(expected);
  });

  test('the error for an empty text names silence: empty', async () => {
    const { diagnostics } = await readScenarios(`turns: [{ user: "", ${EXPECT} }]`);
    expect(diagnostics[0]?.hint).toContain('silence: empty');
  });

  test('half a character can not be written raw either', async () => {
    expect(await listFindings(`turns: [{ user: "\\uD83D\\uDE00", ${EXPECT} }]`)).toEqual([]);
  });
});

describe('other keys of a turn', () => {
  test('are read, and turns are numbered from 1', async () => {
    const scenario = await readScenario(
      [
        'turns:',
        '  - user: one',
        '  - name: the second',
        '    when: { contains: which }',
        '    user: two',
        '    timeout: 500ms',
        '    capture: { ref: "ref (\\\\w+)" }',
        '    expect: { response: hi }',
        '  - user: "three ${ref}"',
      ].join('\n'),
    );
    expect(scenario.turns.map(({ number, name, timeoutMs }) => [number, name, timeoutMs])).toEqual([
      [1, undefined, undefined],
      [2, 'the second', 500],
      [3, undefined, undefined],
    ]);
    expect(scenario.turns[1]).toMatchObject({
      when: { conditions: [{ kind: 'contains', text: ['which'] }] },
      captures: [{ name: 'ref', pattern: ['ref (\\w+)'], place: { line: 7, column: 21 } }],
      place: { line: 3, column: 5 },
    });
    expect(scenario.turns[2]?.say).toEqual({ kind: 'text', text: ['three ', { kind: 'capture', name: 'ref' }] });
  });
});

describe('answers', () => {
  test('take when, user or silence, times, expect and capture', async () => {
    const scenario = await readScenario(
      [
        'answers:',
        '  - when: { matches: date of birth }',
        '    user: 15 March 1985',
        '  - when: still there',
        '    silence: true',
        '    times: 3',
        '    expect: { end_conversation: false }',
        'turns: [{ user: a }]',
      ].join('\n'),
    );
    expect(scenario.answers).toMatchObject([
      { times: 1, say: { text: ['15 March 1985'] }, when: { conditions: [{ kind: 'matches' }] }, expect: {} },
      { times: 3, say: { message: 'absent' }, expect: { endConversation: { value: false } } },
    ]);
  });

  test.each([
    ['[{ user: a }]', 'missing-key: user'],
    ['[{ when: a }]', 'bad-turn: when'],
    ['[{ when: a, user: b, times: 0 }]', 'bad-value: 0'],
    ['[{ when: a, user: b, timeout: 1s }]', 'unknown-key: timeout'],
    ['[]', 'empty-list: []'],
    ['[{ when: a, user: b }, { when: a, user: b }]', 'duplicate-answer: { when: a, user: b }'],
    ['[{ when: a, user: b }, { when: a, user: c }]', undefined],
  ])('%s', async (answers, expected) => {
    const findings = await listFindings(`answers: ${answers}\nturns: [{ user: a, ${EXPECT} }]`);
    expect(findings).toEqual(expected === undefined ? [] : [expected]);
  });
});
