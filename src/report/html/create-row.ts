// A scenario as a row of the list: what can be searched, sorted and drawn without its conversations.
import type { AttemptResult, PlannedScenario, ScenarioResult } from '../../event/results.ts';
import { cutEnd } from '../cut.ts';
import { describeAttempt, describeProblem, type Problem } from '../problem.ts';
import { describeCause } from './cause.ts';
import type { AttemptMark, ReportRow } from './report-data.ts';

const MAX_HANDOFFS = 5;
const MAX_TEXT = 300;
/** A shorter wait can't be seen in any timeline. */
const MIN_WAIT_MS = 5;
const MAX_WAITS = 50;

/** Creates the row of a result. */
export function createRow(scenario: ScenarioResult, order: number): ReportRow {
  const { id, name, file, line, tags, variant, verdict, flaky, quarantined, attempts } = scenario;
  const bad = flaky ? attempts.find((attempt) => attempt.verdict !== 'passed') : undefined;
  const problem = bad === undefined ? describeProblem(scenario) : describeAttempt(bad, scenario);
  const message = problem === undefined ? scenario.skip_reason : renderMessage(problem, bad);
  const handoffs = listHandoffs(attempts);
  return {
    order,
    // An address can't carry half a character.
    id: id.toWellFormed(),
    name,
    file,
    line,
    tags,
    ...(variant !== undefined && { variant }),
    verdict,
    ...(flaky && { flaky }),
    ...(quarantined && { quarantined }),
    ...(scenario.expected_failure !== undefined && { expected_failure: true }),
    started_ms: scenario.started_ms,
    duration_ms: scenario.duration_ms,
    ...(problem !== undefined && { code: problem.code, cause: describeCause(problem) }),
    ...(message !== undefined && { message: cutEnd(message, MAX_TEXT) }),
    ...(handoffs.length > 0 && { handoffs }),
    attempts: attempts.map(createMark),
  };
}

/** Creates the row of a planned scenario that has no result. */
export function createMissingRow(planned: PlannedScenario, order: number): ReportRow {
  const message = 'no result: the run was killed, or a part of it is missing';
  return {
    ...planned,
    id: planned.id.toWellFormed(),
    order,
    verdict: 'missing',
    started_ms: 0,
    duration_ms: 0,
    message,
    attempts: [],
  };
}

function renderMessage(problem: Problem, bad: AttemptResult | undefined): string {
  return bad === undefined ? problem.message : `attempt ${bad.attempt}: ${problem.message}`;
}

function listHandoffs(attempts: readonly AttemptResult[]): string[] {
  const destinations = new Set<string>();
  for (const { handoff } of attempts.flatMap(({ turns }) => turns)) {
    if (handoff !== null && destinations.size < MAX_HANDOFFS) {
      destinations.add(cutEnd(typeof handoff.destination === 'string' ? handoff.destination : 'unnamed', MAX_TEXT));
    }
  }
  return [...destinations];
}

function createMark({ verdict, slot, started_ms, duration_ms, turns }: AttemptResult): AttemptMark {
  const waits = turns
    .filter(({ waited_ms: waited = 0 }) => waited >= MIN_WAIT_MS)
    .slice(0, MAX_WAITS)
    .map((turn) => [Math.round(turn.started_ms), Math.round(turn.waited_ms ?? 0)] as const);
  let slowest: AttemptMark['slowest'];
  for (const turn of turns) {
    const { latency_ms: latency, index } = turn;
    if (latency === null || latency <= (slowest?.latency_ms ?? 0)) continue;
    const begin = Math.round(turn.started_ms + (turn.waited_ms ?? 0));
    slowest = { turn: index, started_ms: begin, latency_ms: Math.round(latency) };
  }
  return {
    verdict,
    slot,
    started_ms: Math.round(started_ms),
    duration_ms: Math.round(duration_ms),
    ...(waits.length > 0 && { waits }),
    ...(slowest !== undefined && { slowest }),
  };
}
