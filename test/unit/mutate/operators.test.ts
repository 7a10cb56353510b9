// What each operator makes of a reply, and what it leaves alone because nobody could mean it.
import { describe, expect, test } from 'vitest';
import { findDetails } from '../../../src/mutate/find-details.ts';
import { OPERATOR_NAMES } from '../../../src/mutate/operators.ts';
import { change, listNotes, listTexts, reply } from './points.ts';

describe('details', () => {
  test.for([
    ['Returns are free within 30 days.', 'en', ['number 30']],
    ['That is £12.50, or 12 euros.', 'en', ['price £12.50', 'price 12 euros']],
    ['We open at 9am and close at 17:30.', 'en', ['time 9am', 'time 17:30']],
    ['Good afternoon! We open at noon.', 'en', ['time noon']],
    ['Come on Friday 4 December 2026 or 2026-12-05.', 'en', ['date Friday', 'date 4 December 2026', 'date 2026-12-05']],
    ['Venga el martes 3 de marzo.', 'es', ['date martes', 'date 3 de marzo']],
    ['You may march on.', 'en', []],
    ['A table at Downtown for Ana Núñez.', 'en', ['name Downtown', 'name Ana Núñez']],
    ['Ich helfe Ihnen gern mit Ihrer Rechnung.', 'de', []],
    ['Your reference is DT-4821, ticket 1234567.', 'en', []],
    ['Call 0800 123 4567 now.', 'en', ['number 0800 123 4567']],
    ["I think I'm right.", 'en', []],
  ] as const)('%s', ([text, language, expected]) => {
    expect(findDetails(text, language, []).map((detail) => `${detail.kind} ${detail.text}`)).toEqual(expected);
  });

  test('a long number is one that the user knows', () => {
    expect(findDetails('Order 1234567 is on its way.', 'en', ['where is 1234567?'])).toMatchObject([
      { kind: 'number' },
    ]);
  });

  test.for(Array.from({ length: 40 }, (_, seed) => seed))(
    'what is changed does not hold what was there (seed %i)',
    (seed) => {
      const text = 'For 4 at 7pm or 19:30 on Friday 1 May, 30 days, £5, noon, 11 or 12:00.';
      for (const operator of ['number', 'price', 'date', 'time']) {
        for (const note of change(operator, text, { seed }).map((made) => made.note)) {
          const [before = '', after = ''] = note.split(' -> ');
          expect(after, note).not.toBe('');
          expect(after.includes(before), note).toBe(false);
        }
      }
    },
  );

  test('a detail is changed wherever it stands', () => {
    const [text = ''] = listTexts('number', 'A table for 4. Are 4 right?');
    expect(text.match(/4/g)).toBeNull();
  });
});

describe('opposite', () => {
  test.for([
    ['You can pay by card.', 'en', ['can -> cannot']],
    ["You can't pay by card.", 'en', ["can't -> can"]],
    ['You cannot pay by card.', 'en', ['cannot -> can']],
    ['We are open on Sundays.', 'en', ['are -> are not']],
    ["We don't take cards.", 'en', ["don't -> do"]],
    ['Shall I book it? Is that right?', 'en', []],
    ['First I need to know who you are.', 'en', ['I need -> I do not need']],
    ['For how many people?', 'en', []],
    ['Let me know if there is anything else I can do.', 'en', []],
    ['I will check whether it is open.', 'en', ['will -> will not']],
    ['If you need help, we can call you.', 'en', ['can -> cannot']],
    ['Of course. How can I help you today', 'en', []],
    ['No problem at all.', 'en', []],
    ['No, not on Sundays.', 'en', ['No -> Yes']],
    ['Dígame si hay algo más.', 'es', []],
    ['Ich frage, ob sie da sind.', 'de', []],
    ['No puedo hacerlo.', 'es', ['No puedo -> puedo']],
    ['Wir haben geöffnet.', 'de', ['haben -> haben nicht']],
    ['Sunt deschis.', 'ro', []],
  ] as const)('%s', ([text, language, expected]) => {
    expect(listNotes('opposite', text, { language })).toEqual(expected);
  });

  test('a greeting has none', () => {
    expect(listNotes('opposite', 'This is the Bistro.', { before: [] })).toEqual([]);
  });
});

describe('the whole reply', () => {
  test('an apology is no change of an apology', () => {
    expect(listNotes('fallback', "I'm afraid that is beyond me.")).toEqual([]);
    expect(listNotes('fallback', 'For how many people?')).toEqual(['an apology']);
  });

  test('a short reply is not cut', () => {
    expect(listTexts('truncated', 'One moment, please.')).toEqual([]);
    expect(listTexts('truncated', 'One moment please, I will look.')).toEqual(['One moment please,']);
  });

  test('the reply before comes again; a greeting has none before it', () => {
    expect(listTexts('repeated', 'Yes.')).toEqual(['Hello, how can I help?']);
    expect(listTexts('repeated', 'Hello.', { before: [] })).toEqual([]);
  });

  test('another language is never its own', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(change('wrong-language', 'Hola, dígame.', { language: 'es', seed })[0]?.reply.response).not.toContain(
        'supuesto',
      );
    }
  });

  test('a reply without words has no language', () => {
    expect(listTexts('wrong-language', '£ 5')).toEqual([]);
  });
});

describe('outcomes', () => {
  const handoff = { destination: 'front_desk', reason: 'loop', extra: 1 };

  test('a handoff is dropped, or goes elsewhere, with all else as it was', () => {
    expect(change('handoff-dropped', 'Bye.', { handoff })[0]?.reply).toEqual({ handoff: null });
    expect(change('handoff-destination', 'Bye.', { handoff })[0]?.reply).toEqual({
      handoff: { ...handoff, destination: 'another_queue' },
    });
    expect(change('handoff-reason', 'Bye.', { handoff: { destination: 'a' } })).toEqual([]);
    expect(change('handoff-added', 'Bye.', { handoff })).toEqual([]);
  });

  test('a reply is late only where somebody said what late is', () => {
    expect(change('latency', 'Bye.')).toEqual([]);
    expect(change('latency', 'Bye.', { budgetMs: 3000 })[0]?.reply).toEqual({ latencyMs: 6000 });
  });

  test('the end is turned round', () => {
    expect(change('end-flag', '', { reply: reply('', { endConversation: true }) })[0]?.reply).toEqual({
      endConversation: false,
    });
  });
});

test('names are distinct', () => {
  expect(new Set(OPERATOR_NAMES).size).toBe(OPERATOR_NAMES.length);
});
