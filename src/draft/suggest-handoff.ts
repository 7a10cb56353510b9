// What to expect of handoff and end: exactly what happened. Where it did not happen every time, the draft keeps what was
// recorded and says so, because only its author knows which of both is right.
import type { DraftCondition, DraftExpectation, DraftHandoff } from './draft.ts';
import type { ObservedHandoff, ObservedReply } from './observed.ts';

/** What is expected beside the text, and what did not hold every time, a sentence each. */
export interface OutcomeSuggestion {
  readonly expect: Pick<DraftExpectation, 'handoff' | 'endConversation'>;
  readonly unsteady: readonly string[];
}

/** Suggests from what was recorded; `replies` are those of all conversations, the recorded one first. */
export function suggestOutcome(replies: readonly ObservedReply[], isLast: boolean): OutcomeSuggestion {
  const [recorded] = replies;
  if (recorded === undefined) return { expect: {}, unsteady: [] };
  const unsteady = [
    ...describeUnsteady(
      'the handoff',
      replies.map(({ handoff }) => JSON.stringify(handoff ?? null)),
    ),
    ...describeUnsteady(
      '`end_conversation`',
      replies.map(({ endConversation }) => String(endConversation ?? false)),
    ),
  ];
  const { handoff, endConversation } = recorded;
  const expect = {
    ...(handoff !== undefined && handoff !== null && { handoff: demandHandoff(handoff) }),
    // Before the last turn `false` is implied, and so is a missing handoff everywhere.
    ...(endConversation !== undefined && (isLast || endConversation) && { endConversation }),
  };
  return { expect, unsteady };
}

function demandHandoff({ destination, reason }: ObservedHandoff): DraftHandoff {
  if (destination === undefined && reason === undefined) return true;
  return { destination: demandField(destination), reason: demandField(reason) };
}

function demandField(field: string | undefined): DraftCondition {
  return field === undefined || field === '' ? { kind: 'empty', empty: true } : { kind: 'equals', text: field };
}

function describeUnsteady(subject: string, values: readonly string[]): readonly string[] {
  const same = values.filter((value) => value === values[0]).length;
  return same === values.length ? [] : [`${subject} was as recorded in ${same} of ${values.length} conversations`];
}
