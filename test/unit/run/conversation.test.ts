// One scenario, one conversation: what is sent, in which order, and what comes of the replies.
import { describe, expect, test } from 'vitest';
import { TemplateObject } from '../../../src/scenario/scenario.ts';
import type { ErrorInfo, TurnResult, Verdict } from '../../../src/event/results.ts';
import { playByHand } from './play-by-hand.ts';
import {
  answers,
  capture,
  contains,
  ends,
  greets,
  isSilent,
  item,
  matches,
  noneOf,
  restartLines,
  says,
  scenario,
  somewhere,
} from './sample-scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { FakeChatClient, ReplyParts } from './fake-chat-client.ts';

interface Played {
  readonly verdict: Verdict;
  readonly error: ErrorInfo | null;
  readonly turns: readonly TurnResult[];
  readonly client: FakeChatClient;
  readonly warnings: readonly string[];
}

/** Plays a scenario with these replies, the greeting first; every conversation is closed. */
async function play(changes: Partial<Scenario>, replies: readonly ReplyParts[]): Promise<Played> {
  const run = playByHand([item(scenario('a', changes))]);
  void run.client.answerAll((call) => {
    call.reply(call.operation === 'close' ? {} : (replies[calls++] ?? {}));
  });
  let calls = 0;
  const { results } = await run.finish();
  const [attempt] = results[0]!.attempts;
  return {
    verdict: results[0]!.verdict,
    error: attempt!.error,
    turns: attempt!.turns,
    client: run.client,
    warnings: attempt!.warnings ?? [],
  };
}

const failedChecks = ({ turns }: Played): string[] =>
  turns.flatMap(({ index, checks }) =>
    checks
      .filter(({ passed }) => !passed)
      .map(({ subject, implied }) => `${index} ${subject}${implied ? ' (implied)' : ''}`),
  );
const said = ({ client }: Played): unknown => client.said.get('CONV-1') ?? [];

describe('what is sent', () => {
  test('create gets what the author wrote, types kept, and nothing else', async () => {
    const run = playByHand([
      item(
        scenario('a', {
          variant: { name: 'downtown', id: 'VARIANT-2b81' },
          channel: 'webchat',
          language: { asr: 'en-GB', tts: 'en-US' },
          integrationAttributes: new TemplateObject([
            ['user_id', '12345'],
            ['age', 12.5],
            ['none', null],
            ['list', [true, new TemplateObject([['run', { template: ['r-', { kind: 'run-id' }] }]])]],
            ['unique', { template: [{ kind: 'uuid' }] }],
          ]),
        }),
      ),
    ]);
    const create = await run.client.answer('create');
    expect(create.body).toEqual({
      variant_id: 'VARIANT-2b81',
      channel: 'webchat',
      asr_lang_code: 'en-GB',
      tts_lang_code: 'en-US',
      integration_attributes: {
        user_id: '12345',
        age: 12.5,
        none: null,
        list: [true, { run: 'r-run-1' }],
        unique: '00000000-0000-4000-8000-000000000001',
      },
    });
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.finish();
  });

  test('create without settings has an empty body; one language is sent alone', async () => {
    const run = playByHand([item('a'), item(scenario('b', { language: { asr: 'es-ES' } }))]);
    expect((await run.client.answer('create')).body).toEqual({});
    await run.client.answer('respond');
    await run.client.answer('close');
    expect((await run.client.answer('create')).body).toEqual({ asr_lang_code: 'es-ES' });
    await run.client.answer('respond');
    await run.client.answer('close');
    await run.finish();
  });

  test('a turn is said only when the reply to the one before it has come', async () => {
    const run = playByHand([item(scenario('a', { turns: [says('one'), says('two')] }))]);
    const create = await run.client.nextCall('create');
    expect(run.client.untaken).toEqual([]);
    create.reply();
    const one = await run.client.nextCall('respond');
    expect(one.body).toEqual({ conversation_id: 'CONV-1', message: 'one' });
    expect(run.client.untaken).toEqual([]);
    one.reply();
    const two = await run.client.nextCall('respond');
    expect(two.body).toEqual({ conversation_id: 'CONV-1', message: 'two' });
    two.reply();
    expect((await run.client.answer('close')).body).toBe('CONV-1');
    await run.finish();
  });

  test('texts go out exactly as written; silence is no message, or an empty one', async () => {
    const turns = [says('  same \n'), says('  same \n'), isSilent('absent'), isSilent('empty')];
    const played = await play({ turns }, []);
    expect(said(played)).toEqual(['  same \n', '  same \n', undefined, '']);
    expect(played.turns.map(({ user, silence }) => [user, silence])).toEqual([
      [null, undefined],
      ['  same \n', undefined],
      ['  same \n', undefined],
      [null, 'absent'],
      [null, 'empty'],
    ]);
  });

  test('an absent message is left out of the body, not sent as null', async () => {
    const run = playByHand([item(scenario('a', { turns: [isSilent('absent')] }))]);
    await run.client.answer('create');
    expect((await run.client.answer('respond')).body).toEqual({ conversation_id: 'CONV-1' });
    await run.client.answer('close');
    await run.finish();
  });
});

