import { describe, expect, test } from 'vitest';
import { begin, converse, textsOf } from './converse.ts';
import { agentOf } from './parsed-agent.ts';

describe('rules', () => {
  test('the first that matches answers; a plain text means contains', async () => {
    const file = 'greeting: Hi\nrules:\n  - { when: open, reply: first }\n  - { when: opening, reply: second }\n';
    expect(await textsOf(file, ['OPENING hours?'])).toEqual(['Hi', 'first']);
  });

  test('without `when` a rule takes any message', async () => {
    expect(await textsOf('greeting: Hi\nrules: [{ reply: anything }]\n', ['x'])).toEqual(['Hi', 'anything']);
  });

  test('nothing understood: the default fallback', async () => {
    expect(await textsOf('greeting: Hi\n', ['x'])).toEqual(['Hi', "Sorry, I didn't understand that."]);
  });

  test('a handoff ends the conversation, unless the file says otherwise', async () => {
    const file = `
greeting: Hi
rules:
  - { when: a, handoff: { destination: "to \${x}", reason: r }, set: { x: sales } }
  - { when: b, handoff: {} }
  - { when: c, reply: wait, handoff: { reason: r }, end_conversation: false }
  - { when: d, end_conversation: true }
`;
    expect((await converse(file, ['a', 'b', 'c', 'd'])).slice(1)).toEqual([
      { response: '', endConversation: true, handoff: { destination: 'to sales', reason: 'r' }, delayMs: 0 },
      { response: '', endConversation: true, handoff: {}, delayMs: 0 },
      { response: 'wait', endConversation: false, handoff: { reason: 'r' }, delayMs: 0 },
      { response: '', endConversation: true, delayMs: 0 },
    ]);
  });

  test('delays add up, and extra fields are given as they are', async () => {
    const file = 'greeting: Hi\ndelay: 1s\nrules:\n  - { when: a, reply: b, delay: 500ms, extra: { n: 1, m: null } }\n';
    expect(await converse(file, ['a'])).toMatchObject([{ delayMs: 1000 }, { delayMs: 1500, extra: { n: 1, m: null } }]);
  });
});

describe('slots', () => {
  test('named groups are slots, in the letter case of the user', async () => {
    const file = `greeting: Hi\nrules: [{ when: { matches: 'am (?<name>\\w+)' }, reply: "Hello \${name}" }, { reply: "\${name}?" }]\n`;
    expect(await textsOf(file, ['I AM Ada', 'x'])).toEqual(['Hi', 'Hello Ada', 'Ada?']);
  });

  test('a group that took no part keeps the slot as it was', async () => {
    const file = `greeting: Hi\nrules: [{ when: { matches: 'a(?<n>\\d)?' }, reply: "\${n}" }]\n`;
    expect(await textsOf(file, ['a1', 'a'])).toEqual(['Hi', '1', '1']);
  });

  test('groups inside any_of are slots too', async () => {
    const file = `greeting: Hi\nrules: [{ when: { any_of: [{ matches: 'x(?<n>\\d)' }, { matches: 'y(?<n>\\d)' }] }, reply: "\${n}" }]\n`;
    expect(await textsOf(file, ['y2'])).toEqual(['Hi', '2']);
  });

  test('a rule that says nothing only remembers', async () => {
    const file = `
greeting: Hi
rules:
  - when: { matches: 'for (?<party>\\d+)' }
  - when: { matches: '(?<day>Friday|Saturday)' }
  - { when: table, reply: "\${party} on \${day}" }
`;
    expect(await textsOf(file, ['Saturday', 'a table for 4', 'a table for 5 on friday'])).toEqual([
      'Hi',
      "Sorry, I didn't understand that.",
      '4 on Saturday',
      '5 on friday',
    ]);
  });

  test('set gives, null forgets, and an unset name is nothing in a text', async () => {
    const file = `
greeting: { reply: "<\${x}>", set: { y: 1 } }
rules:
  - { when: give, set: { x: "\${y}2" }, reply: "\${x}" }
  - { when: forget, set: { x: null }, reply: "<\${x}>" }
`;
    expect(await textsOf(file, ['give', 'forget'])).toEqual(['<>', '12', '<>']);
  });

  test('what is compared with an unset slot does not match', async () => {
    const file = `
greeting: Hi
rules:
  - { when: { contains: "\${code}" }, reply: matched }
  - { when: learn, set: { code: 42 }, reply: ok }
`;
    const texts = await textsOf(file, ['42', 'learn', '42']);
    expect(texts.slice(1)).toEqual(["Sorry, I didn't understand that.", 'ok', 'matched']);
  });

  test('conversations do not share slots', async () => {
    const agent = await agentOf(`greeting: "<\${x}>"\nrules: [{ set: { x: 1 }, reply: "\${x}" }]\n`);
    await begin(agent).answer('x');
    expect((await begin(agent).greet()).response).toBe('<>');
  });
});

