// One scenario as an entry of CTRF's list of tests.
import type { AttemptResult, ScenarioResult, TurnResult } from '../../event/results.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import { renderProblemText } from '../problem-text.ts';
import { describeAttempt, describeProblem, renderTurnName } from '../problem.ts';
import type { ReporterContext } from '../reporter.ts';
import { renderScenarioName } from '../scenario-name.ts';

/** CTRF's words for how a test ended. */
export type CtrfStatus = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

/** An entry of the list of tests, as far as we fill it in. */
export interface CtrfTest {
  readonly name: string;
  readonly status: CtrfStatus;
  readonly duration: number;
  readonly start?: number;
  readonly stop?: number;
  readonly suite?: readonly string[];
  readonly message?: string;
  readonly trace?: string;
  readonly line?: number;
  readonly rawStatus?: string;
  readonly tags?: readonly string[];
  readonly filePath?: string;
  readonly retries?: number;
  readonly retryAttempts?: readonly CtrfAttempt[];
  readonly flaky?: boolean;
  readonly steps?: readonly { readonly name: string; readonly status: CtrfStatus }[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

interface CtrfAttempt {
  readonly attempt: number;
  readonly status: CtrfStatus;
  readonly duration: number;
  readonly message?: string;
}

const MAX_TEXT = 800;
const MAX_STEP = 100;

/** Creates the entry of a scenario; `startedAt` is the start of the run in milliseconds since 1970. */
export function createCtrfTest(scenario: ScenarioResult, startedAt: number, context: ReporterContext): CtrfTest {
  const { tags, attempts, flaky, file, line, verdict } = scenario;
  const last = attempts.at(-1);
  return {
    name: renderScenarioName(scenario),
    status: statusOf(scenario),
    duration: Math.round(scenario.duration_ms),
    start: Math.round(startedAt + scenario.started_ms),
    stop: Math.round(startedAt + scenario.started_ms + scenario.duration_ms),
    suite: [file],
    ...renderOutcome(scenario, context),
    line,
    rawStatus: verdict,
    tags,
    filePath: `${context.pathBase ?? ''}${file}`,
    ...(attempts.length > 1 && {
      retries: attempts.length - 1,
      retryAttempts: attempts.slice(0, -1).map((attempt) => createAttempt(attempt, scenario)),
    }),
    flaky,
    ...(last !== undefined && { steps: last.turns.map(createStep) }),
    extra: listExtra(scenario, last),
  };
}

/** An error is a failure to CTRF; what never gates is neither passed nor failed. */
function statusOf({ verdict, quarantined, skip_kind: kind }: ScenarioResult): CtrfStatus {
  if (verdict === 'skipped') return kind === 'run' ? 'pending' : 'skipped';
  if (verdict === 'passed') return 'passed';
  return quarantined ? 'other' : 'failed';
}

function renderOutcome(scenario: ScenarioResult, context: ReporterContext): Pick<CtrfTest, 'message' | 'trace'> {
  if (scenario.skip_reason !== undefined) return { message: renderPrintableLine(scenario.skip_reason) };
  const problem = describeProblem(scenario);
  if (problem === undefined) return {};
  const { pathBase = '', playAgain } = context;
  const trace = renderProblemText(problem, scenario, { pathBase, playAgain, textLimit: MAX_TEXT, turns: 5 });
  return { message: problem.message, trace };
}

function createAttempt(attempt: AttemptResult, scenario: ScenarioResult): CtrfAttempt {
  const problem = describeAttempt(attempt, scenario);
  return {
    attempt: attempt.attempt,
    status: attempt.verdict === 'passed' ? 'passed' : 'failed',
    duration: Math.round(attempt.duration_ms),
    ...(problem !== undefined && { message: problem.message }),
  };
}

function createStep(turn: TurnResult): { name: string; status: CtrfStatus } {
  const said = turn.user === null ? '' : `: ${renderPrintableLine(cutEnd(turn.user, MAX_STEP))}`;
  const isRight = turn.response !== null && turn.checks.every((check) => check.passed);
  return { name: `${renderTurnName(turn)}${said}`, status: isRight ? 'passed' : 'failed' };
}

function listExtra(scenario: ScenarioResult, last: AttemptResult | undefined): Readonly<Record<string, unknown>> {
  const conversation = last?.conversation_id ?? null;
  const { id, variant, quarantine, quarantined, expected_failure: expectedFailure, repeat } = scenario;
  return {
    'rehearsal.id': id,
    ...(conversation !== null && { 'rehearsal.conversation_id': conversation }),
    ...(variant !== undefined && { 'rehearsal.variant': variant }),
    ...(quarantined && { 'rehearsal.quarantine': quarantine ?? {} }),
    ...(expectedFailure !== undefined && { 'rehearsal.expected_failure': expectedFailure }),
    ...(repeat !== undefined && { 'rehearsal.repeat': repeat }),
  };
}
