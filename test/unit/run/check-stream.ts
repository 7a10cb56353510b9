// What must hold of every stream of events, whatever happened in the run. Each test of the engine ends with it.
import { expect } from 'vitest';
import { eventSchema } from '../../../src/event/event-schema.ts';
import type { ScenarioResult } from '../../../src/event/results.ts';
import type { RunEvent } from '../../../src/event/run-event.ts';
import { RunFold } from '../../../src/event/run-fold.ts';
import type { RunSummary } from '../../../src/event/run-summary.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { compileClosed } from '../event/closed-schema.ts';
import type { FakeChatClient } from './fake-chat-client.ts';

const validate = compileClosed(eventSchema);

/** A finished run, folded. */
export interface Folded {
  readonly results: readonly ScenarioResult[];
  readonly summary: RunSummary;
}

/** Checks the invariants; gives the run's results. */
export function checkStream(
  events: readonly RunEvent[],
  plan: Plan,
  client: FakeChatClient,
  concurrency: number,
): Folded {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  expect(events.map(({ at_ms }) => at_ms)).toEqual(events.map(({ at_ms }) => at_ms).toSorted((a, b) => a - b));
  expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  for (const event of events) expect(validate(event) ? [] : [event, validate.errors]).toEqual([]);
  expect(events[0]?.type).toBe('run-started');
  expect(events.at(-1)?.type).toBe('run-finished');
  expect(events.filter(({ type }) => type === 'run-started' || type === 'run-finished')).toHaveLength(2);
  checkAttempts(events);
  checkLocks(events, plan);
  expect(client.maxOpen).toBeLessThanOrEqual(concurrency);
  expect(client.closedIds.toSorted()).toEqual(client.createdIds.toSorted());
  return checkFold(events, plan);
}

/** Events of one scenario come in the order of its life, its attempts and turns are numbered without a gap. */
function checkAttempts(events: readonly RunEvent[]): void {
  const lives = new Map<string, RunEvent[]>();
  for (const event of events) {
    const id = event.type === 'scenario-finished' ? event.scenario.id : 'id' in event ? event.id : undefined;
    if (id === undefined) continue;
    const life = lives.get(id) ?? [];
    life.push(event);
    lives.set(id, life);
  }
  for (const life of lives.values()) {
    const text = life.map(({ type }) => LETTERS[type] ?? '?').join('');
    expect(text).toMatch(/^(S(C?T*A)+)?F$/);
    const attempts = life.filter((event) => event.type === 'attempt-finished');
    expect(attempts.map(({ attempt }) => attempt.attempt)).toEqual(attempts.map((_, index) => index + 1));
    expect(attempts.map(({ more }) => more)).toEqual(attempts.map((_, index) => index + 1 < attempts.length));
    for (const { attempt } of attempts) {
      const turns = life.filter((event) => event.type === 'turn-finished' && event.attempt === attempt.attempt);
      expect(turns.map((event) => event.type === 'turn-finished' && event.turn.index)).toEqual(
        Array.from(turns.keys()),
      );
      const created = life.filter(
        (event) => event.type === 'conversation-created' && event.attempt === attempt.attempt,
      );
      const ids = attempt.conversation_id === null ? [] : [attempt.conversation_id];
      expect(created.map((event) => event.type === 'conversation-created' && event.conversation_id)).toEqual(ids);
    }
  }
}

const LETTERS: Partial<Record<RunEvent['type'], string>> = {
  'scenario-started': 'S',
  'conversation-created': 'C',
  'turn-finished': 'T',
  'attempt-finished': 'A',
  'scenario-finished': 'F',
};

function checkLocks(events: readonly RunEvent[], plan: Plan): void {
  const locksById = new Map(plan.items.map(({ scenario }) => [scenario.id, scenario.locks]));
  const taken: string[] = [];
  for (const event of events) {
    if (event.type === 'scenario-started') {
      const locks = locksById.get(event.id) ?? [];
      expect(taken.filter((lock) => locks.includes(lock))).toEqual([]);
      taken.push(...locks);
    } else if (event.type === 'scenario-finished' && event.scenario.verdict !== 'skipped') {
      for (const lock of locksById.get(event.scenario.id) ?? []) taken.splice(taken.indexOf(lock), 1);
    }
  }
}

function checkFold(events: readonly RunEvent[], plan: Plan): Folded {
  const fold = new RunFold();
  const results = [...events.flatMap((event) => [...fold.add(event)]), ...fold.finish()];
  const summary = fold.summary();
  const { planned, passed, failed, errored, skipped } = summary.counts;
  expect(passed + failed + errored + skipped).toBe(planned);
  expect(results.map(({ id }) => id)).toEqual(plan.items.map(({ scenario }) => scenario.id));
  expect(summary.missing).toEqual([]);
  return { results, summary };
}