describe('a failed check', () => {
  test('stops the conversation after all checks of its turn, at their places', async () => {
    restartLines();
    const expectation = {
      response: contains('goodbye'),
      handoff: { kind: 'none', place: somewhere() },
      ...ends(true),
    } as const;
    const played = await play({ turns: [says('hi', expectation), says('never')] }, [{}, { response: 'hello' }]);
    expect(played.verdict).toBe('failed');
    expect(said(played)).toEqual(['hi']);
    expect(played.turns[1]!.checks.map(({ subject, passed, line }) => [subject, passed, line])).toEqual([
      ['response', false, 1],
      ['handoff', true, 2],
      ['end_conversation', false, 3],
    ]);
  });

  test('of the greeting stops it, too', async () => {
    const played = await play({ greeting: greets({ response: contains('welcome') }) }, [{ response: 'hello' }]);
    expect([played.verdict, failedChecks(played), said(played)]).toEqual(['failed', ['0 response'], []]);
  });

  test('lets it go on with continue_on_failure, to the end of the script', async () => {
    const turns = [says('one', { response: contains('x') }), says('two'), says('three', { response: contains('y') })];
    const played = await play({ turns, continueOnFailure: true }, []);
    expect([played.verdict, failedChecks(played)]).toEqual(['failed', ['1 response', '3 response']]);
    expect(said(played)).toEqual(['one', 'two', 'three']);
  });
});

