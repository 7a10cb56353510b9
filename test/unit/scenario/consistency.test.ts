// Contradictions and duplicates: found where they are certain, and nowhere else.
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '../../../src/scenario/check-consistency.ts';
import { readScenarios } from './read-scenarios.ts';

async function listFindings(text: string): Promise<string[]> {
  const { scenarios } = await readScenarios(text);
  return checkConsistency(scenarios, 'sandbox').map(({ code, place }) => `${code} ${place?.line}`);
}

function pair(left: string, right: string): string {
  return `name: a\nturns: [{ user: hi, expect: { ${left} } }]\n---\nname: b\nturns: [{ user: hi, expect: { ${right} } }]`;
}

describe('no reply gives both', () => {
  test.for([
    ['response: { equals: Yes }', 'response: { equals: No }'],
    ['response: { exact: Yes }', 'response: { equals: No }'],
    ['response: { equals: Yes please }', 'response: { contains: no }'],
    ['response: We are open', 'response: { none_of: [open] }'],
    ['response: { equals: We are open }', 'response: { none_of: [{ equals: we are open }] }'],
    ['response: { all_of: [We are open, daily] }', 'response: { none_of: [{ contains: open }] }'],
    ['response: { empty: true }', 'response: hello'],
    ['response: { empty: true }', 'response: { empty: false }'],
    ['response: { max_words: 2 }', 'response: one two three'],
    ['response: { equals: Yes, case_sensitive: true }', 'response: { equals: YES, case_sensitive: true }'],
    ['handoff: true', 'handoff: false'],
    ['handoff: true', 'response: hello'],
    ['handoff: front_desk', 'handoff: back_desk'],
    ['handoff: { reason: loop }', 'handoff: { destination: a, reason: { none_of: [loop] } }'],
    ['end_conversation: true', 'end_conversation: false'],
  ] as const)('%s | %s', async ([left, right]) => {
    expect(await listFindings(pair(left, right))).toEqual(['contradiction 5']);
    expect(await listFindings(pair(right, left))).toEqual(['contradiction 5']);
  });

  test('one goes on where the other ends', async () => {
    expect(
      await listFindings(
        'name: a\nturns: [{ user: hi, expect: { end_conversation: true } }]\n---\nname: b\nturns: [{ user: hi }, { user: more, expect: { response: x } }]',
      ),
    ).toEqual(['contradiction 5']);
  });

  test('the first contradiction of a scenario is enough', async () => {
    const text = (word: string): string =>
      `turns: [{ user: hi, expect: { response: { equals: ${word} } } }, { user: b, expect: { response: { equals: ${word} } } }]`;
    expect(await listFindings(`name: a\n${text('x')}\n---\nname: b\n${text('y')}`)).toEqual(['contradiction 5']);
  });
});

describe('a reply may give both', () => {
  test.for([
    ['response: one', 'response: two'],
    ['response: { equals: Yes }', 'response: { equals: " yes " }'],
    ['response: { equals: Yes }', 'response: { none_of: [YES], case_sensitive: true }'],
    ['response: { none_of: [open] }', 'response: { none_of: [closed] }'],
    ['response: We are open', 'response: { none_of: [{ contains: open, max_words: 2 }] }'],
    ['response: { any_of: [a1, b1] }', 'response: { none_of: [a1] }'],
    ['response: { matches: "^yes" }', 'response: { equals: No }'],
    ['response: { max_words: 3 }', 'response: one two three'],
    ['handoff: true', 'handoff: front_desk'],
    ['handoff: { destination: { contains: desk } }', 'handoff: front_desk'],
    ['handoff: { destination: a }', 'handoff: { reason: b }'],
    ['latency: 1s', 'latency: 2s'],
    ['end_conversation: true', 'response: Bye'],
  ] as const)('%s | %s', async ([left, right]) => {
    expect(await listFindings(pair(left, right))).toEqual([]);
    expect(await listFindings(pair(right, left))).toEqual([]);
  });
});

