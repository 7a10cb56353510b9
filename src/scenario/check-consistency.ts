// Looks at the scenarios of a suite side by side: two that can't both pass, and two that are the same. What an agent answers is
// taken to depend on how the conversation began and on what was said, and on nothing else.
import type { Diagnostic } from '../text/diagnostic.ts';
import { findConflict, type Demanded } from './find-conflict.ts';
import { describeFinding } from './scenario-codes.ts';
import type { Scenario, Turn } from './scenario.ts';

/** Different demands that are kept of one reply; more in one place are hardly compared by anybody. */
const MOST_DEMANDS = 20;

/** A demand and whose it is. */
interface OwnDemand extends Demanded {
  readonly scenario: Scenario;
  readonly place: Turn['place'];
}

/** What scenarios demand after the same words, and what is said next. */
interface Point {
  readonly demands: Map<string, OwnDemand>;
  readonly next: Map<string, Point>;
}

/** Gives a warning for each scenario that contradicts, or repeats, one before it. */
export function checkConsistency(scenarios: readonly Scenario[], target: string): readonly Diagnostic[] {
  const played = scenarios.filter((scenario) => isCompared(scenario, target));
  const groups = Map.groupBy(played, (scenario) => renderData(describeStart(scenario)));
  const found = new Map([...groups.values()].flatMap((group) => (group.length === 1 ? [] : checkGroup(group))));
  return played.flatMap((scenario) => found.get(scenario) ?? []);
}

/** The same for scenarios that begin alike. */
function checkGroup(scenarios: readonly Scenario[]): (readonly [Scenario, Diagnostic | undefined])[] {
  const start = createPoint();
  const known = new Map<string, Scenario>();
  return scenarios.map((scenario) => {
    const whole = renderData([scenario.greeting, scenario.turns, scenario.answers]);
    const twin = known.get(whole);
    if (twin === undefined) known.set(whole, scenario);
    return [scenario, twin === undefined ? walk(scenario, start) : describeTwin(scenario, twin)];
  });
}

/** What is skipped, is expected to fail, or may fail now and then demands nothing for certain. */
function isCompared({ skip, expectedFailure, passRate, onlyOn }: Scenario, target: string): boolean {
  const isFor = onlyOn.length === 0 || onlyOn.includes(target);
  return isFor && skip === undefined && expectedFailure === undefined && (passRate ?? 1) === 1;
}

function describeStart({ variant, integrationAttributes, language, channel }: Scenario): unknown {
  return [variant?.id, integrationAttributes, language, channel];
}

/** Follows the words of a scenario as far as they are certain; the first contradiction is enough. */
function walk(scenario: Scenario, start: Point): Diagnostic | undefined {
  const { greeting, turns, answers } = scenario;
  let point = start;
  for (const [at, { expect, place }] of [greeting, ...turns].entries()) {
    const turn = turns[at - 1];
    if (turn !== undefined) {
      // Words that come only if the agent asks may come, or not, before this turn.
      if (turn.when !== undefined || answers.length > 0) return undefined;
      point = step(point, renderSaid(turn.say, [greeting, ...turns.slice(0, at - 1)]));
    }
    const next = turns.slice(at).find(({ when }) => when === undefined);
    const problem = addDemand({ expect, next, scenario, place }, point);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Words that hold a capture are the same only where it was captured in the same way. */
function renderSaid(say: Turn['say'], before: readonly Pick<Turn, 'captures'>[]): string {
  const holds = say.kind === 'text' && say.text.some((part) => typeof part !== 'string' && part.kind === 'capture');
  return renderData([say, holds ? before.map(({ captures }) => captures) : []]);
}

function step({ next }: Point, said: string): Point {
  const point = next.get(said) ?? createPoint();
  next.set(said, point);
  return point;
}

function addDemand(demand: OwnDemand, { demands }: Point): Diagnostic | undefined {
  const key = renderData([demand.expect, demand.next === undefined]);
  if (demands.has(key)) return undefined;
  for (const other of demands.values()) {
    const conflict = findConflict(demand, other);
    if (conflict !== undefined) return describeConflict(demand, other, conflict);
  }
  if (demands.size < MOST_DEMANDS) demands.set(key, demand);
  return undefined;
}

function describeConflict(
  { place }: OwnDemand,
  other: OwnDemand,
  [own, others]: readonly [string, string],
): Diagnostic | undefined {
  const at = `${other.place.file}:${other.place.line}`;
  return describeFinding(
    'contradiction',
    place,
    `The same words, from the same start, are to get two answers: ${own} here, ${others} at ${at} (\`${other.scenario.id}\`)`,
    'one of them can only pass while the other fails; if they begin differently, say so by variant or attributes',
  );
}

/** Rows of one scenario are its author's own affair. */
function describeTwin(scenario: Scenario, twin: Scenario): Diagnostic | undefined {
  if (scenario.baseId === twin.baseId) return undefined;
  const at = `${twin.place.file}:${twin.place.line}`;
  const message = `This scenario says and expects the same as \`${twin.id}\` at ${at}`;
  return describeFinding('duplicate-scenario', scenario.place, message, 'take one of them out');
}

function createPoint(): Point {
  return { demands: new Map(), next: new Map() };
}

/** Everything but places and numbers of turns. */
function renderData(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => (key === 'place' || key === 'number' ? undefined : member));
}