describe('implied checks', () => {
  const two = { turns: [says('one'), says('two')] };

  test('the conversation must not end while turns remain, and nothing is said after the end', async () => {
    const played = await play(two, [{}, { endConversation: true }]);
    expect([played.verdict, failedChecks(played)]).toEqual(['failed', ['1 end_conversation (implied)']]);
    expect(said(played)).toEqual(['one']);
  });

  test('not in the greeting either', async () => {
    const played = await play({ turns: [says('one')] }, [{ endConversation: true }]);
    expect([played.verdict, failedChecks(played)]).toEqual(['failed', ['0 end_conversation (implied)']]);
    expect(said(played)).toEqual([]);
  });

  test('not even with continue_on_failure is anything said after the end', async () => {
    const played = await play({ ...two, continueOnFailure: true }, [{}, { endConversation: true }]);
    expect(said(played)).toEqual(['one']);
  });

  test('an end that is expected too early leaves the rest unsaid, which is a failure', async () => {
    const turns = [says('one', ends(true)), says('two')];
    const played = await play({ turns }, [{}, { endConversation: true }]);
    expect([played.verdict, failedChecks(played)]).toEqual(['failed', ['1 end_conversation (implied)']]);
    expect(played.turns[1]!.checks.at(-1)!.message).toMatch(
      /^The conversation ended, but turn 2 \(scenarios\/a.yaml:\d+\) was still to be said\.$/,
    );
  });

  test('an end where `false` is written fails once, not twice', async () => {
    const turns = [says('one', ends(false)), says('two')];
    const played = await play({ turns }, [{}, { endConversation: true }]);
    expect(failedChecks(played)).toEqual(['1 end_conversation']);
  });

  test('the last turn may end the conversation', async () => {
    const played = await play(two, [{}, {}, { endConversation: true }]);
    expect(played.verdict).toBe('passed');
  });

  test('turns with `when` do not remain', async () => {
    const turns = [says('one'), says('two', {}, { when: contains('hello') })];
    const played = await play({ turns }, [{}, { endConversation: true }]);
    expect([played.verdict, said(played)]).toEqual(['passed', ['one']]);
  });

  test.each([
    ['at any turn', { handoff: {} }, '{}'],
    ['with its fields', { handoff: { destination: 'q', vendor: { a: 1 } } }, '{"destination":"q","vendor":{"a":1}}'],
  ])('no handoff comes out of nowhere, %s', async (_name, reply, actual) => {
    const played = await play({}, [{}, { endConversation: true, ...reply }]);
    expect([played.verdict, failedChecks(played)]).toEqual(['failed', ['1 handoff (implied)']]);
    expect(played.turns[1]!.checks.at(-1)).toMatchObject({ expected: 'none', actual });
  });

  test('no handoff comes with the greeting', async () => {
    const played = await play({}, [{ handoff: { reason: 'x' } }]);
    expect([played.verdict, failedChecks(played), said(played)]).toEqual(['failed', ['0 handoff (implied)'], []]);
  });

  test('point to the turn', async () => {
    const turn = says('one');
    const played = await play({ turns: [turn] }, [{}, { handoff: {} }]);
    expect(played.turns[1]!.checks.at(-1)!.line).toBe(turn.place.line);
  });

  test('are recorded only when they fail', async () => {
    const played = await play({}, []);
    expect(played.turns.map(({ checks }) => checks.length)).toEqual([0, 1]);
  });
});

describe('answers', () => {
  const name = answers(contains('your name'), 'Ada');
  const birth = answers(contains('date of birth'), '10 December 1815');

  test('are said before the next scripted turn, whenever the agent asks', async () => {
    const played = await play(
      { answers: [birth, name], turns: [says('book'), says('a table', {}), says('thanks', {})] },
      [
        {},
        { response: 'hello, what is your name?' },
        { response: 'and your date of birth?' },
        { response: 'fine' },
        { response: 'ok' },
      ],
    );
    expect(said(played)).toEqual(['book', 'Ada', '10 December 1815', 'a table', 'thanks']);
    expect(played.turns.map(({ answer }) => answer)).toEqual([undefined, undefined, true, true, undefined, undefined]);
    expect(played.verdict).toBe('passed');
  });

  test('the first that matches wins', async () => {
    const played = await play({ answers: [name, birth] }, [{ response: 'your name and date of birth?' }]);
    expect(said(played)).toEqual(['Ada', 'hi']);
  });

  test('are said at most so many times, so that an agent that asks for ever ends', async () => {
    const again = answers(contains('hello'), 'again', { times: 3 });
    const played = await play({ answers: [again], turns: [says('one'), says('two')] }, []);
    expect(said(played)).toEqual(['again', 'again', 'again', 'one', 'two']);
  });

  test('are not said after the last turn, nor after the end', async () => {
    const played = await play({ answers: [name] }, [{}, { response: 'hello, your name?' }]);
    expect(said(played)).toEqual(['hi']);
    const ended = await play({ answers: [name], turns: [says('one'), says('two', {}, { when: contains('x') })] }, [
      {},
      { response: 'hello, your name?', endConversation: true },
    ]);
    expect(said(ended)).toEqual(['one']);
  });

  test('have expectations of their own', async () => {
    const strict = answers(contains('your name'), 'Ada', { expect: { response: contains('thank you') } });
    const played = await play({ answers: [strict] }, [{ response: 'your name?' }, { response: 'what?' }]);
    expect([played.verdict, failedChecks(played), said(played)]).toEqual(['failed', ['1 response'], ['Ada']]);
  });

  test('the conversation must not end before the turn they stand before', async () => {
    const played = await play({ answers: [name] }, [{ response: 'your name?' }, { endConversation: true }]);
    expect([played.verdict, failedChecks(played)]).toEqual(['failed', ['1 end_conversation (implied)']]);
  });
});

