// Runs of any size, with replies that differ from one another as those of a language model do.
import { createRandom } from '../../src/base/seeded-random.ts';
import type { RunEvent } from '../../src/event/run-event.ts';
import type { ScenarioResult, TurnResult } from '../../src/event/results.ts';
import { buildAttempt, buildCheck, buildEvents, buildScenario, buildTurn } from '../unit/report/build-events.ts';

const WORDS =
  'the a your our table order policy return days within refund card tomorrow evening please booking name number would like to change confirm could not find account agent transfer hold moment sorry help with and or for at in on of is are can will'.split(
    ' ',
  );
/** One in so many scenarios fails. */
const FAILS = 50;
const SLOTS = 10;

/** Builds a run; the greeting is one more turn. */
export function buildLargeRun(scenarios: number, turns: number): RunEvent[] {
  const random = createRandom(7);
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const say = (least: number): string => Array.from({ length: least + Math.floor(random() * least) }, pick).join(' ');
  const build = (index: number): ScenarioResult => {
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
    const attempt = buildAttempt({
      verdict,
      slot: index % SLOTS,
      conversation_id: `CONV-${index}`,
      turns: played,
      ...place,
    });
    const tags = [index % 2 === 0 ? 'even' : 'odd', `group-${index % 20}`];
    return buildScenario({
      id: `scenario-${index}`,
      name: `Scenario ${index}`,
      line: index + 1,
      tags,
      verdict,
      attempts: [attempt],
      ...place,
    });
  };
  return buildEvents(Array.from({ length: scenarios }, (_, index) => build(index)));
}
