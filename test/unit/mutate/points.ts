// Replies for operators to change: the rig of the tests of mutation.
import { createRandom } from '../../../src/base/seeded-random.ts';
import type { Handoff } from '../../../src/chat/wire.ts';
import type { Point } from '../../../src/mutate/operator.ts';
import { OPERATORS } from '../../../src/mutate/operators.ts';
import type { RecordedReply } from '../../../src/mutate/recorded-reply.ts';
import { ReplyPool } from '../../../src/mutate/reply-pool.ts';

export function reply(response: string, parts: Partial<RecordedReply> = {}): RecordedReply {
  return { message: 'hi', response, endConversation: false, handoff: null, latencyMs: 100, extra: {}, ...parts };
}

/** What an operator makes of a reply, by its notes. */
export function listNotes(operator: string, response: string, parts: Partial<Point> = {}): string[] {
  return change(operator, response, parts).map(({ note }) => note);
}

/** What an operator makes of a reply, by the changed texts. */
export function listTexts(operator: string, response: string, parts: Partial<Point> = {}): (string | undefined)[] {
  return change(operator, response, parts).map((made) => made.reply.response);
}

export function change(
  operator: string,
  response: string,
  parts: Partial<Point> & { handoff?: Handoff; seed?: number } = {},
): ReturnType<(typeof OPERATORS)[number]['change']> {
  const { handoff = null, seed = 1, ...rest } = parts;
  const found = OPERATORS.find(({ name }) => name === operator);
  if (found === undefined) throw new Error(`there is no operator ${operator}`);
  return found.change({
    reply: reply(response, { handoff }),
    before: [reply('Hello, how can I help?', { message: undefined })],
    scenarios: ['a'],
    said: ['hi'],
    language: 'en',
    variant: undefined,
    budgetMs: undefined,
    pool: new ReplyPool([]),
    random: createRandom(seed),
    ...rest,
  });
}