describe('what is not the same conversation', () => {
  const [yes, no] = ['expect: { response: { equals: Yes } }', 'expect: { response: { equals: No } }'];

  test.for([
    ['another variant', 'variant: downtown\n', 'variant: uptown\n'],
    ['other attributes', 'integration_attributes: { tier: 1 }\n', 'integration_attributes: { tier: "1" }\n'],
    ['another language', 'language: en-GB\n', 'language: es-ES\n'],
    ['another channel', 'channel: webchat\n', ''],
    ['one is not played', 'skip: later\n', ''],
    ['one is for another target', 'only_on: live\n', ''],
    ['one is expected to fail', 'expected_failure: true\n', ''],
    ['one may fail now and then', 'repeat: 4\npass_rate: 0.5\n', ''],
  ] as const)('%s', async ([, left, right]) => {
    expect(
      await listFindings(
        `name: a\n${left}turns: [{ user: hi, ${yes} }]\n---\nname: b\n${right}turns: [{ user: hi, ${no} }]`,
      ),
    ).toEqual([]);
  });

  test('other words before', async () => {
    expect(
      await listFindings(
        `name: a\nturns: [{ user: x }, { user: hi, ${yes} }]\n---\nname: b\nturns: [{ user: hi, ${no} }]`,
      ),
    ).toEqual([]);
  });

  test('words that hold what was captured otherwise', async () => {
    const text = (pattern: string, answer: string): string =>
      `turns: [{ user: hi, capture: { n: '${pattern}' } }, { user: '\${n}, please', ${answer} }]`;
    const list = (other: string): Promise<string[]> =>
      listFindings(`name: a\n${text('first (\\d+)', yes)}\n---\nname: b\n${text(other, no)}`);
    expect(await list('second (\\d+)')).toEqual([]);
    expect(await list('first (\\d+)')).toEqual(['contradiction 5']);
  });

  test('words that are said only if the agent asks', async () => {
    const when = '{ when: name, user: Ana }';
    expect(
      await listFindings(
        `name: a\nturns: [${when}, { user: hi, ${yes} }]\n---\nname: b\nturns: [${when}, { user: hi, ${no} }]`,
      ),
    ).toEqual([]);
    expect(
      await listFindings(
        `name: a\nanswers: [${when}]\nturns: [{ user: hi, ${yes} }]\n---\nname: b\nanswers: [${when}]\nturns: [{ user: hi, ${no} }]`,
      ),
    ).toEqual([]);
  });
});

describe('duplicates', () => {
  const ONE = 'greeting: { response: hi }\nturns: [{ user: a, expect: { handoff: false } }]';

  test('say and expect the same, whatever they are called', async () => {
    expect(await listFindings(`name: a\ntags: [x]\n${ONE}\n---\nname: b\n${ONE}\n---\nname: c\n${ONE}`)).toEqual([
      'duplicate-scenario 6',
      'duplicate-scenario 10',
    ]);
  });

  test('rows of one scenario are none', async () => {
    expect(await listFindings(`name: a\nexamples: [{ name: x }, { name: y }]\n${ONE}`)).toEqual([]);
  });

  test('one capture more is a difference', async () => {
    expect(await listFindings(`name: a\n${ONE}\n---\nname: b\n${ONE.replace('a,', 'a, capture: { n: x },')}`)).toEqual(
      [],
    );
  });

  test('are told in the order of the file, however their conversations begin', async () => {
    const begin = (channel: string): string => `channel: ${channel}\n${ONE}`;
    const scenarios = ['CHAT', 'VOICE', 'VOICE', 'CHAT'].map((channel, index) => `name: n${index}\n${begin(channel)}`);
    expect(await listFindings(scenarios.join('\n---\n'))).toEqual(['duplicate-scenario 11', 'duplicate-scenario 16']);
  });
});
