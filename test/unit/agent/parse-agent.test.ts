import { describe, expect, test } from 'vitest';
import { parse } from './parsed-agent.ts';

/** Findings as `code line:column message`. */
async function findingsOf(text: string): Promise<string[]> {
  const { diagnostics } = await parse(text);
  return diagnostics.map(({ code, place, message }) => `${code} ${place?.line ?? 0}:${place?.column ?? 0} ${message}`);
}

test('the smallest agent', async () => {
  const { agent, diagnostics } = await parse('greeting: Hello!\n');
  expect(diagnostics).toEqual([]);
  expect(agent).toMatchObject({
    name: 'test',
    file: 'test.yaml',
    variants: [{ name: 'default' }],
    languages: [],
    timeZone: 'UTC',
    seed: 0,
    delayMs: 0,
    greeting: [{ reply: { texts: [['Hello!']] } }],
  });
});

test('the first variant is the default, with its attributes', async () => {
  const { agent } = await parse('variants: { a: { id: V-1, seats: 8 }, b: { id: V-2, seats: 10 } }\ngreeting: x\n');
  expect(agent?.variants).toEqual([
    { name: 'a', id: 'V-1', attributes: new Map([['seats', '8']]) },
    { name: 'b', id: 'V-2', attributes: new Map([['seats', '10']]) },
  ]);
});

test('numbers and booleans are taken as they are written where text is wanted', async () => {
  const { agent } = await parse('greeting: 0123\nrules:\n  - when: yes\n    set: { a: 007 }\n    reply: ok\n');
  expect(agent?.greeting[0]?.reply?.texts).toEqual([['0123']]);
  expect(agent?.start.rules[0]?.reactions[0]?.set).toEqual([{ name: 'a', value: ['007'] }]);
});

describe('mistakes are found at their place', () => {
  test.each([
    ['no greeting', 'name: x\n', ['missing-key 1:1 An agent needs the key `greeting`']],
    ['a mistyped key', 'greeting: x\nruls: []\n', ['unknown-key 2:1 `ruls` is not a key of an agent']],
    [
      'a mistyped key of a rule',
      'greeting: x\nrules:\n  - when: a\n    replay: b\n',
      ['unknown-key 4:5 `replay` is not a key of a rule'],
    ],
    [
      '`when` where nothing was said',
      'greeting:\n  - when: a\n    reply: b\n',
      ['unknown-key 2:5 `when` is not a key of a reaction'],
    ],
    [
      'a step that is not there',
      'greeting: x\nrules:\n  - when: a\n    goto: boking\nsteps:\n  booking: { ask: Who? }\n',
      ['unknown-step 4:11 There is no step `boking`'],
    ],
    [
      'a name in a text that nothing sets',
      'greeting: Hello ${nmae}\nrules:\n  - when: { matches: "I am (?<name>.+)" }\n',
      ['unknown-name 1:17 Nothing in this file gives a value to `nmae`'],
    ],
    [
      'a name in `if` that nothing sets',
      'greeting: x\nrules:\n  - when: a\n    if: { party: 3 }\n    reply: b\n',
      ['unknown-name 4:11 Nothing in this file gives a value to `party`'],
    ],
    [
      'an attribute that no variant has',
      'variants: { a: { id: V-1, site: A } }\ngreeting: "${variant.sites}"\n',
      ['unknown-name 2:12 Nothing in this file gives a value to `variant.sites`'],
    ],
    [
      'an attribute that one variant lacks',
      'variants:\n  a: { id: V-1, site: A }\n  b: { id: V-2 }\ngreeting: x\n',
      [
        'uneven-variants 3:3 The variant `b` and the first one do not have the same attributes: `site` is only in one of them',
      ],
    ],
    [
      'two variants with one id',
      'variants:\n  a: { id: V-1 }\n  b: { id: V-1 }\ngreeting: x\n',
      ['duplicate-variant 3:6 Two variants have the id V-1'],
    ],
    [
      'a variant without id',
      'variants:\n  a: { site: A }\ngreeting: x\n',
      ['missing-key 2:3 A variant needs the key `id`'],
    ],
    [
      'a bad pattern',
      'greeting: x\nrules:\n  - when: { matches: "a(" }\n    reply: b\n',
      [expect.stringMatching(/^invalid-pattern 3:\d+ /)],
    ],
    ['a bad duration', 'greeting: x\ndelay: 5\n', [expect.stringMatching(/^bad-duration 2:8 /)]],
    ['a bad time zone', 'greeting: x\ntimezone: Mars/Base\n', ['bad-timezone 2:11 `Mars/Base` is not a time zone']],
    ['a bad date', "greeting: \"${date('+5x', 'EEEE')}\"\n", [expect.stringMatching(/^bad-\w+ 1:/)]],
    ['a rule that does nothing', 'greeting: x\nrules:\n  - when: a\n', ['idle-rule 3:5 This rule does nothing']],
    [
      'a reply beside a ladder',
      'greeting: x\nrules:\n  - when: a\n    ladder: [b]\n    reply: c\n',
      ["beside-ladder 5:5 `reply` can't stand beside `ladder`"],
    ],
    [
      'a group with a taken name',
      'greeting: x\nrules:\n  - when: { matches: "(?<variant>a)" }\n',
      [expect.stringMatching(/^taken-name 3:\d+ A group can't be called `variant`/)],
    ],
    [
      'a slot with a taken name',
      'greeting: { reply: x, set: { message: a } }\n',
      ["taken-name 1:30 `message` can't be set"],
    ],
    [
      'a step with the name of none',
      'greeting: { reply: x, goto: start }\nsteps: { start: { ask: a } }\n',
      ["taken-name 2:10 A step can't be called `start`; `goto: start` leaves all steps"],
    ],
    [
      'a text in a language that the agent does not speak',
      'languages: [en-GB]\ngreeting: { reply: { en-GB: a, es-ES: b } }\n',
      ["unknown-language 2:32 `es-ES` is not one of this agent's languages"],
    ],
    [
      'no text in the default language',
      'languages: [en-GB, es-ES]\ngreeting: { reply: { es-ES: b } }\n',
      ['missing-text 2:20 The default language en-GB has no text here'],
    ],
    [
      'a mistake in a fault',
      'greeting: x\nfaults:\n  - { fault: html, status: 500 }\n',
      ['bad-fault 3:28 `status` is not a key of the fault `html`'],
    ],
    ['a list', '- a\n', [expect.stringMatching(/^wrong-type 1:1 An agent must be a mapping/)]],
    ['`${run.id}`, which only a run has', 'greeting: "${run.id}"\n', ['unknown-name 1:11 An agent has no `${run.id}`']],
  ])('%s', async (_, text, findings) => {
    expect(await findingsOf(text)).toEqual(findings);
  });

  test('a near name is suggested', async () => {
    const { diagnostics } = await parse('greeting: Hello ${nam}\nrules:\n  - when: { matches: "I am (?<name>.+)" }\n');
    expect(diagnostics.map(({ hint }) => hint)).toEqual(['did you mean `name`?']);
  });

  test('an agent with a mistake is not given', async () => {
    expect((await parse('greeting: ${nothing}\n')).agent).toBeUndefined();
  });
});
