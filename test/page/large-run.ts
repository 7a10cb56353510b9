// Runs of any size, with replies that differ from one another as those of a language model do.
import { createRandom, type Random } from '../../src/base/seeded-random.ts';
import type { RunEvent } from '../../src/event/run-event.ts';
import type { PlannedScenario, ScenarioResult, TurnResult } from '../../src/event/results.ts';
import {
  buildAttempt,
  buildCheck,
  buildRun,
  buildScenario,
  buildTurn,
  scenarioEvents,
} from '../unit/report/build-events.ts';

const WORDS =
  'the a your our table order policy return days within refund card tomorrow evening please booking name number would like to change confirm could not find account agent transfer hold moment sorry help with and or for at in on of is are can will'.split(
    ' ',
  );
/** One in so many scenarios fails. */
const FAILS = 50;
const SLOTS = 10;

/** Builds a run event by event, so that it is never in memory as a whole; the greeting is one more turn. */
export function* buildLargeRun(scenarios: number, turns: number): Iterable<RunEvent> {
  const plan = Array.from({ length: scenarios }, (_, index) => describePlanned(index));
  const run = buildRun({ selected: scenarios });
  yield { type: 'run-started', format: 'rehearsal-events/1', run, plan, seq: 0, at_ms: 0 };
  let seq = 1;
  const random = createRandom(7);
  for (const index of plan.keys()) {
    for (const event of scenarioEvents(buildResult(index, turns, random)))
      yield { ...event, seq: seq++, at_ms: index * 90 };
  }
  yield { type: 'run-finished', duration_ms: scenarios * 90, waited_ms: 0, unclosed: 0, seq, at_ms: scenarios * 90 };
}

function describePlanned(index: number): PlannedScenario {
  const tags = [index % 2 === 0 ? 'even' : 'odd', `group-${index % 20}`];
  return { id: `scenario-${index}`, name: `Scenario ${index}`, file: 'scenarios/a.yaml', line: index + 1, tags };
}

function buildResult(index: number, turns: number, random: Random): ScenarioResult {
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const say = (least: number): string => Array.from({ length: least + Math.floor(random() * least) }, pick).join(' ');
  const failed = index % FAILS === 0;
  const begin = Math.floor(index / SLOTS) * 900;
  const played = Array.from({ length: turns + 1 }, (_, turn): TurnResult => {
    const response = say(18);
    return buildTurn({
      index: turn,
      user: turn === 0 ? null : say(6),
      response,
      latency_ms: Math.round(random() * 1_800),
      started_ms: begin + turn * 120,
      correlation_id: Math.floor(random() * 2 ** 40).toString(16),
      checks: [buildCheck({ actual: response, passed: !(failed && turn === turns) })],
    });
  });
  const verdict = failed ? 'failed' : 'passed';
  const place = { started_ms: begin, duration_ms: 850 };
  const ids = { slot: index % SLOTS, conversation_id: `CONV-${index}` };
  const attempt = buildAttempt({ verdict, ...ids, ...place, turns: played });
  return buildScenario({ ...describePlanned(index), verdict, attempts: [attempt], ...place });
}
