// How a scenario ended, as the elements that JUnit readers know: `failure`, `error`, `skipped`, and one element for each
// other attempt that did not pass.
import type { FailOn } from '../../event/fail-on.ts';
import type { AttemptResult, ScenarioResult } from '../../event/results.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { listConversation, renderConversation } from '../conversation.ts';
import { cutEnd, cutToMeasure } from '../cut.ts';
import type { PlayAgain } from '../play-command.ts';
import { renderProblemText } from '../problem-text.ts';
import { describeAttempt, describeProblem, type Problem } from '../problem.ts';
import { renderQuarantine } from '../quarantine-text.ts';
import type { DialectRules } from './junit-dialect.ts';
import { measureText, renderElement, renderText } from './xml.ts';

/** What all cases of a run have in common. */
export interface CaseContext {
  readonly rules: DialectRules;
  readonly failOn: FailOn;
  readonly pathBase: string;
  readonly playAgain: PlayAgain;
  /** Renders the time so many milliseconds after the start of the run, without a zone. */
  readonly timestamp: (ms: number) => string;
}

/** One element of a case. */
export interface ResultElement {
  readonly name: 'failure' | 'error' | 'skipped' | `${'rerun' | 'flaky'}${'Failure' | 'Error'}`;
  readonly xml: string;
}

/** What a body may take: bytes of XML, and exchanges of the conversation. */
const FULL_BODY = { bytes: 6_000, turns: 3 };
/** The conversation of another attempt stands beside its body. */
const ATTEMPT_BODY = { bytes: 1_500, turns: 0 };
const MAX_ATTEMPT_BYTES = 1_500;
const MAX_OTHER_ATTEMPTS = 4;
const MAX_MESSAGE = 500;
const MAX_TEXT = 800;

/** Renders the elements of a scenario; the first `failure`, `error` or `skipped` is the only one of its kind. */
export function renderResults(scenario: ScenarioResult, context: CaseContext): readonly ResultElement[] {
  if (scenario.verdict === 'skipped') return [renderSkipped(renderSkipReason(scenario))];
  const problem = describeProblem(scenario);
  if (problem === undefined) return renderPassed(scenario, context);
  if (scenario.quarantined) return [renderSkipped(`quarantined ${renderWouldHave(scenario, problem)}`)];
  const main = renderFinding(problem.kind, problem.code, problem.message, renderBody(problem, scenario, context));
  return [main, ...renderAttempts('rerun', scenario, context, problem.attempt)];
}

function renderPassed(scenario: ScenarioResult, context: CaseContext): readonly ResultElement[] {
  // The attempts of an expected failure are what was expected.
  const attempts = scenario.expected_failure === undefined ? renderAttempts('flaky', scenario, context) : [];
  if (context.failOn.flaky && scenario.flaky && !scenario.quarantined) {
    const message = `flaky: passed only on attempt ${scenario.attempts.length}, which --fail-on does not allow`;
    return [renderFinding('failure', 'flaky', message), ...attempts];
  }
  if (context.failOn.quarantinedPass && scenario.quarantined) {
    const message = 'passed, so that its quarantine can end, which --fail-on demands';
    return [renderFinding('failure', 'quarantined-pass', message), ...attempts];
  }
  return attempts;
}

/** Renders a `failure` or `error`; where there is no more to say, the body is the message, since GitLab shows nothing else. */
export function renderFinding(kind: 'failure' | 'error', type: string, message: string, body = message): ResultElement {
  return { name: kind, xml: renderElement(kind, { message: cutEnd(message, MAX_MESSAGE), type }, renderText(body)) };
}

/** Renders a `skipped`. */
export function renderSkipped(reason: string): ResultElement {
  const message = cutEnd(reason, MAX_MESSAGE);
  return { name: 'skipped', xml: renderElement('skipped', { message }, renderText(message)) };
}

function renderSkipReason({ skip_kind: kind, skip_reason: reason }: ScenarioResult): string {
  const shown = renderPrintableLine(cutEnd(reason ?? '', MAX_MESSAGE));
  if (kind === 'run') return `not run: ${shown === '' ? 'the run stopped' : shown}`;
  return shown === '' ? 'skipped' : shown;
}

function renderWouldHave(scenario: ScenarioResult, problem: Problem): string {
  const entry = scenario.quarantine === undefined ? '' : renderQuarantine(scenario.quarantine);
  return `${entry} — ${problem.kind === 'error' ? 'could not be judged' : 'would have failed'}: ${problem.message}`;
}

/** Every attempt but `shown` that did not pass. Jenkins reads `stackTrace`, others the attributes. */
function renderAttempts(
  prefix: 'rerun' | 'flaky',
  scenario: ScenarioResult,
  context: CaseContext,
  shown?: AttemptResult,
): readonly ResultElement[] {
  if (!context.rules.attempts) return [];
  return scenario.attempts
    .filter((attempt) => attempt !== shown && attempt.verdict !== 'passed')
    .slice(0, MAX_OTHER_ATTEMPTS)
    .flatMap((attempt) => {
      const problem = describeAttempt(attempt, scenario);
      if (problem === undefined) return [];
      const name = `${prefix}${problem.kind === 'error' ? 'Error' : 'Failure'}` as const;
      const message = cutEnd(`attempt ${attempt.attempt}: ${problem.message}`, MAX_MESSAGE);
      const stack = renderElement('stackTrace', {}, renderText(renderBody(problem, scenario, context, ATTEMPT_BODY)));
      const output = renderElement('system-out', {}, renderText(renderTranscript(attempt, MAX_ATTEMPT_BYTES)));
      return [{ name, xml: renderElement(name, { message, type: problem.code }, stack + output) }];
    });
}

function renderBody(problem: Problem, scenario: ScenarioResult, context: CaseContext, size = FULL_BODY): string {
  const { pathBase, playAgain } = context;
  const text = renderProblemText(problem, scenario, { pathBase, playAgain, textLimit: MAX_TEXT, turns: size.turns });
  return cutToMeasure(text, size.bytes, measureText);
}

/** Renders the whole conversation of an attempt, cut to so many bytes of XML. */
export function renderTranscript(attempt: AttemptResult, limit: number): string {
  const lines = listConversation(attempt, { text: limit, turns: attempt.turns.length });
  const head = `attempt ${attempt.attempt}, ${attempt.conversation_id ?? 'no conversation'}`;
  return cutToMeasure(
    `${renderPrintableLine(cutEnd(head, MAX_MESSAGE))}\n${renderConversation(lines, '')}`,
    limit,
    measureText,
  );
}