describe('when', () => {
  test('says the turn only if the last reply matches', async () => {
    const turns = [says('book'), says('Downtown', {}, { when: contains('which restaurant') }), says('for four', {})];
    const asked = await play({ turns }, [{}, { response: 'hello, which restaurant?' }]);
    expect(said(asked)).toEqual(['book', 'Downtown', 'for four']);
    const notAsked = await play({ turns }, []);
    expect(said(notAsked)).toEqual(['book', 'for four']);
    expect(notAsked.turns.map(({ index, user }) => [index, user])).toEqual([
      [0, null],
      [1, 'book'],
      [2, 'for four'],
    ]);
  });

  test('looks at the reply to the answer that was said in between', async () => {
    const turns = [says('one'), says('two', {}, { when: contains('now') })];
    const played = await play({ turns, answers: [answers(contains('wait'), 'ok')] }, [
      {},
      { response: 'hello, wait' },
      { response: 'now' },
    ]);
    expect(said(played)).toEqual(['one', 'ok', 'two']);
  });

  test('a scenario whose every expectation was passed over is errored', async () => {
    const turns = [says('hi', {}), says('yes', { response: contains('x') }, { when: contains('sure?') })];
    const played = await play({ turns }, []);
    expect([played.verdict, played.error]).toMatchObject(['errored', { kind: 'nothing-checked' }]);
  });

  test('a failed implied check tells enough, though', async () => {
    const played = await play({ turns: [says('hi', {})] }, [{}, { handoff: {} }]);
    expect([played.verdict, played.error]).toEqual(['failed', null]);
  });
});

describe('captures', () => {
  const ref = capture('ref', 'reference (\\w+)');
  const readBack = says(['it is ', { kind: 'capture', name: 'ref' }], {
    response: contains({ kind: 'capture', name: 'ref' }),
  });

  test('are said and expected in later turns', async () => {
    const turns = [says('book', undefined, { captures: [ref] }), readBack];
    const played = await play({ turns }, [{}, { response: 'hello, reference AB12' }, { response: 'AB12, right' }]);
    expect([played.verdict, said(played)]).toEqual(['passed', ['book', 'it is AB12']]);
    expect(played.turns[1]!.captures).toEqual({ ref: 'AB12' });
    expect(played.turns[1]!.checks.at(-1)).toMatchObject({ subject: 'capture ref', passed: true, actual: 'AB12' });
  });

  test('can be taken from the greeting', async () => {
    const played = await play({ greeting: greets({}, [ref]), turns: [readBack] }, [
      { response: 'reference X' },
      { response: 'X' },
    ]);
    expect([played.verdict, said(played)]).toEqual(['passed', ['it is X']]);
  });

  test('that find nothing are failed checks', async () => {
    const turns = [says('book', undefined, { captures: [ref] }), readBack];
    const played = await play({ turns }, []);
    expect([played.verdict, failedChecks(played), said(played)]).toEqual(['failed', ['1 capture ref'], ['book']]);
    expect(played.turns[1]!.captures).toBeUndefined();
  });

  test('an expectation of the same turn sees the capture of an earlier one', async () => {
    const expectation = { response: contains({ kind: 'capture', name: 'ref' }) };
    const turns = [says('book', undefined, { captures: [ref] }), says('again', expectation, { captures: [ref] })];
    const played = await play({ turns }, [{}, { response: 'hello reference A1' }, { response: 'reference B2' }]);
    expect(failedChecks(played)).toEqual(['2 response']);
  });

  test('a turn that needs one from a turn that was passed over is an error', async () => {
    const turns = [says('hi'), says('book', {}, { when: contains('x'), captures: [ref] }), readBack];
    const played = await play({ turns }, []);
    expect([played.verdict, played.error]).toMatchObject([
      'errored',
      { kind: 'missing-capture', line: readBack.place.line, message: expect.stringContaining('${ref}') as string },
    ]);
    expect(said(played)).toEqual(['hi']);
  });

  test('a turn that needs one that was not found is not said, whatever continue_on_failure says', async () => {
    const turns = [says('book', undefined, { captures: [ref] }), readBack, says('bye')];
    const played = await play({ turns, continueOnFailure: true }, []);
    expect([played.verdict, played.error, said(played)]).toEqual(['failed', null, ['book']]);
  });

  test('alone check nothing', async () => {
    const played = await play({ turns: [says('hi', {}, { captures: [capture('all', '.*')] })] }, []);
    expect([played.verdict, played.error]).toMatchObject(['errored', { kind: 'nothing-checked' }]);
  });
});

