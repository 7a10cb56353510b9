// The demands of a stored run that did not hold, each once however many conversations it was made in.
import type { AttemptResult, CheckResult, ScenarioResult, TurnResult } from '../event/results.ts';

/** A check, the exchange that it is about, and the conversation. */
export interface CheckedTurn {
  readonly scenario: Pick<ScenarioResult, 'id' | 'file' | 'line'>;
  readonly turn: TurnResult;
  readonly check: CheckResult;
}

/** One demand of one file that did not hold. */
export interface Difference {
  /** What is demanded and how, `response contains`: what one answer can be given for. */
  readonly kind: string;
  /** At least one. */
  readonly failed: readonly [CheckedTurn, ...CheckedTurn[]];
  /** Where the same demand held: in other rows, paraphrases, repeats, or scenarios that use the fragment. */
  readonly passed: readonly CheckedTurn[];
}

/** Gathers the checks of results, in the order of the plan. */
export class DifferenceList {
  readonly #demands = new Map<string, { readonly failed: CheckedTurn[]; readonly passed: CheckedTurn[] }>();

  /** Adds a scenario. Only one that failed shows differences; the others show what still holds. */
  add(scenario: ScenarioResult): void {
    const isFailed = scenario.verdict === 'failed' && scenario.expected_failure === undefined;
    for (const attempt of scenario.attempts) this.#addAttempt(attempt, scenario, isFailed);
  }

  /** The differences, in the order in which they came up. */
  list(): readonly Difference[] {
    return [...this.#demands.values()].flatMap(({ failed: [first, ...others], passed }) =>
      first === undefined ? [] : [{ kind: describeKind(first), failed: [first, ...others] as const, passed }],
    );
  }

  #addAttempt(attempt: AttemptResult, { id, file, line }: ScenarioResult, isFailed: boolean): void {
    for (const turn of attempt.turns) {
      for (const check of turn.checks) {
        const key = keyOf(turn, check);
        const demand = this.#demands.get(key) ?? { failed: [], passed: [] };
        this.#demands.set(key, demand);
        const checked = { scenario: { id, file, line }, turn, check };
        if (check.passed) demand.passed.push(checked);
        else if (isFailed) demand.failed.push(checked);
      }
    }
  }
}

/** Tells whether a check of a handoff's field failed because there was no handoff at all. */
export function isMissingHandoff({ turn, check }: CheckedTurn): boolean {
  return check.subject.startsWith('handoff.') && turn.handoff === null;
}

function describeKind(first: CheckedTurn): string {
  const { subject, matcher, implied } = first.check;
  if (implied === true) return `implied ${subject}`;
  if (isMissingHandoff(first)) return 'missing handoff';
  return matcher === 'is' ? subject : `${subject} ${matcher}`;
}

/** Without a handoff, destination and reason are one difference. */
function keyOf(turn: TurnResult, check: CheckResult): string {
  if (check.implied === true || isMissingHandoff({ scenario: NOWHERE, turn, check })) {
    return JSON.stringify([turn.file, turn.line, turn.column, check.subject.split('.')[0], check.implied]);
  }
  return JSON.stringify([check.file, check.line, check.column, check.subject, check.matcher]);
}

const NOWHERE = { id: '', file: '', line: 0 };
