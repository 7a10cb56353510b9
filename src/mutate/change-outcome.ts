// Operators that leave the words alone: handoffs, the end of the conversation, the time that the reply took.
import type { Handoff } from '../chat/wire.ts';
import type { Change, Operator, Point } from './operator.ts';

/** What happens beside the words is different. */
export const OUTCOMES: readonly Operator[] = [
  {
    name: 'handoff-dropped',
    title: 'does not hand over',
    weight: 3,
    change: ({ reply }) => (reply.handoff === null ? [] : [{ reply: { handoff: null }, note: 'no handoff' }]),
  },
  {
    name: 'handoff-destination',
    title: 'hands over to another destination',
    weight: 3,
    change: (point) => changeField(point, 'destination'),
  },
  {
    name: 'handoff-reason',
    title: 'hands over for another reason',
    weight: 2,
    change: (point) => changeField(point, 'reason'),
  },
  {
    name: 'handoff-added',
    title: 'hands over where it should not',
    weight: 3,
    change: ({ reply, pool, random }) => {
      if (reply.handoff !== null) return [];
      const handoff = { destination: pool.pickDestination(null, random), reason: pool.pickReason(null, random) };
      return [{ reply: { handoff }, note: `a handoff to ${handoff.destination}` }];
    },
  },
  {
    name: 'end-flag',
    title: 'hangs up, or does not',
    weight: 3,
    change: ({ reply: { endConversation } }) => [
      {
        reply: { endConversation: !endConversation },
        note: endConversation ? 'the conversation goes on' : 'the agent ends the conversation',
      },
    ],
  },
  {
    name: 'latency',
    title: 'answers too late',
    weight: 1,
    change: ({ budgetMs }) =>
      budgetMs === undefined
        ? []
        : [{ reply: { latencyMs: budgetMs * 2 }, note: `twice the latency that is expected` }],
  },
];

function changeField({ reply, pool, random }: Point, field: 'destination' | 'reason'): readonly Change[] {
  const old: unknown = reply.handoff?.[field];
  if (reply.handoff === null || typeof old !== 'string') return [];
  const other = field === 'destination' ? pool.pickDestination(old, random) : pool.pickReason(old, random);
  const handoff: Handoff = { ...reply.handoff, [field]: other };
  return [{ reply: { handoff }, note: `${old} -> ${other}` }];
}
