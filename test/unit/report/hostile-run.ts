// A run in which one text stands wherever text of others can stand.
import type { ScenarioResult } from '../../../src/event/results.ts';
import type { RunEvent } from '../../../src/event/run-event.ts';
import { buildAttempt, buildCheck, buildEvents, buildScenario, buildTurn } from './build-events.ts';

/** Builds scenarios; ids are made unique, everything else is the text itself. */
export function buildHostileScenarios(text: string): ScenarioResult[] {
  const checks = [
    buildCheck({
      passed: false,
      subject: `capture ${text}`,
      expected: text,
      actual: text,
      expected_text: `other ${text}`,
      message: text,
      file: text,
    }),
    buildCheck({
      passed: false,
      matcher: 'exact',
      expected: text,
      actual: `${text}!`,
      expected_text: text,
      file: text,
    }),
    buildCheck({
      passed: false,
      subject: 'handoff.reason',
      matcher: 'equals',
      expected: text,
      actual: text,
      expected_text: `${text} more`,
      file: text,
    }),
  ];
  const turn = buildTurn({
    user: text,
    name: text,
    response: text,
    handoff: { destination: text, reason: text, [text]: text },
    end_conversation: true,
    correlation_id: text,
    captures: { [text]: text },
    warnings: [text],
    checks,
    file: text,
  });
  const failed = buildAttempt({ verdict: 'failed', conversation_id: text, turns: [turn] });
  const errored = buildAttempt({
    verdict: 'errored',
    conversation_id: text,
    error: {
      kind: text,
      message: text,
      hint: text,
      turn: 1,
      status: 500,
      error_code: text,
      correlation_id: text,
      body_excerpt: text,
      may_be_delivered: true,
      file: text,
      line: 1,
      column: 1,
    },
    turns: [turn],
  });
  const common = { name: text, description: text, file: text, tags: [text], variant: text };
  return [
    buildScenario({ ...common, id: `${text}1`, verdict: 'failed', attempts: [failed] }),
    buildScenario({ ...common, id: `${text}2`, verdict: 'errored', attempts: [errored] }),
    buildScenario({
      ...common,
      id: `${text}3`,
      flaky: true,
      attempts: [failed, errored, buildAttempt({ attempt: 3, conversation_id: text })],
    }),
    buildScenario({
      ...common,
      id: `${text}4`,
      verdict: 'failed',
      attempts: [failed],
      quarantined: true,
      quarantine: { reason: text, owner: text, ticket: text, expires: text, expired: false },
    }),
    buildScenario({ ...common, id: `${text}5`, verdict: 'skipped', skip_kind: 'file', skip_reason: text }),
    buildScenario({ ...common, id: `${text}6`, expected_failure: text, attempts: [failed] }),
    buildScenario({ ...common, id: `${text}7`, verdict: 'failed', expected_failure: text }),
    buildScenario({ ...common, id: `x[${text}]`, verdict: 'skipped', skip_kind: 'run', skip_reason: text }),
    buildScenario({ ...common, id: `${text}9` }),
  ];
}

/** Builds the events of a run of such scenarios, the last of which has no result. */
export function buildHostileRun(text: string): RunEvent[] {
  return buildEvents(buildHostileScenarios(text), {
    run: { target: text, base_url: text, meta: { commit: text, [text]: text } },
    cancelled: { cause: 'signal', signal: 'SIGINT', message: text },
    warnings: [{ code: 'odd', message: text }],
    missing: [`${text}9`],
  });
}
