// What the agent said in two runs of one scenario, turn by turn. Where a scenario was repeated, a reply differs only when no
// conversation of the one run had a reply that the other had too: an agent that varies its words is not a different one.
import type { AttemptResult, ScenarioResult, TurnResult } from '../event/results.ts';

/** One property of a reply on both sides; null where there was none. */
export interface Difference<T> {
  readonly before: T;
  readonly after: T;
}

/** A turn whose replies differ. */
export interface TurnDifference {
  /** Index in the run that is compared, or in the earlier one where only that has the turn. */
  readonly turn: number;
  readonly user: string | null;
  /** Present where the turn was played in one run only. */
  readonly only?: 'before' | 'after';
  readonly response?: Difference<string | null>;
  /** As JSON text, so that vendors' additions count as well. */
  readonly handoff?: Difference<TurnResult['handoff']>;
  readonly end_conversation?: Difference<boolean | null>;
}

/** A scenario whose replies differ. */
export interface ScenarioDifference {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly turns: readonly TurnDifference[];
}

/** All that was answered to one turn; the first is that of the conversation that shows the verdict. */
interface Answers {
  readonly turns: TurnResult[];
}

/** Compares what was answered; undefined where nothing differs. */
export function compareReplies(before: ScenarioResult, after: ScenarioResult): ScenarioDifference | undefined {
  const [earlier, later] = [collectAnswers(before), collectAnswers(after)];
  const turns: TurnDifference[] = [];
  for (const [key, answers] of later) {
    const others = earlier.get(key);
    if (others !== undefined) turns.push(...compareAnswers(others.turns, answers.turns));
    else if (earlier.size > 0) turns.push(...describeOnly('after', answers));
  }
  if (later.size > 0)
    for (const [key, answers] of earlier) if (!later.has(key)) turns.push(...describeOnly('before', answers));
  const { id, name, file, line } = after;
  return turns.length === 0 ? undefined : { id, name, file, line, turns };
}

/** Turns are the same where the same was said as often before: that holds, too, where an agent asks in another order. */
function collectAnswers(scenario: ScenarioResult): ReadonlyMap<string, Answers> {
  const answers = new Map<string, Answers>();
  for (const attempt of listTelling(scenario)) {
    const said = new Map<string, number>();
    for (const turn of attempt.turns) {
      const words = turn.index === 0 ? 'greeting' : JSON.stringify([turn.user, turn.silence]);
      const times = (said.get(words) ?? 0) + 1;
      said.set(words, times);
      const key = `${words} ${times}`;
      const entry = answers.get(key) ?? { turns: [] };
      answers.set(key, entry);
      entry.turns.push(turn);
    }
  }
  return answers;
}

/** The conversations that decided: the last one, or all repeats with one first that ended as the scenario did. */
function listTelling({ attempts, repeat, verdict }: ScenarioResult): readonly AttemptResult[] {
  if (repeat === undefined) return attempts.slice(-1);
  const shown = attempts.find((attempt) => attempt.verdict === verdict) ?? attempts[0];
  return shown === undefined ? [] : [shown, ...attempts.filter((attempt) => attempt !== shown)];
}

function compareAnswers(before: readonly TurnResult[], after: readonly TurnResult[]): readonly TurnDifference[] {
  const [one, other] = [before[0], after[0]];
  if (one === undefined || other === undefined) return [];
  const differs = (valueOf: (turn: TurnResult) => string): boolean => {
    const values = new Set(before.map(valueOf));
    return !after.some((turn) => values.has(valueOf(turn)));
  };
  const difference: TurnDifference = {
    turn: other.index,
    user: other.user,
    ...(differs(({ response }) => JSON.stringify(response)) && {
      response: { before: one.response, after: other.response },
    }),
    ...(differs(({ handoff }) => renderSorted(handoff)) && { handoff: { before: one.handoff, after: other.handoff } }),
    ...(differs(({ end_conversation: end }) => String(end)) && {
      end_conversation: { before: one.end_conversation, after: other.end_conversation },
    }),
  };
  const isSame = !('response' in difference || 'handoff' in difference || 'end_conversation' in difference);
  return isSame ? [] : [difference];
}

function describeOnly(only: 'before' | 'after', { turns }: Answers): readonly TurnDifference[] {
  return turns.slice(0, 1).map(({ index, user, response }) => ({
    turn: index,
    user,
    only,
    response: only === 'before' ? { before: response, after: null } : { before: null, after: response },
  }));
}

/** The order of keys means nothing. */
function renderSorted(handoff: TurnResult['handoff']): string {
  if (handoff === null) return 'null';
  return JSON.stringify(Object.entries(handoff).sort(([a], [b]) => (a < b ? -1 : 1)));
}