describe('what is kept of a reply', () => {
  test('everything the API documents, and what it does not', async () => {
    const reply = {
      response: 'hello',
      endConversation: true,
      handoff: { destination: 'q', reason: null },
      latencyMs: 1234.567,
      waitedMs: 20,
      correlationId: 'corr-1',
      warnings: ['`end_conversation` was the text "true"'],
      extra: { language: 'en', nested: Infinity },
    };
    const turn = says('hi', { handoff: { kind: 'any', place: somewhere() } }, { name: 'asks' });
    const played = await play({ turns: [turn] }, [{}, reply]);
    expect(played.turns[1]).toEqual({
      index: 1,
      name: 'asks',
      user: 'hi',
      response: 'hello',
      end_conversation: true,
      handoff: { destination: 'q', reason: null },
      latency_ms: 1234.6,
      waited_ms: 20,
      started_ms: 0,
      correlation_id: 'corr-1',
      extra: { language: 'en', nested: null },
      warnings: ['`end_conversation` was the text "true"'],
      checks: [expect.objectContaining({ subject: 'handoff', passed: true }) as unknown],
      file: 'scenarios/a.yaml',
      line: turn.place.line,
      column: 5,
    });
  });

  test('whatever an agent nests into a handoff can be written and read again', async () => {
    const deep = JSON.parse(`{"vendor": ${'['.repeat(20_000)}${']'.repeat(20_000)}, "score": 1e999}`) as Record<
      string,
      unknown
    >;
    const played = await play({ turns: [says('hi', { handoff: { kind: 'any', place: somewhere() } })] }, [
      {},
      { handoff: deep },
    ]);
    expect(played.verdict).toBe('passed');
    expect(played.turns[1]!.handoff).toMatchObject({ score: null });
  });

  test('a field that was left out counts as false', async () => {
    const played = await play({ turns: [says('hi', ends(false))] }, [{}, { endConversation: undefined }]);
    expect(played.verdict).toBe('passed');
    expect(played.turns.map(({ end_conversation }) => end_conversation)).toEqual([false, false]);
    expect(played.turns[1]!.checks[0]!.actual).toBeNull();
  });
});

describe('none_of beside others', () => {
  test('is judged with them', async () => {
    const turns = [says('hi', { response: noneOf(contains('fee')) }), says('again', { response: matches('h.llo') })];
    const played = await play({ turns }, []);
    expect(played.verdict).toBe('passed');
  });
});
