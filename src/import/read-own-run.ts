// Conversations of a stored run: what an agent answered there is what a scenario drafted from it expects.
import { observeHandoff } from '../draft/observe-handoff.ts';
import type { ObservedReply, ObservedTurn, Said } from '../draft/observed.ts';
import { EventLogError, readEventLog } from '../event/read-event-log.ts';
import type { TurnResult } from '../event/results.ts';
import { ImportError, type ImportedItem } from './imported.ts';

/** Reads every attempt of an event log. Throws an `ImportError` where it is none. */
export async function* readOwnRun(file: string): AsyncGenerator<ImportedItem, void, undefined> {
  const open = new Map<string, TurnResult[]>();
  let startedAt: Date | undefined;
  const plan = new Map<string, { readonly name: string; readonly variant?: string }>();
  try {
    for await (const event of readEventLog(file)) {
      if (event.type === 'run-started') {
        startedAt = new Date(event.run.started_at);
        for (const planned of event.plan) plan.set(planned.id, planned);
      } else if (event.type === 'turn-finished') {
        const key = `${event.id} ${event.attempt}`;
        open.set(key, [...(open.get(key) ?? []), event.turn]);
      } else if (event.type === 'attempt-finished') {
        const key = `${event.id} ${event.attempt.attempt}`;
        const id = event.attempt.conversation_id ?? undefined;
        const turns = open.get(key) ?? [];
        open.delete(key);
        yield readAttempt(turns, { id, startedAt, ...plan.get(event.id) });
      }
    }
  } catch (error) {
    throw error instanceof EventLogError ? new ImportError(error.message) : error;
  }
}

function readAttempt(
  turns: readonly TurnResult[],
  {
    id,
    startedAt,
    name,
    variant,
  }: { id: string | undefined; startedAt: Date | undefined; name?: string; variant?: string },
): ImportedItem {
  const answered = turns.filter(({ response }) => response !== null);
  if (answered.length === 0) return { leftOut: 'an attempt without an answer' };
  const [greeting, ...said] = answered;
  return {
    id,
    conversation: {
      start: { ...(variant !== undefined && { variant }) },
      startedAt,
      greeting: greeting && readReply(greeting),
      turns: said.map(readTurn),
    },
    notes: [],
    ...(name !== undefined && { head: { name } }),
  };
}

function readTurn(turn: TurnResult): ObservedTurn {
  const said: Said =
    turn.user === null ? { kind: 'silence', message: turn.silence ?? 'absent' } : { kind: 'text', text: turn.user };
  return { said, reply: readReply(turn), notes: [] };
}

function readReply({ response, end_conversation, handoff }: TurnResult): ObservedReply {
  return { response: response ?? '', endConversation: end_conversation ?? false, handoff: observeHandoff(handoff) };
}
