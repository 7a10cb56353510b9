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
      for (const check of [...turn.checks, ...listHeld(turn)]) {
        const checked = { scenario: { id, file, line }, turn, check };
        if (!check.passed && isFailed) this.#demandOf(keyOf(checked)).failed.push(checked);
        if (check.passed) for (const key of listPassedKeys(checked)) this.#demandOf(key).passed.push(checked);
      }
    }
  }

  #demandOf(key: string): { readonly failed: CheckedTurn[]; readonly passed: CheckedTurn[] } {
    const demand = this.#demands.get(key) ?? { failed: [], passed: [] };
    this.#demands.set(key, demand);
    return demand;
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

/** Why a demand is not given up for the conversations in which it failed; undefined where it held in none. */
export function describeHolding({ passed: [first] }: Difference): string | undefined {
  return first && `it still holds in ${first.scenario.id}, which would fail with another demand`;
}

/** What nobody wrote and was so: results have only what was not. */
function listHeld({
  response,
  handoff,
  end_conversation: end,
  file,
  line,
  column,
}: TurnResult): readonly CheckResult[] {
  if (response === null) return [];
  const held = { matcher: 'is', passed: true, implied: true, actual: null, file, line, column };
  return [
    ...(handoff === null ? [{ ...held, subject: 'handoff', expected: 'none' }] : []),
    ...(end === true ? [] : [{ ...held, subject: 'end_conversation', expected: 'false' }]),
  ];
}

/** Without a handoff, destination and reason are one difference. */
function keyOf(checked: CheckedTurn): string {
  const { turn, check } = checked;
  return check.implied === true || isMissingHandoff(checked) ? keyOfTurn(turn, check) : keyOfCheck(check);
}

/** What a handoff held to is also against saying that there is none. */
function listPassedKeys({ turn, check }: CheckedTurn): readonly string[] {
  if (check.implied === true) return [keyOfTurn(turn, check)];
  return [keyOfCheck(check), ...(check.subject.startsWith('handoff.') ? [keyOfTurn(turn, check)] : [])];
}

function keyOfCheck({ file, line, column, subject, matcher }: CheckResult): string {
  return JSON.stringify([file, line, column, subject, matcher]);
}

function keyOfTurn({ file, line, column }: TurnResult, { subject, implied }: CheckResult): string {
  return JSON.stringify([file, line, column, subject.split('.')[0], implied]);
}