describe('conditions', () => {
  const ask = (condition: string): string => `
variants: { a: { id: V-1, max: 8 }, b: { id: V-2, max: 10 } }
languages: [en-GB, es-ES]
greeting: Hi
rules:
  - when: { matches: '(?<party>\\d+)' }
    if: ${condition}
    reply: holds
fallback: does not hold
`;

  test.each([
    ['{ party: 9 }', '9', true],
    ['{ party: 9 }', '19', false],
    ['{ party: { more_than: 8 } }', '9', true],
    ['{ party: { more_than: 8 } }', '8', false],
    ['{ party: { less_than: 8 } }', '7', true],
    ['{ party: { less_than: 8 } }', '10', false],
    ['{ party: { more_than: 2, less_than: 5 } }', '3', true],
    ['{ party: { more_than: 2, less_than: 5 } }', '5', false],
    ['{ party: { more_than: 2, none_of: [{ contains: "4" }] } }', '41', false],
    ['{ party: { more_than: "${variant.max}" } }', '9', true],
    ['{ variant: a }', '1', true],
    ['{ variant: b }', '1', false],
    ['{ language: en-GB }', '1', true],
    ['{ channel: { empty: true } }', '1', true],
    ['{ attributes.tier: premium }', '1', true],
    ['{ attributes.tier: prem }', '1', false],
    ['{ attributes.user.id: 7 }', '1', true],
    ['{ attributes.flag: "true" }', '1', true],
    ['{ attributes.list: { contains: "[1,2]" } }', '1', true],
    ['{ attributes.nothing: { empty: true } }', '1', true],
    ['{ attributes.nothing: { none_of: [x] } }', '1', true],
    ['{ attributes.nothing: x }', '1', false],
    ['{ attributes.nothing: { less_than: 5 } }', '1', false],
    ['{ attributes.none: { empty: true } }', '1', true],
    ['{ message: { contains: "1" } }', '1', true],
  ])('%s with %s', async (condition, message, holds) => {
    const integration_attributes = { tier: 'premium', user: { id: 7 }, flag: true, list: [1, 2], none: null };
    const texts = await textsOf(ask(condition), [message], { integration_attributes });
    expect(texts[1]).toBe(holds ? 'holds' : 'does not hold');
  });

  test('what a rule captured is forgotten when its `if` does not hold', async () => {
    const file = `
greeting: Hi
rules:
  - when: { matches: '(?<party>\\d+)' }
    if: { party: { more_than: 8 } }
    reply: too many
fallback: "<\${party}>"
`;
    expect(await textsOf(file, ['5', '9', '5'])).toEqual(['Hi', '<>', 'too many', '<9>']);
  });
});

describe('ladders', () => {
  const file = `
greeting: Hi
rules:
  - { when: person, ladder: [why?, { reply: ok, handoff: {} }] }
  - { when: hours, reply: 9 to 5 }
fallback: [what?, pardon?, { reply: a colleague, handoff: {} }]
silence: [hello?, { reply: bye, end_conversation: true }]
`;

  test('fallback counts misses in a row, and an answer starts it again', async () => {
    expect(await textsOf(file, ['x', 'x', 'hours', 'x', 'x', 'x', 'x'])).toEqual([
      'Hi',
      'what?',
      'pardon?',
      '9 to 5',
      'what?',
      'pardon?',
      'a colleague',
      'a colleague',
    ]);
  });

  test('silence counts silences in a row, absent and empty alike', async () => {
    expect(await textsOf(file, [null, 'hours', '', null, null])).toEqual([
      'Hi',
      'hello?',
      '9 to 5',
      'hello?',
      'bye',
      'bye',
    ]);
  });

  test('silence does not start the count of misses again', async () => {
    expect(await textsOf(file, ['x', null, 'x'])).toEqual(['Hi', 'what?', 'hello?', 'pardon?']);
  });

  test('a rule counts over the whole conversation', async () => {
    expect(await textsOf(file, ['person', 'hours', 'person'])).toEqual(['Hi', 'why?', '9 to 5', 'ok']);
  });

  test('without a ladder for silence, silence is not understood', async () => {
    expect(await textsOf('greeting: Hi\nfallback: [a, b]\n', [null, null])).toEqual(['Hi', 'a', 'b']);
  });

  test('an item whose `if` does not hold is passed over', async () => {
    const spoken = `
greeting: Hi
silence: [one, { if: { message: { empty: false } }, reply: you spoke }, end]
`;
    expect(await textsOf(spoken, [null, null, null])).toEqual(['Hi', 'one', 'end', 'end']);
    expect((await textsOf(spoken, ['x', null, null, null])).slice(2)).toEqual(['one', 'you spoke', 'end']);
  });
});

