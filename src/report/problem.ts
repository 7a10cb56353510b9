// What went wrong, as every report tells it: one machine name, one sentence, one place, and all that belongs to it.
import type { AttemptResult, CheckResult, ErrorInfo, ScenarioResult, TurnResult } from '../event/results.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { cutEnd, cutMiddle } from './cut.ts';
import { renderPassRate, renderRepeats } from './repeat-text.ts';

/** Where to look in a file; lines and columns count from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A check that did not pass, and the turn it was made in. */
export interface FailedCheck {
  readonly turn: TurnResult;
  readonly check: CheckResult;
}

/** Why a scenario or an attempt is not green. */
export interface Problem {
  /** The agent answered wrongly, or we could not find out. */
  readonly kind: 'failure' | 'error';
  /** Machine name, documented in docs/reports.md; for errors the kind of the error. */
  readonly code: string;
  /** One printable line. */
  readonly message: string;
  readonly spot: Spot;
  readonly failedChecks: readonly FailedCheck[];
  readonly error: ErrorInfo | null;
  /** For repeated scenarios: how many passed, and how many must. */
  readonly share?: string;
  /** The conversation that shows it; absent where every attempt was as it should be. */
  readonly attempt?: AttemptResult;
}

const MAX_MESSAGE_TEXT = 160;
const MAX_CODE = 60;

/** Describes why a scenario is failed or errored; undefined for passed and skipped ones. */
export function describeProblem(scenario: ScenarioResult): Problem | undefined {
  if (scenario.verdict !== 'failed' && scenario.verdict !== 'errored') return undefined;
  const attempt = scenario.attempts.find((candidate) => candidate.verdict === scenario.verdict);
  const found = attempt === undefined ? undefined : describeAttempt(attempt, scenario);
  const problem = found ?? describeWithoutAttempt(scenario);
  const { repeat } = scenario;
  if (repeat === undefined) return problem;
  const share = `${renderRepeats(repeat)}, ${renderPassRate(repeat)}`;
  return { ...problem, share, message: `${share}; ${problem.message}` };
}

/** Describes why an attempt did not pass; undefined where it did. */
export function describeAttempt(attempt: AttemptResult, scenario: ScenarioResult): Problem | undefined {
  if (attempt.verdict === 'passed') return undefined;
  const failedChecks = attempt.turns.flatMap((turn) =>
    turn.checks.filter((check) => !check.passed).map((check) => ({ turn, check })),
  );
  const common = { failedChecks, error: attempt.error, attempt };
  if (attempt.verdict === 'errored') return { ...common, ...describeError(attempt, scenario) };
  const [first] = failedChecks;
  if (first === undefined) return { ...common, ...describeWithoutAttempt(scenario) };
  const { file, line, column } = first.check;
  return {
    ...common,
    kind: 'failure',
    code: codeOf(first.check),
    message: renderFailedCheck(first),
    spot: { file, line, column },
  };
}

function describeError(
  attempt: AttemptResult,
  scenario: ScenarioResult,
): Pick<Problem, 'kind' | 'code' | 'message' | 'spot'> {
  const { error } = attempt;
  const turn = attempt.turns.find((candidate) => candidate.index === error?.turn);
  const inTurn = error?.turn === undefined ? '' : `${renderTurnName({ index: error.turn })}: `;
  const own =
    error?.file === undefined ? undefined : { file: error.file, line: error.line ?? 1, column: error.column ?? 1 };
  return {
    kind: 'error',
    code: renderPrintableLine(cutEnd(error?.kind ?? 'errored', MAX_CODE)),
    message: `${inTurn}${renderPrintableLine(cutMiddle(error?.message ?? 'the attempt could not be judged', 2 * MAX_MESSAGE_TEXT))}`,
    spot: own ?? spotOf(turn ?? scenario),
  };
}

/** A verdict that no single conversation shows: an expected failure that passed. */
function describeWithoutAttempt(scenario: ScenarioResult): Problem {
  const unexpected = scenario.expected_failure !== undefined && scenario.verdict === 'failed';
  const reason = renderPrintableLine(cutEnd(scenario.expected_failure ?? '', MAX_MESSAGE_TEXT));
  return {
    kind: scenario.verdict === 'errored' ? 'error' : 'failure',
    code: unexpected ? 'unexpected-pass' : scenario.verdict,
    message: unexpected
      ? `passed, though a failure was expected (${reason}); remove \`expected_failure\` if it is mended`
      : `the scenario is ${scenario.verdict}`,
    spot: spotOf(scenario),
    failedChecks: [],
    error: null,
  };
}

function spotOf(at: { readonly file: string; readonly line: number; readonly column?: number }): Spot {
  return { file: at.file, line: at.line, column: at.column ?? 1 };
}

function codeOf(check: CheckResult): string {
  const subject = check.subject.split(/[. ]/, 1)[0];
  switch (subject) {
    case 'response':
      return 'response-mismatch';
    case 'handoff':
      return check.implied === true ? 'unexpected-handoff' : 'handoff-mismatch';
    case 'end_conversation':
      return check.implied === true ? 'unexpected-end' : 'end-mismatch';
    case 'latency':
      return 'too-slow';
    case 'body':
      return 'body-mismatch';
    case 'capture':
      return 'nothing-captured';
    default:
      return 'check-failed';
  }
}

/** Names a turn as people count: `greeting`, `turn 1`. */
export function renderTurnName(turn: { readonly index: number }): string {
  return turn.index === 0 ? 'greeting' : `turn ${turn.index}`;
}

/** Renders a failed check as one sentence. */
export function renderFailedCheck({ turn, check }: FailedCheck): string {
  const expected = renderExpected(check, MAX_MESSAGE_TEXT);
  const received = renderReceived(check, MAX_MESSAGE_TEXT);
  const line = `${renderTurnName(turn)}: ${check.subject}: expected ${expected}, received ${received}`;
  return renderPrintableLine(
    check.message === undefined ? line : `${line} (${renderMessage(check.message, MAX_MESSAGE_TEXT)})`,
  );
}

/** Renders what was demanded; a line break in its texts gets the sign that it has where it is received. */
export function renderExpected({ matcher, expected }: CheckResult, limit: number): string {
  const shown = matcher === 'matches' ? expected : breakLines(expected);
  return renderPrintableLine(cutMiddle(shown, limit));
}

/** Renders what a check says beside expected and received, such as which of several demands does not hold. */
export function renderMessage(message: string, limit: number): string {
  return renderPrintableLine(cutMiddle(breakLines(message), limit));
}

/** The texts of matchers put into words. Patterns, where `\n` is what was written, stand between slashes. */
const DEMANDED_TEXT = /(?<=\b(?:contains|equals|exactly) )"(?:[^"\\]|\\.)*"/gu;

function breakLines(words: string): string {
  return words.replace(DEMANDED_TEXT, (quoted) =>
    quoted.replaceAll(/\\(?:r\\n|.)/gu, (escape) => (/^\\[rn]/u.test(escape) ? '\n' : escape)),
  );
}

/** Renders what came, in quotes where it is text of the agent. */
export function renderReceived(check: CheckResult, limit: number): string {
  if (check.actual === null) return 'nothing';
  const shown = renderPrintableLine(cutMiddle(check.actual, limit));
  return check.matcher === 'is' ? shown : `"${shown}"`;
}