describe('steps', () => {
  const file = `
greeting: Hi
rules:
  - when: { matches: 'for (?<party>\\d+)' }
  - { when: table, goto: booking }
  - { when: fire, reply: run }
steps:
  booking:
    ask:
      - { if: { party: { empty: true } }, reply: how many? }
      - { if: { day: { empty: true } }, reply: which day? }
      - { goto: confirm }
    rules:
      - when: { matches: '(?<day>\\w+day)' }
  confirm:
    ask: "\${party} on \${day}?"
    rules:
      - { when: "yes", reply: booked, goto: start }
    fallback: [yes or no?, { reply: never mind, goto: start }]
    silence: still there?
`;

  test('a question for each slot that is missing, and none for those that are known', async () => {
    expect(await textsOf(file, ['a table', 'for 4', 'on Friday', 'yes', 'yes'])).toEqual([
      'Hi',
      'how many?',
      'which day?',
      '4 on Friday?',
      'booked',
      "Sorry, I didn't understand that.",
    ]);
    expect(await textsOf(file, ['a table for 4', 'Monday'])).toEqual(['Hi', 'which day?', '4 on Monday?']);
  });

  test('the rules of the file hold in every step, and leave it where it is', async () => {
    expect(await textsOf(file, ['a table', 'fire', 'for 3'])).toEqual(['Hi', 'how many?', 'run', 'which day?']);
  });

  test('a step has its own ladders, and counts from its beginning', async () => {
    const texts = await textsOf(file, ['hm', 'a table for 2', 'sunday', 'hm', null, 'hm', 'sunday']);
    expect(texts.slice(4)).toEqual(['yes or no?', 'still there?', 'never mind', "Sorry, I didn't understand that."]);
  });

  test('a fallback takes whatever is said', async () => {
    const open = `
greeting: { reply: name?, goto: name }
steps:
  name: { fallback: { set: { name: "\${message}" }, goto: done } }
  done: { ask: "Hello \${name}" }
`;
    expect(await textsOf(open, ['Ada L.'])).toEqual(['name?', 'Hello Ada L.']);
  });

  test('an empty greeting, and the first words as the answer to silence', async () => {
    const quiet = 'greeting: { reply: "", goto: wait }\nsteps: { wait: { silence: { reply: Hello!, goto: start } } }\n';
    expect(await textsOf(quiet, [null])).toEqual(['', 'Hello!']);
  });

  test('steps that lead in a circle are an error, not a hang', async () => {
    const circle = 'greeting: Hi\nrules: [{ goto: a }]\nsteps: { a: { ask: { goto: b } }, b: { ask: { goto: a } } }\n';
    await expect(converse(circle, ['x'])).rejects.toThrow('leads in a circle');
  });
});

describe('languages and variants', () => {
  const file = `
variants: { a: { id: V-1, site: North }, b: { id: V-2, site: South } }
languages: [en-GB, es-ES]
greeting: { reply: { en-GB: "Hello \${variant.site}", es-ES: "Hola \${variant.site}" } }
rules:
  - { when: english, set: { language: en-GB }, reply: { en-GB: sure, es-ES: claro } }
  - { when: only, reply: { en-GB: only English } }
`;

  test.each([
    [{}, 'Hello North'],
    [{ variant_id: 'V-2' }, 'Hello South'],
    [{ variant_id: 'V-9' }, 'Hello North'],
    [{ tts_lang_code: 'es-ES' }, 'Hola North'],
    [{ asr_lang_code: 'ES-es' }, 'Hola North'],
    [{ asr_lang_code: 'es-ES', tts_lang_code: 'en-GB' }, 'Hello North'],
    [{ asr_lang_code: 'es-ES', tts_lang_code: 'cy-GB' }, 'Hola North'],
    [{ tts_lang_code: 'cy-GB' }, 'Hello North'],
  ])('%j', async (body, greeting) => {
    expect(await textsOf(file, [], body)).toEqual([greeting]);
  });

  test('the language can change, and falls back to the default text', async () => {
    expect(await textsOf(file, ['only', 'english'], { tts_lang_code: 'es-ES' })).toEqual([
      'Hola North',
      'only English',
      'sure',
    ]);
  });
});

describe('texts', () => {
  test('dates count from today in the time zone of the file', async () => {
    const file = `timezone: Pacific/Kiritimati\ngreeting: '\${date("+5d", "EEEE d MMMM")} \${uuid} $\${x}'\n`;
    expect(await textsOf(file, [])).toEqual(['Tuesday 1 December a-uuid ${x}']);
  });

  test('wordings vary with what was said, not with when it is said', async () => {
    const file = 'greeting: Hi\nfallback: { reply: [a, b, c, d] }\n';
    const messages = Array.from({ length: 40 }, (_, index) => `message ${index}`);
    const once = await textsOf(file, messages);
    expect(await textsOf(file, messages)).toEqual(once);
    expect([...new Set(once.slice(1))].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await textsOf(`seed: 7\n${file}`, messages)).not.toEqual(once);
  });
});

test('messages that come at once are answered one after the other', async () => {
  const agent = await agentOf(`greeting: Hi\nfallback: [one, two, three]\n`);
  const conversation = begin(agent);
  const answers = await Promise.all(['a', 'b', 'c'].map((message) => conversation.answer(message)));
  expect(answers.map(({ response }) => response)).toEqual(['one', 'two', 'three']);
});
